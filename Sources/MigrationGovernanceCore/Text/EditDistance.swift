/// How many slips of the pen lie between two words, for "did you mean …".
///
/// A slip is a letter put in, left out, replaced, or two neighbours exchanged (optimal string alignment: no letter is
/// touched twice). Words are compared folded, by Unicode scalar, so case and diacritics are no slips.
public enum EditDistance {
  /// The number of slips between two words, or nil if there are more than `limit`.
  ///
  /// Symmetric, and 0 exactly for words that fold alike. Costs time in the length of the shorter word times the limit.
  public static func between(_ first: String, _ second: String, limit: Int = .max) -> Int? {
    distance(scalars(of: first), scalars(of: second), limit: limit)
  }

  /// The candidates with the fewest slips from `word`, in their order, each once; none if nothing is near.
  ///
  /// Near is at most one slip in three letters of `word`, so a word of one or two letters meets only what folds as it
  /// does. Costs ``between(_:_:limit:)`` for each candidate, with a limit that falls as nearer ones are found.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> [String] {
    nearest(to: word, in: candidates.lazy.map(Candidate.init))
  }

  /// The same among candidates that are asked for many words.
  static func nearest(to word: String, in candidates: some Sequence<Candidate>) -> [String] {
    let wanted = Candidate(word)
    var limit = wanted.scalars.count / 3
    var best: [String] = []
    for candidate in candidates where candidate.letters.isNear(wanted.letters, limit) {
      guard let slips = distance(wanted.scalars, candidate.scalars, limit: limit) else { continue }
      if slips < limit {
        limit = slips
        best.removeAll()
      }
      if !best.contains(candidate.text) { best.append(candidate.text) }
    }
    return best
  }

  /// A word ready to be compared.
  struct Candidate {
    let text: String
    fileprivate let scalars: [Unicode.Scalar]
    fileprivate let letters: Letters

    init(_ text: String) {
      self.text = text
      scalars = EditDistance.scalars(of: text)
      letters = Letters(scalars)
    }
  }

  /// Which letters a word has: a bit for each, some sharing one.
  fileprivate struct Letters {
    private var bits: UInt64 = 0
    init(_ scalars: [Unicode.Scalar]) { for scalar in scalars { bits |= 1 << UInt64(scalar.value & 63) } }

    /// Whether so many slips may make one word of the other: each puts in one letter, and takes one out, at most.
    func isNear(_ other: Letters, _ limit: Int) -> Bool {
      (bits & ~other.bits).nonzeroBitCount <= limit && (other.bits & ~bits).nonzeroBitCount <= limit
    }
  }

  private static func scalars(of word: String) -> [Unicode.Scalar] { Array(Folding.fold(word).unicodeScalars) }

  /// Fills only the diagonal band within the limit, three rows at a time.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], limit: Int) -> Int? {
    let (short, long) = first.count <= second.count ? (first, second) : (second, first)
    let limit = min(limit, long.count)
    guard limit >= long.count - short.count else { return nil }
    let beyond = limit + 1
    var rowBefore = Array(repeating: beyond, count: long.count + 1)
    var previous = (0...long.count).map { min($0, beyond) }
    var row = rowBefore
    for i in 0..<short.count {
      let low = max(0, i - limit)
      let high = min(long.count - 1, i + limit)
      row[low] = low == 0 ? min(i + 1, beyond) : beyond
      if high + 1 < long.count { row[high + 2] = beyond }
      var least = row[low]
      for j in stride(from: low, through: high, by: 1) {
        var slips = previous[j] + (short[i] == long[j] ? 0 : 1)
        slips = min(slips, row[j] + 1, previous[j + 1] + 1)
        if i > 0, j > 0, short[i] == long[j - 1], short[i - 1] == long[j] {
          slips = min(slips, rowBefore[j - 1] + 1)
        }
        row[j + 1] = min(slips, beyond)
        least = min(least, row[j + 1])
      }
      guard least <= limit else { return nil }
      (rowBefore, previous, row) = (previous, row, rowBefore)
    }
    return previous[long.count] <= limit ? previous[long.count] : nil
  }
}
