import MigrationGovernanceCore

/// The words of all texts of a knowledge base, with where they stand. Documents are the entities by number: kind by kind
/// in the order of the model, in the order of each table.
final class TextIndex: Sendable {
  /// The list of a word.
  struct Entry: Sendable {
    var start = 0
    var count = 0
    var blockStart = 0
    /// Where its places begin in `places`, and how many bytes they take.
    var placeStart = 0
    var placeCount = 0
  }

  let plan: TextPlan
  /// The number of the first entity of each type.
  let firsts: [UInt32]
  let ranking: BM25
  private let words: WordTable
  private let entries: [Entry]
  private let store: PostingStore
  /// For each entry of a list, the places of the word in the entity: each the distance from the one before, four times,
  /// plus 2 if it is the first in its entity, plus 1 in a name; in groups of seven bits, the lowest first, the highest bit
  /// of a byte set on all but the last.
  private let places: [UInt8]
  /// Where the places of each block begin, from those of its word.
  private let blockPlaces: [UInt32]
  private let stems: StemTable

  init(
    plan: TextPlan, firsts: [UInt32], ranking: BM25, words: WordTable, entries: [Entry], store: PostingStore,
    places: [UInt8], blockPlaces: [UInt32]
  ) {
    self.plan = plan
    self.firsts = firsts
    self.ranking = ranking
    self.words = words
    self.entries = entries
    self.store = store
    self.places = places
    self.blockPlaces = blockPlaces
    stems = StemTable(words)
  }

  /// The words that a word stands for: itself, or those of its stem, or those that begin so.
  func words(_ word: [UInt8], _ match: SearchQuery.Match) -> [Int] {
    switch match {
    case .exact: return words.number(of: word).map { [$0] } ?? []
    case .stem: return stems.words(of: EnglishStem.of(word))
    case .prefix: return (0..<words.count).filter { words[$0].starts(with: word) }
    }
  }

  /// The list of a word.
  func postings(_ word: Int) -> Postings {
    let entry = entries[word]
    return Postings(store: store, start: entry.start, blockStart: entry.blockStart, count: entry.count)
  }

  /// Calls with each place of a word in the entity of an entry of its list, and whether it is in a name. Costs the entries
  /// before it in its block.
  func eachPlace(_ word: Int, _ number: Int, _ body: (_ place: Int, _ isName: Bool) -> Void) {
    let entry = entries[word]
    let block = number / PostingStore.blockSize
    var at = entry.placeStart + Int(blockPlaces[entry.blockStart + block])
    let end = entry.placeStart + entry.placeCount
    var toSkip = number % PostingStore.blockSize + 1
    var place = 0
    while at < end {
      var value = Int(places[at] & 0x7F)
      var shift = 7
      while places[at] & 0x80 != 0, at + 1 < end {
        at += 1
        value |= Int(places[at] & 0x7F) << shift
        shift += 7
      }
      at += 1
      if value & 2 != 0 {
        if toSkip == 0 { return }
        toSkip -= 1
        place = 0
      }
      place += value >> 2
      if toSkip == 0 { body(place, value & 1 == 1) }
    }
  }
}

/// The words by their stems.
struct StemTable: Sendable {
  private var stems = WordTable()
  /// The first word of each stem, and after each word the next of its stem; -1 for none.
  private var firsts: [Int32] = []
  private var next: [Int32]

  init(_ words: WordTable) {
    next = Array(repeating: -1, count: words.count)
    for word in (0..<words.count).reversed() {
      let stem = stems.intern(EnglishStem.of(words[word]))
      if stem == firsts.count { firsts.append(-1) }
      next[word] = firsts[stem]
      firsts[stem] = Int32(truncatingIfNeeded: word)
    }
  }

  /// The words of a stem, in the order in which they were first met.
  func words(of stem: [UInt8]) -> [Int] {
    guard let number = stems.number(of: stem) else { return [] }
    var words: [Int] = []
    var word = firsts[number]
    while word >= 0 {
      words.append(Int(word))
      word = next[Int(word)]
    }
    return words
  }
}
