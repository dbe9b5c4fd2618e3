import MigrationGovernanceCore
import Testing

extension MergeConflict {
  /// `meeting:m status: "announced" | "held" | "cancelled"`.
  fileprivate var line: String {
    let place = [reference?.text, field].compactMap { $0 }.joined(separator: " ")
    return place + ": " + [base, ours, theirs].map { $0?.description ?? "" }.joined(separator: " | ")
  }
}

@Suite("KnowledgeBase.merge") struct MergeTests {
  private typealias Members = KeyValuePairs<String, JSONValue>

  /// Merges one meeting; `nil`: there is none.
  private func merge(_ base: Members?, _ ours: Members?, _ theirs: Members?) throws -> (JSONValue?, [String]) {
    let bases = try [base, ours, theirs].map { members in
      var base = KnowledgeBase()
      if let members { try base.put(Meeting.self, members) }
      return base
    }
    let merge = try KnowledgeBase.merge(base: bases[0], ours: bases[1], theirs: bases[2])
    return (merge.knowledgeBase.meetings.first?.jsonValue, merge.conflicts.map(\.line))
  }

  @Test("takes what only one side changed, and once what both changed alike")
  func oneSide() throws {
    let (merged, conflicts) = try merge(
      ["id": "m", "status": "announced", "when": "2016", "label": "x"],
      ["id": "m", "status": "held", "when": "2016-12", "label": "x"],
      ["id": "m", "status": "held", "when": "2016", "name": "Panel"])
    #expect(merged == ["id": "m", "name": "Panel", "when": "2016-12", "status": "held"] && conflicts == [])
  }

