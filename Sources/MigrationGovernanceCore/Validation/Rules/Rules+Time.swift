// Times that can't both be. Only what no reading of the dates allows is an error.
extension Rule {
  static let timeRules: [Rule] = [
    sighting, unlikelyDate, outsideMeeting, outsideBody, adoptedLate, eventOrder, retrieved, listingDate,
  ]

  private static let report = #""documents": {"id": "r", "kind": "report"}"#

  private static let sighting = Rule(
    "date.sighting", .error, "Something was seen to hold outside the time in which it is said to hold.",
    RuleExample(
      failing: """
        "persons": {"id": "p", "name": "Anna Nowak", "evidence": "r:1",
          "posts": {"organisation": "o", "during": "2014/2016", "on": "2018-05"}},
        "organisations": {"id": "o", "name": "Agency", "evidence": "r:2"},
        """ + report,
      passing: """
        "persons": {"id": "p", "name": "Anna Nowak", "evidence": "r:1",
          "posts": {"organisation": "o", "during": "2014/2016", "on": "2016-05"}},
        "organisations": {"id": "o", "name": "Agency", "evidence": "r:2"},
        """ + report),
    .records([
      RecordInspection.of { (name: Name, check) in seen(name, check) },
      RecordInspection.of { (post: Post, check) in seen(post, check) },
      RecordInspection.of { (membership: Membership, check) in seen(membership, check) },
      RecordInspection.of { (affiliation: Affiliation, check) in seen(affiliation, check) },
    ]))

  private static func seen(_ record: some Bounded, _ check: RuleCheck) {
    guard let on = record.on, let during = record.during, during.overlaps(on) == .no else { return }
    check.report("on", "“on” (\(on.words)) is outside “during” (\(during.words)): one of the dates is wrong")
  }

