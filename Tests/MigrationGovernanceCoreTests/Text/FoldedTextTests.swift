import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct FoldedTextTests {
  /// The words of the original that a word found in the folded text comes from.
  private func source(of word: String, in text: String) -> String? {
    let folded = Folding.foldedText(of: text)
    let word = Array(word.unicodeScalars)
    let starts = 0...max(0, folded.scalars.count - word.count)
    guard let start = starts.first(where: { folded.scalars[$0...].starts(with: word) }) else { return nil }
    let range = folded.source(of: start..<start + word.count)
    let original = Array(text.unicodeScalars)
    return String(String.UnicodeScalarView(original[range]))
  }

  @Test(
    "A word found in the folded text is quoted as it was written",
    arguments: [
      ("pilat", "Ms  Piłat, Prague", "Piłat"), ("agnes", "A\u{301}gnes Töttös", "A\u{301}gnes"),
      ("tottos", "Ágnes To\u{308}tto\u{308}s.", "To\u{308}tto\u{308}s"), ("cafe", "Cafe\u{301}", "Cafe\u{301}"),
      ("cafe", "Cafe\u{301}  \n", "Cafe\u{301}"), ("strasse", "die Straße", "Straße"), ("stras", "Straße", "Straß"),
      ("session iii", "(Session\u{A0} \u{406}\u{406}\u{406})", "Session\u{A0} \u{406}\u{406}\u{406}"),
      ("migration", "a migra\u{AD}tion b", "migra\u{AD}tion"), ("office", "oﬃce", "oﬃce"), ("f", "oﬃce", "ﬃ"),
    ])
  func quotes(word: String, text: String, original: String) throws {
    let found = try #require(source(of: word, in: text))
    #expect(Array(found.unicodeScalars) == Array(original.unicodeScalars))
  }

  @Test("The text is that of plain folding, and offsets never descend, for random texts")
  func agreesWithFolding() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<5_000 {
      let text = random.text()
      let folded = Folding.foldedText(of: text)
      #expect(folded.text.utf8.elementsEqual(Folding.fold(text).utf8))
      #expect(folded.offsets.count == folded.scalars.count)
      #expect(zip(folded.offsets, folded.offsets.dropFirst()).allSatisfy { $0 <= $1 })
      #expect((folded.offsets.last ?? -1) < folded.end || folded.scalars.isEmpty)
      #expect(folded.end <= text.unicodeScalars.count)
    }
  }

  @Test("The whole of a folded text comes from all of the original but the space around it")
  func whole() {
    let folded = Folding.foldedText(of: "\n Łódź, 7–8 December\u{A0}2016 \n")
    #expect(folded.source(of: 0..<folded.scalars.count) == 2..<25)
    #expect(folded.end == 25)
  }

  @Test("Ranges that are empty or reach too far are cut")
  func outside() {
    let folded = Folding.foldedText(of: " ab")
    #expect(folded.source(of: 1..<100) == 2..<3)
    #expect(folded.source(of: 1..<1) == 2..<2)
    #expect(folded.source(of: 50..<60) == 3..<3)
    #expect(folded.source(of: -5..<1) == 1..<2)
    #expect(Folding.foldedText(of: "").source(of: 0..<1) == 0..<0)
    #expect(Folding.foldedText(of: " \u{301}").scalars.isEmpty)
  }
}
