import MigrationGovernanceCore
import Testing

@Suite struct ResolverTests {
  private func base() throws -> KnowledgeBase {
    var base = KnowledgeBase()
    var iom = Organisation(id: try EntityID("iom"))
    iom.name = "International Organization for Migration"
    iom.names = [Name("IOM", kind: .acronym)]
    try base.organisations.insert(iom)
    var commission = Organisation(id: try EntityID("european-commission"))
    commission.name = "European Commission"
    commission.names = [Name("EC", kind: .acronym)]
    try base.organisations.insert(commission)
    var security = Organisation(id: try EntityID("osce"))
    security.name = "Organization for Security and Co-operation in Europe"
    try base.organisations.insert(security)
    var centre = Organisation(id: try EntityID("regional-centre"))
    centre.name = "Regional Centre for Statistics and Cartography"
    try base.organisations.insert(centre)
    var drafting = Organisation(id: try EntityID("drafting-group"))
    drafting.label = "Group that drafts the concept"
    try base.organisations.insert(drafting)
    var macedonia = Country(id: try EntityID("MK"))
    var former = Name("FYROM", kind: .former)
    former.during = try DateSpan(text: "1993-04-08/2019-02-12")
    var since = Name("Republic of North Macedonia")
    since.during = try DateSpan(text: "2019-02-12/..")
    macedonia.names = [former, since]
    try base.countries.insert(macedonia)
    for (id, name) in [("anna-pilat", "Anna Piłat"), ("anna-kowalska", "Dr. Anna Kowalska"), ("b-pilat", "Bo Pilat")] {
      var person = Person(id: try EntityID(id))
      person.name = name
      try base.persons.insert(person)
    }
    return base
  }

  private func found(_ text: String, on date: String? = nil) throws -> [Candidate] {
    try Resolver(base()).candidates(for: text, on: date.map { try DateSpan(text: $0) })
  }

  private func references(_ text: String) throws -> [String] { try found(text).map(\.reference.text) }

  @Test(
    "A text is met in many ways, each with its reason",
    arguments: [
      ("organisation:iom", "organisation:iom", "reference", "reference"),
      ("osce", "organisation:osce", "id", "id"),
      ("IOM", "organisation:iom", "exact", "acronym"),
      ("european commission", "organisation:european-commission", "folded", "folded spelling of “European Commission”"),
      ("The European Commission", "organisation:european-commission", "spelling", "another spelling of"),
      ("I.O.M.", "organisation:iom", "spelling", "acronym, another spelling of “IOM”"),
      ("Anna Pilat", "person:anna-pilat", "folded", "folded spelling of “Anna Piłat”"),
      ("Ms. Anna Pilat", "person:anna-pilat", "title", "without titles"),
      ("Prof. Dr. Anna Kowalska", "person:anna-kowalska", "title", "without titles"),
      ("Anna Kowalska", "person:anna-kowalska", "title", "without titles"),
      ("Pilat, Anna", "person:anna-pilat", "order", "in another order"),
      (
        "International Organization for Migration (IOM)", "organisation:iom", "brackets",
        "without what stands in brackets"
      ),
      ("Organisation of the family (EC)", "organisation:european-commission", "brackets", "in the brackets"),
      ("Bellarus", "country:BY", "slips", "1 slip from “Belarus”"),
      ("Kowalsak, Anna", "person:anna-kowalska", "slips", "1 slip from “Dr. Anna Kowalska”"),
      ("BY", "country:BY", "code", "code of two letters"), ("BLR", "country:BY", "code", "code of three letters"),
      ("St Lucia", "country:LC", "spelling", "another spelling of “Saint Lucia”"),
      ("Rep. of Moldova", "country:MD", "spelling", "another spelling of “Republic of Moldova”"),
      ("B&H", "country:BA", "exact", "acronym"), ("GER", "country:DE", "code", "GER is the Olympic code of Germany"),
      ("ROM", "country:RO", "code", "ROM was the code of three letters of Romania until 2002"),
      ("Polish", "country:PL", "demonym", "demonym, reference data"),
      ("georgian", "country:GE", "demonym", "demonym, reference data"),
      ("112", "country:BY", "code", "numeric code"), ("EL", "country:GR", "code", "EL stands for Greece"),
      ("UK", "country:GB", "exact", "acronym, reference data"), ("by", "country:BY", "code", "in small letters"),
      ("RCSC", "organisation:regional-centre", "initials", "by the first letters of"),
      ("Security and Co-operation in Europe", "organisation:osce", "partial", "a part of"),
      ("Group that drafts the concept", "organisation:drafting-group", "exact", "editor's label"),
      ("Bosnia & Herzegovina", "country:BA", "spelling", "another spelling of “Bosnia and Herzegovina”"),
      ("trafficking in persons", "theme:human-trafficking", "exact", "alias, reference data"),
      ("притулок", "theme:asylum", "exact", "label (uk), reference data"),
      // Cyrillic І and О with a Latin M, then three Cyrillic letters.
      ("\u{406}\u{41E}M", "organisation:iom", "folded", "folded spelling of “IOM”"),
      ("\u{406}\u{41E}\u{41C}", "organisation:iom", "look-alike", "letters that look alike, “IOM”"),
    ])
  func ways(text: String, reference: String, match: String, reason: String) throws {
    let best = try #require(try found(text).first)
    #expect(best.reference.text == reference && best.match.rawValue == match)
    #expect(best.reason.contains(reason), "\(best.reason)")
    #expect(best.score > 0 && best.score <= 1)
  }

