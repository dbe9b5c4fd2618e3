extension PartialDate {
  /// The date that the bytes spell, or `nil`: `refusal(of:)` then says why.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> PartialDate? {
    if bytes.count == 10, let date = readPlainDay(bytes) { return date }
    var reader = DateReader(bytes)
    guard let year = reader.year() else { return nil }
    var month: (value: Int, mask: UInt8) = (0, 0)
    var day: (value: Int, mask: UInt8) = (0, 0)
    if !year.isLong, reader.position + 3 <= bytes.count {
      guard let given = reader.component(), given.value != 0 || given.mask != 0 else { return nil }
      month = given
      if reader.position + 3 <= bytes.count {
        guard let given = reader.component(), given.value != 0 || given.mask != 0 else { return nil }
        day = given
      }
    }
    var qualifier: UInt8 = 0
    if !reader.isAtEnd {
      switch bytes[reader.position] {
      case UInt8(ascii: "?"): qualifier = 1
      case UInt8(ascii: "~"): qualifier = 2
      case UInt8(ascii: "%"): qualifier = 3
      default: return nil
      }
      reader.position += 1
    }
    guard reader.isAtEnd else { return nil }
    let date = PartialDate(
      year: year, month: UInt8(truncatingIfNeeded: month.value), day: UInt8(truncatingIfNeeded: day.value),
      mask: month.mask << 4 | day.mask << 6, qualifier: qualifier)
    return date.isPossible ? date : nil
  }

  /// Whether there is such a month, season or day at all.
  private var isPossible: Bool {
    if season != nil, monthMask == 0 { return !hasDay }
    if mask == 0 {
      return monthValue <= 12 && (!hasDay || Int(dayValue) <= CivilDay.days(inMonth: Int(monthValue), of: yearValue))
    }
    return !DayPattern(self).isEmpty
  }

  /// The commonest form, `2016-12-07`, at one go.
  @inline(__always)
  private static func readPlainDay(_ bytes: UnsafeBufferPointer<UInt8>) -> PartialDate? {
    func digit(_ index: Int) -> UInt8 { bytes[index] &- UInt8(ascii: "0") }
    var highest: UInt8 = 0
    for index in 0..<10 where index != 4 && index != 7 { highest = max(highest, digit(index)) }
    guard highest <= 9, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    let year = Int64(digit(0)) * 1_000 + Int64(digit(1)) * 100 + Int64(digit(2)) * 10 + Int64(digit(3))
    let month = digit(5) * 10 + digit(6)
    let day = digit(8) * 10 + digit(9)
    guard month <= 12, day >= 1, Int(day) <= CivilDay.days(inMonth: Int(month), of: year) else { return nil }
    return PartialDate(year: DateReader.Year(value: year), month: month, day: day)
  }
}
