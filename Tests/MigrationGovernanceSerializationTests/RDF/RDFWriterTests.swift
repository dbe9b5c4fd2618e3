import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite("RDF") struct RDFWriterTests {
  private static let root = "https://example.org/migration-governance/"

  private func data(_ syntax: RDFSyntax, _ base: KnowledgeBase, at root: RDFBase = .placeholder) throws -> Data {
    var data = Data()
    var writer = RDFWriter(syntax, base: root, model: base.model) { data.append(contentsOf: $0) }
    try writer.writeAll(base)
    _ = try writer.finish()
    return data
  }

  private func text(_ syntax: RDFSyntax, _ base: KnowledgeBase, at root: RDFBase = .placeholder) throws -> String {
    String(decoding: try data(syntax, base, at: root), as: UTF8.self)
  }

  /// The triples of one subject by the end of its IRI, in short: our own terms as “:Meeting.hosts”.
  private func told(_ base: KnowledgeBase, of end: String) throws -> [String] {
    let names = [
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:", "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
      "http://www.w3.org/2001/XMLSchema#": "xsd:", "https://schema.org/": "schema:",
      "http://purl.org/dc/terms/": "dcterms:", "http://www.w3.org/ns/prov#": "prov:",
      "http://www.w3.org/ns/org#": "org:",
      "http://www.w3.org/2004/02/skos/core#": "skos:", "http://data.europa.eu/eli/ontology#": "eli:",
      "http://id.loc.gov/datatypes/edtf/": "edtf:", "http://www.w3.org/ns/oa#": "oa:", Self.root + "terms#": ":",
      Self.root: "",
    ]
    func short(_ text: String) -> String {
      names.sorted { $0.key.count > $1.key.count }.reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
    }
    return try TripleReader.turtle(text(.nTriples, base)).filter { $0.subject == Self.root + end }
      .map { "\(short($0.property)) \(short($0.value))" }
  }

  private func base(_ json: String) throws -> KnowledgeBase {
    try JSONReader().read(Data("{\"migrationGovernance\":\"1.0\",\(json)}".utf8))
  }

  // MARK: The three are one

  @Test("N-Triples, Turtle and JSON-LD tell the same triples, whatever a knowledge base holds", arguments: 1...12)
  func same(seed: UInt64) throws {
    let base = try Filler(seed: seed, seed % 3 == 0 ? .full : .random).base(perKind: 0...2)
    let lines = try text(.nTriples, base)
    let triples = try TripleReader.turtle(lines)
    #expect(triples.count == lines.utf8.count { $0 == 0x0A })
    #expect(Set(try TripleReader.turtle(text(.turtle, base))) == Set(triples))
    #expect(Set(try TripleReader.jsonLD(data(.jsonLD, base))) == Set(triples))
    for triple in triples {
      #expect(triple.subject.hasPrefix(Self.root) && triple.property.contains("://"), "\(triple)")
    }
  }

  // JSONDecoder does not keep the order of keys.
  @Test("Of a node of JSON-LD the types come first, then its name", arguments: 1...4)
  func streaming(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base(perKind: 0...2)
    let document = try JSONReader().value(data(.jsonLD, base))
    guard case .object(let document) = document, case .array(let nodes)? = document[key: "@graph"] else {
      Issue.record("no graph")
      return
    }
    let keys = nodes.map { node -> [String] in
      if case .object(let node) = node { node.members.map(\.key) } else { [] }
    }
    #expect(document.members.first?.key == "@context" && keys.count > 1)
    #expect(keys.allSatisfy { $0.firstIndex(of: "@id") == ($0.contains("@type") ? 1 : 0) })
    #expect(keys.allSatisfy { $0.firstIndex(of: "@type") ?? 0 == 0 })
  }

  @Test("The same records give the same bytes, read from a file or one by one", arguments: RDFSyntax.allCases)
  func bytes(syntax: RDFSyntax) throws {
    let base = try Filler(seed: 7, .random, isReferringRight: true).base(perKind: 1...2)
    var pieces = Data()
    var writer = RDFWriter(syntax) { pieces.append(contentsOf: $0) }
    try writer.write(base.header)
    for meeting in base.meetings { try writer.write(meeting) }
    _ = try writer.finish()
    var meetings = KnowledgeBase()
    meetings.header = base.header
    meetings.meetings = base.meetings
    #expect(try data(syntax, meetings) == pieces)
  }

  @Test("Every entity is a subject, by its kind and id under the base that was given")
  func subjects() throws {
    let base = try Filler(seed: 3, .full).base(perKind: 2...2)
    let root = try RDFBase("urn:example:migration:")
    let subjects = Set(try TripleReader.turtle(text(.nTriples, base, at: root)).map(\.subject))
    for type in base.model.types {
      for id in ids(type, base) { #expect(subjects.contains("urn:example:migration:\(type.kind)/\(id)")) }
    }
    #expect(Set(try TripleReader.turtle(text(.turtle, base, at: root)).map(\.subject)) == subjects)
  }

  private func ids<E: Entity>(_ type: E.Type, _ base: KnowledgeBase) -> [String] { base[type].map(\.id.text) }

  @Test("Names come through with every character that they have")
  func texts() throws {
    let nasty = "“Ł\u{1F600}”\n\t\r\u{8}\u{C}\u{0}\u{1F}\u{7F}\u{2028}\\\"'<>^^@en {|}`%41"
    var meeting = try Meeting(id: EntityID("m"))
    meeting.name = nasty
    var base = KnowledgeBase()
    try base.insert(meeting)
    let triples = try RDFSyntax.allCases.map { syntax in
      syntax == .jsonLD
        ? try TripleReader.jsonLD(data(syntax, base)) : try TripleReader.turtle(text(syntax, base))
    }
    for triples in triples {
      #expect(triples.contains { $0.property == "https://schema.org/name" && $0.value == nasty })
    }
  }

  // MARK: What is told

  @Test("Dates have the datatype of what they are, and EDTF where XML Schema has none")
  func dates() throws {
    let written = [
      "2016": "xsd:gYear", "2016-12": "xsd:gYearMonth", "2016-12-07": "xsd:date", "2016-12-07/2016-12-08": "edtf:EDTF",
      "2016?": "edtf:EDTF", "2001-21": "edtf:EDTF", "2004/..": "edtf:EDTF", "201X": "edtf:EDTF", "-0044": "edtf:EDTF",
      "XXXX-06-04": "edtf:EDTF", "Y170000002": "edtf:EDTF", "0000": "edtf:EDTF", "2016-12-XX": "edtf:EDTF",
    ]
    for (date, datatype) in written {
      let told = try told(base("\"meetings\":[{\"id\":\"m\",\"when\":\"\(date)\"}]"), of: "meeting/m")
      #expect(told.contains("dcterms:date \(date)^^\(datatype)"), "\(told)")
    }
  }

  @Test("A party is related by the term of the field; where more is said, a role beside tells it")
  func parties() throws {
    let base = try base(
      """
      "meetings": [{"id": "m", "organisers": ["country:LT", {"party": "country:BY", "as": "chair", "at": "r:27"},
       {"description": "experts", "of": ["country:UA"]}], "hosts": ["country:LT"]}]
      """)
    let told = try told(base, of: "meeting/m")
    #expect(
      told.filter { $0.contains("rgani") } == [
        "schema:organizer country/LT", "schema:organizer country/BY", "schema:organizer meeting/m#organisers-3",
        ":Meeting.organisers-qualified meeting/m#organisers-2", ":Meeting.organisers-qualified meeting/m#organisers-3",
      ])
    #expect(told.contains(":Meeting.hosts country/LT"))
    #expect(
      try self.told(base, of: "meeting/m#organisers-2") == [
        "rdf:type schema:Role", ":Party.party country/BY", "schema:roleName chair",
        "prov:hadPrimarySource document/r", ":Party.at-lines 27",
      ])
    #expect(try self.told(base, of: "meeting/m#organisers-3").contains(":Party.of country/UA"))
  }

  @Test("A membership that holds for a time or in a role is not told as if it held")
  func bounded() throws {
    let base = try base(
      """
      "groups": [{"id": "g", "kind": "process", "memberships": ["country:MD", {"member": "country:UA", "role": "observer"},
       {"member": "country:GE", "during": "2004/2010"}]}]
      """)
    let told = try told(base, of: "group/g")
    #expect(told.filter { $0.hasPrefix("org:hasMember") } == ["org:hasMember country/MD"])
    #expect(told.count { $0.hasPrefix(":CountryGroup.memberships-qualified") } == 2)
    let observer = try self.told(base, of: "group/g#memberships-2")
    #expect(observer.contains("org:member country/UA") && observer.contains("org:role :MembershipRole-observer"))
  }

  @Test("Names have their language, and a node where more is said; a tag that is none stands beside")
  func languages() throws {
    let base = try base(
      """
      "organisations": [{"id": "o", "name": "Office", "names": [{"text": "Бюро", "language": "ru"},
       {"text": "BTO", "kind": "acronym", "language": "en"}, {"text": "x", "language": "a-b-c"}]}]
      """)
    let told = try told(base, of: "organisation/o")
    #expect(
      told.filter { $0.hasPrefix("schema:alternateName") || $0.hasPrefix("rdfs:label") } == [
        "schema:alternateName Бюро@ru", "schema:alternateName BTO@en", "schema:alternateName x", "rdfs:label Office",
      ])
    #expect(told.count { $0.hasPrefix(":Organisation.names-qualified") } == 2)
    #expect(try self.told(base, of: "organisation/o#names-3").contains("schema:inLanguage a-b-c"))
  }

  @Test("Evidence says by statements of which field it speaks, what another source says, and how it is known")
  func evidence() throws {
    let base = try base(
      """
      "meetings": [{"id": "m", "when": "2016-12-07", "place": "Minsk", "evidence": [
       {"at": "r:57-61", "field": ["when", "place"], "quote": "7 December"},
       {"at": "s", "field": ["when"], "value": "2016-12", "said": "person:p"},
       {"field": ["place"], "status": "inferred", "premise": "the seat"}, {"field": ["hosts", "when"], "absent": true}]}]
      """)
    let subject = "rdf:subject meeting/m"
    #expect(
      try told(base, of: "meeting/m#evidence-1.when") == [
        "rdf:type rdf:Statement", subject, "rdf:predicate dcterms:date", "rdf:object 2016-12-07^^xsd:date",
        "prov:wasDerivedFrom meeting/m#evidence-1",
      ])
    #expect(try told(base, of: "meeting/m#evidence-1.place").contains("rdf:object meeting/m#place"))
    #expect(
      try told(base, of: "meeting/m#evidence-1") == [
        "rdf:type prov:Entity", "prov:hadPrimarySource document/r", ":Evidence.at-lines 57-61", ":Evidence.field when",
        ":Evidence.field place", ":Evidence.status :EvidenceStatus-stated", "oa:exact 7 December",
      ])
    #expect(try told(base, of: "meeting/m#evidence-2.when").contains("rdf:object 2016-12^^xsd:gYearMonth"))
    #expect(try told(base, of: "meeting/m#evidence-2").contains("prov:wasInfluencedBy person/p"))
    #expect(try told(base, of: "meeting/m#evidence-3").contains(":Evidence.status :EvidenceStatus-inferred"))
    #expect(try told(base, of: "meeting/m#evidence-4.when").contains { $0.hasPrefix("rdf:object") } == false)
    #expect(try told(base, of: "meeting/m").contains("prov:wasDerivedFrom meeting/m#evidence-4"))
  }

  @Test("Keys that no schema knows, and records of unknown kinds, are kept as JSON")
  func unknown() throws {
    let base = try base(
      """
      "meetings": [{"id": "m", "seats used": [1, {"a": null}]}], "records": [{"type": "budget", "id": "b", "n": 1}]
      """)
    #expect(try told(base, of: "meeting/m").contains(":Meeting.seats%20used [1,{\"a\":null}]^^rdf:JSON"))
    #expect(try told(base, of: "budget/b") == [":record {\"type\":\"budget\",\"id\":\"b\",\"n\":1}^^rdf:JSON"])
  }

  @Test("A word of a vocabulary is a concept, also one that nobody documents")
  func words() throws {
    let base = try base("\"meetings\": [{\"id\": \"m\", \"kind\": \"tête-à-tête\", \"status\": \"held\"}]")
    #expect(try told(base, of: "meeting/m").contains("dcterms:type :MeetingKind-t%C3%AAte-%C3%A0-t%C3%AAte"))
    #expect(
      try told(base, of: "terms#MeetingStatus-held") == [
        "rdf:type skos:Concept", "skos:notation held", "skos:inScheme :MeetingStatus",
      ])
    #expect(try told(base, of: "terms#MeetingStatus") == ["rdf:type skos:ConceptScheme"])
  }

  @Test("An address is an IRI where it is one of the web, else a text")
  func addresses() throws {
    let base = try base(
      """
      "documents": [{"id": "a", "kind": "report", "url": "https://example.com/x?y=1#z"},
       {"id": "b", "kind": "report", "url": "see <the site>"}], "themes": [{"id": "t", "exactMatch": ["meeting:m", "urn:x:y",
       "https://example.com/\\u202ea"]}]
      """)
    let turtle = try text(.turtle, base)
    #expect(turtle.contains("schema:url <https://example.com/x?y=1#z>") && turtle.contains("\"see <the site>\""))
    // SKOS relates concepts, never a text.
    #expect(
      try told(base, of: "theme/t").filter { $0.contains("exactMatch") || $0.contains("Theme.") } == [
        ":Theme.exactMatch meeting:m", "skos:exactMatch urn:x:y", ":Theme.exactMatch https://example.com/\u{202E}a",
      ])
    #expect(turtle.contains("mgov:Theme.exactMatch \"meeting:m\""))
  }

  @Test("What a graph can't hold is said: the order of lists")
  func leftOut() throws {
    func leftOut(_ topics: String) throws -> [String] {
      var writer = RDFWriter(.nTriples) { _ in }
      try writer.writeAll(base("\"meetings\":[{\"id\":\"m\",\"topics\":[\(topics)]}]"))
      return try writer.finish()
    }
    #expect(try leftOut("\"a\"") == [])
    #expect(try leftOut("\"a\",\"b\"") == ["the order of the values in 1 list, which a graph does not keep"])
  }

  // MARK: What only the reference data knows

  @Test("Countries, groups and themes without a record are told by what the reference data knows, each once")
  func known() throws {
    let base = try base(
      #""countries":[{"id":"LT","names":["Republic of Lithuania"]}],"meetings":[{"id":"m","themes":["border-management"],"#
        + #""organisers":["country:LT","country:BY","group:eu","country:ZZ","organisation:x"]}]"#)
    #expect(
      try told(base, of: "country/BY") == ["rdf:type schema:Country", "dcterms:identifier BY", "rdfs:label Belarus"])
    #expect(
      try told(base, of: "country/LT") == [
        "rdf:type schema:Country", "dcterms:identifier LT", "schema:alternateName Republic of Lithuania",
        "rdfs:label Lithuania",
      ])
    let group = try told(base, of: "group/eu")
    #expect(group.contains("rdfs:label European Union") && !group.contains { $0.hasPrefix("schema:name") })
    let theme = try told(base, of: "theme/border-management")
    #expect(theme.contains("skos:prefLabel border management@en") && !theme.contains { $0.hasPrefix("rdfs:label") })
    // A theme leads to the one above it, which is told, too.
    for broader in theme.compactMap({ $0.hasPrefix("skos:broader ") ? String($0.dropFirst(13)) : nil }) {
      #expect(try told(base, of: broader).contains("rdf:type skos:Concept"), "\(broader)")
    }
    #expect(try told(base, of: "country/ZZ").isEmpty && told(base, of: "organisation/x").isEmpty)
  }

  // MARK: Terms and bases

  @Test("Every term of the schemas is one of a vocabulary with IRIs, or names an element of XML")
  func terms() {
    let prefixes = Set(RDFVocabulary.standard.map(\.prefix)).union(["akn", "iati"])
    for entry in DataDictionary(.standard).entries {
      for term in entry.fields.compactMap(\.info.term) + (entry.term.map { [$0] } ?? []) {
        #expect(prefixes.contains(String(term.prefix { $0 != ":" })), "\(entry.name): \(term)")
      }
    }
  }

  @Test("A base is an absolute IRI that leaves room for ids, and ends with a mark that divides")
  func bases() throws {
    #expect(try RDFBase("https://data.example.org/migration").text == "https://data.example.org/migration/")
    #expect(try RDFBase("urn:example:m:").text == "urn:example:m:")
    #expect(try RDFBase("http://localhost:8080/ä/").text == "http://localhost:8080/ä/")
    for wrong in [
      "", "migration", "/a/b", "https:", "https://", "https:///x", "http://a b/", "http://a/<b>", "http://a/%4/",
      "http://a/#b", "http://a/?q=", "http://a:x/", "http://u@a/", "http://a/\"", "http://a/\u{E000}", "1x:y", "ä:x",
    ] {
      #expect(throws: ValueError.self, "\(wrong)") { try RDFBase(wrong) }
    }
  }

  @Test("A package may bring vocabularies of its own; without them, its terms stand under the base")
  func vocabularies() throws {
    var data = Data()
    let own = try RDFVocabulary(prefix: "akn", iri: "https://example.com/akn#")
    var writer = RDFWriter(.turtle, vocabularies: [own]) { data.append(contentsOf: $0) }
    try writer.writeAll(base("\"sessions\":[{\"id\":\"s\",\"meeting\":\"m\",\"number\":\"I\"}]"))
    _ = try writer.finish()
    #expect(String(decoding: data, as: UTF8.self).contains("akn:num \"I\""))
    #expect(
      try told(base("\"sessions\":[{\"id\":\"s\",\"number\":\"I\"}]"), of: "session/s").contains(":Session.number I"))
    #expect(throws: ValueError.self) { try RDFVocabulary(prefix: "a b", iri: "https://example.com/") }
    #expect(throws: ValueError.self) { try RDFVocabulary(prefix: "ab", iri: "example") }
    #expect(throws: ValueError.self) { try RDFVocabulary(prefix: "ab", iri: "https://example.com/a") }
  }
}
