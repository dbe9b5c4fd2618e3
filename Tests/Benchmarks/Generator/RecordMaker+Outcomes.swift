import MigrationGovernance

extension RecordMaker {
  func recommendation(_ index: Int) throws -> Recommendation {
    var random = random(.recommendation, index)
    var recommendation = Recommendation(id: try recommendationID(index))
    recommendation.strength = RecommendationStrength.known[random.below(RecommendationStrength.known.count)]
    if random.chance(95) {
      recommendation.content = .given
      recommendation.text = try text(&random)
    } else {
      recommendation.label = phrase(3...6, &random)
      recommendation.content = .notGiven
    }
    recommendation.from = try contributionID(random.below(contributions)).reference
    if random.chance(50) { recommendation.by = try parties(1...2, &random) }
    recommendation.to = try parties(1...4, &random)
    if random.chance(40) { recommendation.about = [try strategyID(random.below(strategies)).reference] }
    if random.chance(15) { recommendation.condition = LocalizedText(phrase(5...14, &random)) }
    if random.chance(30) { recommendation.due = try span(&random) }
    if random.chance(10), index > 0 { recommendation.partOf = try recommendationID(random.below(index)) }
    recommendation.themes = try themeList(1...3, &random)
    recommendation.evidence = try evidence(1...4, of: ["text", "to", "strength", "due"], &random)
    return recommendation
  }

  func followUp(_ index: Int) throws -> FollowUp {
    var random = random(.followUp, index)
    var followUp = FollowUp(id: try followUpID(index))
    if random.chance(40) { followUp.label = prose(random.within(5...12), &random) }
    followUp.of =
      random.chance(85)
      ? try recommendationID(random.below(recommendations)).reference
      : try strategyID(random.below(strategies)).reference
    followUp.kind = FollowUpKind.known[random.below(FollowUpKind.known.count)]
    followUp.state = LifecycleState.known[random.below(LifecycleState.known.count)]
    followUp.when = try span(&random)
    followUp.by = try parties(1...3, &random)
    if random.chance(40) { followUp.meeting = try meetingID(random.below(meetings)) }
    followUp.evidence = try evidence(1...3, of: ["kind", "when", "by"], &random)
    return followUp
  }

  func strategy(_ index: Int) throws -> Strategy {
    var random = random(.strategy, index)
    var strategy = Strategy(id: try strategyID(index))
    let country = random.pick(WordList.countries)
    strategy.name = "\(prose(random.within(4...9), &random).dropLast()) \(random.within(2004...2024))"
    strategy.of = [try Reference("country:" + country)]
    strategy.kind = StrategyKind.known[random.below(StrategyKind.known.count)]
    let year = random.within(2004...2022)
    strategy.period = try DateSpan(text: random.chance(70) ? "\(year)/\(year + random.within(2...9))" : "\(year)/..")
    strategy.events = try (0..<random.within(1...4)).map { _ in
      let kind = LifecycleKind.known[random.below(LifecycleKind.known.count)]
      var event = LifecycleEvent(kind, when: try span(&random), state: random.chance(70) ? .done : .planned)
      if random.chance(50) { event.by = try parties(1...1, &random) }
      if random.chance(40) { event.evidence = [Evidence(at: try locator(&random))] }
      return event
    }
    if random.chance(30) { strategy.ordinal = random.within(1...4) }
    if random.chance(30), index > 0 { strategy.predecessors = [try strategyID(random.below(index))] }
    strategy.themes = try themeList(1...4, &random)
    strategy.drafters = try parties(1...2, &random)
    strategy.responsible = try parties(1...3, &random)
    strategy.evidence = try evidence(1...3, of: ["period", "events", "drafters", "responsible"], &random)
    return strategy
  }

  func document(_ index: Int) throws -> Document {
    var random = random(.document, index)
    let id = try documentID(index)
    var document = Document(id: id)
    document.name = prose(random.within(5...12), &random)
    document.kind = DocumentKind.known[random.below(DocumentKind.known.count)]
    document.file = "texts/\(id.text).txt"
    document.url = "https://example.org/library/\(id.text)?page=\(random.below(90))&lang=en"
    document.publisher = try party(&random)
    document.authors = try parties(0...3, &random)
    document.issued = try date(&random)
    document.retrieved = try date(&random)
    if random.chance(50) { document.covers = try span(&random) }
    document.languages = [try LanguageTag("en")]
    document.access = random.chance(80) ? .open : .registered
    document.about = [try meetingID(random.below(meetings)).reference]
    document.evidence = try evidence(1...2, of: ["issued", "publisher", "authors"], &random)
    return document
  }
}
