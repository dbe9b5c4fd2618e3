// Sessions and contributions: each at one meeting, in one order, answering what was asked there.
extension Rule {
  static let debateRules: [Rule] = [occasion, elsewhere, replyElsewhere, replyOrder, orderTwice]

  private static let frame = """
    "meetings": {"id": "m", "status": "held", "evidence": "r:1"}, "documents": {"id": "r", "kind": "report"},
    "sessions": [{"id": "m-s1", "meeting": "m", "order": 1, "evidence": "r:2"},
      {"id": "m-s2", "meeting": "m", "order": 2, "evidence": "r:9"}],
    """

  private static func turn(_ id: String, _ rest: String) -> String {
    #"{"id": "\#(id)", "evidence": "r:3", \#(rest)}"#
  }

  private static let occasion = Rule(
    "contribution.occasion", .warning, "A contribution says neither its session nor its meeting.",
    example: RuleExample(
      failing: frame + #""contributions": "# + turn("q1", #""kind": "question""#),
      passing: frame + #""contributions": "# + turn("q1", #""kind": "question", "session": "m-s1""#))
  ) { (contribution: Contribution, check) in
    guard contribution.session == nil, contribution.meeting == nil else { return }
    check.report("session", "this does not say where it was made: give “session”, or “meeting” if it was in none")
  }

  private static let elsewhere = Rule(
    "contribution.elsewhere", .error, "A contribution names a session, and a meeting that is not that of the session.",
    example: RuleExample(
      failing: frame.replacing(#""evidence": "r:1"}, "#, with: #""evidence": "r:1"}, "x": 1, "#)
        .replacing(
          #""meetings": {"id": "m", "status": "held", "evidence": "r:1"}, "x": 1,"#,
          with: """
            "meetings": [{"id": "m", "status": "held", "evidence": "r:1"}, {"id": "n", "status": "held", "evidence": "r:1"}],
            """) + #""contributions": "# + turn("q1", #""kind": "question", "session": "m-s1", "meeting": "n""#),
      passing: frame + #""contributions": "# + turn("q1", #""kind": "question", "session": "m-s1", "meeting": "m""#))
  ) { (contribution: Contribution, check) in
    guard let session = contribution.session, let meeting = contribution.meeting,
      let held = check.base[session]?.meeting, held != meeting
    else { return }
    check.report("meeting", "\(session.reference) is part of \(held.reference): take “meeting” out, or correct one")
  }

  private static let replyElsewhere = Rule(
    "contribution.reply-elsewhere", .warning, "A contribution answers one of another session or meeting.",
    example: RuleExample(
      failing: frame + #""contributions": ["# + turn("q1", #""kind": "question", "session": "m-s1""#) + ", "
        + turn("a1", #""kind": "answer", "session": "m-s2", "inReplyTo": "q1""#) + "]",
      passing: frame + #""contributions": ["# + turn("q1", #""kind": "question", "session": "m-s1""#) + ", "
        + turn("a1", #""kind": "answer", "session": "m-s1", "inReplyTo": "q1""#) + "]")
  ) { (answer: Contribution, check) in
    for (place, id) in answer.inReplyTo.enumerated() {
      guard let question = check.base[id], let own = answer.session?.reference ?? answer.meeting?.reference,
        let other = question.session?.reference ?? question.meeting?.reference, own != other, own.kind == other.kind
      else { continue }
      check.report("inReplyTo[\(place)]", "\(id.reference) was made in \(other), this in \(own): is it the right one?")
    }
  }

  private static let replyOrder = Rule(
    "contribution.reply-order", .warning, "A contribution answers one that comes after it.",
    example: RuleExample(
      failing: frame + #""contributions": ["# + turn("q1", #""kind": "question", "session": "m-s1", "order": 5"#) + ", "
        + turn("a1", #""kind": "answer", "session": "m-s1", "order": 4, "inReplyTo": "q1""#) + "]",
      passing: frame + #""contributions": ["# + turn("q1", #""kind": "question", "session": "m-s1", "order": 4"#) + ", "
        + turn("a1", #""kind": "answer", "session": "m-s1", "order": 5, "inReplyTo": "q1""#) + "]")
  ) { (answer: Contribution, check) in
    for (place, id) in answer.inReplyTo.enumerated() {
      guard let question = check.base[id], question.session == answer.session, question.meeting == answer.meeting,
        let first = question.order, let second = answer.order, second < first
      else { continue }
      check.report("inReplyTo[\(place)]", "\(id.reference) is number \(first), this is number \(second): one is wrong")
    }
  }

  private static let orderTwice = Rule(
    "order.repeated", .warning, "Two sessions of a meeting, or two contributions of a session, have the same place.",
    example: RuleExample(
      failing: frame.replacing(#""order": 2"#, with: #""order": 1"#).trimmingComma,
      passing: frame.trimmingComma)
  ) { check in
    var places: [[Reference: [Int: Reference]]] = [[:], [:]]
    func note(_ own: Reference, _ whole: Reference?, _ order: Int?, _ table: Int) {
      guard let whole, let order else { return }
      if let other = places[table][whole]?[order] {
        check.report(own, "order", "\(other) has place \(order) of \(whole) already")
      } else {
        places[table][whole, default: [:]][order] = own
      }
    }
    for session in check.base.sessions { note(session.reference, session.meeting?.reference, session.order, 0) }
    for turn in check.base.contributions {
      note(turn.reference, turn.session?.reference ?? turn.meeting?.reference, turn.order, 1)
    }
  }
}

extension String {
  /// The members without the comma behind the last.
  fileprivate var trimmingComma: String {
    var text = self[...]
    while let last = text.last, last == "," || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
