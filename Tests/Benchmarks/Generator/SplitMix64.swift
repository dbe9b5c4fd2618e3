/// Random numbers that are the same in every run.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers of one record: the same whatever was made before it.
  init(seed: UInt64, kind: Kind, index: Int) {
    var mixer = SplitMix64(seed: seed &+ kind.rawValue &* 0xA076_1D64_78BD_642F)
    state = mixer.next() ^ UInt64(truncatingIfNeeded: index) &* 0xE703_7ED1_A0B4_28DB
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number below a bound; 0 where the bound is not positive.
  mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

  /// A number in a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of the words.
  mutating func pick(_ words: [String]) -> String { words.isEmpty ? "" : words[below(words.count)] }
}

/// The kinds of record that are made.
enum Kind: UInt64 {
  case organisation = 1
  case group, person, meeting, session, contribution, strategy, recommendation, followUp, document, theme
}
