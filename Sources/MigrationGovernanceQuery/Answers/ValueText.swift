public import MigrationGovernanceCore

/// Puts values into words, by their shapes.
struct ValueText {
  let graph: KnowledgeGraph
  let dictionary: DataDictionary
  /// Whether the name stands behind a reference.
  let namesReferences: Bool

  /// A value in words: of a record its main field, the others in brackets; places in documents are left out.
  func text(_ value: JSONValue, _ shape: Shape) -> String {
    switch value {
    case .null: return ""
    case .bool(let truth): return truth ? "yes" : "no"
    case .number(let number): return number.literal
    case .array(let elements): return elements.map { text($0, shape.element) }.joined(separator: "; ")
    case .string(let string):
      switch shape {
      case .reference(let kind): return reference(string, kind)
      case .record(let name):
        guard let entry = dictionary[name], let main = entry.main else { return string }
        return text(value, entry.shape(of: main))
      default: return string
      }
    case .object(let object): return record(object, shape)
    }
  }

  private func record(_ object: JSONObject, _ shape: Shape) -> String {
    guard case .record(let name) = shape, let entry = dictionary[name] else {
      return JSONValue.object(object).description
    }
    let said = object.members.filter { member in
      switch entry.shape(of: member.key).element {
      case .text(type: "Locator", _), .record("Evidence"): false
      default: true
      }
    }
    let head = said.first { $0.key == entry.main } ?? said.first
    guard let head else { return "" }
    let rest = said.filter { $0.key != head.key }.map { member in
      let words = text(member.value, entry.shape(of: member.key).element)
      return Self.isPlain(member.key, entry) ? words : "\(member.key) \(words)"
    }
    let words = text(head.value, entry.shape(of: head.key).element)
    return rest.isEmpty ? words : "\(words) (\(rest.joined(separator: ", ")))"
  }

  /// Words of a vocabulary and dates say by themselves what they are.
  private static func isPlain(_ key: String, _ entry: DataDictionary.Entry) -> Bool {
    switch entry.shape(of: key) {
    case .text(_, let words): !words.isEmpty || key == "when" || key == "language"
    default: false
    }
  }

  private func reference(_ text: String, _ kind: EntityKind?) -> String {
    let full = kind.map { $0.name + ":" + text } ?? text
    guard namesReferences, let reference = try? Reference(text: full) else { return text }
    let name = graph.name(of: reference)
    return name == reference.id || name == full ? full : "\(name) (\(full))"
  }
}

extension DataDictionary.Entry {
  func shape(of key: String) -> Shape { fields.first { $0.info.key == key }?.shape ?? .json }
}

extension KnowledgeGraph {
  /// A value of a field of an entity in words: references with their names, of a record the main field first.
  public func text(of value: JSONValue, in field: String, of entity: Reference) -> String {
    let dictionary = DataDictionary(knowledgeBase.model)
    return ValueText(graph: self, dictionary: dictionary, namesReferences: true)
      .text(value, dictionary[entity.kind]?.shape(of: field) ?? .json)
  }
}
