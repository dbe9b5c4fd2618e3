import Foundation
import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct KnowledgeBaseTests {
  @Test("A table that was emptied again makes no difference, and neither does a longer list of types")
  func equality() throws {
    let base = KnowledgeBase(title: "t")
    var other = base
    try other.meetings.insert(Meeting(id: EntityID("m")))
    #expect(other != base)
    other.meetings.remove(try EntityID("m"))
    #expect(other == base && other.hashValue == base.hashValue)
    let longer = KnowledgeBase(model: try Model.standard.adding(Tour.self), title: "t")
    #expect(longer == base && longer.hashValue == base.hashValue)
    other.title = "u"
    #expect(other != base)
  }

  @Test("The order of a table's records counts")
  func order() throws {
    var first = KnowledgeBase()
    var second = KnowledgeBase()
    for id in ["a", "b"] { try first.persons.insert(Person(id: EntityID(id))) }
    for id in ["b", "a"] { try second.persons.insert(Person(id: EntityID(id))) }
    #expect(first != second)
  }

  @Test("A copy is a value of its own")
  func value() throws {
    var base = KnowledgeBase()
    try base.persons.insert(Person(id: EntityID("a")))
    let copy = base
    base.persons.update(try EntityID("a")) { $0.name = "new" }
    #expect(copy.persons.first?.name == nil && base.persons.first?.name == "new")
  }

  @Test("Every table by name is the table of its type", arguments: Model.standard.kinds.map(\.plural))
  func namedTables(_ plural: String) throws {
    var base = KnowledgeBase()
    let id = "x"
    switch plural {
    case "organisations": try base.organisations.insert(Organisation(id: EntityID(id)))
    case "countries": try base.countries.insert(Country(id: EntityID(id)))
    case "groups": try base.groups.insert(CountryGroup(id: EntityID(id)))
    case "persons": try base.persons.insert(Person(id: EntityID(id)))
    case "programmes": try base.programmes.insert(Programme(id: EntityID(id)))
    case "meetings": try base.meetings.insert(Meeting(id: EntityID(id)))
    case "sessions": try base.sessions.insert(Session(id: EntityID(id)))
    case "contributions": try base.contributions.insert(Contribution(id: EntityID(id)))
    case "strategies": try base.strategies.insert(Strategy(id: EntityID(id)))
    case "recommendations": try base.recommendations.insert(Recommendation(id: EntityID(id)))
    case "followUps": try base.followUps.insert(FollowUp(id: EntityID(id)))
    case "documents": try base.documents.insert(Document(id: EntityID(id)))
    case "observations": try base.observations.insert(Observation(id: EntityID(id)))
    case "themes": try base.themes.insert(Theme(id: EntityID(id)))
    case "links": try base.links.insert(Link(id: EntityID(id)))
    default: Issue.record("no table “\(plural)”")
    }
    #expect(base.counts.filter { $0.count > 0 }.map(\.kind.plural) == [plural])
    #expect(base.entities.map { type(of: $0).kind.plural } == [plural])
    #expect(base.count == 1)
    let reference = try #require(base.entities.first?.reference)
    #expect(base[reference]?.reference == reference)
  }

  @Test(
    "A reference that matches nothing, or an unknown kind, finds nothing",
    arguments: ["person:b", "unicorn:a", "meeting:a"])
  func unknownReference(_ text: String) throws {
    var base = KnowledgeBase()
    try base.insert(Person(id: EntityID("a")))
    #expect(base[try Reference(text)] == nil)
    #expect(base[try EntityID<Person>("a")]?.id.text == "a")
  }

  @Test("What points at an entity is found, with the way in which it points")
  func referrers() throws {
    var base = KnowledgeBase()
    var meeting = try Meeting(id: EntityID("m"))
    meeting.organisers = [Party(try Reference("organisation:iom"))]
    try base.insert(meeting)
    var person = try Person(id: EntityID("p"))
    person.posts = [Post(try EntityID("iom"))]
    try base.insert(person)
    let found = base.referrers(to: try Reference("organisation:iom")).map {
      "\($0.from) \($0.relation.path) \($0.relation.inverse)"
    }
    #expect(found == ["person:p posts.organisation posts", "meeting:m organisers.party meetingsOrganised"])
    #expect(base.referrers(to: try Reference("organisation:eu")).isEmpty)
  }

  @Test("A type that the model lacks is refused by insert, and added by a change of its table")
  func unknownType() throws {
    var base = KnowledgeBase()
    let tour = try Tour(id: EntityID("t"))
    let error = #expect(throws: KnowledgeBaseError.self) { try base.insert(tour) }
    #expect(error?.code == .unknownType && error?.reference?.text == "tour:t")
    #expect(base[Tour.self].isEmpty && base.model == .standard)
    try base[Tour.self].insert(tour)
    #expect(base[Tour.self].count == 1 && base.model.kinds.last == Tour.kind)
    #expect(base[try Reference("tour:t")]?.reference == tour.reference)
  }

  @Test("A random knowledge base comes back from JSONEncoder and JSONDecoder", arguments: [UInt64(1), 2, 3, 4, 5])
  func codable(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    let data = try JSONEncoder().encode(base)
    #expect(try JSONDecoder().decode(KnowledgeBase.self, from: data) == base)
  }

  @Test(
    "A document that is none is refused by JSONDecoder with path and reason",
    arguments: [
      ("{}", "the document does not say what it is"), ("[]", "expected an object, found an array"),
      (#"{"migrationGovernance":"2.0"}"#, "the document is of version 2.0"),
      (#"{"migrationGovernance":"x"}"#, "is no version"),
      (
        #"{"migrationGovernance":"1.0","meetings":[{"id":"a"},{"id":"a"}]}"#,
        "meetings[1]: there is already a record meeting:a"
      ),
      (#"{"migrationGovernance":"1.0","meetings":[{"id":"a","when":"gestern"}]}"#, "meetings[0].when: "),
      (#"{"migrationGovernance":"1.0","records":[{"id":"a"}]}"#, "needs its “type”"),
    ])
  func refused(text: String, reason: String) {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(KnowledgeBase.self, from: Data(text.utf8))
    }
    #expect(String(describing: error).contains(reason), "\(String(describing: error))")
  }

  @Test("JSONDecoder reads records of unknown kinds, tables of unknown kinds and records that name their type")
  func records() throws {
    let text = #"""
      {"migrationGovernance":"1.7","records":[{"type":"unicorn","id":"u"},{"type":"person","id":"p"}],"unicorns":[1],"x":null}
      """#
    let base = try JSONDecoder().decode(KnowledgeBase.self, from: Data(text.utf8))
    #expect(base.persons.map(\.id.text) == ["p"])
    #expect(base.otherRecords.map(\.description) == [#"{"id":"u","type":"unicorn"}"#])
    #expect(base.header.version == "1.7")
    #expect(base.header.extensions["unicorns"] == .array([.number(JSONNumber(1))]))
    #expect(base.header.extensions["x"] == .null)
  }

  @Test("A name stands for an entity, by rank")
  func displayNames() throws {
    var person = try Person(id: EntityID("p"))
    #expect(person.displayName == "p")
    person.label = "the editor's"
    #expect(person.displayName == "the editor's")
    person.names = [Name("another")]
    #expect(person.displayName == "another")
    person.name = "official"
    #expect(person.displayName == "official")
  }
}