  @Test("What the knowledge base names goes before codes of countries, which stay below it")
  func acronyms() throws {
    #expect(try references("EC") == ["organisation:european-commission", "country:EC"])
    #expect(try references("IOM") == ["organisation:iom"])
    #expect(Resolver(KnowledgeBase()).candidates(for: "EC").map(\.reference.text) == ["country:EC"])
  }

  @Test("Who shares a name is named beside others; nobody is chosen silently")
  func several() throws {
    let pilats = try found("Pilat")
    #expect(pilats.map(\.reference.text) == ["person:anna-pilat", "person:b-pilat"])
    #expect(pilats.map(\.match) == [.partial, .partial] && Set(pilats.map(\.score)).count == 1)
    #expect(try references("Anna").sorted() == ["person:anna-kowalska", "person:anna-pilat"])
  }

  @Test("Only people have titles: what looks like one before another name is a word of it")
  func titles() throws {
    var base = KnowledgeBase()
    for (id, name) in [("police", "Police"), ("lt-police", "LT Police")] {
      var organisation = Organisation(id: try EntityID(id))
      organisation.name = name
      try base.organisations.insert(organisation)
    }
    #expect(base.resolver.candidates(for: "LT Police").map(\.reference.text) == ["organisation:lt-police"])
    #expect(!base.resolver.candidates(for: "Mr. Police").contains { $0.match == .title })
  }

