/// The texts of documents, line by line, so that evidence can be held against them.
public struct SourceTexts: Sendable {
  private var texts: [EntityID<Document>: SourceText] = [:]

  /// Makes it without any.
  public init() {}

  /// The text of a document, or `nil` where it is not at hand.
  public subscript(document: EntityID<Document>) -> SourceText? {
    get { texts[document] }
    set { texts[document] = newValue }
  }

  /// Whether there is none.
  public var isEmpty: Bool { texts.isEmpty }
}

/// The text of a document, line by line.
public struct SourceText: Sendable {
  /// The lines, without their ends. A line feed at the end of the text ends the last line and begins none.
  public let lines: [String]

  /// Cuts a text into lines, whichever way they end.
  public init(_ text: String) {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines.map(String.init)
  }

  /// How a quotation stands in the text.
  public enum Finding: Hashable, Sendable {
    /// Word for word; where a line ends makes no difference.
    case exact
    /// In another spelling: case, marks, dashes and quotation marks set aside.
    case normalised
    /// In other lines than those given.
    case elsewhere(ClosedRange<Int>)
    /// Not at all.
    case missing
  }

  /// Whether a quotation stands in some lines (from 1), or else where. Linear in the text.
  public func find(_ quote: String, in range: ClosedRange<Int>?) -> Finding {
    let within = range ?? 1...max(1, lines.count)
    let part = text(of: within)
    if part.contains(quote) || SourceText.spaced(part).contains(SourceText.spaced(quote)) { return .exact }
    let folded = Folding.fold(quote)
    if Folding.fold(part).contains(folded) { return .normalised }
    for line in lines.indices where Folding.fold(lines[line]).contains(folded) {
      return .elsewhere(line + 1...line + 1)
    }
    return .missing
  }

  /// The words with single spaces between them.
  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func text(of range: ClosedRange<Int>) -> String {
    let first = max(range.lowerBound - 1, 0)
    let last = min(range.upperBound, lines.count)
    return first < last ? lines[first..<last].joined(separator: "\n") : ""
  }
}
