import MigrationGovernanceCore

/// Finds the parts of a query in a text, and cuts out where they are densest.
struct SnippetMaker {
  /// How many scalars a snippet has, about.
  private static let length = 160
  /// How far from the best place it is cut between words.
  private static let slack = 20

  private struct Word {
    var bytes: [UInt8]
    /// In scalars of the original.
    var range: Range<Int>
  }

  private struct Wanted {
    var words: [[UInt8]]
    var match: SearchQuery.Match
  }

  /// What was found in a text.
  struct Found {
    fileprivate var matches: [(range: Range<Int>, part: Int)] = []
    /// The words, each once.
    var words: [String] = []
    /// How many parts of the query were found.
    var partCount: Int { Set(matches.map(\.part)).count }
    var count: Int { matches.count }
  }

  private let parts: [Wanted]

  init(_ query: SearchQuery) {
    parts = query.parts.filter { $0.demand != .excluded }.map { part in
      var words = part.words.map { Array($0.utf8) }
      if part.match == .stem { words = words.map { EnglishStem.of($0) } }
      return Wanted(words: words, match: part.match)
    }
  }

  /// Looks for every part; linear in the text, for each of them.
  func find(in text: String) -> Found {
    let words = Self.words(of: text)
    var found = Found()
    for place in words.indices {
      for (number, part) in parts.enumerated() where isMatch(part, words[place...]) {
        let run = words[place..<place + part.words.count]
        guard let first = run.first, let last = run.last else { continue }
        found.matches.append((first.range.lowerBound..<last.range.upperBound, number))
        for word in run.map({ String(decoding: $0.bytes, as: UTF8.self) }) where !found.words.contains(word) {
          found.words.append(word)
        }
      }
    }
    return found
  }

  private func isMatch(_ part: Wanted, _ words: ArraySlice<Word>) -> Bool {
    guard words.count >= part.words.count else { return false }
    return zip(part.words, words).enumerated().allSatisfy { place, pair in
      switch part.match {
      case .exact: pair.0 == pair.1.bytes
      case .stem: pair.0 == EnglishStem.of(pair.1.bytes)
      case .prefix: place + 1 < part.words.count ? pair.0 == pair.1.bytes : pair.1.bytes.starts(with: pair.0)
      }
    }
  }

  private static func words(of text: String) -> [Word] {
    let folded = Folding.foldedText(of: text)
    // The scalar that each byte of the folded text belongs to.
    var scalars: [Int] = []
    for (place, scalar) in folded.scalars.enumerated() {
      scalars.append(contentsOf: repeatElement(place, count: UTF8.width(scalar)))
    }
    var words: [Word] = []
    var scanner = WordScanner()
    var bytes = folded.text
    bytes.withUTF8 { bytes in
      scanner.scanFolded(bytes) { word, range in
        let range = scalars[range.lowerBound]..<scalars[range.upperBound - 1] + 1
        words.append(Word(bytes: Array(word), range: folded.source(of: range)))
      }
    }
    return words
  }

  /// Cuts out the part with the most different parts of the query, then the most matches; the first of those.
  func snippet(of text: String, _ found: Found) -> Snippet {
    let scalars = Array(text.unicodeScalars)
    let range = Self.window(found.matches, scalars)
    let matches = Self.merged(found.matches.map(\.range))
    let head = range.lowerBound > 0 ? "… " : ""
    let tail = range.upperBound < scalars.count ? " …" : ""
    let shift = head.unicodeScalars.count - range.lowerBound
    var shown = String.UnicodeScalarView()
    for scalar in scalars[range] {
      shown.append(Self.isBlank(scalar) ? " " : scalar)
    }
    let highlights = matches.filter { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound }
    return Snippet(
      text: head + String(shown) + tail, highlights: highlights.map { $0.lowerBound + shift..<$0.upperBound + shift },
      matches: matches)
  }

  private static func window(_ matches: [(range: Range<Int>, part: Int)], _ scalars: [Unicode.Scalar]) -> Range<Int> {
    guard scalars.count > length, !matches.isEmpty else {
      return cut(0..<min(length, scalars.count), around: 0..<0, scalars)
    }
    var best = matches[0].range
    var most = (parts: 0, count: 0)
    for first in matches.indices {
      let begin = matches[first].range.lowerBound
      var parts: Set<Int> = []
      var end = begin
      var count = 0
      for match in matches[first...] {
        guard match.range.lowerBound < begin + length else { break }
        // A phrase that is longer than a snippet is cut.
        guard match.range.upperBound <= begin + length || count == 0 else { continue }
        parts.insert(match.part)
        count += 1
        end = max(end, match.range.upperBound)
      }
      if (parts.count, count) > most {
        most = (parts.count, count)
        best = begin..<end
      }
    }
    let room = max(0, length - best.count)
    let start = max(0, min(best.lowerBound - room / 2, scalars.count - length))
    return cut(start..<max(best.upperBound, min(start + length, scalars.count)), around: best, scalars)
  }

  /// Moves both ends to the nearest space inside, if there is one near and not beyond what must stay.
  private static func cut(_ range: Range<Int>, around kept: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if start > 0 {
      let limit = min(start + slack, kept.isEmpty ? end : kept.lowerBound)
      if let space = (start - 1..<limit).first(where: { isBlank(scalars[$0]) }) { start = space + 1 }
    }
    if end < scalars.count {
      let limit = max(end - slack, kept.isEmpty ? start : kept.upperBound)
      if limit <= end, let space = (limit...end).last(where: { isBlank(scalars[$0]) }) { end = space }
    }
    return start..<max(start, end)
  }

  /// Whether it is white space or a control character.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  /// Ranges in order, those that overlap made one.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
