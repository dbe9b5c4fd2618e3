import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Dossiers, timelines and contents") struct DossierTests {
  private func graph() throws -> KnowledgeGraph { KnowledgeGraph(try Examples.knowledgeBase()) }

  private func dossier(_ text: String) throws -> Dossier {
    try #require(try graph().fullDossier(of: try Reference(text)))
  }

  @Test("References and dates are told apart in the words of a value")
  func wording() throws {
    let fields = try dossier("strategy:by-migration-concept").fields
    let event = try #require(fields.first { $0.key == "events" }?.items.first)
    #expect(fields.first { $0.key == "events" }?.isListOfRecords == true)
    #expect(event.parts.map(\.key) == ["kind", "when", "state", "by"])
    #expect(event.parts[1].wording.pieces == [.date(try DateSpan(text: "2017/"))])
    #expect(
      event.parts[3].wording.pieces.first
        == .reference(
          try Reference("organisation:by-mia"), name: "Ministry of Internal Affairs of the Republic of Belarus"))
    #expect(fields.first { $0.key == "of" }?.values.map(\.text) == ["Belarus (country:BY)"])
  }

  @Test("What a value is known by is its status, where no source states it")
  func status() throws {
    let meeting = try dossier("meeting:minsk-2016")
    let statuses = meeting.fields.filter { $0.items.contains { $0.status != nil } }.map(\.key)
    #expect(statuses == ["series", "programme"])
  }

  @Test("A full dossier shows where sources disagree, what is read otherwise, and what nobody says")
  func doubts() throws {
    let disputed = try dossier("strategy:lt-migration-concept").disputes
    #expect(
      disputed.filter { !$0.isReading }.map(\.key) == ["kind"]
        && disputed[0].sides.map(\.wording.text) == ["concept", "strategy"])
    #expect(try dossier("strategy:by-migration-concept").disputes.map(\.isReading) == [true])
    let workshop = try dossier("meeting:athens-workshop")
    #expect(workshop.gaps.contains { $0.text.hasPrefix("“when”") })
    #expect(
      workshop.silentKeys.contains("hosts") && !workshop.silentKeys.contains("label")
        && !workshop.silentKeys.contains("place"))
  }

  @Test("It names whatever it is related to and cites")
  func captions() throws {
    let dossier = try dossier("organisation:iom")
    #expect(dossier.relations.allSatisfy { dossier.captions[$0.reference] != nil })
    #expect(
      dossier.captions[try Reference("document:minsk-report")] == "Report of the Panel Meeting on Migration Strategies")
    #expect(try graph().fullDossier(of: try Reference("person:nobody")) == nil)
  }

  @Test("A timeline of some kinds ends with those of them that have no date")
  func timeline() throws {
    let graph = try graph()
    let entries = graph.timeline(ofKinds: [Strategy.kind, Meeting.kind])
    let base = graph.knowledgeBase
    #expect(Set(entries.map(\.reference)) == Set(base.strategies.map(\.reference) + base.meetings.map(\.reference)))
    let undated = entries.drop { $0.date != nil }
    #expect(undated.allSatisfy { $0.date == nil } && undated.contains { $0.reference.id == "eu-gamm" })
    let planned = entries.filter { $0.reference.id == "by-migration-concept" }
    #expect(planned.map(\.certainty) == [.possibly] && planned.map(\.aspect) == ["drafting, planned"])
    #expect(entries.first { $0.reference.id == "eap-expert-meeting-2017" }?.certainty == .possibly)
    #expect(entries.first { $0.reference.id == "minsk-2016" }?.certainty == .yes)
  }

  @Test("The contents name every entity once, meetings with their days")
  func contents() throws {
    let graph = try graph()
    let contents = graph.contents
    #expect(contents.sections.flatMap(\.entries).count == graph.knowledgeBase.count)
    let meetings = try #require(contents.sections.first { $0.kind == Meeting.kind })
    #expect(meetings.entries.first { $0.reference.id == "minsk-2016" }?.when?.text == "2016-12-07/2016-12-08")
    #expect(meetings.entries.allSatisfy { $0.status == nil })
  }

  @Test("The contents give no session the days of its meeting, and say which days are an editor's")
  func dates() throws {
    let entries = try graph().contents.sections.flatMap(\.entries)
    func entry(_ text: String) -> KnowledgeContents.Entry? { entries.first { $0.reference.text == text } }
    #expect(try #require(entry("session:eap-expert-meeting-2017-s1")).when == nil)
    #expect(entry("session:minsk-2016-s1")?.when?.text == "2016-12-07")
    #expect(entry("followUp:minsk-2016-r51-f1")?.status == .inferred)
  }
}
