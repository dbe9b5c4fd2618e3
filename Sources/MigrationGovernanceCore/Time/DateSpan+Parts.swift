extension DateSpan {
  /// The first day that the span may touch; `nil` when there is no bound.
  public var earliest: CivilDay? {
    form == .openStart || form == .unknownStart ? nil : first.earliest
  }

  /// The last day that the span may touch; `nil` when there is no bound.
  public var latest: CivilDay? {
    form == .openEnd || form == .unknownEnd ? nil : second.latest
  }

  /// The unit in which the span is stated; `nil` for an interval whose two dates differ in it, as the standard has it.
  public var precision: DatePrecision? {
    first.precision == second.precision ? first.precision : nil
  }

  /// The level of ISO 8601-2 that the span needs: 0, 1 or 2.
  ///
  /// Open and unknown ends need level 1; unspecified digits in an interval need level 2.
  public var level: Int {
    let dates = max(first.level, second.level)
    switch form {
    case .single: return dates
    case .closed: return first.hasUnspecifiedDigits || second.hasUnspecifiedDigits ? 2 : dates
    default: return first.hasUnspecifiedDigits ? 2 : max(1, dates)
    }
  }

  /// Whether any date of the span has a qualifier.
  public var isQualified: Bool { first.qualifier != nil || second.qualifier != nil }
}