  @Test("keeps ours where both changed a value differently, and tells all three")
  func values() throws {
    let (merged, conflicts) = try merge(
      ["id": "m", "status": "announced", "x": ["y": "1"]], ["id": "m", "status": "held", "x": ["y": "2"]],
      ["id": "m", "status": "cancelled", "x": ["y": "3", "z": "4"]])
    #expect(merged == ["id": "m", "status": "held", "x": ["y": "2", "z": "4"]])
    #expect(
      conflicts == [
        #"meeting:m status: "announced" | "held" | "cancelled""#, #"meeting:m x.y: "1" | "2" | "3""#,
      ])
  }

  @Test("unites sets, less what either took out, and merges an element by its fields")
  func sets() throws {
    let (merged, conflicts) = try merge(
      ["id": "m", "organisers": ["country:LT", "organisation:iom", "organisation:un"]],
      ["id": "m", "organisers": ["country:BY", ["party": "organisation:iom", "as": "host"], "organisation:un"]],
      ["id": "m", "organisers": ["country:LT", ["party": "organisation:iom", "for": "group:eu"], "group:eu"]])
    #expect(
      merged == [
        "id": "m",
        "organisers": ["country:BY", ["party": "organisation:iom", "as": "host", "for": "group:eu"], "group:eu"],
      ])
    #expect(conflicts == [])
  }

  @Test("merges the elements of a keyed list by their fields, and tells the conflicts inside")
  func keyed() throws {
    let (merged, conflicts) = try merge(
      ["id": "m", "names": [["text": "P", "kind": "alias"]]],
      ["id": "m", "names": [["text": "P", "kind": "former"]]],
      ["id": "m", "names": [["text": "P", "kind": "acronym", "language": "en"], "Q"]])
    #expect(merged == ["id": "m", "names": [["text": "P", "language": "en", "kind": "former"], "Q"]])
    #expect(conflicts == [#"meeting:m names[P].kind: "alias" | "former" | "acronym""#])
  }

  @Test("merges an ordered list stretch by stretch, and tells a stretch that both edited")
  func ordered() throws {
    let (merged, conflicts) = try merge(
      ["id": "m", "topics": ["a", "b", "c"]], ["id": "m", "topics": ["first", "a", "b", "c"]],
      ["id": "m", "topics": ["a", "b", "last"]])
    #expect(merged == ["id": "m", "topics": ["first", "a", "b", "last"]] && conflicts == [])
    let (kept, told) = try merge(
      ["id": "m", "topics": ["a"]], ["id": "m", "topics": ["a", "mine"]], ["id": "m", "topics": ["a", "theirs", "x"]])
    #expect(kept == ["id": "m", "topics": ["a", "mine"]])
    #expect(told == [#"meeting:m topics:  | ["mine"] | ["theirs","x"]"#])
  }

  @Test("keeps what one side removed and the other changed, and tells it")
  func removed() throws {
    let base: Members = ["id": "m", "status": "held"]
    let changed: Members = ["id": "m", "status": "cancelled"]
    let told = #"meeting:m: {"id":"m","status":"held"} |  | {"id":"m","status":"cancelled"}"#
    let (theirs, conflicts) = try merge(base, nil, changed)
    #expect(theirs == ["id": "m", "status": "cancelled"] && conflicts == [told])
    let (ours, _) = try merge(base, changed, nil)
    #expect(ours == theirs)
    let (gone, none) = try merge(base, nil, base)
    #expect(gone == nil && none == [])
    let (value, one) = try merge(base, ["id": "m"], changed)
    #expect(value == theirs && one == [#"meeting:m status: "held" |  | "cancelled""#])
  }

  @Test("merges what both added under one id, value by value")
  func added() throws {
    let (merged, conflicts) = try merge(
      nil, ["id": "m", "name": "Panel", "status": "held"], ["id": "m", "when": "2016", "status": "announced"])
    #expect(merged == ["id": "m", "name": "Panel", "when": "2016", "status": "held"])
    #expect(conflicts == [#"meeting:m status:  | "held" | "announced""#])
  }

  @Test("keeps the order of ours, then what only theirs has")
  func order() throws {
    func people(_ ids: String...) throws -> KnowledgeBase {
      var base = KnowledgeBase()
      for id in ids { try base.put(Person.self, ["id": .string(id), "label": .string("Label of \(id)")]) }
      return base
    }
    let merge = try KnowledgeBase.merge(
      base: people("a", "b", "c"), ours: people("new", "c", "b", "a"), theirs: people("a", "their", "c"))
    #expect(merge.knowledgeBase.persons.map(\.id.text) == ["new", "c", "a", "their"] && merge.conflicts == [])
  }

  @Test("merges the header, and the records and tables of kinds that no model knows")
  func header() throws {
    func base(_ title: String, _ licence: String?, _ name: String, _ more: JSONValue...) -> KnowledgeBase {
      var base = KnowledgeBase(title: title, licence: licence)
      base.otherRecords = [["type": "place", "id": "p", "name": .string(name)]] + more
      base.header.extensions["routes"] = .array([["id": "r", "name": .string(name)]] + more)
      return base
    }
    let merge = try KnowledgeBase.merge(
      base: base("T", nil, "P"), ours: base("Ours", nil, "P", ["type": "place", "id": "o"]),
      theirs: base("Theirs", "MIT", "Q", ["type": "place", "id": "t"]))
    #expect(merge.knowledgeBase.title == "Ours" && merge.knowledgeBase.licence == "MIT")
    #expect(merge.conflicts.map(\.line) == [#"title: "T" | "Ours" | "Theirs""#])
    let places: [JSONValue] = [
      ["type": "place", "id": "p", "name": "Q"], ["type": "place", "id": "o"], ["type": "place", "id": "t"],
    ]
    #expect(merge.knowledgeBase.otherRecords == places)
    #expect(merge.knowledgeBase.header.extensions["routes"] == .array([["id": "r", "name": "Q"]] + places.dropFirst()))
  }

  @Test("follows a renaming of one side in what the other changed, references and evidence too")
  func renamed() throws {
    var (base, theirs, ours) = (KnowledgeBase(), KnowledgeBase(), KnowledgeBase())
    try base.put(Document.self, ["id": "report", "name": "Report"])
    try base.put(Meeting.self, ["id": "minsk", "name": "Panel", "evidence": "report:1"])
    try ours.put(Document.self, ["id": "minsk-report", "name": "Report"])
    try ours.put(Meeting.self, ["id": "minsk-2016", "name": "Panel", "evidence": "minsk-report:1"])
    theirs = base
    try theirs.put(Meeting.self, ["id": "minsk", "name": "Panel", "status": "held", "evidence": "report:1"])
    try theirs.put(Session.self, ["id": "s1", "meeting": "minsk", "evidence": "report:2-3"])
    for (one, other) in [(ours, theirs), (theirs, ours)] {
      let merge = try KnowledgeBase.merge(base: base, ours: one, theirs: other)
      #expect(merge.conflicts == [])
      #expect(merge.knowledgeBase.documents.map(\.id.text) == ["minsk-report"])
      #expect(merge.knowledgeBase.meetings.map(\.id.text) == ["minsk-2016"])
      #expect(merge.knowledgeBase.meetings.first?.status == .held)
      #expect(
        merge.knowledgeBase.sessions.first?.jsonValue
          == ["id": "s1", "meeting": "minsk-2016", "evidence": ["minsk-report:2-3"]])
    }
  }

  @Test("tells two renamings of one record, and follows ours")
  func renamedTwice() throws {
    func base(_ id: String) throws -> KnowledgeBase {
      var base = KnowledgeBase()
      try base.put(Meeting.self, ["id": .string(id), "name": "Panel"])
      try base.put(Session.self, ["id": "s", "meeting": .string(id)])
      return base
    }
    let merge = try KnowledgeBase.merge(base: base("m"), ours: base("mine"), theirs: base("theirs"))
    #expect(merge.conflicts.map(\.line) == [#"meeting:mine id: "m" | "mine" | "theirs""#])
    #expect(merge.knowledgeBase.meetings.map(\.id.text) == ["mine"])
    #expect(merge.knowledgeBase.sessions.first?.meeting?.text == "mine")
  }

  @Test("merges the kinds of another package, and takes over their types")
  func otherPackage() throws {
    var (base, ours, theirs) = (KnowledgeBase(), KnowledgeBase(), KnowledgeBase())
    try theirs.put(Survey.self, ["id": "s", "asked": ["person:a"]])
    let merge = try KnowledgeBase.merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.knowledgeBase[Survey.self].count == 1)
    ours.title = "Ours"
    let both = try KnowledgeBase.merge(base: base, ours: ours, theirs: theirs)
    #expect(both.knowledgeBase[Survey.self].count == 1 && both.knowledgeBase.title == "Ours")
    base = theirs
    ours = base
    try ours.put(Survey.self, ["id": "s", "asked": ["person:a", "person:b"]])
    try theirs.put(Survey.self, ["id": "s", "asked": [], "programme": "p"])
    let again = try KnowledgeBase.merge(base: base, ours: ours, theirs: theirs)
    #expect(again.knowledgeBase[Survey.self].first?.jsonValue == ["id": "s", "programme": "p", "asked": ["person:b"]])
  }
}
