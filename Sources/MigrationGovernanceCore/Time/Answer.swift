/// The answer to a question about what is only partly known.
///
/// `yes` and `no` are certain: every reading of the dates agrees. `possibly` is everything else. Ordered from `no`
/// to `yes`.
public enum Answer: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Certainly not.
  case no
  /// Under some readings and not under others, or not known which.
  case possibly
  /// Certainly.
  case yes

  /// Makes `yes` of true and `no` of false.
  public init(_ truth: Bool) { self = truth ? .yes : .no }

  /// Makes an answer of what is certain: `yes`, `no`, or else `possibly`.
  init(yes: Bool, no: Bool) { self = yes ? .yes : no ? .no : .possibly }

  /// `yes` if both are, `no` if either is, otherwise `possibly`.
  public func and(_ other: Answer) -> Answer { min(self, other) }

  /// `yes` if either is, `no` if both are, otherwise `possibly`.
  public func or(_ other: Answer) -> Answer { max(self, other) }

  /// `yes` for `no` and `no` for `yes`; `possibly` stays.
  public var negated: Answer {
    switch self {
    case .yes: .no
    case .possibly: .possibly
    case .no: .yes
    }
  }

  /// Whether it is not `no`.
  public var isPossible: Bool { self != .no }

  private var rank: Int {
    switch self {
    case .no: 0
    case .possibly: 1
    case .yes: 2
    }
  }

  /// Whether one answer is further from `yes` than another.
  public static func < (one: Answer, other: Answer) -> Bool { one.rank < other.rank }
}
