import MigrationGovernanceCore
import Testing

@Suite struct ModelTests {
  @Test("A model finds its types by singular and plural", arguments: Model.standard.kinds.map { ($0.name, $0.plural) })
  func names(singular: String, plural: String) throws {
    let type = try #require(Model.standard.type(named: singular))
    #expect(type.kind.name == singular)
    #expect(Model.standard.type(named: plural).map { $0 == type } == true)
    #expect(singular != plural)
  }

  @Test("The kinds of the standard model are those of the interchange form, in its order")
  func kinds() {
    let plurals = """
      organisations countries groups persons programmes meetings sessions contributions strategies recommendations \
      followUps documents observations themes links
      """
    #expect(Model.standard.kinds.map(\.plural).joined(separator: " ") == plurals)
    #expect(Model.standard.type(named: "unicorn") == nil)
  }

  @Test("Types of another package come after ours")
  func adding() throws {
    let model = try Model.standard.adding(Tour.self)
    #expect(model.kinds.dropLast() == Model.standard.kinds[...])
    #expect(model.type(named: "tours").map { $0 == Tour.self } == true)
    #expect(model != Model.standard)
    #expect(try model.adding(Tour.self, Meeting.self) == model)
    #expect(model.relations.last?.path == "evidence.said")
  }

  @Test(
    "A type whose singular, plural or key in the document is taken is refused, and so are the names of tables of all kinds",
    arguments: [SameSingular.self, SamePlural.self, LikeTheTitle.self, LikeTheRecords.self, LikeAView.self]
      as [any Entity.Type])
  func clashes(_ type: any Entity.Type) {
    let error = #expect(throws: KnowledgeBaseError.self) { try Model.standard.adding(type) }
    #expect(error?.code == .clash)
    #expect(error?.reason.contains("give \(type) other names") == true)
  }

  @Test("Two added types clash with each other as they do with ours")
  func clashAmongAdded() {
    #expect(throws: KnowledgeBaseError.self) { try Model.standard.adding(Tour.self, OtherTour.self) }
  }
}

struct Tour: Entity {
  static let kind = EntityKind("tour")
  var id: EntityID<Tour>
  var guide: EntityID<Person>?
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Tour>) { self.id = id }
  static let schema = Schema<Tour>(
    "Tour", "A tour.",
    fields: [
      Field(id: \.id), Field("guide", \.guide, "Who leads it.", inverse: "toursGuided"), .evidence(\.evidence),
    ])
}

struct OtherTour: Entity {
  static let kind = EntityKind("tour", plural: "otherTours")
  var id: EntityID<Self>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Self>) { self.id = id }
  static let schema = Schema<Self>("OtherTour", "A tour.", fields: [Field(id: \.id), .evidence(\.evidence)])
}

struct SameSingular: Entity {
  static let kind = EntityKind("meeting", plural: "encounters")
  var id: EntityID<Self>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Self>) { self.id = id }
  static let schema = Schema<Self>("SameSingular", "One.", fields: [Field(id: \.id), .evidence(\.evidence)])
}

struct SamePlural: Entity {
  static let kind = EntityKind("encounter", plural: "meetings")
  var id: EntityID<Self>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Self>) { self.id = id }
  static let schema = Schema<Self>("SamePlural", "One.", fields: [Field(id: \.id), .evidence(\.evidence)])
}

struct LikeTheTitle: Entity {
  static let kind = EntityKind("head", plural: "title")
  var id: EntityID<Self>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Self>) { self.id = id }
  static let schema = Schema<Self>("LikeTheTitle", "One.", fields: [Field(id: \.id), .evidence(\.evidence)])
}

struct LikeTheRecords: Entity {
  static let kind = EntityKind("record")
  var id: EntityID<Self>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Self>) { self.id = id }
  static let schema = Schema<Self>("LikeTheRecords", "One.", fields: [Field(id: \.id), .evidence(\.evidence)])
}

struct LikeAView: Entity {
  static let kind = EntityKind("relation")
  var id: EntityID<Self>
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Self>) { self.id = id }
  static let schema = Schema<Self>("LikeAView", "One.", fields: [Field(id: \.id), .evidence(\.evidence)])
}
