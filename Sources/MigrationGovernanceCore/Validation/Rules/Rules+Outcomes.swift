// Recommendations and what came of them.
extension Rule {
  static let outcomeRules: [Rule] = [recommendationText, due, early]

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

  private static let early = Rule(
    "followup.early", .error, "Something follows up a recommendation before that was made.",
    example: RuleExample(
      failing: recommendation(#""content": "given", "text": "Train border guards.""#)
        + #", "followUps": {"id": "f", "of": "recommendation:m-r1", "kind": "done", "when": "2016-03", "evidence": "r:9"}"#,
      passing: recommendation(#""content": "given", "text": "Train border guards.""#)
        + #", "followUps": {"id": "f", "of": "recommendation:m-r1", "kind": "done", "when": "2017-03", "evidence": "r:9"}"#
    )
  ) { (followUp: FollowUp, check) in
    guard let when = followUp.when, let of = followUp.of, let made = check.base.occasion(of: of),
      when.before(made) == .yes
    else { return }
    check.report("when", "\(when.words) is before \(of) was made, \(made.words): one of the dates is wrong")
  }
}
