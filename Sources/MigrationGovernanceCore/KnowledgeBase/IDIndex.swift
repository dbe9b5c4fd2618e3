/// Where in a table an id stands: eight bytes a slot, at most three quarters of them full.
///
/// A `Dictionary<String, Int>` took 63 bytes a row at 100,000 rows, this takes 10 to 21 (Documentation/Benchmarks.md):
/// the ids are in the rows already, and a slot keeps half of the hash, so that a row is looked at only to confirm.
package struct IDIndex: Sendable {
  /// The upper half of a slot is the hash, the lower half the row's number plus one; 0 is free.
  private var slots: [UInt64] = []
  private var count = 0

  package init() {}

  private static func hash<E: Entity>(_ id: EntityID<E>) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(id.storage)
    return UInt64(truncatingIfNeeded: hasher.finalize()) << 32
  }

  /// The row of an id, or `nil`; `isRow` confirms that a row has it.
  package func row<E: Entity>(of id: EntityID<E>, where isRow: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let hash = IDIndex.hash(id)
    var place = Int(hash >> 32) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] >> 32 == hash >> 32 {
        let row = IDIndex.row(slots[place])
        if isRow(row) { return row }
      }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Notes the row of an id that the index does not have; answers `false`, and does nothing, beyond four thousand
  /// million rows.
  @discardableResult
  package mutating func insert<E: Entity>(_ id: EntityID<E>, row: Int) -> Bool {
    guard row >= 0, row < Int(UInt32.max) else { return false }
    if (count + 1) * 4 > slots.count * 3 { grow() }
    put(IDIndex.hash(id) | UInt64(row + 1))
    count += 1
    return true
  }

  private static func row(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  private mutating func put(_ slot: UInt64) {
    var place = Int(slot >> 32) & (slots.count - 1)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(16, old.count * 2))
    for slot in old where slot != 0 { put(slot) }
  }
}
