public import MigrationGovernanceCore

/// A document with one record of a kind to be filled in: every key in its order, `null` or an empty list for its value.
///
/// It can be read as it is, since `null` is read as left out, and at any time while it is filled in.
public struct JSONSkeleton: Sendable {
  /// What the dictionary says of the kind.
  public let entry: DataDictionary.Entry
  private let kind: EntityKind

  /// Makes the skeleton of an entity's type; `nil` for an entry that is no entity.
  public init?(_ entry: DataDictionary.Entry) {
    guard let kind = entry.kind else { return nil }
    self.entry = entry
    self.kind = kind
  }

  /// The document.
  public var text: String {
    var text = "{\n  \"\(Header.versionKey)\": \"\(Header.currentVersion)\",\n  \"\(kind.plural)\": [\n    {\n"
    let lines = entry.fields.map { field in
      let value = field.info.isIdentity ? JSONValue.quoted(placeholder) : field.info.list == nil ? "null" : "[]"
      return "      " + JSONValue.quoted(field.info.key) + ": " + value
    }
    text += lines.joined(separator: ",\n")
    return text + "\n    }\n  ]\n}\n"
  }

  /// An id to be replaced; that of a country is a code of two letters, of which those with X are nobody's.
  private var placeholder: String { kind == Country.kind ? "XX" : "new-" + kind.name }

  /// What each key means: its name with `!` where a complete record has it, what it holds, its meaning and the words of
  /// its vocabulary.
  public var guide: Table {
    Table(
      [.init("field"), .init("holds"), .init("meaning")],
      rows: entry.fields.map { field in
        let words = JSONSkeleton.words(field.shape)
        return [
          field.info.key + (field.info.isRequired ? "!" : ""), field.info.isIdentity ? "text" : field.shape.inWords,
          field.info.meaning + (words.isEmpty ? "" : " Words: " + words.joined(separator: ", ") + "."),
        ]
      })
  }

  private static func words(_ shape: Shape) -> [String] {
    switch shape {
    case .text(_, let words): words
    case .list(let element): Self.words(element)
    default: []
    }
  }
}
