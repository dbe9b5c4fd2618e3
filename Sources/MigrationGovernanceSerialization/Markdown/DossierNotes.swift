import MigrationGovernanceCore

/// Evidence as footnotes in Markdown: `[^1]` in the text, and at the end the document by its name, the lines, and the words.
struct DossierNotes {
  private var notes: [(text: String, evidence: Evidence)] = []
  private var numbers: [String: Int] = [:]
  private let captions: [Reference: String]

  init(captions: [Reference: String]) { self.captions = captions }

  /// The marks for evidence, each note once.
  mutating func marks(_ evidence: [Evidence]) -> String {
    var marks: [String] = []
    for piece in evidence {
      let mark = "[^\(number(of: piece))]"
      if !marks.contains(mark) { marks.append(mark) }
    }
    // Without blanks between them GitHub runs the numbers together.
    return marks.isEmpty ? "" : " " + marks.joined(separator: " ")
  }

  private mutating func number(of evidence: Evidence) -> Int {
    let text = Footnotes.text(of: evidence)
    if let known = numbers[text] { return known }
    notes.append((text, evidence))
    numbers[text] = notes.count
    return notes.count
  }

  /// The notes, a line each.
  var markdown: String {
    notes.enumerated().map { "[^\($0.offset + 1)]: \(note($0.element.evidence))\n" }.joined()
  }

  private func note(_ evidence: Evidence) -> String {
    var parts: [String] = []
    if let place = evidence.at {
      let document = place.document.reference
      let name = captions[document].flatMap { $0.isEmpty ? nil : $0 }
      var words = name.map { MarkdownText.escaped($0) + ", " } ?? ""
      if let lines = place.lines {
        words += lines.count > 1 ? "lines \(lines.lowerBound)–\(lines.upperBound) " : "line \(lines.lowerBound) "
      }
      parts.append(words + "(" + MarkdownText.code(place.text) + ")")
    } else {
      parts.append("no source")
    }
    if let quote = evidence.quote { parts.append("“\(MarkdownText.escaped(quote))”") }
    if evidence.absent == true { parts.append("which says that there is none") }
    if let said = evidence.said { parts.append("said by " + MarkdownText.code(said.text)) }
    if let on = evidence.on { parts.append("as of \(MarkdownText.escaped(on.words))") }
    var note = parts.joined(separator: ", ")
    if evidence.status != .stated {
      note += " — **\(MarkdownText.escaped(evidence.status.rawValue))**"
      note += evidence.premise.map { ": \(MarkdownText.escaped($0))" } ?? ""
    }
    return note
  }
}
