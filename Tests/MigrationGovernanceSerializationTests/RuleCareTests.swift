import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// What merely may be wrong is no error, and what is only possible is not reported.
@Suite("Rules, with three-valued care") struct RuleCareTests {
  private func findings(_ tables: String, texts: [String: String] = [:]) throws -> [Diagnostic] {
    var sources = SourceTexts()
    for (id, text) in texts { sources[try EntityID(id)] = SourceText(text) }
    let report = #", "documents": {"id": "r", "kind": "report"}"#
    let text = RuleExample.document(tables.contains("\"documents\"") ? tables : tables + report)
    return try JSONReader().read(Data(text.utf8)).validate(texts: sources).findings
  }

  private func session(_ when: String, in meeting: String) throws -> [String] {
    try findings(
      """
      "meetings": {"id": "m", "status": "held", "when": "\(meeting)", "evidence": "r:1"},
      "sessions": {"id": "s", "meeting": "m", "when": "\(when)", "evidence": "r:2"}
      """
    ).map(\.rule)
  }

  @Test("A session may be within its meeting as far as is stated: that is enough")
  func sessions() throws {
    #expect(try session("2016-12", in: "2016-12-07/2016-12-08") == [])
    #expect(try session("2016-12-07", in: "2016-12") == [])
    #expect(try session("2016-12-07", in: "2016-12-XX") == [])
    #expect(try session("XXXX-12-07", in: "2016-12-07/2016-12-08") == [])
    #expect(try session("2016-12-07", in: "2016-12-06/") == [])
    #expect(try session("2017", in: "2016-12-07/2016-12-08") == ["session.outside-meeting"])
    #expect(try session("2016-12-06/2016-12-07", in: "2016-12-07/2016-12-08") == ["session.outside-meeting"])
  }

  private func member(_ membership: String) throws -> [Diagnostic] {
    try findings(
      #""groups": {"id": "eu", "kind": "union", "evidence": "r:1", "memberships": {"member": "country:GB", \#(membership)}}"#
    )
  }

  @Test("A member is held against the reference data by what is certain, with the times in words")
  func members() throws {
    #expect(try member(#""on": "2020""#) == [])
    #expect(try member(#""during": "1973/""#) == [])
    #expect(try member(#""on": "2019-06/2021""#) == [])
    let found = try #require(try member(#""on": "2020-02""#).first)
    #expect(found.rule == "membership.date" && found.severity == .warning)
    #expect(found.path == "memberships[0].on" && found.message.contains("31 January 2020"))
  }

