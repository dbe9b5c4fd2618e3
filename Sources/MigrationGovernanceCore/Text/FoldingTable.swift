/// What each scalar beyond ASCII folds to, in two steps: a page of 256 scalars, and the entry within it.
///
/// Built from `data` at its first use, and looked up in constant time; about 120 KB.
struct FoldingTable: Sendable {
  static let standard = FoldingTable(data)

  /// For each 256 scalars the number of their page; page 0 is empty.
  private var pages: [UInt8]
  /// The pages, one after the other.
  private var entries: [Entry]
  private var targets: [Unicode.Scalar] = []

  /// Where the target of a scalar stands in `targets`; not present if the scalar folds to itself.
  private struct Entry {
    var start: UInt16 = 0
    var count: UInt8 = 0
    var isPresent = false
  }

  /// What a scalar folds to, perhaps nothing; nil if it folds to itself.
  func target(of scalar: Unicode.Scalar) -> ArraySlice<Unicode.Scalar>? {
    let entry = entries[Int(pages[Int(scalar.value >> 8)]) << 8 | Int(scalar.value & 0xFF)]
    guard entry.isPresent else { return nil }
    return targets[Int(entry.start)..<Int(entry.start) + Int(entry.count)]
  }

  private init(_ data: String) {
    pages = Array(repeating: 0, count: 0x1100)
    entries = Array(repeating: Entry(), count: 256)
    entries.reserveCapacity(80 << 8)
    targets.reserveCapacity(8_000)
    var number: UInt32 = 0
    var first: UInt32?
    var last: UInt32 = 0
    var advances = false
    var target: [UInt32] = []
    for byte in data.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        first = number
        number = 0
      case UInt8(ascii: ">"), UInt8(ascii: "~"):
        first = first ?? number
        last = number
        advances = byte == UInt8(ascii: "~")
        number = 0
      case UInt8(ascii: "+"):
        target.append(number)
        number = 0
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        if number != 0 { target.append(number) }
        if let first, first <= last { add(first...last, target, advances: advances) }
        number = 0
        first = nil
        target.removeAll(keepingCapacity: true)
      default:
        number = number << 4 | UInt32(byte < 0x41 ? byte &- 0x30 : byte &- 0x37)
      }
    }
    if number != 0 { target.append(number) }
    if let first, first <= last { add(first...last, target, advances: advances) }
  }

  private mutating func add(_ sources: ClosedRange<UInt32>, _ target: [UInt32], advances: Bool) {
    var start = targets.count
    if !advances { append(target, advancedBy: 0) }
    for source in sources {
      if advances {
        start = targets.count
        append(target, advancedBy: source - sources.lowerBound)
      }
      let page = Int(source >> 8)
      if pages[page] == 0 {
        pages[page] = UInt8(truncatingIfNeeded: entries.count >> 8)
        entries.append(contentsOf: repeatElement(Entry(), count: 256))
      }
      entries[Int(pages[page]) << 8 | Int(source & 0xFF)] = Entry(
        start: UInt16(truncatingIfNeeded: start), count: UInt8(truncatingIfNeeded: targets.count - start),
        isPresent: true)
    }
  }

  private mutating func append(_ target: [UInt32], advancedBy step: UInt32) {
    for value in target {
      if let scalar = Unicode.Scalar(value + step) { targets.append(scalar) }
    }
  }
}
