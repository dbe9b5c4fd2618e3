public import MigrationGovernanceCore

/// A finding as compilers print theirs: file, line and column, what is wrong, the line and a mark under the place.
public struct FindingText: Sendable {
  private let finding: Diagnostic
  private let file: String?
  private let map: JSONSourceMap?

  /// Makes the text of a finding.
  ///
  /// - Parameters:
  ///   - finding: The finding; its line and column say where the mark goes.
  ///   - file: The name of the file.
  ///   - map: The text of the file.
  public init(_ finding: Diagnostic, file: String? = nil, in map: JSONSourceMap? = nil) {
    self.finding = finding
    self.file = file
    self.map = map
  }

  /// `file.json:12:9: warning: what is wrong (did you mean this?) [rule]`.
  public var heading: String {
    var place = file.map { $0 + ":" } ?? ""
    if let line = finding.line { place += "\(line):" }
    if finding.line != nil, let column = finding.column { place += "\(column):" }
    return place.isEmpty ? finding.description : "\(place) \(finding)"
  }

  /// The heading, the line and the mark, each with its line end. Of a long line, what is around the place.
  public func text(width: Int? = nil) -> String {
    guard let map, let number = finding.line, let column = finding.column, let length = map.length(ofLine: number)
    else { return heading + "\n" }
    let margin = TextLayout.pad(String(number), to: 5, isRight: true) + " | "
    let room = max(20, (width ?? 160) - margin.count)
    func piece(_ begin: Int, _ end: Int) -> String {
      map.piece(ofLine: number, begin..<max(begin, end)).replacing("\t", with: " ")
    }
    let place = min(column - 1, length)
    let first = place < room - 12 ? 0 : place - room / 2
    let last = min(length, first + room - 2)
    var shown = piece(first, last)
    var before = piece(first, place)
    if first > 0 {
      shown = "…" + shown
      before = "…" + before
    }
    if last < length { shown += "…" }
    let blank = String(repeating: " ", count: DisplayWidth.of(before))
    return heading + "\n" + margin + shown + "\n" + String(repeating: " ", count: 5) + " | " + blank + "^\n"
  }
}
