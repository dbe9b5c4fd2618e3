/// One look through a text.
struct MentionSearch {
  let text: MentionText
  let index: MentionIndex

  /// Something that may be a mention, before overlaps are settled.
  private struct Find {
    var range: Range<Int>
    var candidates: [Candidate] = []
    var dates: [WrittenDate.Reading] = []
    /// The surnames that may stand alone from here on.
    var surnames: [Int] = []
  }

  init(text: MentionText, index: MentionIndex) {
    self.text = text
    self.index = index
  }

  mutating func run() -> [Mention] {
    var dates = MentionDates(text.scalars)
    var (finds, taken) = settled(names() + dates.all().map { Find(range: $0.range, dates: $0.readings) })
    finds += surnames(after: finds, &taken)
    return finds.sorted { $0.range.lowerBound < $1.range.lowerBound }.map {
      Mention(range: $0.range, text: text.string($0.range), candidates: $0.candidates, dates: $0.dates)
    }
  }

  /// All names, overlapping ones too.
  private func names() -> [Find] {
    var known: [String: UInt32?] = [:]
    let numbers = text.words.map { word -> UInt32? in
      if let number = known[word.text] { return number }
      let number = index.number(of: word.text)
      known[word.text] = number
      return number
    }
    var finds: [Find] = []
    for start in numbers.indices {
      var (node, place, hasMarks) = (UInt32(0), start, false)
      while place < numbers.count, let number = numbers[place], let next = index.step(from: node, by: number) {
        if place > start {
          if text.words[place].startsParagraph { break }
          hasMarks = hasMarks || text.words[place].isAfterMark
        }
        node = next
        if let find = find(start...place, index.entries(at: node), hasMarks: hasMarks) { finds.append(find) }
        place += 1
      }
    }
    return finds
  }

  /// What some words mean, of the entries that have these words.
  private func find(_ words: ClosedRange<Int>, _ entries: [Int], hasMarks: Bool) -> Find? {
    guard !entries.isEmpty else { return nil }
    let range = text.words[words.lowerBound].range.lowerBound..<text.words[words.upperBound].range.upperBound
    let written = text.string(range)
    let key = text.words[words].map(\.text).joined(separator: " ")
    var judge = MentionJudge(written: written, key: key)
    var surnames: [Int] = []
    for place in entries {
      let entry = index.entries[place]
      guard !hasMarks || entry.hasMarks else { continue }
      if judge.take(entry), entry.surname != nil { surnames.append(place) }
    }
    let candidates = judge.ranked
    return candidates.isEmpty ? nil : Find(range: range, candidates: candidates, surnames: surnames)
  }

  /// The finds that stay when the longest are taken first, and which scalars they take.
  private func settled(_ finds: [Find]) -> (finds: [Find], taken: [Bool]) {
    var byLength: [[Int]] = []
    for place in finds.indices {
      let length = finds[place].range.count
      while byLength.count <= length { byLength.append([]) }
      byLength[length].append(place)
    }
    var taken = [Bool](repeating: false, count: text.scalars.count)
    var kept: [Find] = []
    for place in byLength.reversed().joined() {
      let range = finds[place].range
      // What is taken is at least as long, so it can't lie between the ends.
      guard let last = range.last, !taken[range.lowerBound], !taken[last] else { continue }
      for scalar in range { taken[scalar] = true }
      kept.append(finds[place])
    }
    return (kept, taken)
  }

  /// The surnames of people who were named in full before, where they stand alone.
  private func surnames(after finds: [Find], _ taken: inout [Bool]) -> [Find] {
    let people = finds.filter { !$0.surnames.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !people.isEmpty else { return [] }
    var known: [String: [Reference: String]] = [:]
    var next = people.startIndex
    var found: [Find] = []
    for (place, word) in text.words.enumerated() {
      while next < people.endIndex, people[next].range.upperBound <= word.range.lowerBound {
        for entry in people[next].surnames.map({ index.entries[$0] }) {
          if let surname = entry.surname { known[surname, default: [:]][entry.name.reference] = entry.name.text }
        }
        next += 1
      }
      guard let bearers = known[word.text], !taken[word.range.lowerBound], text.hasCapital(place) else { continue }
      let candidates = bearers.sorted { $0.key < $1.key }.map { reference, name in
        Candidate(
          reference: reference, score: Double(ResolverScore.surname) / 1000,
          reason: "surname of \(NameReason.quoted(name)), who is named before", match: .surname, name: name, kind: nil)
      }
      found.append(Find(range: word.range, candidates: candidates))
    }
    return found
  }
}
