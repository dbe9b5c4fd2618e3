import MigrationGovernance

/// The example of ``KnowledgeBase``.
enum KnowledgeBaseListing {
  static func run() throws -> KnowledgeBase {
    var base = KnowledgeBase(title: "Panel meetings")
    var meeting = Meeting(id: try EntityID("minsk-2016"))
    meeting.when = try DateSpan(text: "2016-12-07/2016-12-08")
    try base.meetings.insert(meeting)
    return base
  }
}
