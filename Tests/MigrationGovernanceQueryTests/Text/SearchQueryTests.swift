import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("SearchQuery") struct SearchQueryTests {
  @Test("reads words, phrases, prefixes, required and excluded words")
  func parts() throws {
    let query = try SearchQuery("Łódź +\"Border  Guard\" -visa* long-term lodz – ,")
    #expect(query.parts.map(\.words) == [["lodz"], ["border", "guard"], ["visa"], ["long", "term"]])
    #expect(query.parts.map(\.match) == [.stem, .exact, .prefix, .exact])
    #expect(query.parts.map(\.demand) == [.optional, .required, .excluded, .optional])
    #expect(try SearchQuery("borders", stems: false).parts.map(\.match) == [.exact])
  }

  @Test(
    "says what is wrong with a query",
    arguments: [
      ("", "there is no word to search for"), (" – ,", "there is no word to search for"), ("-visa", "leave out"),
      ("\"border guard", "is not closed"), ("*", "a star needs the beginning"), ("mig*tion", "only at its end"),
      ("\"\"", "no word between the quotation marks"), ("+\" * \"", "only at its end"),
    ])
  func errors(text: String, reason: String) {
    let error = #expect(throws: QueryError.self) { try SearchQuery(text) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test("refuses more words than anybody asks for")
  func long() {
    let text = (0..<500).map { "w\($0)" }.joined(separator: " ")
    #expect(throws: QueryError.self) { try SearchQuery(text) }
  }

  @Test("reads any text without a trap")
  func anything() {
    var random = Seeded(state: 7)
    let scalars: [Unicode.Scalar] = [
      "a", "s", " ", "\"", "*", "+", "-", "'", "’", "“", "\u{301}", "і", "字", "\u{0}", "½",
    ]
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.below(12) { text.append(scalars[random.below(scalars.count)]) }
      if let query = try? SearchQuery(String(text)) { #expect(query.parts.allSatisfy { !$0.words.isEmpty }) }
    }
  }
}

/// Random numbers that are the same in every run.
struct Seeded {
  var state: UInt64
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
