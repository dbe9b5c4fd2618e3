import MigrationGovernanceCore

/// Looks at the cells of a table that point at entities, and counts those that lead nowhere by their column: the database would
/// refuse a foreign key.
final class DanglingCells: CellOutput {
  /// What is compared with a cell of each column: the mark of the kind before an id, nothing before a reference.
  private let beginnings: [UInt64?]
  private let known: ReferenceMarks
  /// By the place of the column, how many of its cells lead nowhere.
  private(set) var counts: [Int: Int] = [:]

  init(_ shape: TableShape, _ known: ReferenceMarks) {
    self.known = known
    beginnings = shape.columns.map { column in
      switch column.content {
      case .id(let kind): ReferenceMarks.beginning(kind)
      case .reference: ReferenceMarks.nothing
      default: nil
      }
    }
    super.init()
  }

  override func beginRow() { state.pointee.column = 0 }
  override func nothing() { state.pointee.column += 1 }
  override func literal(_ ascii: UnsafeBufferPointer<UInt8>) { pass() }
  override func truth(_ value: Bool) { pass() }
  override func json(_ utf8: UnsafeBufferPointer<UInt8>) { pass() }
  private func pass() {
    state.pointee.column += 1
    state.pointee.said += 1
  }

  override func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    let column = state.pointee.column
    pass()
    guard let beginning = beginnings[column], !known.has(ReferenceMarks.mark(utf8, after: beginning)) else { return }
    counts[column, default: 0] += 1
  }
}

/// The references that something answers to, each by a number of 64 bits made of its text. Two texts may share one, in a base of
/// a million entities once in ten thousand billion look-ups.
final class ReferenceMarks {
  /// A table of open addresses, three quarters full at most; 0 is free.
  private let slots: UnsafeMutableBufferPointer<UInt64>

  init(_ base: KnowledgeBase) {
    var size = 16
    while size * 3 < base.count * 4 { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0)
    for type in base.model.types { add(type, base) }
  }

  deinit { slots.deallocate() }

  private func add<E: Entity>(_ type: E.Type, _ base: KnowledgeBase) {
    let beginning = ReferenceMarks.beginning(E.kind)
    base[type].withPieces { rows, count in
      for row in 0..<count {
        let id = E.id(at: rows + row * MemoryLayout<E>.stride)
        withUnsafePointer(to: id) { place in
          EntityID<E>.withText(at: place) { insert(ReferenceMarks.mark($0, after: beginning)) }
        }
      }
    }
  }

  private func place(of mark: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: mark) & (slots.count - 1)
    while slots[place] != 0, slots[place] != mark { place = (place + 1) & (slots.count - 1) }
    return place
  }

  private func insert(_ mark: UInt64) { slots[place(of: mark)] = mark }
  func has(_ mark: UInt64) -> Bool { slots[place(of: mark)] == mark }

  /// The mark of nothing, to begin with (FNV-1a).
  static let nothing: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The mark of a kind and its colon, after which an id goes on.
  static func beginning(_ kind: EntityKind) -> UInt64 {
    var text = kind.name + ":"
    return text.withUTF8 { fold($0, nothing) }
  }

  @inline(__always)
  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ begun: UInt64) -> UInt64 {
    var mark = begun
    for byte in bytes { mark = (mark ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mark
  }

  /// The mark of a text after another. The last step spreads it over all bits.
  static func mark(_ bytes: UnsafeBufferPointer<UInt8>, after begun: UInt64) -> UInt64 {
    var mark = fold(bytes, begun)
    mark = (mark ^ (mark >> 32)) &* 0x9E37_79B9_7F4A_7C15
    mark ^= mark >> 29
    return mark == 0 ? 1 : mark
  }
}