  @Test(
    "A state that is no more leads to where its territory is now, and says until when the standard had it",
    arguments: [
      (
        "East Germany", "DE",
        "alias of “German Democratic Republic”, in ISO 3166-1 until 1990-10-30: its territory is here"
      ),
      ("GDR", "DE", "acronym of “German Democratic Republic”"),
      ("South Yemen", "YE", "alias of “Democratic Yemen”, in ISO 3166-1 until 1990-08-14"),
      (
        "USSR", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ", "1992-08-30: its territory is here and in 14 others now"
      ),
      ("the soviet union", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ", "alias of “Union of Soviet"),
      ("СРСР", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ", "acronym (uk) of “Union of Soviet"),
      ("Yugoslavia", "BA HR ME MK RS SI", "name of “Yugoslavia”, in ISO 3166-1 until 2003-07-23"),
      ("Czechoslovakia", "CZ SK", "its territory is here and in one other now"),
      ("Serbia and Montenegro", "ME RS", "until 2006-09-26"), ("FRY", "ME RS", "“Serbia and Montenegro”"),
      ("YU", "BA HR ME MK RS SI", "former code of “Yugoslavia”"),
    ])
  func withdrawn(text: String, codes: String, reason: String) throws {
    let found = try found(text)
    #expect(found.map(\.reference.text) == codes.split(separator: " ").map { "country:" + $0 })
    #expect(found.allSatisfy { $0.match == .successor && $0.reason.contains(reason) }, "\(found)")
  }

  @Test("What a country itself was called goes before what stood in its place")
  func withdrawnNames() throws {
    let burma = try #require(try found("Burma").first)
    #expect(burma.reference.text == "country:MM" && burma.match == .exact && burma.kind == .former)
    var base = KnowledgeBase()
    var council = Organisation(id: try EntityID("gdr"))
    council.names = [Name("GDR", kind: .acronym)]
    try base.organisations.insert(council)
    #expect(base.resolver.candidates(for: "GDR").map(\.reference.text) == ["organisation:gdr", "country:DE"])
  }

  @Test("A score falls the further a text is from the name")
  func scores() throws {
    func score(_ text: String) throws -> Double { try #require(try found(text).first).score }
    let texts = ["Anna Piłat", "Anna Pilat", "Ms Anna Piłat", "Pilat, Anna", "Ana Pilat", "Pilat"]
    let scores = try texts.map(score)
    #expect(scores == scores.sorted(by: >) && Set(scores).count == scores.count)
  }

  @Test("A name that was not in use on the date ranks lower and says so")
  func dates() throws {
    #expect(try found("FYROM").first?.reason == "former name from 1993-04-08 until 2019-02-12")
    let then = try #require(try found("FYROM", on: "2016").first)
    let later = try #require(try found("FYROM", on: "2021").first)
    #expect(then.score > later.score && later.reason.hasSuffix("so not on 2021") && !then.reason.contains("not on"))
    #expect(try found("FYROM", on: "2019").first?.score == then.score)
    let early = try #require(try found("Republic of North Macedonia", on: "2016").first)
    #expect(early.reason == "official name, since 2019-02, so not on 2016, reference data")
  }

  @Test("Only the kinds asked for are looked among")
  func kinds() throws {
    let resolver = try base().resolver
    #expect(resolver.candidates(for: "EC", kinds: [Country.kind]).map(\.reference.text) == ["country:EC"])
    #expect(resolver.candidates(for: "EC", kinds: [Person.kind]).isEmpty)
  }

  @Test(
    "What fits nothing is answered by nobody",
    arguments: ["", "  ", "?!", "(", "()", ")(", "Zzyzx Qqq", "\u{0}", "xx", ":", "the"])
  func nothing(text: String) throws { #expect(try found(text).isEmpty) }

  @Test("A very long text is answered, by what its words are")
  func long() throws {
    #expect(try found(String(repeating: "migration ", count: 20_000)).allSatisfy { $0.match == .partial })
    #expect(try found(String(repeating: "x", count: 200_000)).isEmpty)
    #expect(try found(String(repeating: "(", count: 50_000) + String(repeating: ")", count: 50_000)).isEmpty)
  }

  @Test("The same question has the same answer, whatever the order of the records")
  func determinism() throws {
    let base = try base()
    var turned = KnowledgeBase()
    for person in base.persons.reversed() { try turned.persons.insert(person) }
    for organisation in base.organisations.reversed() { try turned.organisations.insert(organisation) }
    for country in base.countries { try turned.countries.insert(country) }
    let (one, other) = (base.resolver, turned.resolver)
    for text in ["Pilat", "EC", "Anna", "migration", "Organization", "Niger", "Austrlia", "Guinea", "Kongo"] {
      #expect(one.candidates(for: text) == one.candidates(for: text))
      #expect(one.candidates(for: text) == other.candidates(for: text), "\(text)")
    }
  }

  @Test("Entities of other packages are found by whatever the schema says to be a name, else by what they show")
  func otherKinds() throws {
    var base = KnowledgeBase(model: try Model.standard.adding(Inquiry.self))
    var named = Inquiry(id: try EntityID("s1"))
    named.called = "Household survey"
    named.formerly = [Name("Census of movers", kind: .former)]
    try base.insert(named)
    try base.insert(Inquiry(id: try EntityID("s2")))
    let resolver = base.resolver
    #expect(resolver.candidates(for: "household survey").map(\.reference.text) == ["inquiry:s1"])
    #expect(resolver.candidates(for: "Census of movers").first?.reason == "former name")
    #expect(resolver.candidates(for: "Inquiry number s2").map(\.reference.text) == ["inquiry:s2"])
    #expect(resolver.candidates(for: "s2", kinds: [Inquiry.kind]).map(\.match) == [.id])
  }

  @Test("Every name that is known resolves to its bearer")
  func everyName() throws {
    let resolver = try base().resolver
    for theme in ReferenceThemes.all {
      for name in ReferenceThemes.names(of: theme.id.text) {
        #expect(resolver.candidates(for: name.text).contains { $0.reference == theme.reference }, "\(name.text)")
      }
    }
    for country in ReferenceCountries.all {
      for text in [country.name, country.displayName, country.alpha2, country.alpha3, country.numeric] {
        let answers = resolver.candidates(for: text).map(\.reference.text)
        #expect(answers.contains("country:" + country.alpha2), "\(text)")
      }
    }
  }
}

/// An entity of another package, with fields of its own for names.
private struct Inquiry: Entity {
  static let kind = EntityKind("inquiry")
  var id: EntityID<Inquiry>
  var called: String?
  var formerly: [Name] = []
  var evidence: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Inquiry>) { self.id = id }
  var displayName: String { called ?? "Inquiry number \(id)" }

  static let schema = Schema<Inquiry>(
    "Inquiry", "Something asked of many.",
    fields: [
      Field(id: \.id), Field("called", \.called, "What it is called.", term: "schema:name"),
      Field("formerly", \.formerly, "What it was called."), .evidence(\.evidence),
    ])
}
