/// The words of an index, each with a number: a hash table over their bytes.
struct WordTable: Sendable {
  /// For each slot, the hash in the upper half and the number of the word, from 1, in the lower; 0 for none.
  private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
  /// The bytes of the words, eight to a number, the last filled up with zeros.
  private var chunks: [UInt64] = []
  /// Where the chunks of each word begin, and how many bytes it has.
  private var places: [(start: Int, count: Int)] = []

  /// How many words there are.
  var count: Int { places.count }

  /// The bytes of a word.
  subscript(number: Int) -> [UInt8] {
    let (start, count) = places[number]
    return (0..<count).map { UInt8(truncatingIfNeeded: chunks[start + $0 / 8] >> UInt64($0 % 8 * 8)) }
  }

  /// The number of a word, or `nil`.
  func number(of word: [UInt8]) -> Int? {
    let padded = word + [UInt8](repeating: 0, count: 8)
    return padded.withUnsafeBufferPointer { find(.init(rebasing: $0[..<word.count])).number }
  }

  /// The number of a word, which is added if it is new.
  mutating func intern(_ word: [UInt8]) -> Int {
    let padded = word + [UInt8](repeating: 0, count: 8)
    return padded.withUnsafeBufferPointer { intern(.init(rebasing: $0[..<word.count])) }
  }

  /// The number of a word that has zeros after it up to a multiple of eight bytes; it is added if it is new.
  mutating func intern(_ word: WordScanner.Word) -> Int {
    let found = find(word)
    if let number = found.number { return number }
    places.append((chunks.count, word.count))
    for step in 0..<(word.count + 7) / 8 { chunks.append(Self.chunk(word, step)) }
    slots[found.slot] = found.hash & ~0xFFFF_FFFF | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  @inline(__always)
  private func find(_ word: WordScanner.Word) -> (number: Int?, slot: Int, hash: UInt64) {
    var hash = UInt64(truncatingIfNeeded: word.count)
    for step in 0..<(word.count + 7) / 8 { hash = Self.mixed(hash, Self.chunk(word, step)) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, isWord(number, word) { return (number, slot, hash) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (nil, slot, hash)
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 4)
    for (number, place) in places.enumerated() {
      var hash = UInt64(truncatingIfNeeded: place.count)
      for step in 0..<(place.count + 7) / 8 { hash = Self.mixed(hash, chunks[place.start + step]) }
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
    }
    slots = larger
  }

  @inline(__always)
  private func isWord(_ number: Int, _ word: WordScanner.Word) -> Bool {
    let (start, count) = places[number]
    guard count == word.count else { return false }
    for step in 0..<(count + 7) / 8 where chunks[start + step] != Self.chunk(word, step) { return false }
    return true
  }

  @inline(__always)
  private static func chunk(_ word: WordScanner.Word, _ step: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(start: word.baseAddress, count: (word.count + 7) / 8 * 8)
        .loadUnaligned(fromByteOffset: step * 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
    let product = (hash ^ chunk).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
