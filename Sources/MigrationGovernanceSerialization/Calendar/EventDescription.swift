import MigrationGovernanceCore

/// What an entity says, in lines of plain text, with its evidence as footnotes.
enum EventDescription {
  static func text(_ dossier: Dossier, disputes: [Dossier.Dispute]) -> String {
    var notes = Footnotes()
    var lines: [String] = []
    for field in dossier.fields where !isName(field, of: dossier) {
      let items = field.items.map { marked($0, &notes) }
      lines.append("\(field.key.wordsOfKey): \(items.joined(separator: "; "))")
    }
    for dispute in disputes {
      let sides = dispute.sides.map { marked($0, &notes) }.joined(separator: "; ")
      lines.append("\(dispute.isReading ? "Read otherwise" : "Disputed"), \(dispute.key): \(sides)")
    }
    for absence in dossier.absences { lines.append("Stated: \(notes.marked(absence))") }
    lines.append(dossier.reference.text)
    return (lines + notes.notes.map { "[\($0.number)] \($0.text)" }).joined(separator: "\n")
  }

  private static func isName(_ field: Dossier.Field, of dossier: Dossier) -> Bool {
    field.items.count == 1 && field.items[0].wording.text == dossier.name
  }

  private static func marked(_ item: Dossier.Item, _ notes: inout Footnotes) -> String {
    let doubt = item.status.map { " (\($0))" } ?? ""
    return notes.marked(Statement(item.wording.spoken + doubt, evidence: item.evidence))
  }
}
