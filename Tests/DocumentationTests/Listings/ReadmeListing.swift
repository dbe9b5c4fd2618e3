import MigrationGovernance
import MigrationGovernanceExamples

/// The script in the README.
enum ReadmeListing {
  static func run(_ print: (String) -> Void) throws {
    let base = try Examples.knowledgeBase()
    for meeting in base.meetings {
      print("\(meeting.displayName): \(meeting.when?.words ?? "date not stated")")
      for organiser in meeting.organisers {
        print("  organised by \(organiser.party?.text ?? organiser.description ?? "someone unnamed")")
        print("  as \(organiser.at?.text ?? "no line") says")
      }
    }
  }
}
