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
  /// What holds that record, where it is not an entity.
  var owner: RecordWalker?
  /// The number of the rule that is asked.
  var current = 0
  private let rules: [Rule]
  /// Records that are there without being in the knowledge base.
  let elsewhere: RecordsElsewhere?
  private(set) var findings: [Diagnostic] = []

  init(_ base: KnowledgeBase, rules: RuleSet, texts: SourceTexts, elsewhere: RecordsElsewhere? = nil) {
    self.elsewhere = elsewhere
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
    add(entity, field ?? "", message, suggestion)
  }

  /// Reports what is wrong with a field of an entity, for a rule that looks at the whole.
  public func report(_ entity: Reference, _ field: String?, _ message: String, suggestion: String? = nil) {
    add(entity, field ?? "", message, suggestion)
  }

  /// Puts the way to the record that was looked at before the paths of what was found since.
  func prefix(from first: Int, with way: [FieldPath.Step]) {
    let way = FieldPath(way).description
    for place in findings.indices[first...] where !way.isEmpty {
      let field = findings[place].path ?? ""
      findings[place].path = way + (field.isEmpty || field.hasPrefix("[") ? "" : ".") + field
    }
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
  public func exists(_ target: Reference) -> Bool {
    // One document is cited many times in a row.
    if target == found { return true }
    if known.contains(target) {
      found = target
      return true
    }
    return elsewhere?.holds(target) ?? false || ReferenceData.knows(target)
  }

  /// Every record by reference: a set of one type is asked three times as fast as a table of each, and it is asked for
  /// every reference that there is (Documentation/Benchmarks.md).
  private var found: Reference?
  private lazy var known: Set<Reference> = {
    var known: Set<Reference> = []
    known.reserveCapacity(base.count)
    for type in base.model.types { add(type, to: &known) }
    return known
  }()
  private func add<E: Entity>(_ type: E.Type, to known: inout Set<Reference>) {
    base[type].withPieces { rows, count in
      for row in 0..<count { known.insert(E.id(at: rows + row * MemoryLayout<E>.stride).reference) }
    }
  }

  /// What references that lead nowhere were probably meant to be.
  private(set) lazy var near = NearReferences(base, elsewhere)

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
