import MigrationGovernanceCore
import TestSupport
import Testing

extension Change {
  /// `changed meeting:m status: "held" → "cancelled"`.
  var line: String {
    let place = [change.rawValue, reference?.text, field].compactMap { $0 }.joined(separator: " ")
    return place + ": " + (before?.description ?? "") + " → " + (after?.description ?? "")
  }
}

@Suite("KnowledgeBase.changes") struct ChangesTests {
  private func changes(
    _ before: KeyValuePairs<String, JSONValue>, _ after: KeyValuePairs<String, JSONValue>
  ) throws -> [String] {
    var (one, other) = (KnowledgeBase(), KnowledgeBase())
    try one.put(Meeting.self, before)
    try other.put(Meeting.self, after)
    return one.changes(to: other).map(\.line)
  }

  @Test("names the field, with what it said and says")
  func fields() throws {
    #expect(
      try changes(
        ["id": "m", "status": "announced", "place": ["name": "Minsk"]],
        ["id": "m", "status": "held", "place": ["name": "Minsk", "country": "BY"], "x": ["deep": ["y": "z"]]])
        == [
          #"added meeting:m place.country:  → "BY""#, #"changed meeting:m status: "announced" → "held""#,
          #"added meeting:m x:  → {"deep":{"y":"z"}}"#,
        ])
    #expect(
      try changes(
        ["id": "m", "x": ["deep": ["y": "z", "n": "1"]]], ["id": "m", "x": ["deep": ["y": "w", "n": "1"]]])
        == [#"changed meeting:m x.deep.y: "z" → "w""#])
  }

