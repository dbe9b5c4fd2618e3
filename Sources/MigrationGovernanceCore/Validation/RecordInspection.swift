/// Looks at records of one type, for one rule or for several at once.
class RecordInspection: @unchecked Sendable {
  let walker: RecordWalker
  init(_ walker: RecordWalker) { self.walker = walker }

  /// Looks at the record at a place.
  func inspect(_ place: UnsafeRawPointer, _ check: RuleCheck) {}
  /// The same for the rule with a number.
  func numbered(_ rule: Int) -> RecordInspection { self }
  /// This and another of the same type as one, so that a record is copied once for all.
  func joined(_ other: RecordInspection?) -> RecordInspection { self }

  static func of<R: Record>(_ check: @escaping @Sendable (R, RuleCheck) -> Void) -> RecordInspection {
    TypedInspection([(0, check)])
  }
}

private final class TypedInspection<R: Record>: RecordInspection, @unchecked Sendable {
  private let checks: [(rule: Int, body: @Sendable (R, RuleCheck) -> Void)]
  init(_ checks: [(rule: Int, body: @Sendable (R, RuleCheck) -> Void)]) {
    self.checks = checks
    super.init(.of(R.self))
  }

  override func inspect(_ place: UnsafeRawPointer, _ check: RuleCheck) {
    let record = place.assumingMemoryBound(to: R.self).pointee
    for (rule, body) in checks {
      check.current = rule
      body(record, check)
    }
  }
  override func numbered(_ rule: Int) -> RecordInspection { TypedInspection(checks.map { (rule, $0.body) }) }
  override func joined(_ other: RecordInspection?) -> RecordInspection {
    (other as? TypedInspection).map { TypedInspection($0.checks + checks) } ?? self
  }
}
