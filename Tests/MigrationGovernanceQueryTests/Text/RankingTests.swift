import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

/// Scores every entity for every query, word by word, by the formula in the books.
private struct Exhaustive {
  private let texts: [(words: [[String]], id: String)]

  init(_ base: KnowledgeBase) {
    texts = base.recommendations.map { recommendation in
      let name = Self.words(recommendation.label)
      let texts = [recommendation.text?.text, recommendation.condition?.text].map { Self.words($0) }
      return ([name, name, name] + texts, recommendation.reference.text)
    }
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").lowercased().split { !$0.isLetter }.map(String.init)
  }

  private func frequency(_ part: SearchQuery.Part, _ texts: [[String]]) -> Int {
    texts.reduce(0) { sum, words in
      sum
        + words.indices.count { start in
          start + part.words.count <= words.count
            && part.words.indices.allSatisfy { place in
              let word = words[start + place]
              let isLast = place == part.words.count - 1
              return part.match == .prefix && isLast ? word.hasPrefix(part.words[place]) : word == part.words[place]
            }
        }
    }
  }

  /// All hits by score, equal ones in the order of the entities.
  func hits(_ query: SearchQuery) -> [(id: String, score: Double)] {
    let lengths = texts.map { Double($0.words.reduce(0) { $0 + $1.count }) }
    let count = Double(lengths.count { $0 > 0 })
    let average = lengths.reduce(0, +) / max(1, count)
    var scores = [Double](repeating: 0, count: texts.count)
    var isOut = lengths.map { $0 == 0 }
    for part in query.parts {
      let frequencies = texts.map { Double(frequency(part, $0.words)) }
      let holders = Double(frequencies.count { $0 > 0 })
      for (place, frequency) in frequencies.enumerated() {
        if part.demand == .excluded ? frequency > 0 : part.demand == .required && frequency == 0 { isOut[place] = true }
        guard part.demand != .excluded, frequency > 0 else { continue }
        let rarity = logarithm(1 + (count - holders + 0.5) / (holders + 0.5))
        scores[place] += rarity * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * lengths[place] / average))
      }
    }
    let chosen = scores.indices.filter { scores[$0] > 0 && !isOut[$0] }
    return chosen.sorted { (scores[$1], $0) < (scores[$0], $1) }.map { (texts[$0].id, scores[$0]) }
  }

  /// By halving: slow and independent of the library's.
  private func logarithm(_ value: Double) -> Double {
    // ln v = 2 ln √v, until ln(1 + x) ≈ x − x²/2 + x³/3 is exact enough.
    var (root, factor) = (value, 1.0)
    while abs(root - 1) > 1e-3 { (root, factor) = (root.squareRoot(), factor * 2) }
    let x = root - 1
    return factor * (x - x * x / 2 + x * x * x / 3 - x * x * x * x / 4)
  }
}

@Suite("Ranking") struct RankingTests {
  /// Words of very different frequency.
  private func word(_ random: inout Seeded) -> String {
    let letters = Array("abcdefghij")
    let rank = random.below(40) * random.below(40) * random.below(40) / 1600
    return String(letters[rank % 10]) + String(letters[rank / 10 % 10])
  }

  private func base(_ random: inout Seeded, count: Int) throws -> KnowledgeBase {
    var base = KnowledgeBase()
    for number in 0..<count {
      var recommendation = Recommendation(id: try EntityID("r\(number)"))
      func text(_ most: Int) -> String {
        (0..<1 + random.below(most)).map { _ in word(&random) }.joined(separator: random.below(9) == 0 ? ", " : " ")
      }
      if random.below(5) == 0 { recommendation.label = text(3) }
      if random.below(10) > 0 { recommendation.text = LocalizedText(text(30)) }
      if random.below(4) == 0 { recommendation.condition = LocalizedText(text(60)) }
      try base.recommendations.insert(recommendation)
    }
    return base
  }

  private func query(_ random: inout Seeded) -> String {
    (0..<1 + random.below(4)).map { place in
      let demand = ["", "", "", "", "+", place > 0 ? "-" : ""][random.below(6)]
      switch random.below(6) {
      case 0: return demand + "\"\(word(&random)) \(word(&random))\""
      case 1: return demand + String(word(&random).prefix(1)) + "*"
      case 2: return demand + "\"\(word(&random)) \(word(&random).prefix(1))*\""
      default: return demand + word(&random)
      }
    }.joined(separator: " ")
  }

  @Test("agrees with scoring every entity: the same hits in the same order with the same scores", arguments: 1...8)
  func exhaustive(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let base = try base(&random, count: [20, 300, 1200, 3000][seed % 4])
    let (graph, scorer) = (KnowledgeGraph(base), Exhaustive(base))
    for _ in 0..<25 {
      guard let query = try? SearchQuery(query(&random), stems: false) else { continue }
      let limit = [1, 3, 10, 100, 10_000][random.below(5)]
      let (ours, theirs) = (graph.ranking(query, limit: limit), scorer.hits(query))
      let scores = Dictionary(uniqueKeysWithValues: theirs.map { ($0.id, $0.score) })
      func isNear(_ one: Double, _ other: Double) -> Bool { abs(one - other) <= 1e-9 * other }
      let isComplete = ours.count == min(limit, theirs.count) && Set(ours.map(\.reference)).count == ours.count
      #expect(isComplete, "\(query.parts)")
      // Scores that differ by rounding alone may change places, equal ones may not.
      let isRight = zip(ours, theirs).allSatisfy { hit, other in
        isNear(hit.score, other.score) && isNear(hit.score, scores[hit.reference.text] ?? 0)
      }
      #expect(isRight, "\(query.parts)")
      let isStable = zip(ours, ours.dropFirst()).allSatisfy { one, other in
        one.score > other.score || one.score == other.score && number(one.reference) < number(other.reference)
      }
      #expect(isStable, "\(query.parts)")
    }
  }

  private func number(_ reference: Reference) -> Int { Int(reference.id.dropFirst()) ?? 0 }

  @Test("searching and ranking give the same hits, and again the same")
  func stable() throws {
    var random = Seeded(state: 99)
    let base = try base(&random, count: 400)
    let (one, other) = (KnowledgeGraph(base), KnowledgeGraph(base))
    let query = try SearchQuery("aa ab ac +ba")
    #expect(one.search(query) == other.search(query) && one.search(query) == one.search(query))
    #expect(one.search(query).map(\.reference) == one.ranking(query).map(\.reference))
  }

  @Test("indexes once, whoever asks first")
  func concurrent() async throws {
    var random = Seeded(state: 3)
    let graph = KnowledgeGraph(try base(&random, count: 300))
    let expected = try graph.search("aa").map(\.reference)
    let fresh = KnowledgeGraph(graph.knowledgeBase)
    try await withThrowingTaskGroup(of: [Reference].self) { group in
      for _ in 0..<8 { group.addTask { try fresh.search("aa").map(\.reference) } }
      for try await found in group { #expect(found == expected) }
    }
  }
}
