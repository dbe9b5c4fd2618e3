extension KnowledgeBase {
  /// When something was said or done, by what the knowledge base states: the days of a session, else of its meeting, for
  /// what is said there; the date of issue of a document; for a recommendation the same of what it comes from.
  ///
  /// `nil` where nothing is stated, and for kinds that last.
  public func occasion(of reference: Reference) -> DateSpan? {
    if let id = reference.id(as: Meeting.self) { return self[id]?.when }
    if let id = reference.id(as: Session.self) {
      let session = self[id]
      return session?.when ?? session?.meeting.flatMap { self[$0]?.when }
    }
    if let id = reference.id(as: Contribution.self), let contribution = self[id] {
      return contribution.session.flatMap { occasion(of: $0.reference) }
        ?? contribution.meeting.flatMap { self[$0]?.when }
    }
    if let id = reference.id(as: Document.self) { return self[id]?.issued.map { DateSpan($0) } }
    if let id = reference.id(as: Recommendation.self) {
      // What a recommendation comes from is none itself: this ends.
      guard let from = self[id]?.from, from.kind != Recommendation.kind.name else { return nil }
      return occasion(of: from)
    }
    return nil
  }
}
