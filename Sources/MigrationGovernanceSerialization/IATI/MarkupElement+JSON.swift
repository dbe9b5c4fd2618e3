import MigrationGovernanceCore

// {"element": "sector", "attributes": {"code": "15190"}, "content": "text"}; content is a list where there are elements.
extension MarkupElement {
  /// The element as JSON; nothing of it is lost.
  var json: JSONValue {
    var members = [JSONObject.Member(key: "element", value: .string(name.text))]
    if !attributes.isEmpty {
      members.append(.init(key: "attributes", value: MarkupElement.json(attributes)))
    }
    if content.count == 1, case .text(let text)? = content.first {
      members.append(.init(key: "content", value: .string(text)))
    } else if !content.isEmpty {
      let parts = content.map { part in
        switch part {
        case .text(let text): JSONValue.string(text)
        case .element(let element): element.json
        }
      }
      members.append(.init(key: "content", value: .array(parts)))
    }
    return .object(JSONObject(distinct: members))
  }

  /// Attributes as JSON.
  static func json(_ attributes: [Attribute]) -> JSONValue {
    .object(JSONObject(attributes.map { .init(key: $0.name.text, value: .string($0.value)) }))
  }

  /// Attributes of JSON, or `nil` where they are none.
  static func attributes(_ json: JSONValue?) -> [Attribute]? {
    guard let json else { return [] }
    guard case .object(let object) = json, object.members.count <= XMLReader.maximumAttributes else { return nil }
    var attributes: [Attribute] = []
    for member in object.members {
      guard let name = MarkupName(text: member.key), case .string(let value) = member.value else { return nil }
      attributes.append(Attribute(name: name, value: value))
    }
    return attributes
  }

  /// Reads an element, or answers `nil` where the JSON is none that could be written.
  init?(json: JSONValue, levels: Int) {
    guard levels > 0, case .object(let object) = json, case .string(let text)? = object[key: "element"],
      let name = MarkupName(text: text), let attributes = MarkupElement.attributes(object[key: "attributes"]),
      object.members.allSatisfy({ ["element", "attributes", "content"].contains($0.key) })
    else { return nil }
    var content: [Content] = []
    switch object[key: "content"] {
    case nil: break
    case .string(let text)?: content = [.text(text)]
    case .array(let parts)?:
      for part in parts {
        if case .string(let text) = part {
          content.append(.text(text))
        } else if let element = MarkupElement(json: part, levels: levels - 1) {
          content.append(.element(element))
        } else {
          return nil
        }
      }
    default: return nil
    }
    self.init(name, attributes, content)
  }
}