  private static let unlikelyDate = Rule(
    "date.unlikely", .warning, "A date is before 1850 or after 2150: a slip of the pen, in all likelihood.",
    RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "issued": "0216-12"}"#,
      passing: #""documents": {"id": "r", "kind": "report", "issued": "2016-12"}"#),
    .date { span, walk, check in
      let early = span.earliest.map { $0 < likely.lowerBound } ?? false
      let late = span.latest.map { $0 > likely.upperBound } ?? false
      guard early || late else { return }
      check.report(at: walk, "\(span.text) is \(early ? "long ago" : "far off"): is the year right?")
    })

  private static let likely =
    CivilDay(checkedYear: 1850, month: 1, day: 1)...CivilDay(checkedYear: 2150, month: 12, day: 31)

  private static let outsideMeeting = Rule(
    "session.outside-meeting", .error, "A session is on a day that its meeting does not have.",
    example: RuleExample(
      failing: """
        "meetings": {"id": "m", "status": "held", "when": "2016-12-07/2016-12-08", "evidence": "r:1"},
        "sessions": {"id": "m-s1", "meeting": "m", "when": "2016-12-09", "evidence": "r:2"},
        """ + report,
      passing: """
        "meetings": {"id": "m", "status": "held", "when": "2016-12-07/2016-12-08", "evidence": "r:1"},
        "sessions": {"id": "m-s1", "meeting": "m", "when": "2016-12-08", "evidence": "r:2"},
        """ + report)
  ) { (session: Session, check) in
    guard let when = session.when, let id = session.meeting, let whole = check.base[id]?.when,
      whole.contains(when) == .no
    else { return }
    check.report("when", "\(when.words) is not within the meeting, \(whole.words): one of the dates is wrong")
  }

  private static let outsideBody = Rule(
    "post.outside-body", .error, "A post is held before its body exists, or after.",
    example: RuleExample(
      failing: """
        "persons": {"id": "p", "name": "Anna Nowak", "posts": {"organisation": "o", "on": "1999"}, "evidence": "r:1"},
        "organisations": {"id": "o", "name": "Agency", "during": "2004/..", "evidence": "r:2"},
        """ + report,
      passing: """
        "persons": {"id": "p", "name": "Anna Nowak", "posts": {"organisation": "o", "on": "2009"}, "evidence": "r:1"},
        "organisations": {"id": "o", "name": "Agency", "during": "2004/..", "evidence": "r:2"},
        """ + report)
  ) { (post: Post, check) in
    guard let id = post.organisation, let exists = check.base[id]?.during else { return }
    for (key, span) in [("during", post.during), ("on", post.on)] {
      guard let span, exists.overlaps(span) == .no else { continue }
      check.report(
        key,
        "\(span.words) is outside the time of \(id.reference), \(exists.words): was it another body, or its predecessor?"
      )
    }
  }

  private static func strategy(_ rest: String) -> String {
    #""strategies": {"id": "s", "of": "country:MD", "kind": "strategy", "evidence": "r:1", \#(rest)}, "# + report
  }

  private static let adoptedLate = Rule(
    "strategy.adopted-late", .error, "A strategy is adopted after the time that it is for.",
    example: RuleExample(
      failing: strategy(#""period": "2011/2015", "events": {"kind": "adopted", "state": "done", "when": "2016-03"}"#),
      passing: strategy(#""period": "2011/2015", "events": {"kind": "adopted", "state": "done", "when": "2011-03"}"#))
  ) { (strategy: Strategy, check) in
    guard let period = strategy.period else { return }
    for (place, event) in strategy.events.enumerated() where event.kind == .adopted && event.state != .cancelled {
      guard let when = event.when, when.after(period) == .yes else { continue }
      check.report("events[\(place)].when", "\(when.words) is after the period, \(period.words): one of them is wrong")
    }
  }

  private static let eventOrder = Rule(
    "strategy.event-order", .error, "A strategy ends before it is adopted, signed or in force.",
    example: RuleExample(
      failing: strategy(
        #""events": [{"kind": "adopted", "state": "done", "when": "2011"}, {"kind": "repealed", "state": "done", "when": "2009"}]"#
      ),
      passing: strategy(
        #""events": [{"kind": "adopted", "state": "done", "when": "2009"}, {"kind": "repealed", "state": "done", "when": "2011"}]"#
      ))
  ) { (strategy: Strategy, check) in
    let events = strategy.events.filter { $0.state != .cancelled }
    for (place, end) in strategy.events.enumerated()
    where [.repealed, .expired].contains(end.kind) && end.state != .cancelled {
      guard let when = end.when else { continue }
      // What was adopted twice may have ended between.
      let late = [LifecycleKind.adopted, .signed, .enteredIntoForce].lazy.compactMap { kind in
        let begins = events.filter { $0.kind == kind }
        return begins.allSatisfy { $0.when.map { when.before($0) == .yes } ?? false } ? begins.first : nil
      }
      guard let begin = late.first, let kind = begin.kind else { continue }
      check.report(
        "events[\(place)].when",
        "\(when.words) is before it was \(kind.rawValue.replacing("-", with: " ")) (\(begin.when?.words ?? "")): one date is wrong"
      )
    }
  }

  private static let retrieved = Rule(
    "document.retrieved", .warning, "The copy of a document was taken before the document was issued or listed.",
    example: RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "issued": "2017-02", "retrieved": "2016-12-20"}"#,
      passing: #""documents": {"id": "r", "kind": "report", "issued": "2016-02", "retrieved": "2016-12-20"}"#)
  ) { (document: Document, check) in
    guard let retrieved = document.retrieved.map({ DateSpan($0) }) else { return }
    for (word, date) in [("issued", document.issued), ("listed", document.listed)] {
      guard let date, retrieved.before(DateSpan(date)) == .yes else { continue }
      check.report(
        "retrieved", "the copy of \(retrieved.words) is older than the document, \(word) \(DateSpan(date).words)")
    }
  }

  private static let listingDate = Rule(
    "meeting.listing-date", .warning,
    "A meeting has the date on which its page was listed, and no evidence of its own for that date.",
    example: RuleExample(
      failing: """
        "meetings": {"id": "m", "status": "held", "when": "2016-08-05", "evidence": "page:3"},
        "documents": {"id": "page", "kind": "web-page", "listed": "2016-08-05"}
        """,
      passing: """
        "meetings": {"id": "m", "status": "held", "evidence": "page:3"},
        "documents": {"id": "page", "kind": "web-page", "listed": "2016-08-05"}
        """)
  ) { (meeting: Meeting, check) in
    guard let when = meeting.when, !meeting.evidence.contains(where: { $0.field.contains("when") }) else { return }
    for document in meeting.evidence.compactMap(\.at?.document) {
      guard let listed = check.base[document]?.listed, DateSpan(listed) == when else { continue }
      check.report(
        "when",
        "\(when.words) is when \(document.reference) was listed; if the text gives the day of the meeting, add "
          + "evidence for “when”, else leave it out")
      return
    }
  }
}
