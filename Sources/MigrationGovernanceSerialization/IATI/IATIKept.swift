import MigrationGovernanceCore

/// What an activity says that the model lacks: attributes and elements, as they stand under the key `iati` of a programme.
struct IATIKept: Equatable {
  /// The attributes of the activity.
  var attributes: [MarkupElement.Attribute] = []
  /// The elements that writing the programme would not give back as they were, in their order.
  var elements: [MarkupElement] = []
  /// What this library had kept beside the elements before another hand changed them.
  var record: JSONValue?

  init() {}

  /// Reads the extension data; what has another form counts as nothing here, and is kept all the same.
  init(_ value: JSONValue?) {
    guard case .object(let object)? = value else { return }
    attributes = MarkupElement.attributes(object[key: "attributes"]) ?? []
    record = object[key: "record"]
    guard case .array(let elements)? = object[key: "elements"] else { return }
    self.elements = elements.compactMap { MarkupElement(json: $0, levels: XMLReader.maximumDepth - 4) }
  }

  /// As extension data, `nil` where there is nothing.
  var json: JSONValue? {
    var members: [JSONObject.Member] = []
    if !attributes.isEmpty { members.append(.init(key: "attributes", value: MarkupElement.json(attributes))) }
    if !elements.isEmpty { members.append(.init(key: "elements", value: .array(elements.map(\.json)))) }
    if let record { members.append(.init(key: "record", value: record)) }
    return members.isEmpty ? nil : .object(JSONObject(distinct: members))
  }

  /// The language of texts that do not say theirs.
  var language: String? { attributes.first { $0.name == .language }?.value }
}
