/// Text for a page of a given width: padded, wrapped at spaces.
public enum TextLayout {
  /// A text with spaces up to a width, behind it or before it; a wider text stays as it is.
  public static func pad(_ text: String, to width: Int, isRight: Bool = false) -> String {
    let missing = width - DisplayWidth.of(text)
    guard missing > 0 else { return text }
    let space = String(repeating: " ", count: missing)
    return isRight ? space + text : text + space
  }

  /// The lines of a text, none wider than `width` columns: broken at spaces, and inside a word only where that alone is
  /// wider. Line breaks of the text stay; without a width nothing else is broken. At least one line.
  public static func wrap(_ text: String, to width: Int?) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let width else { return lines }
    return lines.flatMap { wrapLine($0, to: max(2, width)) }
  }

  /// A text in lines of at most `width` columns, each after the first with an indent.
  public static func paragraph(_ text: String, width: Int?, indent: String = "", first: String? = nil) -> String {
    let lines = wrap(text, to: width.map { $0 - DisplayWidth.of(indent) })
    return lines.enumerated().map { ($0.offset == 0 ? first ?? indent : indent) + $0.element }.joined(separator: "\n")
  }

  private static func wrapLine(_ line: String, to width: Int) -> [String] {
    guard DisplayWidth.of(line) > width else { return [line] }
    var lines: [String] = []
    var current = ""
    var used = 0
    for word in line.split(separator: " ") {
      var word = String(word)
      var needed = DisplayWidth.of(word)
      if used > 0, used + 1 + needed > width {
        lines.append(current)
        (current, used) = ("", 0)
      }
      while needed > width {
        let cut = head(of: word, width: width)
        lines.append(cut)
        word.removeFirst(cut.count)
        needed = DisplayWidth.of(word)
      }
      if word.isEmpty { continue }
      current += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + needed
    }
    if used > 0 || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// The longest beginning of at most `width` columns, at least one character; up to a hyphen or the like, if there is one.
  private static func head(of word: String, width: Int) -> String {
    var head = ""
    var used = 0
    for character in word {
      used += DisplayWidth.of(character)
      if used > width, !head.isEmpty { break }
      head.append(character)
    }
    guard head.count < word.count, let mark = head.lastIndex(where: { "-/:._".contains($0) }) else { return head }
    let first = head[...mark]
    return first.count * 3 >= head.count ? String(first) : head
  }
}
