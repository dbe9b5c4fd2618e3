/// Reads a whole text: one date, a range, or what "since" and "until" say.
struct WrittenPhrase {
  let choice: WrittenChoice
  /// Whether the text has a dash that parts ranges, as against a hyphen.
  var hasRangeDash = false

  func findings(_ tokens: [WrittenToken]) -> [WrittenFinding] {
    guard let first = tokens.first else { return [] }
    let rest = tokens.dropFirst()
    switch first {
    case .until: return single(rest).compactMap { bounded($0, from: .unknown) }
    case .since: return since(rest)
    case .from:
      let ranges = self.ranges(rest)
      return ranges.isEmpty ? since(rest) : ranges
    case .about:
      let ranges = self.ranges(rest, isApproximate: true)
      return ranges.isEmpty ? single(tokens[...]) : ranges
    default:
      let ranges = self.ranges(tokens[...])
      let single = self.single(tokens[...])
      return prefersRange(tokens) ? ranges + single : single + ranges
    }
  }

  /// A slash between a year and two digits parts years before it parts a year and a month.
  private func prefersRange(_ tokens: [WrittenToken]) -> Bool {
    tokens.count == 3 && (tokens[1] == .slash || hasRangeDash)
  }

  private func single(_ tokens: ArraySlice<WrittenToken>) -> [WrittenFinding] {
    guard let part = WrittenPart(tokens, choice: choice), let date = part.date else { return [] }
    return [
      WrittenFinding(span: DateSpan(date), how: part.how.joined(separator: " and "), notes: part.weekdayNotes)
    ]
  }

  /// "Since" leaves open whether there is an end: not stated first, none second.
  private func since(_ tokens: ArraySlice<WrittenToken>) -> [WrittenFinding] {
    single(tokens).flatMap { [bounded($0, to: .unknown), bounded($0, to: .open)].compactMap { $0 } }
  }

  private func bounded(
    _ finding: WrittenFinding, from start: DateSpan.End? = nil, to end: DateSpan.End? = nil
  ) -> WrittenFinding? {
    var finding = finding
    guard let span = try? DateSpan(from: start ?? finding.span.start, to: end ?? finding.span.end) else { return nil }
    finding.span = span
    return finding
  }

  /// Every way to part the tokens into a start and an end.
  private func ranges(_ tokens: ArraySlice<WrittenToken>, isApproximate: Bool = false) -> [WrittenFinding] {
    // In a range a number beside a month is a day.
    let choice = self.choice.subtracting(.shortYearAfterMonth)
    return tokens.indices.flatMap { index -> [WrittenFinding] in
      guard [.dash, .slash, .to, .until, .and].contains(tokens[index]) else { return [] }
      let left = tokens[..<index]
      let right = tokens[(index + 1)...]
      guard let start = WrittenPart(left, choice: choice) else { return [] }
      var range: WrittenRange?
      if let end = WrittenPart(right, choice: choice) { range = WrittenRange(start, end, mark: tokens[index]) }
      if case .number(let number, 2, false)? = right.first, right.count == 1, left.count == 1 {
        range = range ?? WrittenRange(start, shortYear: number, mark: tokens[index])
      }
      guard var range else { return [] }
      if isApproximate { range.approximate() }
      return range.finding.map { [$0] } ?? []
    }
  }
}