  @Test("A membership is held against the reference data in its whole length, as far as that is stated")
  func membersThroughout() throws {
    func first(_ country: String, _ membership: String) throws -> Diagnostic? {
      try findings(
        #""groups": {"id": "eu", "kind": "union", "evidence": "r:1", "memberships": {"member": "country:\#(country)"\#(membership)}}"#
      ).first
    }
    func message(_ country: String, _ during: String) throws -> String? {
      try first(country, #", "during": "\#(during)""#)?.message
    }
    for during in ["1973/..", "1973/2024", "1960/2019", "2021/", "/2025", "1970/"] {
      let found = try #require(try message("GB", during), "\(during)")
      #expect(found.contains("from 1 January 1973 to 31 January 2020"), "\(found)")
    }
    #expect(try #require(try message("GB", "1973/..")).hasPrefix("country:GB was no member of group:eu all that time"))
    for during in ["1973/", "1973/2020", "1973", "/2020", "../2019", "197X/", "1973-XX-01/2020", "2030/..", "XXXX-05/"]
    {
      #expect(try message("GB", during) == nil, "\(during)")
    }
    #expect(try message("HR", "2010/..") != nil)
    for during in ["2013/..", "2013-07-01/..", "2013/2030"] { #expect(try message("HR", during) == nil, "\(during)") }
    #expect(try message("CH", "2016/..") != nil)
    #expect(try message("CH", "2030/..") == nil)
    let never = try #require(try first("CH", ""))
    #expect(
      never.rule == "membership.date" && never.path == "memberships[0]" && never.message.contains("it never was one"))
    #expect(try first("GB", "") == nil)
    #expect(try first("CH", #", "role": "observer""#) == nil)
  }

  @Test("Of observers the reference data say nothing, so nothing is said of them")
  func observers() throws {
    func rules(_ role: String) throws -> [String] {
      try findings(
        """
        "groups": {"id": "council-of-europe", "kind": "membership", "evidence": "r:1",
          "memberships": {"member": "country:JP", \(role)"on": "2016"}}
        """
      ).map(\.rule)
    }
    #expect(try rules(#""role": "observer", "#) == [])
    #expect(try rules(#""role": "member", "#) == ["membership.date"])
    #expect(try rules("") == ["membership.date"])
  }

  @Test("A strategy that was adopted anew may have ended between; what was cancelled contradicts nothing")
  func events() throws {
    func rules(_ events: String) throws -> [String] {
      try findings(
        """
        "strategies": {"id": "s", "of": "country:MD", "kind": "strategy", "evidence": "r:1", "period": "2004/2012",
          "events": [\(events)]}
        """
      ).map(\.rule)
    }
    func event(_ kind: String, _ when: String, _ state: String = "done") -> String {
      #"{"kind": "\#(kind)", "when": "\#(when)", "state": "\#(state)"}"#
    }
    let repealed = event("repealed", "2010") + ", "
    #expect(try rules(repealed + event("adopted", "2004") + ", " + event("adopted", "2012")) == [])
    #expect(try rules(repealed + event("adopted", "2012", "cancelled")) == [])
    #expect(try rules(event("adopted", "2016", "cancelled")) == [])
    #expect(try rules(repealed + event("adopted", "2012")) == ["strategy.event-order"])
    #expect(
      try rules(repealed + event("adopted", "2004") + ", " + event("entered-into-force", "2012"))
        == ["strategy.event-order"])
  }

