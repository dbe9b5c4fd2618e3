/// Text for Markdown (CommonMark, and GitHub's tables and footnotes): what would be markup is escaped.
enum MarkdownText {
  /// A text within a line: a paragraph, a heading, a cell, an item of a list. Line ends become blanks.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "!", "$", "@":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}": escaped += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return withoutBlock(withoutAddress(escaped))
  }

  /// A reference, a place or a date as code: none of them has a character that would end it.
  static func code(_ text: String) -> String { "`\(text)`" }

  /// What would begin a list, a quotation or a rule at the beginning of a line: a hyphen, a plus, an equals sign, a number with a full
  /// stop or a bracket.
  private static func withoutBlock(_ text: String) -> String {
    guard let first = text.first(where: { $0 != " " }) else { return text }
    let rest = text.drop { $0 == " " }
    if first == "-" || first == "+" || first == "=" { return "\\" + rest }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, let mark = rest.dropFirst(digits.count).first, mark == "." || mark == ")" else {
      return String(rest)
    }
    return digits + "\\" + rest.dropFirst(digits.count)
  }

  /// GitHub makes links of what looks like an address, without being asked.
  private static func withoutAddress(_ text: String) -> String {
    text.replacing("://", with: ":\\//").replacing("www.", with: "www\\.")
  }
}
