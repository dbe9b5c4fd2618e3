/// Evidence as footnotes: each place in a document gets a number when it is first cited.
public struct Footnotes: Sendable {
  /// One footnote.
  public struct Note: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// The place, or what stands for it where there is none.
    public var text: String
  }

  /// The notes, in the order of their numbers.
  public private(set) var notes: [Note] = []
  private var numbers: [String: Int] = [:]
  private var isSilent = false

  /// Makes it without notes.
  public init() {}

  /// Footnotes that put no marks and stay empty, for a form that has no place for notes, such as CSV.
  public static let silent: Footnotes = {
    var notes = Footnotes()
    notes.isSilent = true
    return notes
  }()

  /// The marks for evidence, `[1][2]`; nothing for none. The same place has the same number; order and number of the
  /// marks are those of the evidence, each once.
  public mutating func marks(_ evidence: [Evidence]) -> String {
    if isSilent { return "" }
    var marks = ""
    var used: Set<Int> = []
    for piece in evidence {
      let number = number(Footnotes.text(of: piece))
      if used.insert(number).inserted { marks += "[\(number)]" }
    }
    return marks
  }

  /// A statement with the marks of what speaks for it; the marks alone where it says nothing.
  public mutating func marked(_ statement: Statement) -> String {
    let marks = marks(statement.evidence)
    return statement.text + (marks.isEmpty || statement.text.isEmpty ? marks : " " + marks)
  }

  /// What a footnote says: the place, how it is known if it is not stated, and the words of the source.
  public static func text(of evidence: Evidence) -> String {
    var text = evidence.at?.text ?? "no source"
    if evidence.status != .stated { text += " (\(evidence.status)" + (evidence.premise.map { ": " + $0 } ?? "") + ")" }
    if let quote = evidence.quote { text += " “\(quote)”" }
    if evidence.absent == true { text += ", which says that there is none" }
    return text
  }

  private mutating func number(_ text: String) -> Int {
    if let known = numbers[text] { return known }
    notes.append(Note(number: notes.count + 1, text: text))
    numbers[text] = notes.count
    return notes.count
  }

  /// The notes as lines, `[1] minsk-report:57-61`, each with its end, wrapped to a width.
  public func text(width: Int? = nil) -> String {
    let widest = "[\(notes.count)]".utf8.count
    return notes.map { note in
      let mark = TextLayout.pad("[\(note.number)]", to: widest + 1)
      let indent = String(repeating: " ", count: widest + 1)
      return TextLayout.paragraph(note.text, width: width, indent: indent, first: mark) + "\n"
    }.joined()
  }
}
