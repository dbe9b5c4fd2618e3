public import MigrationGovernanceCore

extension Filler {
  /// A knowledge base with some records of every kind of a model, and of a kind that no model knows.
  public func base(_ model: Model = .standard, perKind: ClosedRange<Int> = 0...3) throws -> KnowledgeBase {
    var base = KnowledgeBase(model: model)
    base.header = try make(Header.self)
    for type in model.types { try add(type, Int.random(in: perKind, using: &random), to: &base) }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let type = JSONObject.Member(key: "type", value: .string("kindOfANewerFile"))
      base.otherRecords.append(.object(JSONObject([type] + unknownMembers(levels: 2))))
    }
    return base
  }

  private func add<E: Entity>(_ type: E.Type, _ count: Int, to base: inout KnowledgeBase) throws {
    for _ in 0..<count { try base.insert(make(type)) }
  }
}
