/// The set of days on which a date may fall: digits of the year, some months, some days of the month.
///
/// Two such sets meet in such a set, so what two dates can have in common is exact, not only compared by bounds.
struct DayPattern: Equatable {
  /// The year with 0 for every unspecified digit; the magnitude when the year is negative.
  var magnitude: UInt64 = 0
  var isNegative = false
  /// Bit 0 is the last digit. All four: any year at all, of any length and sign.
  var yearMask: UInt8 = 0b1111
  /// Bit 1 is January.
  var months: UInt32 = 0b1_1111_1111_1110
  /// Bit 1 is the first day of the month.
  var days: UInt32 = ~1

  var isAnyYear: Bool { yearMask == 0b1111 }

  /// The days of a date. A season may fall on every day of its year.
  init(_ date: PartialDate) {
    magnitude = date.yearValue.magnitude
    isNegative = date.isNegative
    yearMask = date.yearMask
    if date.hasMonth, date.season == nil {
      months = Self.numbers(1...12, value: date.monthValue, mask: date.monthMask)
    }
    if date.hasDay { days = Self.numbers(1...31, value: date.dayValue, mask: date.dayMask) }
  }

  /// The numbers in a range that two digits, each perhaps unspecified, can be, as bits.
  private static func numbers(_ range: ClosedRange<Int>, value: UInt8, mask: UInt8) -> UInt32 {
    var bits: UInt32 = 0
    for number in range {
      let fitsTens = mask & 0b10 != 0 || number / 10 == Int(value) / 10
      let fitsOnes = mask & 0b01 != 0 || number % 10 == Int(value) % 10
      if fitsTens && fitsOnes { bits |= 1 << UInt32(number) }
    }
    return bits
  }

  /// The days that are in both sets; `nil` when their years, months or days of the month exclude each other.
  func intersection(_ other: DayPattern) -> DayPattern? {
    var both = self
    if isAnyYear {
      both.magnitude = other.magnitude
      both.isNegative = other.isNegative
      both.yearMask = other.yearMask
    } else if !other.isAnyYear {
      guard isNegative == other.isNegative else { return nil }
      guard let digits = Self.digits(self, other) else { return nil }
      both.magnitude = digits.value
      both.yearMask = digits.mask
    }
    both.months &= other.months
    both.days &= other.days
    return both.isEmpty ? nil : both
  }

  /// The digits that fit both years. Years of more than four digits have no mask, and fit only themselves.
  private static func digits(_ one: DayPattern, _ other: DayPattern) -> (value: UInt64, mask: UInt8)? {
    guard one.magnitude / 10_000 == other.magnitude / 10_000 else { return nil }
    var value = one.magnitude / 10_000 * 10_000
    var power: UInt64 = 1
    for bit in 0..<4 {
      let mine = one.magnitude / power % 10
      let theirs = other.magnitude / power % 10
      switch (one.yearMask >> UInt8(bit) & 1, other.yearMask >> UInt8(bit) & 1) {
      case (0, 0):
        guard mine == theirs else { return nil }
        value += mine * power
      case (0, _): value += mine * power
      case (_, 0): value += theirs * power
      default: break
      }
      power *= 10
    }
    return (value, one.yearMask & other.yearMask)
  }
}
