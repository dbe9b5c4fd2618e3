// Recommendations and what came of them.
extension Rule {
  static let outcomeRules: [Rule] = [recommendationText, due, early, beforeIssue]

  private static func recommendation(_ rest: String) -> String {
    """
    "recommendations": {"id": "m-r1", "strength": "recommendation", "from": "meeting:m", "evidence": "r:4", \(rest)},
    "meetings": {"id": "m", "status": "held", "when": "2016-12-07", "evidence": "r:1"},
    "documents": {"id": "r", "kind": "report"}
    """
  }

  private static let recommendationText = Rule(
    "recommendation.content", .warning, "A recommendation has a text and says that none is given, or the reverse.",
    example: RuleExample(
      failing: recommendation(#""content": "not-given", "text": "Train border guards.""#),
      passing: recommendation(#""content": "given", "text": "Train border guards.""#))
  ) { (recommendation: Recommendation, check) in
    switch (recommendation.content, recommendation.text) {
    case (.given?, nil):
      check.report(
        "text", "the content is given, and no text says what it is: write it, or set “content” to “not-given”")
    case (.notGiven?, .some), (.future?, .some):
      check.report("content", "there is a text, so the content is given", suggestion: "given")
    default: break
    }
  }

  private static let due = Rule(
    "recommendation.due", .warning, "A recommendation is to be done by a date before it was made.",
    example: RuleExample(
      failing: recommendation(#""content": "given", "text": "Train border guards.", "due": "2015""#),
      passing: recommendation(#""content": "given", "text": "Train border guards.", "due": "2017""#))
  ) { (recommendation: Recommendation, check) in
    guard let due = recommendation.due, let made = check.base.occasion(of: recommendation.reference),
      due.before(made) == .yes
    else { return }
    check.report("due", "\(due.words) is before it was made, \(made.words)")
  }

  private static func followUp(_ when: String) -> String {
    #", "followUps": {"id": "f", "of": "recommendation:m-r1", "kind": "done", "when": "\#(when)", "evidence": "r:9"}"#
  }

  private static let early = Rule(
    "followup.early", .error, "Something follows up a recommendation before that was made.",
    example: RuleExample(
      failing: recommendation(#""content": "given", "text": "Train border guards.""#) + followUp("2016-03"),
      passing: recommendation(#""content": "given", "text": "Train border guards.""#) + followUp("2017-03"))
  ) { (followUp: FollowUp, check) in
    guard let (when, made) = dates(of: followUp, check), !isIssued(followUp, check) else { return }
    check.report(
      "when", "\(when) is before \(followUp.of?.text ?? "that") was made, \(made): one of the dates is wrong")
  }

  private static func issued(_ date: String) -> String {
    """
    "recommendations": {"id": "m-r1", "strength": "recommendation", "from": "document:r", "evidence": "r:4"},
    "documents": {"id": "r", "kind": "report", "issued": "\(date)"}
    """
  }

  private static let beforeIssue = Rule(
    "followup.before-issue", .info,
    "Something follows up a recommendation before the document that makes it was issued: a draft may have been known.",
    example: RuleExample(
      failing: issued("2016-12-07") + followUp("2016-03"), passing: issued("2016-12-07") + followUp("2017-03"))
  ) { (followUp: FollowUp, check) in
    guard let (when, made) = dates(of: followUp, check), isIssued(followUp, check) else { return }
    check.report(
      "when",
      "\(when) is before the document of \(followUp.of?.text ?? "that") was issued, \(made): "
        + "right, if a draft was known; otherwise one of the dates is wrong")
  }

  /// The dates of a follow-up and of what it follows, in words, where they are certainly in the wrong order.
  private static func dates(of followUp: FollowUp, _ check: RuleCheck) -> (when: String, made: String)? {
    guard let when = followUp.when, let of = followUp.of, let made = check.base.occasion(of: of),
      when.before(made) == .yes
    else { return nil }
    return (when.words, made.words)
  }

  /// Whether what is followed up stands in a document, of which it is only known when that was issued.
  private static func isIssued(_ followUp: FollowUp, _ check: RuleCheck) -> Bool {
    guard let id = followUp.of?.id(as: Recommendation.self) else { return false }
    return check.base[id]?.from?.kind == Document.kind.name
  }
}
