/// A text with what may be wrong with it, found in one pass over its bytes: most texts are let go at that.
///
/// Each rule on texts went over the bytes by itself before, and tried regular expressions on many: nine tenths of the
/// time of validation (Documentation/Benchmarks.md).
package struct ScannedText {
  /// What may be, by a glance at the bytes.
  struct Traits: OptionSet {
    let rawValue: UInt16
    /// Nothing but white space, or nothing.
    static let blank = Traits(rawValue: 1)
    /// White space at an end, or a control character.
    static let stray = Traits(rawValue: 2)
    /// Something like a tag or a character reference.
    static let markup = Traits(rawValue: 4)
    /// Signs that come of reading bytes wrongly.
    static let damage = Traits(rawValue: 8)
    static let at = Traits(rawValue: 16)
    /// A run of digits after what may announce a telephone number.
    static let telephone = Traits(rawValue: 32)
    static let semicolon = Traits(rawValue: 64)
    /// Three points at the end, as one sign or as three.
    static let cutOff = Traits(rawValue: 128)
    /// Begins as what a spreadsheet shows in the place of a value.
    static let residue = Traits(rawValue: 256)
  }

  let string: String
  let traits: Traits

  /// Whether no rule on texts can have anything to say of a text.
  package static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { scan(bytes).isEmpty }

  init(_ text: String) {
    string = text
    var text = text
    traits = text.withUTF8 { ScannedText.scan($0) }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Traits {
    guard let first = bytes.first, let last = bytes.last, !bytes.allSatisfy({ $0 <= 0x20 }) else { return .blank }
    var traits: Traits = []
    if first <= 0x20 || last <= 0x20 || isNoBreakSpace(bytes, 0) || isNoBreakSpace(bytes, bytes.count - 2) {
      traits.insert(.stray)
    }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "=") || bytes.count == 7 && bytes.starts(with: "Err:".utf8) {
      traits.insert(.residue)
    }
    let end = bytes.suffix(3)
    if end.elementsEqual("...".utf8) || end.elementsEqual("…".utf8) { traits.insert(.cutOff) }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      guard isTelling(byte) else {
        place += 1
        continue
      }
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let end = endOfNumber(bytes, place)
        if end - place >= 7, isAnnounced(bytes, place) { traits.insert(.telephone) }
        place = end
        continue
      case UInt8(ascii: "&"): if isCharacterReference(bytes, place) { traits.insert(.markup) }
      case UInt8(ascii: "<"): if isLetter(next) || next == UInt8(ascii: "/") { traits.insert(.markup) }
      case UInt8(ascii: "@"): traits.insert(.at)
      case UInt8(ascii: ";"): traits.insert(.semicolon)
      case 0..<0x20, 0x7F: if byte != 0x0A { traits.insert(.stray) }
      // The letters Â, Ã, Ä, Å, Ð, Ñ and â, and the sign of a replacement.
      case 0xC3: if (0x82...0x85).contains(next) || [0x90, 0x91, 0xA2].contains(next) { traits.insert(.damage) }
      case 0xEF: if next == 0xBF { traits.insert(.damage) }
      default: break
      }
      place += 1
    }
    return traits
  }

  /// A digit, a control character, `&`, `;`, `<`, `@`, or the first byte of a letter that may be damage; by words of bits.
  @inline(__always)
  private static func isTelling(_ byte: UInt8) -> Bool {
    let low: UInt64 = 0x1BFF_0040_FFFF_FFFF
    let high: UInt64 = 0x8000_0000_0000_0001
    let bits = byte < 64 ? low : byte < 128 ? high : 0
    return bits >> UInt64(byte & 63) & 1 == 1 || byte == 0xC3 || byte == 0xEF
  }

  private static func isNoBreakSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place >= 0 && place + 1 < bytes.count && bytes[place] == 0xC2 && bytes[place + 1] == 0xA0
  }

  /// Whether an ampersand begins something that ends in a semicolon, unlike one in an address.
  private static func isCharacterReference(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    for byte in bytes[(place + 1)...].prefix(9) {
      if byte == UInt8(ascii: ";") { return true }
      guard EntityKind.isNameByte(byte) || byte == UInt8(ascii: "#") else { return false }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Where digits end that blanks, hyphens, points, slashes and brackets may part.
  private static func endOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ begin: Int) -> Int {
    var end = begin + 1
    var place = end
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): end = place + 1
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        break
      default: return end
      }
      place += 1
    }
    return end
  }

  /// Whether there is a plus before a number, or the end of “tel”, “phone”, “fax”, “mob”, “mobile”, whatever stands
  /// between; a space of another script may be any.
  private static func isAnnounced(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    var place = number - 1
    let between: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: ".")]
    while place >= 0, number - place <= 5, bytes[place] <= 0x20 || between.contains(bytes[place]) { place -= 1 }
    guard place >= 0 else { return false }
    return bytes[place] >= 0x80 || "+lexb".utf8.contains(bytes[place])
  }
}
