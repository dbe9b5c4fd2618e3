/// Text for Mermaid diagrams: letters, digits and blanks as they are, whatever might be syntax as the number of its character.
enum MermaidText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ".", ",", "(", ")", "/", "'":
        escaped.unicodeScalars.append(scalar)
      case "\n", "\r", "\t": escaped += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "\u{FFFD}"
      case _ where scalar.value < 0x80: escaped += "#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The beginning of a diagram with a title. Front matter is YAML, so the title stands in quotation marks.
  static func beginning(_ title: String) -> [String] {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    return ["---", "title: \(VegaLiteWriter.quoted(line))", "---"]
  }
}
