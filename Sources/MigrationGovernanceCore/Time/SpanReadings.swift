/// Between which days a span can begin and end, under all of its readings.
///
/// Days are numbers, so that having no bound is one too: the least for "no earlier bound", the greatest for "no
/// later bound". Where digits are unspecified the numbers may lie further out than any reading, never further in.
package struct SpanReadings {
  static let beginning = Int64.min
  static let forever = Int64.max

  package var earliestStart: Int64
  package var latestStart: Int64
  package var earliestEnd: Int64
  package var latestEnd: Int64

  /// The readings of a span as something that happens.
  package init(_ span: DateSpan) {
    let low = Self.low(span.first)
    let high = Self.high(span.second)
    earliestStart = low
    latestStart = high
    earliestEnd = low
    latestEnd = high
    switch span.form {
    case .single: break
    case .closed:
      latestStart = min(Self.high(span.first), high)
      earliestEnd = max(Self.low(span.second), low)
    case .openEnd:
      earliestEnd = Self.forever
      latestEnd = Self.forever
    case .unknownEnd: latestEnd = Self.forever
    case .openStart:
      earliestStart = Self.beginning
      latestStart = Self.beginning
    case .unknownStart: earliestStart = Self.beginning
    }
  }

  /// The readings of a span as a period: a single date is the whole of the period that it names.
  package init(container span: DateSpan) {
    self.init(span)
    guard span.form == .single, !span.first.hasUnspecifiedDigits, span.first.season == nil else { return }
    latestStart = earliestStart
    earliestEnd = latestEnd
  }

  /// Whether there is one reading only.
  var isExact: Bool { earliestStart == latestStart && earliestEnd == latestEnd }

  static func low(_ date: PartialDate) -> Int64 { date.earliest?.daysSince1970 ?? beginning }
  static func high(_ date: PartialDate) -> Int64 { date.latest?.daysSince1970 ?? forever }
}
