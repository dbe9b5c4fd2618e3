import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite struct CompatibilityTests {
  @Test("A document of version 1.0 is read as it was written")
  func version1() throws {
    let base = try JSONReader().read(Data(FrozenDocuments.release1.utf8))
    #expect(base.title == "Panel meetings" && base.licence == "CC-BY-4.0" && base.count == 10)
    #expect(base.otherRecords.isEmpty && base.header.extensions.isEmpty)
    #expect(base.entities.allSatisfy { $0.extensions.isEmpty })
    let meeting = try #require(base.meetings.first)
    #expect(meeting.when?.text == "2016-12-07/2016-12-08" && meeting.place?.country?.text == "BY")
    #expect(meeting.participants.first?.of.map { $0.party?.text } == ["country:BY", "country:MD"])
    #expect(meeting.participants.first?.extent == .some)
    #expect(meeting.evidence.map { $0.at?.text } == ["minsk-report:1-12", "other-page:3"])
    #expect(base.countries.first?.statedAbsences.map(\.key) == ["strategies"])
    #expect(base.groups.first?.memberships.last?.during?.text == "2009/..")
    #expect(base.contributions.first?.by.last?.for?.text == "organisation:an-ngo")
    #expect(base.observations.first?.value?.text == "680000.5")
    #expect(base.documents.first?.languages.map(\.text) == ["en"])
    #expect(try JSONReader().read(JSONWriter().document(base)) == base)
    #expect(try JSONDecoder().decode(KnowledgeBase.self, from: Data(FrozenDocuments.release1.utf8)) == base)
  }

  @Test("What a later minor version adds is kept and written back")
  func later() throws {
    let base = try JSONReader().read(Data(FrozenDocuments.later.utf8))
    #expect(base.header.version == "1.7")
    #expect(base.header.extensions.object.members.map(\.key) == ["provenance", "avatars"])
    #expect(base.otherRecords.map(\.description) == [#"{"type":"hologram","id":"h1","of":{"deep":[true]}}"#])
    let organisation = try #require(base.organisations.first)
    #expect(organisation.kind?.text == "swarm" && organisation.kind?.isKnown == false)
    #expect(organisation.extensions["mood"] == .string("good"))
    #expect(organisation.unitOf.first?.extensions["certainty"]?.description == "0.90")
    let meeting = try #require(base.meetings.first)
    #expect(meeting.participants.first?.party?.kind == "avatar")
    #expect(meeting.evidence.first?.status == EvidenceStatus("telepathic"))
    let text = JSONWriter().string(base)
    for kept in [
      #""migrationGovernance": "1.7""#, #""provenance": {"tool": "x", "versions": [1.50, null]}"#, #""mood": "good""#,
      #""certainty": 0.90"#, #""mode": "remote""#, #""weight": 3"#, #""avatars": [{"id": "a1", "of": "person:p"}]"#,
      #"{"type": "hologram", "id": "h1", "of": {"deep": [true]}}"#,
    ] { #expect(text.contains(kept), "\(kept)") }
    #expect(try JSONReader().read(Data(text.utf8)) == base)
    #expect(JSONReader().inspect(Data(FrozenDocuments.later.utf8)).errors.isEmpty)
    #expect(try JSONDecoder().decode(KnowledgeBase.self, from: Data(FrozenDocuments.later.utf8)) == base)
  }

  @Test("Lines of a later minor version are kept in their order")
  func laterLines() throws {
    let base = try JSONReader().read(Data(FrozenDocuments.laterLines.utf8), as: .lines)
    #expect(base.meetings.count == 1)
    #expect(
      base.otherRecords.map(\.description) == [
        #"{"type":"avatar","id":"a1","of":"person:p"}"#, #"{"id":"h1","type":"hologram"}"#,
      ])
    #expect(try JSONReader().read(JSONWriter().lines(base), as: .lines) == base)
    #expect(try JSONReader().read(JSONWriter().document(base)) == base)
  }
}
