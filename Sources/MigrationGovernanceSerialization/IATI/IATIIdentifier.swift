import MigrationGovernanceCore

/// Ids made of the identifiers and names of IATI: the same text gives the same id in every file.
enum IATIIdentifier {
  /// The id text of an identifier: in lower case; one that has other characters than ids may have gets a number, so that two
  /// identifiers never share an id unless they differ in case only.
  static func id(of identifier: String) -> String {
    let isWhole = identifier.utf8.count <= longest && identifier.utf8.allSatisfy(isPart)
    return id(of: identifier, isWhole: isWhole)
  }

  /// The id text of a name, by its folded words.
  static func id(ofName name: String) -> String {
    let isWhole =
      name.utf8.count <= longest
      && name.utf8.allSatisfy { isPart($0) && $0 != UInt8(ascii: "-") || $0 == UInt8(ascii: " ") }
    return id(of: Folding.fold(name), isWhole: isWhole, original: name)
  }

  private static let longest = 100

  private static func id(of text: String, isWhole: Bool, original: String? = nil) -> String {
    var slug = ""
    for byte in text.lowercased().utf8.prefix(longest) {
      if isPart(byte) {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    while slug.hasSuffix("-"), !isWhole { slug.removeLast() }
    let begins = slug.utf8.first.map { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ".") }
    if isWhole, begins == true { return slug }
    let number = String(hash(original ?? text) & 0xFFFF_FFFF, radix: 16)
    slug += slug.isEmpty ? "" : "-"
    return (begins == false ? "x" : "") + slug + String(repeating: "0", count: 8 - number.count) + number
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// FNV-1a of 64 bits: small, and the same on every machine.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
