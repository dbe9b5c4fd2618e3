import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Attendance") struct AttendanceTests {
  private func graph(
    _ status: MeetingStatus, participants: [Party], speakers: [Party], kind: ContributionKind = .presentation
  ) throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    meeting.status = status
    meeting.when = try DateSpan(text: "2016-12-07")
    meeting.participants = participants
    try base.meetings.insert(meeting)
    for (place, speaker) in speakers.enumerated() {
      var contribution = Contribution(id: try EntityID("c\(place)"))
      contribution.meeting = meeting.id
      contribution.kind = kind
      contribution.by = [speaker]
      try base.contributions.insert(contribution)
    }
    return KnowledgeGraph(base)
  }

  private func attendance(_ graph: KnowledgeGraph, reach: Reach = []) throws -> Attendance {
    try #require(graph.attendance(of: try EntityID("m"), reach: reach))
  }

  private func party(_ reference: String, for principal: String? = nil) throws -> Party {
    var party = Party(try Reference(reference))
    party.for = try principal.map { try Reference($0) }
    return party
  }

  @Test("three of the five meetings are only announced, in the order of their dates")
  func examples() throws {
    let all = KnowledgeGraph(try Examples.knowledgeBase()).attendances()
    #expect(
      all.filter(\.isOnlyAnnounced).map(\.meeting.id) == [
        "eap-expert-meeting-2017", "iom-brussels-meeting", "athens-workshop",
      ])
    #expect(all.filter { $0.wasHeld == .yes }.map(\.meeting.id) == ["minsk-2016", "emsc-icmpd-meeting"])
    #expect(all.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test("a question asked at an announced meeting is a sign that it was held; a presentation of the agenda is none")
  func signs() throws {
    let speaker = try party("organisation:iom")
    let agenda = try attendance(graph(.announced, participants: [], speakers: [speaker]))
    #expect(agenda.isOnlyAnnounced && agenda.wasHeld == .possibly)
    let asked = try attendance(graph(.announced, participants: [], speakers: [speaker], kind: .question))
    #expect(!asked.isOnlyAnnounced && asked.wasHeld == .possibly && asked.signs.map(\.id) == ["c0"])
    #expect(try attendance(graph(.cancelled, participants: [], speakers: [])).wasHeld == .no)
  }

  @Test("who is only listed, only seen, and both")
  func parted() throws {
    let (iom, osce, un) = (try party("organisation:iom"), try party("organisation:osce"), try party("organisation:un"))
    let found = try attendance(graph(.held, participants: [iom, osce], speakers: [iom, un]))
    #expect(found.listedAndSeen.map(\.party) == [iom])
    #expect(found.listedAndSeen[0].ways == ["contributionsMade", "meetingsAttended"])
    #expect(found.onlyListed.map(\.party) == [osce] && found.onlySeen.map(\.party) == [un])
  }

  @Test("a member of a group that is listed may be meant, at the time of the meeting")
  func groups() throws {
    let (union, member) = (try party("group:eu"), try party("country:LV"))
    let found = try attendance(graph(.held, participants: [union], speakers: [member, party("country:UA")]))
    #expect(found.parties.first { $0.party == member }?.listed == .possibly)
    #expect(found.parties.first { $0.party == union }?.seen == .possibly)
    #expect(found.onlySeen.map(\.party.party?.text) == ["country:UA"])
  }

  @Test("who speaks for somebody who is listed counts as listed only when asked; words may mean anybody")
  func represented() throws {
    let (iom, person) = (try party("organisation:iom"), try party("person:p", for: "organisation:iom"))
    let plain = try graph(.held, participants: [iom], speakers: [person])
    #expect(try attendance(plain).onlySeen.map(\.party) == [person])
    #expect(try attendance(plain, reach: .represented).parties.map(\.listed) == [.yes, .yes])
    let words = try graph(.held, participants: [Party(description: "experts")], speakers: [person])
    #expect(try attendance(words).open.count == 2)
  }

  @Test("a unit of a body of a listed country is found from either end, and words of a country by the country")
  func units() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let minsk = try EntityID<Meeting>("minsk-2016")
    func listed(_ person: String, _ reach: Reach) -> Answer? {
      graph.attendance(of: minsk, reach: reach)?.parties.first { $0.party.party?.id == person }?.listed
    }
    #expect(listed("aleksey-begun", []) == .no)
    #expect(listed("aleksey-begun", [.represented, .bodies]) == .yes)
    #expect(listed("aleksey-begun", [.represented, .countries]) == .possibly)
    #expect(listed("oleg-chirita", [.represented, .countries]) == .no)
    let words = graph.attendance(of: minsk)?.parties.first { $0.party.description == "the representative" }
    #expect(words?.listed == .possibly && words?.seen == .yes)
  }
}
