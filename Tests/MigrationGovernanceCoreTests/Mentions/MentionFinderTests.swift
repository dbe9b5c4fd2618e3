import MigrationGovernanceCore
import Testing

struct MentionFinderTests {
  private func base() throws -> KnowledgeBase {
    var base = KnowledgeBase()
    func organisation(_ id: String, _ name: String, _ acronym: String? = nil) throws {
      var body = Organisation(id: try EntityID(id))
      body.name = name
      if let acronym {
        var short = Name(acronym)
        short.kind = .acronym
        body.names = [short]
      }
      try base.insert(body)
    }
    try organisation("office", "Office for Visas", "UK")
    try organisation("ministry", "Ministry of the Interior")
    try organisation("ministry-by", "Ministry of the Interior of Belarus")
    try organisation("may", "Institute", "MAY")
    try organisation("co", "International Organization for Migration", "IOM")
    var person = Person(id: try EntityID("anna"))
    person.name = "Dr. Anna M. Piłat"
    try base.insert(person)
    return base
  }

  private func found(_ text: String) throws -> [String] {
    try MentionFinder(base()).mentions(in: text).map { mention in
      let meaning = mention.candidates.first?.reference.text ?? mention.dates.first?.span.text ?? ""
      return "\(mention.text) = \(meaning)"
    }
  }

  @Test(
    "A text gives what it names, the longest first and nothing twice",
    arguments: [
      (
        "the Ministry of the Interior of Belarus spoke",
        ["Ministry of the Interior of Belarus = organisation:ministry-by"]
      ),
      (
        "the Ministry of Interior of Georgia", ["Ministry of Interior = organisation:ministry", "Georgia = country:GE"]
      ),
      ("Papua New Guinea, Guinea-Bissau", ["Papua New Guinea = country:PG", "Guinea-Bissau = country:GW"]),
      (
        "The IOM’s office; IOMs, the I.O.M.",
        ["IOM = organisation:co", "IOMs = organisation:co", "I.O.M = organisation:co"]
      ),
      ("International Organisations for Migration", ["International Organisations for Migration = organisation:co"]),
      ("labor migrations", ["labor migrations = theme:labour-migration"]),
      ("UZB, TJK and UZ", ["UZB = country:UZ", "TJK = country:TJ"]),
    ])
  func names(text: String, mentions: [String]) throws { #expect(try found(text) == mentions) }

  @Test(
    "What is only a word is no name",
    arguments: [
      "a turkey in jordan, iom and may", "It is US or us", "Belarusification, subBelarus", "he COULD, AND CAN, Chads",
      "Ministry\n\nof Interior", "Ministry, of Interior",
    ])
  func words(text: String) throws {
    #expect(try found(text).filter { !$0.hasPrefix("US ") } == [])
  }

  @Test("Acronyms of the knowledge base go before those of the reference data, and both are shown")
  func acronyms() throws {
    let mentions = try MentionFinder(base()).mentions(in: "UK rules")
    #expect(mentions.first?.candidates.map(\.reference.text) == ["organisation:office", "country:GB"])
  }

  @Test("A demonym is a weaker candidate, and says that it is one")
  func demonyms() throws {
    let mentions = try MentionFinder(base()).mentions(in: "Georgian and Dominican students, polish it")
    #expect(mentions.map { $0.candidates.map(\.reference.id) } == [["GE"], ["DM", "DO"]])
    #expect(mentions.allSatisfy { $0.candidates.allSatisfy { $0.reason.hasPrefix("demonym") && $0.score < 0.5 } })
  }

  @Test("A person is found without title and initial, and by the surname only after the full name")
  func people() throws {
    let mentions = try MentionFinder(base()).mentions(
      in: "Pilat; Ms. Anna PILAT, PIŁAT Anna. Later Ms. Piłat’s talk, pilat")
    #expect(mentions.map(\.text) == ["Anna PILAT", "PIŁAT Anna", "Piłat"])
    #expect(mentions.allSatisfy { $0.candidates.map(\.reference.text) == ["person:anna"] })
    #expect(mentions.last?.candidates.first?.reason == "surname of “Dr. Anna M. Piłat”, who is named before")
  }

  @Test("Offsets count Unicode scalars, and a look-alike letter does not hide a name")
  func offsets() throws {
    let text = "👩‍👩‍👧 e\u{301}té: \u{406}OM, Be\u{301}larus"
    let mentions = try MentionFinder(base()).mentions(in: text)
    let scalars = Array(text.unicodeScalars)
    #expect(mentions.map { $0.candidates.first?.reference.text } == ["organisation:co", "country:BY"])
    for mention in mentions {
      #expect(String(String.UnicodeScalarView(scalars[mention.range])) == mention.text)
    }
  }

  @Test("What nothing knows is listed, with its capitals, and what is known is not")
  func unknown() throws {
    let text =
      "The Helsinki Foundation for Human Things met IOM and MARRI. It was Tuesday in Session II, Anna M. Piłat said."
    #expect(
      try MentionFinder(base()).unknownNames(in: text).map(\.text) == [
        "Helsinki Foundation for Human Things", "MARRI", "Session II",
      ])
  }
}
