/// What a rule is given beside the record: the knowledge base around it, and the way to report.
///
/// Valid during the call of the rule alone.
public final class RuleCheck {
  /// The knowledge base that is validated.
  public let base: KnowledgeBase
  /// The texts of its documents, as far as they are at hand.
  public let texts: SourceTexts
  /// The entity that is looked at; `nil` for a rule that looks at the whole.
  public internal(set) var entity: Reference?
  /// The way from the entity to the record that is looked at.
  var path: [FieldPath.Step] = []
  /// What holds that record, where it is not an entity.
  var owner: RecordWalker?
  /// The number of the rule that is asked.
  var current = 0
  private let rules: [Rule]
  private(set) var findings: [Diagnostic] = []

  init(_ base: KnowledgeBase, rules: RuleSet, texts: SourceTexts) {
    self.base = base
    self.rules = rules.rules
    self.texts = texts
  }

  /// Reports what is wrong with a field of the record that is looked at.
  ///
  /// - Parameters:
  ///   - field: The key of the field, or the path from the record: `when`, `posts[0].during`. `nil`: the record itself.
  ///   - message: What is wrong and what to do, without a full stop at the end.
  ///   - suggestion: What was probably meant, as it would be written.
  public func report(_ field: String?, _ message: String, suggestion: String? = nil) {
    var text = FieldPath(path).description
    if let field { text += (text.isEmpty || field.hasPrefix("[") ? "" : ".") + field }
    add(entity, text, message, suggestion)
  }

  /// Reports what is wrong with a field of an entity, for a rule that looks at the whole.
  public func report(_ entity: Reference, _ field: String?, _ message: String, suggestion: String? = nil) {
    add(entity, field ?? "", message, suggestion)
  }

  /// Reports what is wrong with the value that a walk has come to.
  func report(at walk: borrowing SchemaWalk, _ message: String, suggestion: String? = nil) {
    add(entity, FieldPath(walk.path).description, message, suggestion)
  }

  func add(_ entity: Reference?, _ path: String, _ message: String, _ suggestion: String?) {
    guard rules.indices.contains(current) else { return }
    let rule = rules[current]
    var finding = Diagnostic(
      rule: rule.id, severity: rule.severity, entity: entity, path: path.isEmpty ? nil : path, message: message)
    finding.suggestion = suggestion
    findings.append(finding)
  }

  /// Whether there is a record, or an entry of the reference data, that a reference points at. O(1).
  public func exists(_ target: Reference) -> Bool { base.holds(target) || ReferenceData.knows(target) }

  /// Whether a reference points at a record that could not be read.
  func isKeptAside(_ target: Reference) -> Bool { keptAside.holds(target) }
  private lazy var keptAside = KeptAside(base)

  /// The names of the relations that may end at a kind.
  func inverses(at kind: String) -> [String] {
    var seen: Set<String> = []
    return relations.filter { $0.target == nil || $0.target?.name == kind }.map(\.inverse)
      .filter { seen.insert($0).inserted }
  }
  private lazy var relations = base.model.relations
}
