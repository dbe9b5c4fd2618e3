public import MigrationGovernanceCore

/// What one entity answers to a question about time.
public struct DatedAnswer: Hashable, Sendable {
  /// The entity.
  public var reference: Reference
  /// The date that was asked; `nil` where a source states that there is none.
  public var date: DateSpan?
  /// Whether it is as asked.
  public var answer: Answer
  /// Why, in a sentence without a full stop.
  public var reason: String
  /// What speaks for the date.
  public var evidence: [Evidence]
}

/// What entities answer to a question about time. None is lost: each is a hit, undated or excluded.
public struct DatedAnswers: Hashable, Sendable {
  /// Those that are or may be as asked: the certain ones first, then by date, then by reference.
  public private(set) var hits: [DatedAnswer] = []
  /// Those of which no source says the date, in the order of the query: they may be as asked too.
  public private(set) var undated: [Reference] = []
  /// Those that certainly are not as asked, in the order of the hits.
  public private(set) var excluded: [DatedAnswer] = []

  /// Those that certainly are as asked.
  public var certain: [DatedAnswer] { hits.filter { $0.answer == .yes } }
  /// Those that may be as asked.
  public var possible: [DatedAnswer] { hits.filter { $0.answer == .possibly } }

  init(_ answers: [DatedAnswer], undated: [Reference] = []) {
    let sorted = answers.enumerated().sorted { one, other in
      let (first, second) = (Key(one.element, one.offset), Key(other.element, other.offset))
      return first < second
    }.map(\.element)
    hits = sorted.filter(\.answer.isPossible)
    excluded = sorted.filter { !$0.answer.isPossible }
    self.undated = undated
  }

  /// What answers are sorted by.
  private struct Key: Comparable {
    var answer: Answer
    var date: DateKey?
    var reference: Reference
    var place: Int

    init(_ answer: DatedAnswer, _ place: Int) {
      (self.answer, self.reference, self.place) = (answer.answer, answer.reference, place)
      date = answer.date.map { DateKey($0) }
    }

    static func < (one: Key, other: Key) -> Bool {
      if one.answer != other.answer { return one.answer > other.answer }
      switch (one.date, other.date) {
      case (let first?, let second?) where first != second: return first < second
      case (_?, nil): return true
      case (nil, _?): return false
      default: return (one.reference, one.place) < (other.reference, other.place)
      }
    }
  }
}
