/// A place in a document: `minsk-report:57-61`, a line alone (`minsk-report:57`), or the document as a whole.
///
/// Lines are counted from 1 in the document's file, both ends included.
public struct Locator: ReferringScalar, CustomStringConvertible {
  /// The document.
  public let document: EntityID<Document>
  private let first: Int32
  private let last: Int32

  /// The lines, or `nil` for the document as a whole.
  public var lines: ClosedRange<Int>? { first > 0 && last >= first ? Int(first)...Int(last) : nil }

  /// Points at a document as a whole.
  public init(_ document: EntityID<Document>) {
    self.document = document
    first = 0
    last = 0
  }

  /// Points at lines of a document, or says why it can't: lines begin with 1, and end after they begin.
  public init(_ document: EntityID<Document>, lines: ClosedRange<Int>) throws(ValueError) {
    let (begin, end) = (lines.lowerBound, lines.upperBound)
    guard begin >= 1, let first = Int32(exactly: begin), let last = Int32(exactly: end) else {
      throw ValueError(.impossible, "lines are counted from 1: \(begin) to \(end) are none")
    }
    self.document = document
    self.first = first
    self.last = last
  }

  /// Reads a locator.
  public init(text: String) throws(ValueError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    document = try EntityID(text: String(parts[0]))
    guard parts.count == 2 else {
      first = 0
      last = 0
      return
    }
    let ends = parts[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let begin = Locator.line(ends[0]), let end = ends.count == 2 ? Locator.line(ends[1]) : begin else {
      throw ValueError(
        .malformed, "“\(text)” is no place in a document: write the document's id and its lines, “minsk-report:57-61”")
    }
    guard begin <= end, ends.count == 1 || begin < end else {
      throw ValueError(.impossible, "“\(text)”: the lines \(parts[1]) do not go forward: a single line is written once")
    }
    first = begin
    last = end
  }

  private static func line(_ text: Substring) -> Int32? {
    guard let first = text.utf8.first, first >= 0x31, first <= 0x39 else { return nil }
    return Int32(text)
  }

  /// The locator as text.
  public var text: String {
    guard let lines else { return document.text }
    return "\(document.text):\(lines.lowerBound)" + (lines.count == 1 ? "" : "-\(lines.upperBound)")
  }

  /// The locator as text.
  public var description: String { text }
  /// A document.
  public static var targetKind: EntityKind? { Document.kind }
  /// The document.
  public var reference: Reference { document.reference }
}
