/// Searches in bytes, eight at a time.
enum JSONBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// How many bytes come before the first quotation mark, backslash or control character: all, if there is none.
  ///
  /// By the usual test for a byte equal to, or below, another in a word. It may hit bytes above the first true hit, and
  /// the first is what is asked for.
  @inline(__always)
  static func plainCount(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var place = 0
    while count - place >= 8 {
      let word = UInt64(littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let hits = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- ones &* 0x20) & ~word)
      if hits & highs != 0 { return place + (hits & highs).trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < count, bytes[place] != 0x22, bytes[place] != 0x5C, bytes[place] >= 0x20 { place += 1 }
    return place
  }

  /// The place of the first line feed, or `nil`.
  static func firstFeed(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var place = 0
    while bytes.count - place >= 8 {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) ^ (ones &* 0x0A)
      let hits = (word &- ones) & ~word & highs
      if hits != 0 { return place + hits.trailingZeroBitCount >> 3 }
      place += 8
    }
    return bytes[place...].firstIndex(of: 0x0A)
  }
}