  @Test("A language by the code of a country is told the code of its own; a code of both passes")
  func languages() throws {
    func found(_ tag: String) throws -> Diagnostic? {
      try findings(#""documents": {"id": "r", "kind": "report", "languages": ["\#(tag)"]}"#).first
    }
    #expect(try found("ua")?.suggestion == "uk")
    #expect(try found("CZ")?.rule == "language.name")
    for tag in ["uk", "am", "ee", "eng", "RU", "sr-Latn"] { #expect(try found(tag) == nil, "\(tag)") }
  }

  @Test("A long circle is told by its ends")
  func longCircle() throws {
    let units = (0..<1_000).map {
      #"{"id": "u\#($0)", "name": "Unit \#($0)", "unitOf": "u\#(($0 + 1) % 1_000)", "evidence": "r:1"}"#
    }
    let found = try findings(#""organisations": ["# + units.joined(separator: ", ") + "]")
    #expect(found.map(\.rule) == ["reference.cycle"])
    let message = try #require(found.first?.message)
    #expect(
      message.contains("organisation:u0 → organisation:u1 → ")
        && message.contains("→ organisation:u999 → organisation:u0"))
    #expect(message.utf8.count < 400)
  }

  @Test("A follow-up in the year of the recommendation may have come after it")
  func followUps() throws {
    func rules(_ when: String) throws -> [String] {
      try findings(
        """
        "meetings": {"id": "m", "status": "held", "when": "2016-12-07", "evidence": "r:1"},
        "recommendations": {"id": "x", "strength": "need", "from": "meeting:m", "evidence": "r:2"},
        "followUps": {"id": "f", "of": "recommendation:x", "kind": "done", "when": "\(when)", "evidence": "r:3"}
        """
      ).map(\.rule)
    }
    #expect(try rules("2016") == [])
    #expect(try rules("2016-12-07") == [])
    #expect(try rules("2016-11") == ["followup.early"])
  }

  @Test("What is done before a report is issued may answer a draft of it: that is no error")
  func drafts() throws {
    let found = try findings(
      """
      "recommendations": {"id": "x", "strength": "need", "from": "document:paper", "evidence": "r:2"},
      "documents": [{"id": "paper", "kind": "report", "issued": "2016-12-07"}, {"id": "r", "kind": "report"}],
      "followUps": {"id": "f", "of": "recommendation:x", "kind": "done", "when": "2016-11", "evidence": "r:3"}
      """)
    #expect(found.map(\.rule) == ["followup.before-issue"] && found.map(\.severity) == [.info])
  }

  @Test("A name before its time is told with the name of then, in plain words")
  func renamed() throws {
    let found = try findings(
      #""meetings": {"id": "m", "name": "Seminar with Türkiye", "status": "held", "when": "2016-05", "evidence": "r:1"}"#
    )
    #expect(
      found.map(\.message) == [
        "the date here is May 2016, when the name was “Turkey”; “Türkiye” was not in use until June 2022: "
          + "was the page captured after the renaming?"
      ])
  }

  @Test("Records under a key that is no table are told that nothing checks them; other keys of a document are its own")
  func unknownTables() throws {
    func found(_ tables: String) throws -> Diagnostic? { try findings(tables).first }
    let people = try #require(try found(#""people": [{"id": "a", "name": "Anna"}], "events": "none""#))
    #expect(people.rule == "schema.unknown-table" && people.severity == .info && people.path == "people")
    #expect(people.message.contains("persons") && people.message.contains("meetings"))
    #expect(try found(#""events": {"id": "e"}"#)?.path == "events")
    #expect(try found(#""shelves": ["a", "b"], "counts": [{"n": 1}], "more": {"a": 1}"#) == nil)
    #expect(try found(#""metings": [{"id": "m"}]"#)?.rule == "schema.unknown-kind")
  }

  @Test("An address needs a scheme; what is given as one in words gets no suggestion")
  func addresses() throws {
    func found(_ url: String) throws -> Diagnostic? {
      try findings(#""documents": {"id": "r", "kind": "report", "url": "\#(url)"}"#).first
    }
    let bare = try #require(try found("www.example.org"))
    #expect(bare.rule == "document.url" && bare.severity == .warning)
    #expect(bare.suggestion == "https://www.example.org")
    #expect(try found("example.org:8080/a")?.suggestion == "https://example.org:8080/a")
    #expect(try found("on the shelf")?.rule == "document.url")
    #expect(try found("on the shelf")?.suggestion == nil)
    for url in [
      "https://example.org", "ftp://example.org/a", "urn:nbn:de:101", "HTTP://EXAMPLE.ORG", "doi:10.1000/182",
    ] {
      #expect(try found(url) == nil, "\(url)")
    }
  }

  @Test("Bodies with one generic name are told apart by what they say of themselves, or by a link")
  func namesakes() throws {
    func rules(_ second: String, _ link: String = "") throws -> [String] {
      try findings(
        """
        "organisations": [
          {"id": "md-moi", "name": "Ministry of Interior", "jurisdiction": "country:MD", "evidence": "r:1"},
          {"id": "other", "name": "Ministry of Interior", \(second)"evidence": "r:2"}]
        """ + link
      ).map(\.rule)
    }
    #expect(try rules(#""jurisdiction": "country:GE", "#) == [])
    #expect(try rules("") == ["duplicate.name"])
    #expect(try rules(#""jurisdiction": "country:MD", "#) == ["duplicate.copy"])
    let link =
      #", "links": {"id": "l", "from": "organisation:other", "relation": "differentFrom", "to": "organisation:md-moi", "evidence": "r:3"}"#
    #expect(try rules("", link) == [])
  }

  @Test("Names that count are no misspellings of each other")
  func numbers() throws {
    func rules(_ first: String, _ second: String) throws -> [String] {
      try findings(
        """
        "programmes": [{"id": "a", "name": "\(first)", "evidence": "r:1"}, {"id": "b", "name": "\(second)", "evidence": "r:2"}]
        """
      ).map(\.rule)
    }
    #expect(try rules("Support Programme Phase I", "Support Programme Phase II") == [])
    #expect(try rules("Support Programme 2015", "Support Programme 2016") == [])
    #expect(try rules("Support Programme A", "Support Programme B") == [])
    #expect(try rules("Support Programme", "Suport Programme") == ["duplicate.spelling"])
    #expect(try rules("Support Programme", "The support programme") == ["duplicate.name"])
  }

  @Test("A quotation over the end of a line is as good as one within; one in other lines says where it is")
  func quotations() throws {
    let text = ["r": "The meeting of\r\nexperts was held.\r\nAnna Piłat spoke.\r\n"]
    func found(_ quote: String, _ lines: String) throws -> Diagnostic? {
      try findings(
        #""persons": {"id": "p", "name": "Anna Piłat", "evidence": {"at": "r:\#(lines)", "quote": "\#(quote)"}}"#,
        texts: text
      ).first
    }
    #expect(try found("meeting of experts", "1-2") == nil)
    #expect(try found("ANNA  PILAT", "3")?.rule == "evidence.quote-spelling")
    let elsewhere = try #require(try found("Anna Piłat", "1"))
    #expect(elsewhere.rule == "evidence.quote" && elsewhere.suggestion == "r:3")
    #expect(try found("nobody", "1")?.severity == .warning)
    #expect(try found("experts", "4")?.rule == "evidence.lines")
  }

  @Test("Each circle is found once, however long, and what leads into it is not part of it")
  func circles() throws {
    let found = try findings(
      """
      "strategies": [
        {"id": "a", "of": "country:MD", "kind": "law", "predecessors": "b", "evidence": "r:1"},
        {"id": "b", "of": "country:MD", "kind": "law", "predecessors": "c", "evidence": "r:1"},
        {"id": "c", "of": "country:MD", "kind": "law", "predecessors": ["b", "d"], "evidence": "r:1"},
        {"id": "d", "of": "country:MD", "kind": "law", "predecessors": "d", "evidence": "r:1"}],
      "groups": [
        {"id": "g", "kind": "region", "memberships": "group:h", "evidence": "r:1"},
        {"id": "h", "kind": "region", "memberships": {"member": "group:g", "on": "2016"}, "evidence": "r:1"}]
      """)
    #expect(found.map(\.rule) == Array(repeating: "reference.cycle", count: 3))
    #expect(found.map(\.entity?.text) == ["group:g", "strategy:b", "strategy:d"])
    #expect(found[1].message.contains("strategy:b → strategy:c → strategy:b"))
  }

  @Test("A chain of a hundred thousand units ends, and is no circle")
  func longChain() throws {
    var base = KnowledgeBase()
    for number in 0..<100_000 {
      var unit = Organisation(id: try EntityID("u\(number)"))
      unit.unitOf = [Affiliation(try EntityID("u\(min(number + 1, 99_999))"))]
      try base.organisations.insert(unit)
    }
    let circles = RuleSet.standard.rules.filter { $0.id == "reference.cycle" }
    #expect(base.validate(by: RuleSet(circles)).findings.map(\.entity?.text) == ["organisation:u99999"])
  }

  @Test("Telephone numbers and addresses are found, years and document numbers are not")
  func contacts() throws {
    func rules(_ name: String) throws -> [String] {
      try findings(#""documents": {"id": "r", "kind": "report", "name": "\#(name)"}"#).map(\.rule)
    }
    for name in ["Anna <anna.nowak@example.org>", "tel. 022 123 45 67", "Phone: (032) 123-456", "+375 17 200 00 00"] {
      #expect(try rules(name) == ["text.contact"], "\(name)")
    }
    for name in ["Programme 2014-2020, ENI/2014/034-032", "Regulation (EU) No 1052/2013", "Q@A", "1 000 000 persons"] {
      #expect(try rules(name) == [], "\(name)")
    }
  }

  @Test("Words that were decoded wrongly are given back; accents, Cyrillic and dashes are in order")
  func damage() throws {
    func found(_ name: String) throws -> Diagnostic? {
      try findings(#""documents": {"id": "r", "kind": "report", "name": "\#(name)"}"#).first
    }
    #expect(try found("MinistÃ¨re de lâ€™IntÃ©rieur")?.suggestion == "Ministère de l’Intérieur")
    #expect(try found("Mi\u{FFFD}sk")?.rule == "text.damaged")
    for name in ["Łódź – Ąę", "Міністерство", "São Tomé", "ÂGE", "Ðorđe", "“Ñandú”"] {
      #expect(try found(name) == nil, "\(name)")
    }
  }
}
