import MigrationGovernanceCore

/// Takes the evidence of an entity apart: who says what, since when.
struct AssertionGathering {
  let graph: KnowledgeGraph
  let date: DateSpan?
  private var found: [Assertion] = []

  init(graph: KnowledgeGraph, date: DateSpan?) { (self.graph, self.date) = (graph, date) }

  mutating func add<E: Entity>(_ entity: E, _ field: String?) {
    guard let dossier = graph.dossier(of: entity.reference) else { return }
    let labels = E.schema.fields.filter { $0.info.term == "rdfs:label" }.map(\.info.key)
    let known = E.schema.fields.map(\.info.key)
    for held in dossier.fields where known.contains(held.key) && !labels.contains(held.key) {
      guard field == nil || field == held.key else { continue }
      for value in held.values {
        for evidence in value.evidence { add(held.key, value.text, evidence, of: entity.reference) }
      }
    }
    // What a source says that the entity does not hold.
    for evidence in entity.evidence where evidence.value != nil {
      for key in evidence.field where field == nil || field == key { add(key, "", evidence, of: entity.reference) }
    }
    for (key, evidence) in entity.statedAbsences where field == nil || field == key {
      add(key, "none", evidence, of: entity.reference)
    }
  }

  private mutating func add(_ field: String, _ text: String, _ evidence: Evidence, of entity: Reference) {
    let since = since(evidence)
    let answer = answer(since)
    guard answer.isPossible else { return }
    var words = evidence.value.map { graph.text(of: $0, in: field, of: entity) } ?? text
    // Evidence inside a value names the field of that value.
    if evidence.value != nil, !evidence.field.contains(field) {
      words = evidence.field.joined(separator: ", ") + ": " + words
    }
    let assertion = Assertion(
      field: field, statement: Statement(words, evidence: [evidence]), since: since?.date, answer: answer)
    if !found.contains(assertion) { found.append(assertion) }
  }

  /// When something was said, or by when it had been said.
  private struct Since {
    var date: DateSpan
    /// Whether it may have been said before.
    var isLatest: Bool
  }

  private func since(_ evidence: Evidence) -> Since? {
    if let said = evidence.said, let date = graph.happening(said)?.span { return Since(date: date, isLatest: false) }
    let document = evidence.at.flatMap { graph.knowledgeBase[$0.document] }
    if let issued = document?.issued { return Since(date: DateSpan(issued), isLatest: false) }
    if let on = evidence.on { return Since(date: on, isLatest: false) }
    let there = [document?.listed, document?.retrieved].compactMap { $0.map { DateSpan($0) } }
    return there.min { DateKey($0) < DateKey($1) }.map { Since(date: $0, isLatest: true) }
  }

  private func answer(_ since: Since?) -> Answer {
    guard let date else { return .yes }
    guard let since else { return .possibly }
    let isOver = since.date.before(date) == .yes || date.contains(since.date) == .yes
    if isOver { return .yes }
    return since.isLatest || since.date.after(date) != .yes ? .possibly : .no
  }

  /// What was found, by document, then by who says it.
  func voices(_ isMeant: (EvidenceStatus) -> Bool) -> [Voice] {
    var voices: [Voice] = []
    for assertion in found {
      guard let evidence = assertion.statement.evidence.first, isMeant(evidence.status) else { continue }
      let (document, by) = (evidence.at?.document, evidence.said)
      if let place = voices.firstIndex(where: { $0.document == document && $0.by == by }) {
        voices[place].assertions.append(assertion)
      } else {
        voices.append(Voice(document: document, by: by, speakers: speakers(by), assertions: [assertion]))
      }
    }
    return voices.sorted { one, other in
      let (first, second) = (one.document?.text ?? "", other.document?.text ?? "")
      return first == second ? (one.by?.text ?? "") < (other.by?.text ?? "") : first < second
    }
  }

  private func speakers(_ by: Reference?) -> [Party] {
    by?.id(as: Contribution.self).flatMap { graph.knowledgeBase[$0] }?.by ?? []
  }
}
