import TestSupport

/// Expressions by chance, all of the four-digit kind, not all of them valid.
struct ExpressionGenerator {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The digits of a number, each replaced by X with the given chance in ten.
  mutating func digits(_ number: Int, width: Int, masked: Int) -> String {
    let digits = String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    return String(digits.map { Int.random(in: 0..<10, using: &random) < masked ? "X" : $0 })
  }

  mutating func date(years: ClosedRange<Int>, masked: Int, qualified: Bool = true) -> String {
    var text = digits(Int.random(in: years, using: &random), width: 4, masked: masked)
    let parts = Int.random(in: 0...2, using: &random)
    if parts > 0 { text += "-" + digits(Int.random(in: 1...12, using: &random), width: 2, masked: masked) }
    if parts > 1 { text += "-" + digits(Int.random(in: 1...31, using: &random), width: 2, masked: masked) }
    if qualified, let mark = ["", "", "?", "~", "%"].randomElement(using: &random) { text += mark }
    return text
  }

  mutating func span(years: ClosedRange<Int>, masked: Int) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: "\(date(years: years, masked: masked))/.."
    case 1: "\(date(years: years, masked: masked))/"
    case 2: "../\(date(years: years, masked: masked))"
    case 3: "/\(date(years: years, masked: masked))"
    case 4, 5: "\(date(years: years, masked: masked))/\(date(years: years, masked: masked))"
    default: date(years: years, masked: masked)
    }
  }
}
