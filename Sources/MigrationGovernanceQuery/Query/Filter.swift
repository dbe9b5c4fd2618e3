public import MigrationGovernanceCore

/// A condition on the entities of a type: a value that can be kept, combined and used again, on any graph.
///
/// ```swift
/// let dated = Filter<Recommendation>().where(\.due, isSaid: true)
/// let strict = Filter<Recommendation>().where(\.strength, is: .recommendation)
/// let both = dated.and(strict), either = dated.or(strict), neither = either.negated
/// ```
///
/// It answers `yes`, `no` or `possibly`. What a source does not say is never a `no`: an entity without a strength is
/// possibly of any, unless a source states that there is none. A query takes what is certain, and what is possible only
/// where a condition says so (`possibly: true`).
public struct Filter<E: Entity>: Sendable {
  indirect enum Form: Sendable {
    case condition(any Condition<E>)
    case all([Form])
    case any([Form])
    case not(Form)
    /// What is possible is good enough.
    case possible(Form)
  }

  let form: Form

  init(_ form: Form) { self.form = form }
  init(_ condition: some Condition<E>, possibly: Bool) {
    form = possibly ? .possible(.condition(condition)) : .condition(condition)
  }

  /// Makes the filter that everything passes.
  public init() { form = .all([]) }

  /// What passes both.
  public func and(_ other: Filter) -> Filter {
    if case .all(let forms) = form { return Filter(.all(forms + [other.form])) }
    return Filter(.all([form, other.form]))
  }

  /// What passes either.
  public func or(_ other: Filter) -> Filter { Filter(.any([form, other.form])) }

  /// What certainly does not pass.
  public var negated: Filter { Filter(.not(form)) }

  /// What passes, and what possibly does.
  public var orPossibly: Filter { Filter(.possible(form)) }
}

extension Filter: Filterable {
  /// What passes both.
  public func filtered(by other: Filter<E>) -> Filter<E> { and(other) }
}

/// Something that conditions narrow: a ``Filter`` or a ``Query``. Both have the same conditions, written the same way.
public protocol Filterable<Row> {
  /// What is filtered.
  associatedtype Row: Entity
  /// The same with one more condition that has to hold.
  func filtered(by filter: Filter<Row>) -> Self
}

/// One condition, before it meets a graph.
protocol Condition<Row>: Sendable {
  associatedtype Row: Entity
  /// The key of the field that it is about, for evidence; `nil` for none.
  var key: String? { get }
  /// The condition in words: `themes contain theme:return`.
  var words: String { get }
  /// Gets ready to be asked.
  func bound(to graph: KnowledgeGraph) -> BoundCondition
}

/// A condition that is ready to be asked of the rows of a graph.
struct BoundCondition {
  /// What the row at a place answers. This is what the condition means; everything else only finds it sooner.
  var scan: (UnsafeRawPointer) -> Answer
  /// Whether a row is certainly a yes, by its number in the table, if that is cheaper.
  var isCertain: ((Int32) -> Bool)?
  /// Whether a row is possibly a yes, likewise.
  var isPossible: ((Int32) -> Bool)?
  /// The rows that certainly are.
  var certain: IndexRows?
  /// Rows among which all are that may be.
  var possible: IndexRows?
  /// What is worth saying of it, beside the index.
  var remark: String?
}

/// Rows that an index has at hand.
struct IndexRows {
  /// What found them: “index of references”.
  var name: String
  /// How many there are, at most.
  var count: Int
  /// Whether each of them is a yes, and no other row is.
  var isExact: Bool
  /// Whether they lie in order already, or have to be put in it.
  var isSorted = true
  /// Their numbers in the table, ascending, each once.
  var rows: () -> [Int32]
}
