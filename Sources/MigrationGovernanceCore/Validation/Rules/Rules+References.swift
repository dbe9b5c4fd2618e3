// References: to something that is there, of a kind that the field takes, and not round in a circle.
extension Rule {
  static let referenceRules: [Rule] = [dangling, unknownTarget, wrongKind, cycle]

  private static let dangling = Rule(
    "reference.dangling", .error, "A reference points at a record that is neither there nor in the reference data.",
    RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "publisher": "organisation:iomm"}"#,
      passing: """
        "documents": {"id": "r", "kind": "report", "publisher": "organisation:iom", "about": "country:MD"},
        "organisations": {"id": "iom", "name": "International Organization for Migration", "evidence": "r:1"}
        """),
    .reference { target, kind, walk, check in
      guard !check.exists(target), kind == nil || kind?.name == target.kind,
        check.base.model.place(singular: target.kind) != nil, !check.isKeptAside(target)
      else { return }
      if target.kind == Country.kind.name {
        let hint = ReferenceCountries.hint(for: target.id)
        check.report(
          at: walk, "there is no \(target): \(hint ?? "ISO 3166-1 has no such code, and no record adds it")",
          suggestion: hint.flatMap { Rule.code(in: $0) }.map { "country:" + $0 })
        return
      }
      check.report(
        at: walk, "there is no \(target): add the record, or correct the reference",
        suggestion: check.near.reference(to: target)?.text)
    })

  private static let unknownTarget = Rule(
    "reference.unknown-kind", .warning, "A reference names a kind that the model does not know.",
    RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "about": "countrys:MD"}"#,
      passing: #""documents": {"id": "r", "kind": "report", "about": "country:MD"}"#),
    .reference { target, kind, walk, check in
      guard kind == nil, !target.isStandard, check.base.model.place(singular: target.kind) == nil else { return }
      let kinds = check.base.model.kinds
      let near =
        kinds.first { $0.plural == target.kind }?.name
        ?? EditDistance.nearest(to: target.kind, in: kinds.map(\.name)).first
      check.report(
        at: walk, "“\(target.kind)” is no kind of entity", suggestion: near.map { $0 + ":" + target.id })
    })

  private static let wrongKind = Rule(
    "reference.kind", .error, "A reference points at a kind that its field does not take.",
    RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "publisher": "theme:visa"}, "themes": {"id": "visa"}"#,
      passing: #""documents": {"id": "r", "kind": "report", "about": "theme:visa"}, "themes": {"id": "visa"}"#),
    .reference { target, kind, walk, check in
      if let kind, kind.name != target.kind {
        check.report(at: walk, "“\(target)” is no \(kind): this field takes one")
        return
      }
      guard kind == nil, !walk.kinds.isEmpty, walk.citations == 0,
        !walk.kinds.contains(where: { $0.name == target.kind }),
        Model.standard.place(singular: target.kind) != nil
      else { return }
      let names = walk.kinds.map { $0.name }.joined(separator: ", ")
      let meant = walk.kinds.lazy.compactMap { try? Reference(text: $0.name + ":" + target.id) }.first {
        check.exists($0)
      }
      check.report(at: walk, "“\(target)” can't stand here: this field takes \(names)", suggestion: meant?.text)
    })

  private static let cycle = Rule(
    "reference.cycle", .error,
    "Following one relation, a record comes back to itself: part of itself, before itself, broader than itself.",
    example: RuleExample(
      failing: """
        "documents": {"id": "r", "kind": "report"},
        "organisations": [
          {"id": "unit", "name": "Analysis Unit", "unitOf": "agency", "evidence": "r:1"},
          {"id": "agency", "name": "Border Agency", "unitOf": "unit", "evidence": "r:2"}]
        """,
      passing: """
        "documents": {"id": "r", "kind": "report"},
        "organisations": [
          {"id": "unit", "name": "Analysis Unit", "unitOf": "agency", "evidence": "r:1"},
          {"id": "agency", "name": "Border Agency", "evidence": "r:2"}]
        """)
  ) { check in
    var search = CycleSearch()
    for type in check.base.model.types { search.collect(type, from: check.base) }
    for cycle in search.cycles {
      var steps = (cycle.members + [cycle.members[0]]).map(\.text)
      if steps.count > 12 { steps.replaceSubrange(5..<(steps.count - 5), with: ["… (\(steps.count - 10) more)"]) }
      let way = steps.joined(separator: " → ")
      check.report(cycle.members[0], cycle.relation, "this comes back to itself: \(way); one of these steps is wrong")
    }
  }.screened
}

extension KnowledgeBase {
  /// The record, or entry of the reference data, that an id alone was probably meant to point at; of several kinds, the
  /// first of the model.
  package func reference(toID id: String, _ elsewhere: RecordsElsewhere? = nil) -> Reference? {
    model.kinds.lazy.compactMap { try? Reference(text: $0.name + ":" + id) }
      .first { self.holds($0) || elsewhere?.holds($0) ?? false || ReferenceData.knows($0) }
  }
}
