import MigrationGovernance

extension RecordMaker {
  // MARK: Words

  /// So many words in sentences.
  func prose(_ count: Int, _ random: inout SplitMix64) -> String {
    var text = ""
    var isFirst = true
    for place in 1...max(count, 1) {
      let word = random.pick(WordList.words)
      if !text.isEmpty { text += " " }
      if isFirst, let letter = word.first {
        text += String(letter).uppercased() + word.dropFirst()
      } else if random.chance(1) {
        text += "“\(word)”"
      } else if random.chance(1), random.chance(50) {
        text += "\"\(word)\""
      } else {
        text += word
      }
      isFirst = place == count || (place % 16 == 0 && random.chance(60))
      if isFirst { text += "." } else if random.chance(5) { text += "," }
    }
    return text
  }

  /// A recommendation or a summary: 15 to 60 words.
  func text(_ random: inout SplitMix64) throws -> LocalizedText {
    let language = random.chance(6) ? try LanguageTag(random.pick(["en", "ru", "sr-Latn"])) : nil
    return LocalizedText(prose(random.within(15...60), &random), language: language)
  }

  /// A few words.
  func phrase(_ range: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
    (0..<random.within(range)).map { _ in random.pick(WordList.words) }.joined(separator: " ")
  }

  // MARK: Dates

  func day(_ random: inout SplitMix64) -> String {
    month(&random) + "-" + twoDigits(random.within(1...28))
  }
  private func month(_ random: inout SplitMix64) -> String {
    "\(random.within(2004...2024))-" + twoDigits(random.within(1...12))
  }
  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A date of any sort: days, months, years, seasons, intervals, open ends, approximate ones.
  func span(_ random: inout SplitMix64) throws -> DateSpan {
    let year = random.within(2004...2020)
    let text =
      switch random.below(20) {
      case 0..<7: day(&random)
      case 7..<10: month(&random)
      case 10..<12: "\(year)"
      case 12: "\(year)~"
      case 13: month(&random) + "~"
      case 14: "\(year)-2\(random.within(1...4))"
      case 15: "\(year)-12-07/\(year)-12-08"
      case 16: "\(year)/\(year + random.within(1...10))"
      case 17: "\(year)-03/.."
      case 18: "/\(year)"
      default: "\(year)-06/\(year + 2)-11~"
      }
    return try DateSpan(text: text)
  }

  func date(_ random: inout SplitMix64) throws -> PartialDate {
    try PartialDate(text: random.chance(70) ? day(&random) : month(&random))
  }

  // MARK: Parties

  func actor(_ random: inout SplitMix64) throws -> Reference {
    switch random.below(10) {
    case 0..<4: try organisationID(random.below(organisations)).reference
    case 4..<7: try Reference("country:" + random.pick(WordList.countries))
    case 7..<9: try personID(random.below(persons)).reference
    default: try groupID(random.below(groups)).reference
    }
  }

  func party(_ random: inout SplitMix64) throws -> Party {
    if random.chance(5) {
      let described = Party(
        description: phrase(2...5, &random), of: [Party(try actor(&random)), Party(try actor(&random))])
      return described
    }
    var party = Party(try actor(&random))
    guard random.chance(25) else { return party }
    if random.chance(80) { party.as = random.pick(WordList.capacities) }
    if random.chance(50) { party.for = try actor(&random) }
    if random.chance(10) { party.extent = random.chance(50) ? .all : .some }
    if random.chance(20) { party.at = try locator(&random) }
    return party
  }

  func parties(_ range: ClosedRange<Int>, _ random: inout SplitMix64) throws -> [Party] {
    try (0..<random.within(range)).map { _ in try party(&random) }
  }

  func themeList(_ range: ClosedRange<Int>, _ random: inout SplitMix64) throws -> [EntityID<Theme>] {
    let first = random.below(themes)
    return try (0..<min(random.within(range), themes)).map { try themeID((first + $0) % themes) }
  }

  // MARK: Evidence

  func locator(_ random: inout SplitMix64) throws -> Locator {
    let document = try documentID(random.below(documents))
    guard random.chance(95) else { return Locator(document) }
    let line = random.within(1...900)
    return try Locator(document, lines: line...line + random.below(6))
  }

  /// Evidence for a record with these fields.
  func evidence(_ count: ClosedRange<Int>, of fields: [String], _ random: inout SplitMix64) throws -> [Evidence] {
    try (0..<random.within(count)).map { place in
      var evidence = Evidence(at: try locator(&random))
      if place > 0 || random.chance(70) {
        let first = random.below(fields.count)
        evidence.field = (0..<random.within(1...2)).map { fields[(first + $0) % fields.count] }
      }
      if random.chance(25) { evidence.quote = phrase(4...9, &random) }
      if random.chance(15) { evidence.on = try span(&random) }
      if random.chance(10) { evidence.said = try contributionID(random.below(contributions)).reference }
      if random.chance(12) {
        evidence.status = random.chance(50) ? .inferred : .derived
        evidence.premise = random.pick(WordList.premises)
      }
      // Another source has another name: what it says must fit the field.
      if random.chance(4), fields.contains("name") {
        evidence.field = ["name"]
        evidence.value = .string(phrase(2...4, &random))
      }
      return evidence
    }
  }
}
