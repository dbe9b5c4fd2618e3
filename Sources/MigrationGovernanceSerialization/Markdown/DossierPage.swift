import MigrationGovernanceCore

/// The sections of a page of dossiers, which share their footnotes.
struct DossierPage {
  var notes: DossierNotes
  private let linked: Set<Reference>
  private let captions: [Reference: String]

  init(_ dossiers: [Dossier]) {
    captions = dossiers.reduce(into: [:]) { $0.merge($1.captions) { first, _ in first } }
    notes = DossierNotes(captions: captions)
    linked = dossiers.count > 1 ? Set(dossiers.map(\.reference)) : []
  }

  /// Everything of one entity.
  mutating func section(_ dossier: Dossier, level: Int) -> String {
    let mark = String(repeating: "#", count: level)
    var text = linked.contains(dossier.reference) ? "<a id=\"\(Self.anchor(dossier.reference))\"></a>\n\n" : ""
    text += "\(mark) \(MarkdownText.escaped(dossier.name))\n\n"
    text += MarkdownText.code(dossier.reference.text)
    text += (dossier.meaning.isEmpty ? "" : " — " + MarkdownText.escaped(dossier.meaning)) + "\n"
    text += fields(dossier)
    if dossier.fields.isEmpty { text += "\nThe knowledge base has no record of it; it is only pointed at.\n" }
    text += disputes(dossier, mark)
    text += relations(dossier, mark)
    return text + silence(dossier, mark)
  }

  /// What is stated to be absent, what one would ask for first, and every other field that says nothing.
  private mutating func silence(_ dossier: Dossier, _ mark: String) -> String {
    var items = dossier.absences.map { "Stated: \(MarkdownText.escaped($0.text))\(notes.marks($0.evidence))" }
    items += dossier.gaps.map { MarkdownText.escaped($0.text) }
    if !dossier.silentKeys.isEmpty {
      let words = dossier.silentKeys.map { $0.wordsOfKey.lowercased() }.joined(separator: ", ")
      items.append("Nothing is said of: \(MarkdownText.escaped(words))")
    }
    guard !items.isEmpty else { return "" }
    return "\n\(mark)# What the sources do not say\n\n" + items.map { "- \($0)\n" }.joined()
  }

  /// The fields in their order: an item each, below it the elements of a list; a list of records is a table.
  private mutating func fields(_ dossier: Dossier) -> String {
    var text = ""
    var isInList = false
    for field in dossier.fields {
      let title = MarkdownText.escaped(field.key.wordsOfKey)
      if field.isListOfRecords, let table = table(field) {
        text += "\n**\(title)**\n\n\(table)"
        isInList = false
        continue
      }
      if !isInList { text += "\n" }
      isInList = true
      if field.items.count == 1 {
        text += "- **\(title):** \(words(field.items[0]))\n"
      } else {
        text += "- **\(title):**\n" + field.items.map { "  - \(words($0))\n" }.joined()
      }
    }
    return text
  }

  /// Records as a table, where they say more than their main field.
  private mutating func table(_ field: Dossier.Field) -> String? {
    var keys: [String] = []
    for key in field.items.flatMap({ $0.parts.map(\.key) }) where !keys.contains(key) { keys.append(key) }
    guard keys.count > 1 else { return nil }
    var text = "| " + keys.map { MarkdownText.escaped($0.wordsOfKey) }.joined(separator: " | ") + " |\n"
    text += "|" + keys.map { _ in " --- |" }.joined() + "\n"
    for item in field.items {
      let told = keys.first { key in item.parts.contains { $0.key == key } }
      let marks = Self.doubt(item) + notes.marks(item.evidence)
      let cells = keys.map { key in
        (item.parts.first { $0.key == key }.map { wording($0.wording) } ?? "") + (key == told ?? keys[0] ? marks : "")
      }
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  private mutating func disputes(_ dossier: Dossier, _ mark: String) -> String {
    var text = ""
    for isReading in [false, true] {
      let disputes = dossier.disputes.filter { $0.isReading == isReading }
      guard !disputes.isEmpty else { continue }
      text += "\n\(mark)# \(isReading ? "What is read otherwise" : "Where the sources disagree")\n\n"
      for dispute in disputes {
        text += "- **\(MarkdownText.escaped(dispute.key.wordsOfKey)):**\n"
        for side in dispute.sides { text += "  - \(words(side))\n" }
      }
    }
    return text
  }

  /// The relations by their names, those from the other end last.
  private mutating func relations(_ dossier: Dossier, _ mark: String) -> String {
    // What the entity points at stands in its fields already.
    let incoming = dossier.relations.filter(\.isInverse)
    guard !incoming.isEmpty else { return "" }
    var text = "\n\(mark)# What is connected with it\n"
    var names: [String] = []
    for relation in incoming where !names.contains(relation.name) { names.append(relation.name) }
    for name in names {
      text += "\n**\(MarkdownText.escaped(name.wordsOfKey))**\n\n"
      for relation in incoming where relation.name == name {
        let caption = dossier.captions[relation.reference] ?? ""
        text +=
          "- \(link(relation.reference, caption))\(Self.doubt(relation.evidence))\(notes.marks(relation.evidence))\n"
      }
    }
    return text
  }

  private mutating func words(_ item: Dossier.Item) -> String {
    wording(item.wording) + Self.doubt(item) + notes.marks(item.evidence)
  }

  private func wording(_ wording: Wording) -> String {
    wording.pieces.map { piece in
      switch piece {
      // A piece may stand within a line, where its blanks at either end count.
      case .words(let words): words.allSatisfy { $0 == " " } ? words : Self.withBlanks(words)
      case .reference(let reference, let name): link(reference, name)
      case .date(let span): Self.words(span)
      }
    }.joined()
  }

  private static func withBlanks(_ words: String) -> String {
    let (first, last) = (words.hasPrefix(" ") ? " " : "", words.hasSuffix(" ") ? " " : "")
    return first + MarkdownText.escaped(words.trimmed) + last
  }

  /// A date in words, with EDTF behind it.
  static func words(_ span: DateSpan) -> String {
    let edtf = MarkdownText.code(span.text)
    return span.words == span.text ? edtf : "\(MarkdownText.escaped(span.words)) (\(edtf))"
  }

  /// An entity by its name: a link to its section, if it has one here; else the reference behind the name.
  func link(_ reference: Reference, _ name: String) -> String {
    let words = MarkdownText.escaped(name)
    if linked.contains(reference) {
      return "[\(words.isEmpty ? MarkdownText.escaped(reference.text) : words)](#\(Self.anchor(reference)))"
    }
    return (words.isEmpty ? "" : words + " ") + MarkdownText.code(reference.text)
  }

  /// No kind has a hyphen in its name.
  private static func anchor(_ reference: Reference) -> String { "\(reference.kind)-\(reference.id)" }

  private static func doubt(_ item: Dossier.Item) -> String { doubt(item.evidence) }

  /// How something is known, where no source states it.
  private static func doubt(_ evidence: [Evidence]) -> String {
    guard let status = Dossier.Item(Wording(), evidence: evidence).status else { return "" }
    return " *(\(MarkdownText.escaped(status.rawValue)))*"
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
