import MigrationGovernanceCore

extension DateTest {
  /// Why a date answers as it does, in words: “when” is 2016 to 2018 and may lie within 2017.
  ///
  /// Where the answer is not certain, what leaves it open is said too.
  func reason(_ subject: String, _ date: DateSpan, _ answer: Answer) -> String {
    let words = "\(subject) is \(date.words)\(date.words.contains(",") ? "," : "") and \(verb(answer))"
    return answer == .possibly ? words + Self.doubt(date) : words
  }

  private func verb(_ answer: Answer) -> String {
    func choose(_ yes: String, _ maybe: String, _ not: String) -> String {
      switch answer {
      case .yes: yes
      case .possibly: "may " + maybe
      case .no: not
      }
    }
    switch self {
    case .within(let span): return choose("lies", "lie", "does not lie") + " within \(span.words)"
    case .covering(let span): return choose("covers", "cover", "does not cover") + " \(span.words)"
    case .overlapping(let span): return choose("overlaps", "overlap", "does not overlap") + " \(span.words)"
    case .before(let span): return choose("is", "be", "is not") + " over before \(span.words)"
    case .after(let span): return choose("begins", "begin", "does not begin") + " after \(span.words)"
    case .between(let start, let end):
      return choose("lies", "lie", "does not lie") + " between \(start.words) and \(end.words)"
    }
  }

  private static func doubt(_ date: DateSpan) -> String {
    if date.earliest == nil && date.latest == nil { return ": the year is not stated" }
    if date.end == .unknown { return ": its end is not stated" }
    if date.start == .unknown { return ": its start is not stated" }
    let readings = SpanReadings(date)
    let isExact = readings.earliestStart == readings.latestStart && readings.earliestEnd == readings.latestEnd
    return isExact ? "" : ": on which days is not stated"
  }

  /// What something answers that was at some time within a date, not for all of it: a speech at a meeting.
  func answerForPart(of context: DateSpan) -> Answer {
    let answer = answer(for: context)
    switch (self, answer) {
    case (.covering, _): return min(answer, .possibly)
    case (.overlapping(let span), .yes): return max(span.contains(context), .possibly)
    case (.overlapping, _), (_, .yes), (_, .possibly): return answer
    case (.within(let span), .no): return min(span.overlaps(context), .possibly)
    case (.before(let span), .no): return Self.isOutside(context, before: span) ? .no : .possibly
    case (.after(let span), .no): return Self.isOutside(context, after: span) ? .no : .possibly
    case (.between(let start, let end), .no):
      return Self.isOutside(context, after: start) || Self.isOutside(context, before: end) ? .no : .possibly
    }
  }

  /// Whether no day of a date is before a span.
  private static func isOutside(_ date: DateSpan, before span: DateSpan) -> Bool {
    SpanReadings(date).earliestStart >= SpanReadings(container: span).latestStart
  }

  /// Whether no day of a date is after a span.
  private static func isOutside(_ date: DateSpan, after span: DateSpan) -> Bool {
    SpanReadings(date).latestEnd <= SpanReadings(container: span).earliestEnd
  }
}
