/// A place in a text where something known is named, or a date is written.
public struct Mention: Hashable, Sendable {
  /// Where it stands, in Unicode scalars of the text from 0.
  public var range: Range<Int>
  /// The words as the text has them.
  public var text: String
  /// Who or what they may mean, the best first; empty for a date.
  public var candidates: [Candidate]
  /// What date they may mean, the likeliest first; empty for a name.
  public var dates: [WrittenDate.Reading]

  init(range: Range<Int>, text: String, candidates: [Candidate] = [], dates: [WrittenDate.Reading] = []) {
    self.range = range
    self.text = text
    self.candidates = candidates
    self.dates = dates
  }

  /// All that the words may mean, the best first: a reference with the reason, or a date in EDTF with what is ambiguous
  /// about it; the date in words where nothing is.
  public var meanings: [(text: String, reason: String)] {
    candidates.map { ($0.reference.text, $0.reason) }
      + dates.map {
        ($0.span.text, $0.ambiguities.isEmpty ? $0.span.words : $0.ambiguities.joined(separator: "; "))
      }
  }
}
