/// References numbered in the order in which they come, and found again by what they are.
///
/// A slot keeps half of the mixed reference beside the number, so that a reference is looked at only to confirm; at most
/// three quarters of the slots are full. The mix is seeded anew in each process, as `Hasher` is: its cost can't be
/// driven up by chosen ids, and nothing that is printed depends on it.
package struct ReferenceIndex: Sendable {
  /// The references by their numbers.
  package private(set) var references: [Reference] = []
  /// The upper half of a slot is the mix, the lower half the number plus one; 0 is free.
  private var slots: [UInt64]
  private let seed: UInt64

  /// Makes an index with room for so many.
  package init(capacity: Int) {
    var size = 16
    while size * 3 < capacity * 4 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    references.reserveCapacity(capacity)
    seed = UInt64.random(in: .min ... .max)
  }

  /// How many there are.
  package var count: Int { references.count }

  /// The number of a reference, or `nil`. O(1).
  package func number(of reference: Reference) -> Int32? {
    let mix = reference.mixed(with: seed)
    return find(reference, mix)
  }

  /// The number of a reference among some, or `nil`; the caller confirms, who may have what it points at nearer at hand. O(1).
  @inline(__always)
  package func number(of reference: Reference, in numbers: Range<Int32>, confirm: (Int32) -> Bool) -> Int32? {
    let mix = reference.mixed(with: seed)
    var place = Int(truncatingIfNeeded: mix >> 32) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int32(truncatingIfNeeded: slots[place] & 0xFFFF_FFFF) &- 1
      if (slots[place] ^ mix) >> 32 == 0, numbers.contains(number), confirm(number) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a reference, which gets the next one if it has none.
  package mutating func numberAdding(_ reference: Reference) -> Int32 {
    let mix = reference.mixed(with: seed)
    return find(reference, mix) ?? add(reference, mix)
  }

  /// The numbers of many references at once, which get the next ones if they have none.
  ///
  /// A look for one waits twice for memory, for the slot and for the reference; looks that do not wait for each other
  /// wait together.
  package mutating func numbersAdding(_ wanted: [Reference], into numbers: inout [Int32]) {
    let (seed, mask) = (seed, slots.count - 1)
    let found: [(mix: UInt64, slot: UInt64)] = slots.withUnsafeBufferPointer { slots in
      wanted.map { reference in
        let mix = reference.mixed(with: seed)
        return (mix, slots[Int(truncatingIfNeeded: mix >> 32) & mask])
      }
    }
    numbers.removeAll(keepingCapacity: true)
    for (reference, (mix, slot)) in zip(wanted, found) {
      let likely = Int(slot & 0xFFFF_FFFF) - 1
      if slot != 0, (slot ^ mix) >> 32 == 0, references[likely] == reference {
        numbers.append(Int32(truncatingIfNeeded: likely))
      } else {
        numbers.append(find(reference, mix) ?? add(reference, mix))
      }
    }
  }

  /// The numbers of many references at once, -1 for one that has none: the looks wait for memory together.
  package func numbers(of wanted: [Reference], into numbers: inout [Int32]) {
    let (seed, mask) = (seed, slots.count - 1)
    numbers.removeAll(keepingCapacity: true)
    let found: [(mix: UInt64, slot: UInt64)] = slots.withUnsafeBufferPointer { slots in
      wanted.map { reference in
        let mix = reference.mixed(with: seed)
        return (mix, slots[Int(truncatingIfNeeded: mix >> 32) & mask])
      }
    }
    for (reference, (mix, slot)) in zip(wanted, found) {
      let likely = Int(slot & 0xFFFF_FFFF) - 1
      if slot != 0, (slot ^ mix) >> 32 == 0, references[likely] == reference {
        numbers.append(Int32(truncatingIfNeeded: likely))
      } else {
        numbers.append(find(reference, mix) ?? -1)
      }
    }
  }

  @inline(__always)
  private func find(_ reference: Reference, _ mix: UInt64) -> Int32? {
    var place = Int(truncatingIfNeeded: mix >> 32) & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot == 0 { return nil }
      if (slot ^ mix) >> 32 == 0 {
        let number = Int(slot & 0xFFFF_FFFF) - 1
        if references[number] == reference { return Int32(truncatingIfNeeded: number) }
      }
      place = (place + 1) & (slots.count - 1)
    }
  }

  private mutating func add(_ reference: Reference, _ mix: UInt64) -> Int32 {
    references.append(reference)
    if references.count * 4 > slots.count * 3 { grow() }
    put(mix & 0xFFFF_FFFF_0000_0000 | UInt64(references.count))
    return Int32(truncatingIfNeeded: references.count - 1)
  }

  private mutating func put(_ slot: UInt64) {
    var place = Int(slot >> 32) & (slots.count - 1)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 { put(slot) }
  }
}