  @Test("tells the elements of a set by their reference, and sees nothing in their order")
  func sets() throws {
    #expect(
      try changes(
        ["id": "m", "organisers": ["country:LT", "organisation:iom"], "languages": ["en", "ru"]],
        ["id": "m", "organisers": ["organisation:iom", "country:LT"], "languages": ["ru", "en", "en"]]) == [])
    #expect(
      try changes(
        ["id": "m", "organisers": ["country:LT", "organisation:iom"], "languages": ["en"]],
        [
          "id": "m", "organisers": [["party": "organisation:iom", "as": "host"], "group:eu"], "languages": ["ru"],
        ]) == [
          #"removed meeting:m languages: "en" → "#, #"added meeting:m languages:  → "ru""#,
          #"removed meeting:m organisers[country:LT]: "country:LT" → "#,
          #"added meeting:m organisers[organisation:iom].as:  → "host""#,
          #"added meeting:m organisers[group:eu]:  → "group:eu""#,
        ])
  }

  @Test("tells the elements of a keyed list by their key, and quotes a key with blanks")
  func keyed() throws {
    #expect(
      try changes(
        ["id": "m", "names": ["EaP panel", ["text": "The panel", "kind": "alias"]]],
        ["id": "m", "names": [["text": "The panel", "kind": "former"], "EaP panel"]])
        == [#"changed meeting:m names["The panel"].kind: "alias" → "former""#])
  }

  @Test("does not guess which of several elements with one key became which")
  func ambiguous() throws {
    #expect(
      try changes(
        ["id": "m", "evidence": [["at": "d:1", "quote": "a"], ["at": "d:1", "quote": "b"], "d:2"]],
        ["id": "m", "evidence": ["d:2", ["at": "d:1", "quote": "c"], ["at": "d:1", "quote": "a"]]])
        == [#"changed meeting:m evidence[d:1].quote: "b" → "c""#])
    #expect(
      try changes(
        ["id": "m", "evidence": [["at": "d:1", "quote": "a"], ["at": "d:1", "quote": "b"]]],
        ["id": "m", "evidence": [["at": "d:1", "quote": "c"], ["at": "d:1", "quote": "d"]]]
      ).map { String($0.prefix(33)) }
        == [
          "removed meeting:m evidence[d:1]: ", "removed meeting:m evidence[d:1]: ",
          "added meeting:m evidence[d:1]:  →", "added meeting:m evidence[d:1]:  →",
        ])
  }

  @Test("tells the elements of an ordered list by the longest common order")
  func ordered() throws {
    #expect(
      try changes(["id": "m", "topics": ["a", "b", "c", "d"]], ["id": "m", "topics": ["new", "a", "B", "c"]]) == [
        #"added meeting:m topics[0]:  → "new""#, #"changed meeting:m topics[2].text: "b" → "B""#,
        #"removed meeting:m topics[3]: "d" → "#,
      ])
    #expect(
      try changes(["id": "m", "topics": ["a", "b"]], ["id": "m", "topics": ["b", "a"]])
        == [#"removed meeting:m topics[0]: "a" → "#, #"added meeting:m topics[1]:  → "a""#])
  }

  @Test("stays quick and right in long lists that differ much")
  func long() throws {
    let before = (0..<3_000).map { JSONValue.string("topic \($0)") }
    let after = (0..<3_000).map { JSONValue.string($0 % 3 == 0 ? "other \($0)" : "topic \($0)") }
    let found = try changes(["id": "m", "topics": .array(before)], ["id": "m", "topics": .array(after)])
    #expect(found.count == 1_000)
  }

  @Test("sees nothing in the order of records, and puts what it sees in the order of kinds and ids")
  func order() throws {
    var (one, other) = (KnowledgeBase(title: "One"), KnowledgeBase(title: "Two"))
    for id in ["b", "a", "c"] { try one.put(Person.self, ["id": .string(id), "name": "N"]) }
    for id in ["c", "b", "d"] { try other.put(Person.self, ["id": .string(id), "name": "N", "label": "L"]) }
    try other.put(Organisation.self, ["id": "z", "name": "Z"])
    other.otherRecords = [["type": "place", "id": "p", "name": "P"]]
    #expect(
      one.changes(to: other).map { $0.line.prefix { $0 != ":" } + ":" + ($0.reference?.id ?? "") } == [
        "changed title:", "added organisation:z", "removed person:a", "added person:b", "added person:c",
        "added person:d", "added place:p",
      ])
    var reordered = KnowledgeBase(title: "One")
    for id in ["a", "c", "b"] { try reordered.put(Person.self, ["id": .string(id), "name": "N"]) }
    #expect(one.changes(to: reordered) == [])
  }

  @Test("tells a renamed record, and leaves out the references that follow")
  func renamed() throws {
    var (one, other) = (KnowledgeBase(), KnowledgeBase())
    try one.put(Document.self, ["id": "report", "name": "Report"])
    try one.put(Meeting.self, ["id": "minsk", "name": "Panel", "evidence": "report:1-2"])
    try one.put(
      Session.self, ["id": "s1", "meeting": "minsk", "evidence": ["at": "report:3", "value": "meeting:minsk"]])
    try other.put(Document.self, ["id": "minsk-report", "name": "Report"])
    try other.put(Meeting.self, ["id": "minsk-2016", "name": "Panel", "evidence": "minsk-report:1-2"])
    try other.put(
      Session.self,
      ["id": "minsk-s1", "meeting": "minsk-2016", "evidence": ["at": "minsk-report:3", "value": "meeting:minsk-2016"]])
    #expect(
      one.changes(to: other).map(\.line) == [
        #"renamed meeting:minsk-2016 id: "minsk" → "minsk-2016""#, #"renamed session:minsk-s1 id: "s1" → "minsk-s1""#,
        #"renamed document:minsk-report id: "report" → "minsk-report""#,
      ])
  }

  @Test("tells a record that was renamed and edited a little, but not one that says something else")
  func nearlySame() throws {
    var (one, other) = (KnowledgeBase(), KnowledgeBase())
    let facts: KeyValuePairs<String, JSONValue> = [
      "id": "a", "name": "Panel", "when": "2016-12-07", "status": "held", "place": ["name": "Minsk"],
    ]
    try one.put(Meeting.self, facts)
    try other.put(
      Meeting.self,
      ["id": "b", "name": "Panel", "when": "2016-12-07", "status": "cancelled", "place": ["name": "Minsk"]])
    #expect(
      one.changes(to: other).map(\.line) == [
        #"renamed meeting:b id: "a" → "b""#, #"changed meeting:b status: "held" → "cancelled""#,
      ])
    try other.put(Meeting.self, ["id": "b", "name": "Panel", "when": "2017", "status": "held"])
    #expect(one.changes(to: other).map(\.change) == [.removed, .added])
    // Two that could be meant: nothing is guessed.
    other = KnowledgeBase()
    for id in ["b", "c"] {
      try other.put(
        Meeting.self,
        ["id": .string(id), "name": "Panel", "when": "2016-12-07", "status": "held", "place": ["name": "Minsk"]])
    }
    #expect(one.changes(to: other).map(\.change) == [.removed, .added, .added])
  }

  @Test("sees what a kind of another package and a kind that no model knows say")
  func otherKinds() throws {
    let model = try Model.standard.adding(Survey.self)
    var (one, other) = (KnowledgeBase(model: model), KnowledgeBase(model: model))
    try one.put(Survey.self, ["id": "s", "asked": ["person:a"]])
    try other.put(Survey.self, ["id": "s", "asked": ["person:b"], "programme": "p"])
    one.otherRecords = [["type": "place", "id": "p", "name": "P"], ["type": "place", "note": "x"]]
    other.otherRecords = [["type": "place", "note": "y"], ["type": "place", "id": "p", "name": "Q"]]
    one.header.extensions["routes"] = [["id": "r", "name": "R"], ["id": "q"]]
    other.header.extensions["routes"] = [["id": "q"], ["id": "r", "name": "S"]]
    #expect(
      one.changes(to: other).map(\.line) == [
        #"changed routes[r].name: "R" → "S""#, #"added survey:s programme:  → "p""#,
        #"removed survey:s asked[person:a]: "person:a" → "#, #"added survey:s asked[person:b]:  → "person:b""#,
        #"removed: {"type":"place","note":"x"} → "#, #"added:  → {"type":"place","note":"y"}"#,
        #"changed place:p name: "P" → "Q""#,
      ])
  }
}
