import MigrationGovernanceCore

/// Reads the text of a query. It is folded first, so that every kind of quotation mark and dash is one.
struct SearchQueryReader {
  let stems: Bool
  /// More words than anybody asks for; each costs a look through its list.
  private static let mostParts = 200

  func parts(of text: String) throws(QueryError) -> [SearchQuery.Part] {
    var parts: [SearchQuery.Part] = []
    var seen: Set<SearchQuery.Part> = []
    var rest = Substring(Folding.fold(text)).unicodeScalars
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
        continue
      }
      var demand = SearchQuery.Demand.optional
      if first == "+" || first == "-" {
        demand = first == "+" ? .required : .excluded
        rest.removeFirst()
      }
      if let part = try part(&rest, demand), seen.insert(part).inserted { parts.append(part) }
      guard parts.count <= Self.mostParts else {
        throw QueryError("the search has more than \(Self.mostParts) words: search for those that tell most")
      }
    }
    guard !parts.isEmpty else {
      throw QueryError("there is no word to search for: write at least one, of letters or digits")
    }
    guard parts.contains(where: { $0.demand != .excluded }) else {
      throw QueryError("the search only says what to leave out: write also what to search for")
    }
    return parts
  }

  /// Reads up to the next space or quotation mark, or the end of the quotation; `nil` where there is no word in it.
  private func part(
    _ rest: inout Substring.UnicodeScalarView, _ demand: SearchQuery.Demand
  ) throws(QueryError) -> SearchQuery.Part? {
    let isQuoted = rest.first == "\""
    if isQuoted { rest.removeFirst() }
    let end = rest.firstIndex { $0 == "\"" || !isQuoted && $0 == " " }
    guard end != nil || !isQuoted else {
      throw QueryError("the quotation mark before “\(String(rest))” is not closed: write another after the phrase")
    }
    var text = String(rest[..<(end ?? rest.endIndex)])
    rest = rest[(end ?? rest.endIndex)...]
    if isQuoted { rest.removeFirst() }
    let isPrefix = text.hasSuffix("*")
    if isPrefix { text.removeLast() }
    guard !text.contains("*") else {
      throw QueryError("“\(text)”: a star stands for the rest of a word, so only at its end")
    }
    let words = Self.words(of: text)
    if words.isEmpty {
      guard !isPrefix else { throw QueryError("a star needs the beginning of a word before it: “manag*”") }
      guard !isQuoted else { throw QueryError("there is no word between the quotation marks") }
      return nil
    }
    let match: SearchQuery.Match =
      isPrefix ? .prefix : stems && !isQuoted && words.count == 1 ? .stem : .exact
    return SearchQuery.Part(words: words, match: match, demand: demand)
  }

  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var scanner = WordScanner()
    var text = text
    text.withUTF8 { bytes in
      scanner.scanFolded(bytes) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }
}
