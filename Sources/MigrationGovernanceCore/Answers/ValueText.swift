/// Puts values into words, by their shapes.
package struct ValueText {
  package let dictionary: DataDictionary
  /// What to call an entity; without it references stand as they are written.
  let naming: ((Reference) -> String)?

  package init(_ dictionary: DataDictionary, naming: ((Reference) -> String)? = nil) {
    self.dictionary = dictionary
    self.naming = naming
  }

  /// What to call an entity that is at hand.
  func name<E: Entity>(of entity: E) -> String { naming?(entity.reference) ?? entity.displayName }

  /// A value in words: of a record its main field, the others in brackets; places in documents are left out.
  package func text(_ value: JSONValue, _ shape: Shape) -> String { wording(value, shape).text }

  /// The same with references and dates told apart.
  package func wording(_ value: JSONValue, _ shape: Shape) -> Wording {
    switch value {
    case .null: return Wording()
    case .bool(let truth): return Wording(truth ? "yes" : "no")
    case .number(let number): return Wording(number.literal)
    case .array(let elements): return .joined(elements.map { wording($0, shape.element) }, "; ")
    case .string(let string): return wording(string, shape)
    case .object(let object): return record(object, shape)
    }
  }

  private func wording(_ string: String, _ shape: Shape) -> Wording {
    switch shape {
    case .reference(let kind): return reference(string, kind)
    case .text("DateSpan", _), .text("PartialDate", _):
      return (try? DateSpan(text: string)).map { Wording([.date($0)]) } ?? Wording(string)
    case .record(let name):
      guard let entry = dictionary[name], let main = entry.main else { return Wording(string) }
      return wording(.string(string), entry.shape(of: main))
    default: return Wording(string)
    }
  }

  /// The fields of a record one by one, in their order; a text that stands for a record is its main field. Places in
  /// documents are left out. Empty for what is no record.
  package func parts(_ value: JSONValue, _ shape: Shape) -> [(key: String, wording: Wording)] {
    guard case .record(let name) = shape, let entry = dictionary[name] else { return [] }
    guard case .object(let object) = value else {
      return entry.main.map { [($0, wording(value, entry.shape(of: $0)))] } ?? []
    }
    return said(object, entry).map { ($0.key, wording($0.value, entry.shape(of: $0.key))) }
  }

  private func said(_ object: JSONObject, _ entry: DataDictionary.Entry) -> [JSONObject.Member] {
    object.members.filter { member in
      switch entry.shape(of: member.key).element {
      case .text(type: "Locator", _), .record("Evidence"): false
      default: true
      }
    }
  }

  private func record(_ object: JSONObject, _ shape: Shape) -> Wording {
    guard case .record(let name) = shape, let entry = dictionary[name] else {
      return Wording(JSONValue.object(object).description)
    }
    let said = said(object, entry)
    guard let head = said.first(where: { $0.key == entry.main }) ?? said.first else { return Wording() }
    let rest = said.filter { $0.key != head.key }.map { member in
      let words = wording(member.value, entry.shape(of: member.key).element)
      return Self.isPlain(member.key, entry) ? words : Wording("\(member.key) ") + words
    }
    let words = wording(head.value, entry.shape(of: head.key).element)
    return rest.isEmpty ? words : words + Wording(" (") + .joined(rest, ", ") + Wording(")")
  }

  /// Words of a vocabulary and dates say by themselves what they are.
  private static func isPlain(_ key: String, _ entry: DataDictionary.Entry) -> Bool {
    switch entry.shape(of: key) {
    case .text(_, let words): !words.isEmpty || key == "when" || key == "language"
    default: false
    }
  }

  private func reference(_ text: String, _ kind: EntityKind?) -> Wording {
    let full = kind.map { $0.name + ":" + text } ?? text
    guard let naming, let reference = try? Reference(text: full) else { return Wording(text) }
    let name = naming(reference)
    return Wording([.reference(reference, name: name == reference.id || name == full ? "" : name)])
  }
}

extension DataDictionary.Entry {
  /// The shape of a field; of one that the type does not have, any JSON.
  package func shape(of key: String) -> Shape { fields.first { $0.info.key == key }?.shape ?? .json }
}
