/// Text for XML 1.0: what would be markup is escaped, and what no document may hold becomes the sign of a replacement.
enum XMLText {
  /// The value of an attribute in double quotation marks, or the text of an element.
  static func escaped(_ text: String) -> String { escaped(text, keepsLines: false) }

  /// The text of an element, with its lines and tabs as they are.
  static func content(_ text: String) -> String { escaped(text, keepsLines: true) }

  private static func escaped(_ text: String, keepsLines: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where !keepsLines: escaped += "&quot;"
      // Readers make blanks of these in attributes.
      case "\t" where !keepsLines: escaped += "&#9;"
      case "\n" where !keepsLines: escaped += "&#10;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  /// Whether a document may hold all of a text.
  static func holds(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isAllowed) }

  /// The text with the sign of a replacement for what no document may hold.
  static func allowed(_ text: String) -> String {
    guard !holds(text) else { return text }
    var allowed = ""
    for scalar in text.unicodeScalars { allowed.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return allowed
  }

  /// Whether a document may hold a character (XML 1.0, production 2).
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
