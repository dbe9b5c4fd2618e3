/// A content line of RFC 5545, section 3.1: at most 75 octets, continued on lines that begin with a blank, each ended by CR and LF.
enum CalendarLine {
  static let most = 75

  /// A line of a name (with its parameters) and a value that is written as it stands.
  static func folded(_ name: String, _ value: String) -> String {
    var line = ""
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > most {
        line += "\r\n "
        octets = 1
      }
      line.unicodeScalars.append(scalar)
      octets += size
    }
    return line + "\r\n"
  }

  /// A line of a text, escaped by section 3.3.11.
  static func text(_ name: String, _ text: String) -> String { folded(name, escaped(text)) }

  /// A line of several texts.
  static func texts(_ name: String, _ texts: [String]) -> String {
    folded(name, texts.map(escaped).joined(separator: ","))
  }

  /// A text with its backslashes, commas, semicolons and line ends escaped. Of the control characters a calendar may hold the
  /// tabulator alone: the others become the sign of a replacement.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\r": escaped += "\\n"
      case "\n": escaped += isAfterReturn ? "" : "\\n"
      default: escaped.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return escaped
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
  }
}
