/// Rules to validate by, sorted by their ids, each id once.
///
/// ```swift
/// var rules = RuleSet.standard
/// rules.remove("id.case")
/// rules.grade("evidence.missing", as: .error)
/// ```
public struct RuleSet: Sendable {
  /// The rules.
  public private(set) var rules: [Rule] = []

  /// Makes a set of rules; of two with the same id the later one holds.
  public init(_ rules: [Rule] = []) {
    for rule in rules { add(rule) }
  }

  /// All rules of this library.
  public static let standard = RuleSet(
    Rule.schemaRules + Rule.referenceRules + Rule.evidenceRules + Rule.textRules + Rule.nameRules + Rule.timeRules
      + Rule.partyRules + Rule.groupRules + Rule.debateRules + Rule.outcomeRules + Rule.linkRules + Rule.duplicateRules)

  /// Those that look at each record and its references by itself: everything but what compares records with each other.
  public static let fields = RuleSet(Rule.schemaRules + Rule.referenceRules + Rule.evidenceRules + Rule.textRules)

  /// Those that hold a record's text against its schema, and its references against what there is: the least that a file
  /// should pass, and the only ones that a `LineValidation` goes by.
  public static let basic = RuleSet(Rule.schemaRules + Rule.referenceRules + Rule.textRules)

  /// The rule with an id, or `nil`.
  public subscript(id: String) -> Rule? { rules.first { $0.id == id } }

  /// Whether any of the rules looks at texts of no type of their own.
  package var readTexts: Bool {
    rules.contains { if case .text = $0.inspection { true } else { false } }
  }

  /// Adds a rule, in the place of the one with its id if there is one.
  public mutating func add(_ rule: Rule) {
    let place = rules.firstIndex { $0.id >= rule.id } ?? rules.count
    if rules.indices.contains(place), rules[place].id == rule.id {
      rules[place] = rule
    } else {
      rules.insert(rule, at: place)
    }
  }

  /// Takes a rule out and answers whether it was there.
  @discardableResult
  public mutating func remove(_ id: String) -> Bool {
    let count = rules.count
    rules.removeAll { $0.id == id }
    return rules.count < count
  }

  /// Grades what a rule finds anew and answers whether there is such a rule.
  @discardableResult
  public mutating func grade(_ id: String, as severity: Severity) -> Bool {
    guard let place = rules.firstIndex(where: { $0.id == id }) else { return false }
    rules[place].severity = severity
    return true
  }
}
