/// The ranking: BM25 of Robertson and Sparck Jones, with a weight of rare words that is never negative.
///
/// A word that stands in `n` of `N` entities with text, `f` times in an entity of length `l`, adds
/// `ln(1 + (N − n + 0.5) / (n + 0.5)) · f · (k1 + 1) / (f + k1 · (1 − b + b · l / average))`, with k1 = 1.2 and b = 0.75.
/// A word in a name counts as three, in `f` and in `l` alike.
struct BM25: Sendable {
  static let k1 = 1.2
  static let b = 0.75
  /// As how many a word in a name counts.
  static let nameWeight: UInt32 = 3

  /// The length of each entity, in words.
  let lengths: [UInt32]
  /// How many entities have text.
  let documentCount: Int
  private let base: Double
  private let slope: Double

  init(lengths: [UInt32]) {
    self.lengths = lengths
    documentCount = lengths.count { $0 > 0 }
    let total = lengths.reduce(0) { $0 + Double($1) }
    let average = total / Double(max(1, documentCount))
    base = Self.k1 * (1 - Self.b)
    slope = average > 0 ? Self.k1 * Self.b / average : 0
  }

  /// What so many occurrences in an entity of a length count, from 0 to less than 1.
  @inline(__always)
  func saturation(_ frequency: UInt16, _ length: UInt32) -> Double {
    let frequency = Double(frequency)
    return frequency / (frequency + base + slope * Double(length))
  }

  /// What a word counts that stands in so many entities.
  func weight(_ count: Int) -> Double {
    let (n, all) = (Double(count), Double(documentCount))
    return Self.logarithm(1 + max(0, all - n + 0.5) / (n + 0.5)) * (Self.k1 + 1)
  }

  /// The natural logarithm of a number from 1, by its own series: a score does not change with the system's library.
  static func logarithm(_ value: Double) -> Double {
    guard value > 1, value.isFinite else { return 0 }
    // value = m · 2^e with m from 1 to 2, and ln m = 2 · (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1), at most 1/3.
    let part = (value.significand - 1) / (value.significand + 1)
    var sum = 0.0
    for power in stride(from: 35, through: 1, by: -2) { sum = sum * part * part + 1 / Double(power) }
    return Double(value.exponent) * 0.693_147_180_559_945_309 + 2 * part * sum
  }
}
