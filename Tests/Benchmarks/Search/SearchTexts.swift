import Foundation
import MigrationGovernance

/// Recommendations to search, and the queries to ask: the same for every contender.
///
/// The words of generated texts are few and all common. Each text gets a few more from a long tail, in which a word is the
/// rarer the later it comes, as in real texts.
struct SearchTexts {
  let base: KnowledgeBase
  /// The texts of each recommendation in one line.
  let lines: [String]

  init(count: Int, seed: UInt64) throws {
    let maker = RecordMaker(count: count * 2, seed: seed)
    var base = KnowledgeBase(title: "Generated recommendations")
    var lines: [String] = []
    for index in 0..<count {
      var recommendation = try maker.recommendation(index)
      var random = SplitMix64(seed: seed &+ 77, kind: .recommendation, index: index)
      let tail = (0..<random.within(2...6)).map { _ in Self.tailWord(&random) }.joined(separator: " ")
      recommendation.text = LocalizedText((recommendation.text.map { $0.text + " " } ?? "") + tail)
      lines.append(
        [recommendation.label, recommendation.text?.text, recommendation.condition?.text].compactMap { $0 }
          .joined(separator: " "))
      try base.recommendations.insert(recommendation)
    }
    self.base = base
    self.lines = lines
  }

  /// A word of three or four syllables; its rank is about evenly distributed over the orders of magnitude up to 60,000.
  private static func tailWord(_ random: inout SplitMix64) -> String {
    let rank = Int(exp(Double(random.below(1_000_000)) / 1_000_000 * log(60_000)))
    var digits = SplitMix64(seed: UInt64(rank))
    let syllables = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"]
    return (0..<digits.within(3...4)).map { _ in digits.pick(syllables) }.joined()
  }

  /// Queries of one to three words, of words in more than a tenth of the texts (common), in a thousandth to a tenth
  /// (middle), in fewer (rare), and of one of each: so many of every sort.
  func queries(each: Int) -> [(sort: String, text: String)] {
    var counts: [Substring: Int] = [:]
    for line in lines {
      let words = Set(line.lowercased().split { !$0.isLetter }.map { Substring(String($0)) })
      for word in words where word.allSatisfy(\.isASCII) { counts[word, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let classes: [(String, [Substring])] = [
      ("common", ranked.filter { $0.value * 10 >= lines.count }.map(\.key)),
      ("middle", ranked.filter { $0.value * 10 < lines.count && $0.value * 1000 >= lines.count }.map(\.key)),
      ("rare", ranked.filter { $0.value * 1000 < lines.count }.map(\.key)),
    ]
    var random = SplitMix64(seed: 5)
    var queries: [(sort: String, text: String)] = []
    func pick(_ words: [Substring]) -> String { words.isEmpty ? "" : String(words[random.below(words.count)]) }
    for length in 1...3 {
      for (name, words) in classes {
        for _ in 0..<each {
          queries.append(("\(length) \(name)", (0..<length).map { _ in pick(words) }.joined(separator: " ")))
        }
      }
    }
    for _ in 0..<each { queries.append(("3 mixed", classes.map { pick($0.1) }.joined(separator: " "))) }
    return queries
  }

  /// Writes the texts, then a blank line, then the queries, each after its sort and a tab.
  func write(to path: String) throws {
    let questions = queries(each: 40).map { $0.sort + "\t" + $0.text }
    try Data((lines.joined(separator: "\n") + "\n\n" + questions.joined(separator: "\n") + "\n").utf8)
      .write(to: URL(fileURLWithPath: path))
  }
}
