public import MigrationGovernanceCore

extension DataDictionary {
  /// The dictionary as Markdown: a section a type, a table row a field.
  ///
  /// A `!` after a key says that a complete record has it, brackets that it holds a list.
  public var markdown: String { entries.map(\.markdown).joined(separator: "\n") }

  /// The dictionary as a page of its own, with a heading and how to read it.
  public var markdownPage: String {
    """
    # Data dictionary

    Generated from the schemas (`DataDictionary(.standard).markdownPage`); a test holds the two together. A `!` after a key
    says that a complete record has it, brackets that it holds a list. Words after a type are those in use; others are
    kept. The last column is the name of the relation from the other end.


    """ + markdown
  }
}

extension DataDictionary.Entry {
  /// The section of one type.
  public var markdown: String {
    var text = "## \(name)\n\n\(meaning)"
    if let kind { text += " Prefix `\(kind.name):`, table `\(kind.plural)`." }
    if let term { text += " Term `\(term)`." }
    if let main { text += " Short form: its `\(main)` alone." }
    text += "\n\n| field | holds | meaning | term | from the other end |\n| --- | --- | --- | --- | --- |\n"
    for field in fields {
      let info = field.info
      let mark = (info.list == nil ? "" : "[]") + (info.isRequired ? "!" : "")
      let cells = [
        "`\(info.key)`\(mark)",
        (info.isIdentity ? "id" : Self.shape(field)) + Self.words(field.shape) + Self.list(info.list), info.meaning,
        info.term.map { "`\($0)`" } ?? "", info.inverse.map { "`\($0)`" } ?? "",
      ]
      text += "| " + cells.map { $0.replacingScalar("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return text
  }

  private static func shape(_ field: DataDictionary.FieldEntry) -> String {
    let words = field.shape.inWords
    let kinds = field.info.kinds.map { $0.name }.joined(separator: " | ")
    if kinds.isEmpty { return words }
    return words.contains("any kind") ? words.replacing("any kind", with: kinds) : words + " (" + kinds + ")"
  }

  private static func words(_ shape: Shape) -> String {
    switch shape {
    case .text(_, let words) where !words.isEmpty: ": " + words.map { "`\($0)`" }.joined(separator: ", ") + " …"
    case .list(let element): Self.words(element)
    default: ""
    }
  }

  private static func list(_ kind: ListKind?) -> String {
    switch kind {
    case .ordered: " (in order)"
    case .keyed(let key): " (by `\(key)`)"
    case .set, nil: ""
    }
  }
}
