import Foundation
import MigrationGovernance
import MigrationGovernanceExamples

/// Prints what a knowledge base holds: every entity by kind, with the places in the sources as footnotes.
func describe(_ base: KnowledgeBase) -> String {
  var footnotes: [String] = []
  func number(_ note: String) -> Int {
    if let place = footnotes.firstIndex(of: note) { return place + 1 }
    footnotes.append(note)
    return footnotes.count
  }
  var text = (base.title ?? "A knowledge base") + "\n"
  text += base.counts.filter { $0.count > 0 }.map { "\($0.count) \($0.kind.plural)" }.joined(separator: ", ") + "\n"
  var kind = ""
  for entity in base.entities {
    if entity.reference.kind != kind {
      kind = entity.reference.kind
      text += "\n\(kind)\n"
    }
    let notes = entity.evidence.compactMap(\.at).map { number($0.text) }
    let marks = Set(notes).sorted().map { "[\($0)]" }.joined()
    text += "  \(entity.displayName) (\(entity.reference)) \(marks)\n"
  }
  text += "\n"
  for (place, note) in footnotes.enumerated() { text += "[\(place + 1)] \(note)\n" }
  return text
}

do {
  print(describe(try Examples.knowledgeBase()), terminator: "")
} catch {
  FileHandle.standardError.write(Data("mgov: \(error)\n".utf8))
  exit(3)
}
