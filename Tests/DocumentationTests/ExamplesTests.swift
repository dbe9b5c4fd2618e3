import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

/// The embedded documents keep the rules that they are there to show.
struct ExamplesTests {
  @Test("Every document stands as the writer writes it", arguments: Examples.names)
  func layout(name: String) throws {
    let url = ListingTests.root.appendingPathComponent("Sources/MigrationGovernanceExamples/Documents/\(name).json")
    let base = try #require(try Examples.document(named: name))
    #expect(try String(contentsOf: url, encoding: .utf8) == JSONWriter().string(base))
  }

  @Test("Everything that is referred to exists, or is in the reference data")
  func references() throws {
    let base = try Examples.knowledgeBase()
    for entity in base.entities {
      for use in entity.references {
        let isKnown = ReferenceData.knows(use.target) || base[use.target] != nil
        #expect(isKnown, "\(entity.reference) \(use.relation.path): \(use.target)")
      }
    }
  }

  @Test("Every entity has evidence, and a premise where it is not stated")
  func evidence() throws {
    for entity in try Examples.knowledgeBase().entities {
      #expect(!entity.evidence.isEmpty, "\(entity.reference)")
      for evidence in entity.evidence where evidence.status != .stated {
        #expect(evidence.premise != nil, "\(entity.reference)")
      }
    }
  }

  @Test("The whole page of the 2017 meeting is there: its sessions with their numbers as printed")
  func wholePage() throws {
    let base = try Examples.knowledgeBase()
    let id = try EntityID<Meeting>("eap-expert-meeting-2017")
    let meeting = try #require(base[id])
    #expect(meeting.when?.text == "2017-10-17/2017-10-18")
    #expect(meeting.status == .announced)
    let sessions = base.sessions.filter { $0.meeting == id }
    #expect(sessions.map(\.number) == ["І", "ІІ", "ІІІ", "IV"])
    #expect(Folding.fold("Session \(sessions[0].number ?? "")") == Folding.fold("Session I"))
  }
}
