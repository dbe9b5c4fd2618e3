public import MigrationGovernanceCore

extension Filler {
  /// The knowledge base as an editor might leave it: records edited, added, taken out and given other ids, each by chance.
  public func edited(_ base: KnowledgeBase) throws -> KnowledgeBase {
    var edited = base
    for type in base.model.types { try edit(type, in: &edited) }
    if random.chance(40), case .object(var form)? = base.header.jsonValue {
      if case .object(let changed) = edit(.object(form), like: self.form(Header.self)) { form = changed }
      form[key: Header.versionKey] = .string(base.header.version)
      edited.header = try Header(jsonValue: .object(form))
    }
    if random.chance(40) {
      let type = JSONObject.Member(key: "type", value: .string("kindOfANewerFile"))
      let id = JSONObject.Member(key: "id", value: .string("r\(Int.random(in: 0...3, using: &random))"))
      let record = JSONValue.object(JSONObject([type, id] + unknownMembers(levels: 2)))
      if case .array(let records) = edit(.array(edited.otherRecords), like: .array([record])) {
        edited.otherRecords = records.filter {
          if case .object(let object) = $0 { object[key: "type"] != nil } else { false }
        }
      }
    }
    return edited
  }

  private func edit<E: Entity>(_ type: E.Type, in base: inout KnowledgeBase) throws {
    var table = EntityTable<E>()
    for entity in base[type] {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<10: continue
      case 10..<20:
        var renamed = entity
        renamed.id = try EntityID(text: entity.id.text + "-\(Int.random(in: 0...2, using: &random))")
        if table[renamed.id] == nil, base[type][renamed.id] == nil { try table.insert(renamed) }
      case 20..<60: try table.insert(edited(entity))
      default: try table.insert(entity)
      }
    }
    while random.chance(30) {
      var new = try make(type)
      new.id = try EntityID(text: "n\(Int.random(in: 0...3, using: &random))")
      if table[new.id] == nil { try table.insert(new) }
    }
    base[type] = table
  }

  private func edited<E: Entity>(_ entity: E) throws -> E {
    var form = entity.jsonValue ?? .null
    for _ in 0..<Int.random(in: 1...3, using: &random) { form = edit(form, like: self.form(E.self)) }
    guard var edited = try? E(jsonValue: form) else { return entity }
    edited.id = entity.id
    return edited
  }

  /// Changes something somewhere in a value, taking what is new from another value of its type.
  func edit(_ value: JSONValue, like other: JSONValue) -> JSONValue {
    switch (value, other) {
    case (.object(var object), .object(let other)):
      let keys = Set((object.members + other.members).map(\.key)).sorted()
      guard !keys.isEmpty else { return value }
      let key = random.pick(keys)
      switch (object[key: key], other[key: key]) {
      case (let old?, let new?): object[key: key] = random.chance(20) ? nil : edit(old, like: new)
      case (_, let new): object[key: key] = new
      }
      return .object(object)
    case (.array(var elements), .array(let others)):
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where !elements.isEmpty: elements.remove(at: Int.random(in: elements.indices, using: &random))
      case 1 where !elements.isEmpty && !others.isEmpty:
        let place = Int.random(in: elements.indices, using: &random)
        elements[place] = edit(elements[place], like: random.pick(others))
      case 2: elements.shuffle(using: &random)
      default:
        if !others.isEmpty {
          elements.insert(random.pick(others), at: Int.random(in: 0...elements.count, using: &random))
        }
      }
      return .array(elements)
    default: return other
    }
  }
}
