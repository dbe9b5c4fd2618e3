import MigrationGovernanceCore

extension KnowledgeGraph {
  /// When something was, and whether it was at all, as far as the sources say.
  func circumstances(of reference: Reference) -> (when: DateSpan?, certainty: Answer) {
    let when = knowledgeBase.occasion(of: reference) ?? self[reference].flatMap { ownDate(of: $0)?.when }
    return (when, status(of: reference))
  }

  /// The date that an entity has by nature, which its schema says by the term, and the key of the field; of a programme, when it ran.
  func ownDate<E: Entity>(of entity: E) -> (key: String, when: DateSpan)? {
    let fields = E.schema.fields.map(\.info)
    let keys = E.kind == Programme.kind ? ["actual"] : fields.filter { $0.term == "dcterms:date" }.map(\.key)
    for key in keys {
      guard case .string(let text)? = E.schema.value(of: key, in: entity) else { continue }
      return (try? DateSpan(text: text)).map { (key, $0) }
    }
    return nil
  }

  /// `yes` for what was held and for what does not happen at a meeting, `no` for what was cancelled.
  private func status(of reference: Reference) -> Answer {
    if let id = reference.id(as: Meeting.self) {
      switch knowledgeBase[id]?.status {
      case .held: return .yes
      case .cancelled: return .no
      default: return .possibly
      }
    }
    if let id = reference.id(as: Session.self) {
      return knowledgeBase[id]?.meeting.map { status(of: $0.reference) } ?? .possibly
    }
    if let id = reference.id(as: Contribution.self), let contribution = knowledgeBase[id] {
      return (contribution.session?.reference ?? contribution.meeting?.reference).map { status(of: $0) } ?? .possibly
    }
    return .yes
  }
}
