public import MigrationGovernanceCore

/// Whether a meeting was held, who is named as taking part, and who is seen to.
public struct Attendance: Hashable, Sendable {
  /// The meeting.
  public var meeting: Reference
  /// What the sources say of it: announced, held, cancelled.
  public var status: MeetingStatus?
  /// Whether it was held: `yes` and `no` by its status alone.
  public var wasHeld: Answer
  /// Why, in a sentence without a full stop.
  public var reason: String
  /// What speaks for the status.
  public var evidence: [Evidence]
  /// What was said or done that is only there if it was held: contributions, follow-ups that are done, a report.
  public var signs: [Reference]
  /// Who is named or seen: those named in the order of the schema, then those only seen, in the order of the tables.
  public var parties: [Presence]

  /// Whether it is announced, and nothing is a sign of its being held.
  public var isOnlyAnnounced: Bool { status == .announced && signs.isEmpty }
  /// Who is named as taking part and certainly not among those seen; which does not say that it stayed away.
  public var onlyListed: [Presence] { parties.filter { $0.listed == .yes && $0.seen == .no } }
  /// Who is seen to take part without being named, by itself or through a group.
  public var onlySeen: [Presence] { parties.filter { $0.seen == .yes && $0.listed == .no } }
  /// Who is named and seen.
  public var listedAndSeen: [Presence] { parties.filter { $0.seen == .yes && $0.listed == .yes } }
  /// Who may be both: a group of which members are seen, one of a group that is named, words.
  public var open: [Presence] { parties.filter { $0.seen == .possibly || $0.listed == .possibly } }
}

/// Somebody who is named as taking part in a meeting, or is seen to.
public struct Presence: Hashable, Sendable {
  /// Who.
  public var party: Party
  /// Whether it is named among those who take part, or in connection with the meeting.
  public var listed: Answer
  /// Whether a source shows it in the proceedings: speaking, leading a session. `no` says only that none does.
  public var seen: Answer
  /// In which ways, by the names of the relations: `meetingsAttended`, `contributionsMade`; sorted.
  public var ways: [String]
  /// What speaks for it.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// Of every meeting, whether it was held, who is named and who is seen; by date, those without one last, then by
  /// reference. The parameters and the cost are those of ``attendance(of:reach:identifying:)``.
  ///
  /// ```swift
  /// let announced = graph.attendances().filter(\.isOnlyAnnounced).map { graph.name(of: $0.meeting) }
  /// let minsk = try graph.attendance(of: EntityID("minsk-2016"), reach: .represented)
  /// let unlisted = minsk?.onlySeen.map { graph.words(of: $0.party) } ?? []
  /// ```
  public func attendances(reach: Reach = [], identifying: Bool = false) -> [Attendance] {
    meetings.sorted(by: \.when).ids.compactMap { attendance(of: $0, reach: reach, identifying: identifying) }
  }

  /// Whether a meeting was held, who is named as taking part in it, and who is seen to. `nil` without a record.
  ///
  /// Speakers follow from the contributions, chairs from the sessions. A group that is named is possibly each of its
  /// members at the time, unless all are meant. That somebody is named by the country or the body that it acts for counts only
  /// with `reach: .represented`; from a body to its country, and to what it is part of, only with `.countries`, back with
  /// `.bodies`. Costs the product of those named and those seen.
  public func attendance(
    of meeting: EntityID<Meeting>, reach: Reach = [], identifying: Bool = false
  ) -> Attendance? {
    knowledgeBase[meeting].map { AttendanceSearch(self, $0, reach, identifying: identifying).result }
  }
}
