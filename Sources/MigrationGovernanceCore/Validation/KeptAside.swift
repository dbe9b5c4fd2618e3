/// Records that could not be read as what they are: in a table or under a type that is misspelt, or with a fault in what
/// they can't be without. What points at them is not wrong.
struct KeptAside {
  private var references: Set<String> = []

  init(_ base: KnowledgeBase) {
    for case .object(let record) in base.otherRecords {
      guard case .string(let type)? = record[key: "type"] else { continue }
      add(record, KeptAside.kind(type, base.model.kinds.map(\.name)))
    }
    for member in base.header.extensions.object.members {
      guard let plural = KeptAside.kind(member.key, base.model.kinds.map(\.plural)),
        let kind = base.model.kinds.first(where: { $0.plural == plural })
      else { continue }
      let rows: [JSONValue] = if case .array(let rows) = member.value { rows } else { [member.value] }
      for case .object(let record) in rows { add(record, kind.name) }
    }
  }

  func holds(_ target: Reference) -> Bool { references.contains(target.text) }

  private mutating func add(_ record: JSONObject, _ kind: String?) {
    if let kind, case .string(let id)? = record[key: "id"] { references.insert(kind + ":" + id) }
  }

  private static func kind(_ word: String, _ names: [String]) -> String? {
    names.contains(word) ? word : EditDistance.nearest(to: word, in: names).first
  }

  /// A record of a kind that the model does not know, as a reference: with a small letter first, as kinds have.
  static func reference(of record: JSONObject, _ type: String) -> Reference? {
    guard case .string(let id)? = record[key: "id"], let first = type.first else { return nil }
    return try? Reference(text: first.lowercased() + type.dropFirst() + ":" + id)
  }
}
