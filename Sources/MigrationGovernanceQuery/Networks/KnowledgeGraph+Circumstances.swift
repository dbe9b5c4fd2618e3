import MigrationGovernanceCore

extension KnowledgeGraph {
  /// When something was, and whether it was at all, as far as the sources say.
  func circumstances(of reference: Reference) -> (when: DateSpan?, certainty: Answer) {
    let when = knowledgeBase.occasion(of: reference) ?? self[reference].flatMap { ownDate(of: $0) }
    return (when, status(of: reference))
  }

  /// The date that an entity has by nature, which its schema says by the term; of a programme, when it ran.
  private func ownDate<E: Entity>(of entity: E) -> DateSpan? {
    if let programme = entity as? Programme { return programme.actual }
    for field in E.schema.fields where field.info.term == "dcterms:date" {
      guard case .string(let text)? = E.schema.value(of: field.info.key, in: entity) else { continue }
      return try? DateSpan(text: text)
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
