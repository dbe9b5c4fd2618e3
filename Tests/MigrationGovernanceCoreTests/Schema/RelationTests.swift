import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct RelationTests {
  @Test(
    "Every relation has an inverse, which is no field of a kind that it can end at", arguments: RecordType.entities())
  func inverses(_ type: EntityType) {
    for relation in relations(type.type) {
      #expect(!relation.inverse.isEmpty, "\(relation.path)")
      let ends = Model.standard.types.filter { relation.target == nil || $0.kind == relation.target }
      #expect(!ends.isEmpty, "\(relation.path) points at a kind that the model lacks")
      for end in ends {
        #expect(!keys(end).contains(relation.inverse), "\(relation.path) – \(end).\(relation.inverse)")
      }
    }
  }

  @Test("No two relations of a type have the same path", arguments: RecordType.entities())
  func distinct(_ type: EntityType) {
    let paths = relations(type.type).map(\.path)
    #expect(Set(paths).count == paths.count)
  }

  private func relations<E: Entity>(_ type: E.Type) -> [Relation] { Relation.all(of: type) }
  private func keys<E: Entity>(_ type: E.Type) -> [String] { E.schema.fields.map(\.info.key) }

  @Test(
    "A record in which every field says something uses every relation of its type", arguments: RecordType.entities())
  func allUsed(_ type: EntityType) throws { try expectAllUsed(type.type) }

  private func expectAllUsed<E: Entity>(_ type: E.Type) throws {
    let entity = try Filler(seed: 21, .full).make(type)
    let used = Set(entity.references.map(\.relation.path))
    #expect(Set(Relation.all(of: type).map(\.path)).subtracting(used) == [])
    for use in entity.references { #expect(use.relation.target.map { $0.name == use.target.kind } ?? true) }
    #expect(try E(id: EntityID("x")).references.isEmpty)
  }

  @Test("A party of parties of parties is found at any depth, by one relation")
  func recursion() throws {
    var meeting = try Meeting(id: EntityID("m"))
    let inner = Party(description: "c", of: [Party(try Reference("country:LT")), Party(try Reference("country:BY"))])
    var outer = Party(description: "a", of: [Party(description: "b", of: [inner])])
    outer.for = try Reference("organisation:iom")
    meeting.organisers = [outer]
    let uses = meeting.references.map { "\($0.relation.path) \($0.relation.inverse) \($0.target)" }
    #expect(
      uses == [
        "organisers.of.party impliedBy country:LT", "organisers.of.party impliedBy country:BY",
        "organisers.for representedBy organisation:iom",
      ])
  }

  @Test("Evidence points at its document, and at who said it, from wherever it stands")
  func evidence() throws {
    var person = try Person(id: EntityID("p"))
    var post = Post(try EntityID("iom"))
    var evidence = Evidence(at: try Locator(text: "minsk-report:57-61"))
    evidence.said = try Reference("person:q")
    post.evidence = [evidence]
    person.posts = [post]
    person.evidence = [Evidence(at: try Locator(text: "prague-report"))]
    let uses = person.references.map { "\($0.relation.path) \($0.relation.inverse) \($0.target)" }
    #expect(
      uses == [
        "posts.organisation posts organisation:iom", "posts.evidence.at evidenceFor document:minsk-report",
        "posts.evidence.said saidEvidence person:q", "evidence.at evidenceFor document:prague-report",
      ])
  }

  @Test("A relation knows the kind that it starts from, and the one that it ends at where there is only one")
  func ends() throws {
    let session = try #require(Relation.all(of: Session.self).first { $0.path == "meeting" })
    #expect(session.source == Session.kind)
    #expect(session.target == Meeting.kind)
    #expect(Relation.all(of: Link.self).first { $0.path == "from" }?.target == nil)
    #expect(Model.standard.relations.count == Model.standard.types.reduce(0) { $0 + relations($1).count })
  }
}
