/// Random numbers that are the same at every run.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

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
