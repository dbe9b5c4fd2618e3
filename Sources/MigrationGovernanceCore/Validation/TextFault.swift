/// What is wrong with a text that a ``ScannedText`` has doubts about.
enum TextFault {
  /// A tag or a character reference of HTML.
  static func markup(in text: String) -> String? {
    text.firstMatch(of: markupPattern()).map { String($0.output) }
  }

  /// The text as a reader of the page sees it: plain tags taken out, the commonest character references read.
  static func withoutMarkup(_ text: String) -> String? {
    var plain = text.replacing(/<[^<>]{1,200}>/, with: "")
    for (mark, sign) in [
      ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&ndash;", "–"),
      ("&mdash;", "—"),
      ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&ldquo;", "“"), ("&rdquo;", "”"), ("&#39;", "'"), ("&amp;", "&"),
    ] { plain = plain.replacing(mark, with: sign) }
    return markup(in: plain) == nil && !plain.isEmpty ? plain : nil
  }

  private static func markupPattern() -> Regex<Substring> {
    /&(?:amp|nbsp|quot|lt|gt|apos|ndash|mdash|rsquo|lsquo|ldquo|rdquo|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6});|<\/?(?:p|br|b|i|em|strong|a|li|ul|ol|div|span|h[1-6]|table|td|tr|sup|sub)(?:\s[^<>]{0,200})?\/?>/
  }

  /// The sign of a replacement, or the pairs that two bytes of UTF-8 become when each is read as a letter.
  static func damage(in text: String) -> String? {
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { return "\u{FFFD}" }
      if let lead = before, "ÃÂÅÄÐÑ".unicodeScalars.contains(lead), isTrail(scalar) {
        return String(String.UnicodeScalarView([lead, scalar]))
      }
      if before == "â", scalar == "€" { return "â€" }
      before = scalar
    }
    return nil
  }

  /// What a byte from 0x80 to 0xBF is read as in the encoding of western Windows or ISO 8859-1, but for letters.
  private static func isTrail(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2018...0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC,
      0x2122:
      true
    default: false
    }
  }

  /// The text as it was before its bytes were read as letters, where that can be told.
  static func mended(_ text: String) -> String? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = windows[scalar] ?? UInt8(exactly: scalar.value) else { return nil }
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static let windows: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]

  /// Whether a text is what a spreadsheet shows in the place of a value: an error, as `#NAME?`, `#N/A`, `#¡VALOR!` or `Err:502`; marks
  /// for a column that is too narrow; a formula that was to keep zeros, as `="007"`.
  static func isResidue(_ text: String) -> Bool {
    text.wholeMatch(
      of: /#{2,}|#[¡¿]?\p{Lu}[\p{Lu}\/0-9]{0,15}[?!]|#\p{Lu}\/\p{Lu}|#NV|#YOK|#GETTING_DATA|Err:[0-9]{3}|="[^"]*"/)
      != nil
  }

  /// What stands in a formula that was to keep it as it is.
  static func kept(in formula: String) -> String? {
    formula.wholeMatch(of: /="([^"]+)"/).map { String($0.output.1) }
  }

  /// An e-mail address, or a telephone number that begins with a plus or says that it is one.
  static func contact(in text: String) -> String? {
    if text.utf8.contains(UInt8(ascii: "@")),
      let match = text.firstMatch(of: /[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,8}/)
    {
      return String(match.output)
    }
    return text.firstMatch(
      of:
        /(?:\+|\b[Tt]el(?:ephone|\.)?:?\s?|\b[Pp]hone:?\s?|\b[Ff]ax:?\s?|\b[Mm]ob(?:ile|\.)?:?\s?)\(?[0-9][0-9 ()\-.\/]{5,20}[0-9]/
    ).map { String($0.output) }
  }
}
