import MigrationGovernanceCore
import TestSupport
import Testing

@Suite("Schema.check") struct SchemaCheckTests {
  @Test("finds nothing wrong with any type of the library", arguments: RecordType.all())
  func everyType(_ type: RecordType) throws { try expectSound(type.type) }

  private func expectSound<R: Record>(_ type: R.Type) throws {
    for seed: UInt64 in 1...3 {
      let sample = try Filler(seed: seed, .full).make(type)
      #expect(Schema.check(sample) == [], "seed \(seed)")
    }
  }

  @Test("meets every entity and its parts")
  func reach() {
    let names = RecordType.all().map(\.description)
    #expect(Set(names).count == names.count)
    #expect(names.count >= Model.standard.types.count + 10)
    #expect(names.contains("Party") && names.contains("Evidence") && names.contains("Header"))
  }

  @Test("finds a stored property that the schema forgets, and a field that is not stored")
  func forgotten() throws {
    var sample = Forgetful(Blank())
    sample.shout = "HEY"
    #expect(
      Schema.check(sample) == [
        "the property “kept” is not in the schema", "the field “shout” is not a stored property: it is slower to read",
      ])
  }

  @Test("finds keys declared twice, fields without a meaning, an empty sample and a main field that does not exist")
  func careless() {
    let problems = Schema.check(Careless(Blank()))
    #expect(problems.contains("the key “first” is declared twice"))
    #expect(problems.contains("the field “first” says no meaning"))
    #expect(problems.contains("the sample says nothing in “first”"))
    #expect(problems.contains("the main field “other” does not exist"))
  }

  @Test("finds an entity without evidence, with its id in the wrong place, bad names and a relation without inverse")
  func misnamed() throws {
    var sample = Misnamed(id: try EntityID("a"))
    sample.friend = try EntityID("b")
    let problems = Schema.check(sample)
    #expect(problems.contains("“Bad-Name” is no name of a kind"))
    #expect(problems.contains("singular and plural of “Bad-Name” must differ"))
    #expect(problems.contains("the first field must be the id"))
    #expect(problems.contains("an entity has a field “evidence”"))
    #expect(problems.contains("the references in “friend” name no inverse"))
  }

  @Test("finds values that do not come back as they went")
  func unfaithful() throws {
    var sample = Unfaithful(Blank())
    sample.word = try Shouted(text: "hey")
    let changed = Schema.check(sample)
    #expect(changed.count == 1)
    #expect(changed.first?.hasPrefix("the sample comes back from JSON changed") == true)
    sample.word = try Shouted(text: "no")
    #expect(Schema.check(sample).first?.hasPrefix("the sample does not come back from JSON: word") == true)
  }
}

private struct Forgetful: Record {
  var kept: String? = "here"
  var text: String? = nil
  var shout: String? {
    get { text }
    set { text = newValue }
  }
  var extensions = Extensions()
  init(_ blank: Blank) {}
  static let schema = Schema<Forgetful>(
    "Forgetful", "Forgets.", fields: [Field("text", \.text, "A text."), Field("shout", \.shout, "The same.")])
}

private struct Careless: Record {
  var first: String?
  var second: String?
  var extensions = Extensions()
  init(_ blank: Blank) {}
  static let schema = Schema<Careless>(
    "Careless", "Careless.", main: "other", fields: [Field("first", \.first, ""), Field("first", \.second, "Second.")])
}

private struct Misnamed: Entity {
  static let kind = EntityKind("Bad-Name", plural: "Bad-Name")
  var id: EntityID<Misnamed>
  var friend: EntityID<Misnamed>?
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Misnamed>) { self.id = id }
  static let schema = Schema<Misnamed>(
    "Misnamed", "Misnamed.", fields: [Field("friend", \.friend, "A friend."), Field(id: \.id)])
}

private struct Unfaithful: Record {
  var word: Shouted?
  var extensions = Extensions()
  init(_ blank: Blank) {}
  static let schema = Schema<Unfaithful>("Unfaithful", "Unfaithful.", fields: [Field("word", \.word, "A word.")])
}

/// A text that breaks the promise to give back what it read.
private struct Shouted: TextScalar {
  let text: String
  init(text: String) throws(ValueError) {
    if text == "NO" { throw ValueError(.malformed, "no") }
    self.text = text.uppercased() + (text == text.uppercased() ? "!" : "")
  }
}
