import MigrationGovernanceCore
import Testing

/// Bounds against a search through every day of the years 0000 to 9999 that the digits fit.
@Suite struct BoundsPropertyTests {
  @Test("bounds are those that a search finds", arguments: [(UInt64(1), 3), (2, 5), (3, 7)])
  func bounds(seed: UInt64, masked: Int) {
    var generator = ExpressionGenerator(seed: seed)
    var valid = 0
    for _ in 0..<150 {
      let text = generator.date(years: 0...9_999, masked: masked, qualified: false)
      guard !text.hasPrefix("XXXX") else { continue }
      let expected = search(text)
      let date = try? PartialDate(text: text)
      #expect((date == nil) == (expected == nil), "\(text)")
      #expect(date?.earliest?.text == expected?.first, "\(text)")
      #expect(date?.latest?.text == expected?.last, "\(text)")
      if date != nil { valid += 1 }
    }
    #expect(valid > 50)
  }

  private func search(_ text: String) -> (first: String, last: String)? {
    let parts = text.split(separator: "-").map { Array($0.utf8) }
    let years = (0...9_999).filter { fits($0, parts[0]) }
    let months = (1...12).filter { parts.count < 2 || fits($0, parts[1]) }
    func days(_ year: Int, _ month: Int) -> [Int] {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      return (1...length).filter { parts.count < 3 || fits($0, parts[2]) }
    }
    func find(_ years: [Int], _ months: [Int], last: Bool) -> String? {
      for year in years {
        for month in months {
          let days = days(year, month)
          if let day = last ? days.last : days.first {
            return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
          }
        }
      }
      return nil
    }
    guard let first = find(years, months, last: false), let last = find(years.reversed(), months.reversed(), last: true)
    else { return nil }
    return (first, last)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: width - "\(number)".count) + "\(number)"
  }

  private func fits(_ number: Int, _ pattern: [UInt8]) -> Bool {
    var rest = number
    for byte in pattern.reversed() {
      if byte != UInt8(ascii: "X"), Int(byte) - 48 != rest % 10 { return false }
      rest /= 10
    }
    return true
  }
}
