/// Which language tags can stand on a literal: readers refuse others than those that BCP 47 knows the form of.
enum RDFLanguage {
  /// Whether a tag is a language with, perhaps, script, region and variants, in that order, none of them twice.
  static func isTag(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = parts.first, (2...8).contains(language.count), language.allSatisfy(isLetter) else {
      return false
    }
    var rest = parts.dropFirst()
    if let script = rest.first, script.count == 4, script.allSatisfy(isLetter) { rest = rest.dropFirst() }
    if let region = rest.first,
      region.count == 2 && region.allSatisfy(isLetter) || region.count == 3 && region.allSatisfy(isDigit)
    {
      rest = rest.dropFirst()
    }
    var seen: [String] = []
    for variant in rest {
      let isLong = (5...8).contains(variant.count)
      let isShort = variant.count == 4 && variant.first.map(isDigit) == true
      let word = String(decoding: variant, as: UTF8.self).lowercased()
      guard isLong || isShort, variant.allSatisfy({ isLetter($0) || isDigit($0) }), !seen.contains(word) else {
        return false
      }
      seen.append(word)
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
