import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("Meetings") struct Meetings {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("Who organised the meeting in Minsk, and who only supported it?")
    func organisers() throws {
      let relations = graph[try EntityID<Meeting>("minsk-2016")].relations
      let roles = relations.filter { ["organisers", "supporters"].contains($0.name) }
      // Line 27 names two organisers, and two that gave support.
      #expect(
        roles.map { "\($0.name) \($0.reference) \($0.evidence.places)" } == [
          "organisers country:BY minsk-report:27", "organisers country:LT minsk-report:27",
          "supporters organisation:european-commission minsk-report:27",
          "supporters organisation:iom-ukraine minsk-report:27",
        ])
    }

    @Test("In which country was the meeting that Lithuania hosted?")
    func place() throws {
      let hosted = graph.meetings.where(\.hosts, contain: try Reference("country:LT")).hits
      let places = hosted.map { "\($0.entity.place?.country?.text ?? "") \($0.entity.evidence(for: "place").places)" }
      // A host need not be where the meeting is: line 45 has two hosts, lines 9 and 25 have Minsk.
      #expect(hosted.map(\.evidence.places) == ["minsk-report:45"])
      #expect(places == ["BY minsk-report:9, minsk-report:25"])
    }

    @Test("When did Europol's centre bring law enforcement together?")
    func presidency() throws {
      let id = try EntityID<Meeting>("emsc-icmpd-meeting")
      let reading = graph.knowledgeBase.readings.first { $0.entity == id.reference && $0.field == "when" }
      // The page has no date. Line 7 names the Romanian Presidency; when that was is known from elsewhere.
      #expect(graph[id].entity?.when == nil)
      #expect(reading?.values.map(\.value) == [.string("2019-01/2019-06")])
      #expect(reading?.values.map(\.evidence.places) == ["europol-smuggling-page:7 (external)"])
    }

    @Test("Did law enforcers meet in Brussels in June 2008, or in July?")
    func yearless() throws {
      let june = graph.meetings.dated(.within(try DateSpan(text: "2008-06")))
      let july = graph.meetings.dated(.within(try DateSpan(text: "2008-07")))
      // The page has the fourth of June of a year that it does not say (line 25).
      let found = june.hits.map { "\($0.answer) \($0.reference) \($0.evidence.places)" }
      #expect(found == ["possibly meeting:iom-brussels-meeting iom-brussels-page:25"])
      #expect(july.hits.isEmpty && july.excluded.contains { $0.reference.id == "iom-brussels-meeting" })
    }

    @Test("Which meetings were in 2016, which may have been, and which certainly were not?")
    func year() throws {
      let year = graph.meetings.dated(.within(try DateSpan(text: "2016")))
      #expect(year.certain.map(\.reference.id) == ["minsk-2016"])
      #expect(
        year.certain.first?.evidence.places == "minsk-report:7, minsk-report:25, minsk-report:39, minsk-report:103")
      #expect(year.possible.map(\.reference.id) == ["iom-brussels-meeting"])
      #expect(year.undated.map(\.id) == ["emsc-icmpd-meeting", "athens-workshop"])
      #expect(
        year.excluded.map { "\($0.reference.id) \($0.evidence.places)" } == [
          "eap-expert-meeting-2017 eap-irregular-migration-2017:22"
        ])
    }

    @Test("When was the workshop in Athens, of which the page was added on 5 August 2016?")
    func listing() throws {
      let gap = graph.gaps().first { $0.entity.text == "meeting:athens-workshop" && $0.field == "when" }
      let listed = graph.documents.where(\.listed, .within(try DateSpan(text: "2016-08-05"))).first
      // Lines 20 and 21 date the page; no line dates the workshop.
      #expect(gap?.reason == .date)
      #expect(listed?.reference.text == "document:osce-athens-workshop-page")
      #expect(listed?.evidence.places == "osce-athens-workshop-page:20-21")
    }

    @Test("Which meetings does no source say to have taken place?")
    func announced() {
      let announced = graph.attendances().filter(\.isOnlyAnnounced)
      // The pages speak of them in the future tense.
      #expect(
        announced.map { "\($0.wasHeld) \($0.meeting.id) \($0.evidence.places)" } == [
          "possibly eap-expert-meeting-2017 eap-irregular-migration-2017:11, eap-irregular-migration-2017:18",
          "possibly iom-brussels-meeting iom-brussels-page:25",
          "possibly athens-workshop osce-athens-workshop-page:13",
        ])
    }

    @Test("Which countries are listed for the workshop in Athens, and which of them are seen there?")
    func listed() throws {
      let athens = try #require(graph.attendance(of: try EntityID("athens-workshop")))
      let countries = athens.onlyListed.filter { $0.party.party?.kind == "country" }
      // Line 29 lists eleven, without saying as what; nobody is told to have spoken.
      #expect(
        countries.compactMap(\.party.party?.id) == ["AL", "BA", "BG", "HR", "CY", "GR", "MK", "ME", "RO", "RS", "TR"])
      #expect(Set(countries.map(\.evidence.places)) == ["osce-athens-workshop-page:29"])
      #expect(athens.listedAndSeen.isEmpty && athens.wasHeld == .possibly)
    }
  }
}
