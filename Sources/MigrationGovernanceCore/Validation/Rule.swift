/// Something that validation looks for: a value that can be added, taken out and graded anew.
///
/// ```swift
/// let dated = Rule(
///   "evaluation.unclear", .warning, "An evaluation does not say what it came to.", example: example
/// ) { (evaluation: Evaluation, check) in
///   if evaluation.verdict == nil { check.report("verdict", "say what it came to; leave it out if unsaid") }
/// }
/// ```
public struct Rule: Sendable, Identifiable {
  /// The stable name, area and fault: `session.outside-meeting`.
  public let id: String
  /// How bad what it finds is.
  public var severity: Severity
  /// What it finds, in a sentence.
  public let meaning: String
  /// What it objects to, and what not.
  public let example: RuleExample
  let inspection: Inspection
  /// Whether a look over the text of a record tells that the rule can have nothing to say of it, where that does not follow
  /// from what the rule looks at.
  private var isTold = false

  /// What a rule looks at.
  enum Inspection: Sendable {
    /// Records of some types, wherever they stand.
    case records([RecordInspection])
    /// What a walk through an entity meets, of one sort.
    case missing(@Sendable (FieldInfo, borrowing SchemaWalk, RuleCheck) -> Void)
    case reference(@Sendable (Reference, EntityKind?, borrowing SchemaWalk, RuleCheck) -> Void)
    case word(@Sendable (String, [String], borrowing SchemaWalk, RuleCheck) -> Void)
    case date(@Sendable (DateSpan, borrowing SchemaWalk, RuleCheck) -> Void)
    case text(@Sendable (ScannedText, borrowing SchemaWalk, RuleCheck) -> Void)
    case language(@Sendable (LanguageTag, borrowing SchemaWalk, RuleCheck) -> Void)
    /// Keys that the schema of a record does not know.
    case extensions(@Sendable (Extensions, RecordWalker, RuleCheck) -> Void)
    /// Each entity, of whatever kind.
    case entity(any EntityInspection)
    /// The whole.
    case base(@Sendable (RuleCheck) -> Void)
  }

  /// Makes a rule for records of a type, wherever they stand: an entity, or a value inside one, such as a `Party`.
  ///
  /// - Parameters:
  ///   - id: The stable name, lower case: `session.outside-meeting`. A set holds one rule of a name.
  ///   - severity: `error` only for what can't be so.
  ///   - meaning: What it finds, in a sentence.
  ///   - example: Tables that it objects to, and the same put right.
  ///   - check: Looks at a record, and reports by the ``RuleCheck`` what is wrong. Called for each.
  public init<R: Record>(
    _ id: String, _ severity: Severity, _ meaning: String, example: RuleExample,
    _ check: @escaping @Sendable (R, RuleCheck) -> Void
  ) {
    self.init(
      id, severity, meaning, example, .records([.of(check)]))
  }

  /// Makes a rule for the whole knowledge base: what relates records to each other. Called once.
  public init(
    _ id: String, _ severity: Severity, _ meaning: String, example: RuleExample,
    whole check: @escaping @Sendable (RuleCheck) -> Void
  ) {
    self.init(id, severity, meaning, example, .base(check))
  }

  init(_ id: String, _ severity: Severity, _ meaning: String, _ example: RuleExample, _ inspection: Inspection) {
    self.id = id
    self.severity = severity
    self.meaning = meaning
    self.example = example
    self.inspection = inspection
  }
}

extension Rule {
  /// Whether a look over the text of a record tells that the rule can have nothing to say of it.
  package var isScreened: Bool {
    switch inspection {
    case .missing, .reference, .word, .text, .language, .extensions: true
    case .records, .entity, .base, .date: isTold
    }
  }

  /// The same rule, of which a screen knows: it lets no record pass that the rule may object to.
  var screened: Rule {
    var rule = self
    rule.isTold = true
    return rule
  }
}

/// Looks at entities of every kind.
protocol EntityInspection: Sendable {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck)
}
