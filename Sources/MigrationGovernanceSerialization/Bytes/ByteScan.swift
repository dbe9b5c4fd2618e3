/// Looks for bytes eight at a time.
enum ByteScan {
  /// Whether one of four bytes stands among some.
  @inline(__always)
  static func has(_ bytes: UnsafeBufferPointer<UInt8>, _ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    let raw = UnsafeRawPointer(base)
    let (wordA, wordB, wordC, wordD) = (eight(a), eight(b), eight(c), eight(d))
    var place = 0
    while bytes.count - place >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if zeroes(word ^ wordA) | zeroes(word ^ wordB) | zeroes(word ^ wordC) | zeroes(word ^ wordD) != 0 { return true }
      place += 8
    }
    while place < bytes.count {
      let byte = base[place]
      if byte == a || byte == b || byte == c || byte == d { return true }
      place += 1
    }
    return false
  }

  /// The place of the first of three bytes, or the end.
  @inline(__always)
  static func first(
    _ base: UnsafePointer<UInt8>, from begin: Int, to end: Int, _ a: UInt8, _ b: UInt8, _ c: UInt8
  ) -> Int {
    let raw = UnsafeRawPointer(base)
    let (wordA, wordB, wordC) = (eight(a), eight(b), eight(c))
    var place = begin
    while end - place >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let found = zeroes(word ^ wordA) | zeroes(word ^ wordB) | zeroes(word ^ wordC)
      // The lowest bit that is set is that of a byte that was looked for; only above it may others be set.
      if found != 0 { return place + (found.trailingZeroBitCount >> 3) }
      place += 8
    }
    while place < end {
      let byte = base[place]
      if byte == a || byte == b || byte == c { return place }
      place += 1
    }
    return end
  }

  /// Whether two texts of the same length are equal, compared from behind: ids of a kind begin alike.
  @inline(__always)
  static func equal(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let (rawOne, rawOther) = (UnsafeRawPointer(one), UnsafeRawPointer(other))
    var rest = count
    while rest >= 8 {
      rest -= 8
      let word = rawOne.loadUnaligned(fromByteOffset: rest, as: UInt64.self)
      guard word == rawOther.loadUnaligned(fromByteOffset: rest, as: UInt64.self) else { return false }
    }
    while rest > 0 {
      rest -= 1
      guard one[rest] == other[rest] else { return false }
    }
    return true
  }

  @inline(__always)
  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// A bit in each byte that is zero, and perhaps in others above it: enough to know whether there is one.
  @inline(__always)
  private static func zeroes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
