/// Memory for the elements of lists whose length is not known yet: lists inside lists lie above them.
///
/// Every element may be moved by its bytes, as Swift's structs may. A list that does not fit goes to the heap.
struct ElementStack {
  /// A list that is being read.
  struct List {
    fileprivate(set) var start: UnsafeMutableRawPointer
    fileprivate let stride: Int
    /// How many elements there are.
    var count = 0
    /// How many there is room for on the heap; 0 while the list is on the stack.
    fileprivate var heapCapacity = 0
    fileprivate let begin: Int
  }

  private static let size = 1 << 16
  private let memory = UnsafeMutableRawPointer.allocate(byteCount: ElementStack.size, alignment: 16)
  /// How much of the memory is taken; behind a pointer, so that the stack itself never changes.
  private let taken = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  init() { taken.initialize(to: 0) }

  func free() {
    memory.deallocate()
    taken.deallocate()
  }

  func begin(stride: Int) -> List {
    List(start: memory + taken.pointee, stride: stride, begin: taken.pointee)
  }

  /// Room for one more element.
  func room(in list: inout List) -> UnsafeMutableRawPointer {
    if list.heapCapacity == 0 {
      let end = list.begin + (list.count + 1) * list.stride
      if end <= ElementStack.size {
        taken.pointee = (end + 15) & ~15
        return list.start + list.count * list.stride
      }
      moveToHeap(&list, capacity: max(8, list.count * 2))
    } else if list.count == list.heapCapacity {
      moveToHeap(&list, capacity: list.count * 2)
    }
    return list.start + list.count * list.stride
  }

  private func moveToHeap(_ list: inout List, capacity: Int) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity * list.stride, alignment: 16)
    larger.copyMemory(from: list.start, byteCount: list.count * list.stride)
    if list.heapCapacity > 0 { list.start.deallocate() }
    list.start = larger
    list.heapCapacity = capacity
  }

  /// Gives the room of a list back, whose elements were moved away or destroyed.
  func end(_ list: List) {
    taken.pointee = list.begin
    if list.heapCapacity > 0 { list.start.deallocate() }
  }
}
