import MigrationGovernanceCore

/// Texts of IRIs (RFC 3987): what may stand in one, and how other text is put into one.
enum IRIText {
  /// Why a text is no absolute IRI, or `nil` if it is one.
  ///
  /// Stricter than the standard where readers differ: no user before the host, no host in brackets, no character for
  /// private use.
  static func fault(_ text: String) -> String? {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard let first = scheme.first, isLetter(first), scheme.allSatisfy(isOfScheme), scheme.count < text.utf8.count
    else { return "it has no scheme: begin with one, such as “https://”" }
    let rest = text.unicodeScalars.dropFirst(scheme.count + 1)
    guard !rest.isEmpty else { return "nothing stands after “\(scheme.map { Character(Unicode.Scalar($0)) })”" }
    if let bad = rest.first(where: { !isAllowed($0) }) {
      return "U+\(String(bad.value, radix: 16, uppercase: true)) can't stand in an IRI: write it percent-encoded"
    }
    let bytes = Array(text.utf8)
    for place in bytes.indices where bytes[place] == UInt8(ascii: "%") {
      guard place + 2 < bytes.count, isHexadecimal(bytes[place + 1]), isHexadecimal(bytes[place + 2]) else {
        return "“%” begins two hexadecimal digits"
      }
    }
    guard rest.count(where: { $0 == "#" }) <= 1 else { return "“#” stands twice" }
    return faultOfHost(Array(rest))
  }

  private static func faultOfHost(_ rest: [Unicode.Scalar]) -> String? {
    guard rest.starts(with: ["/", "/"]) else { return nil }
    let authority = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let host = authority.prefix { $0 != ":" }
    let port = authority.dropFirst(host.count).dropFirst()
    guard !host.isEmpty, !authority.contains("@") else { return "it names no host after “//”" }
    guard port.allSatisfy({ ("0"..."9").contains($0) }) else { return "the port after the host is no number" }
    return nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Signs that only turn the direction of writing: RFC 3987, section 4.1.
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x1_0000...0xD_FFFF, 0xE_1000...0xE_FFFF: scalar.value & 0xFFFF < 0xFFFE
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
  private static func isOfScheme(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
  }

  /// Whether a byte can stand as it is in every part of an IRI and in the local part of a prefixed name. The point and
  /// the hyphen are ours: they join the parts of a name.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
  }

  /// A key of a field as part of an IRI, so that two keys never give the same.
  static func encoded(_ text: String) -> String { encoded(text) { isPlain($0) } }

  /// A word of a vocabulary as the end of an IRI: hyphens stay.
  static func encodedWord(_ text: String) -> String { encoded(text) { isPlain($0) || $0 == UInt8(ascii: "-") } }

  private static func encoded(_ text: String, _ isKept: (UInt8) -> Bool) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if isKept(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
