import MigrationGovernance

/// Makes the records of a knowledge base of any size, each for itself: a record follows from the seed, its kind and its
/// number, and so does every id, so that references to records that were not made yet are right.
struct RecordMaker {
  let seed: UInt64
  let organisations: Int
  let persons: Int
  let meetings: Int
  let sessions: Int
  let contributions: Int
  let strategies: Int
  let recommendations: Int
  let followUps: Int
  let documents: Int
  let themes: Int
  let groups: Int

  /// Plans a knowledge base of so many records: nearly half of them recommendations.
  init(count: Int, seed: UInt64) {
    self.seed = seed
    func share(_ thousandths: Int) -> Int { max(1, count * thousandths / 1000) }
    organisations = share(40)
    persons = share(60)
    meetings = share(50)
    sessions = share(30)
    contributions = share(200)
    strategies = share(30)
    followUps = share(90)
    documents = share(30)
    themes = min(share(20), WordList.themes.count)
    groups = min(share(10), WordList.groups.count)
    let others =
      organisations + persons + meetings + sessions + contributions + strategies + followUps + documents + themes
      + groups
    recommendations = max(1, count - others)
  }

  // MARK: Ids

  private func place(_ kind: Kind, _ index: Int) -> String {
    var random = SplitMix64(seed: seed, kind: kind, index: index)
    let city = WordList.cities[random.below(WordList.cities.count)]
    return "\(city.id)-\(random.within(2009...2024))"
  }

  func organisationID(_ index: Int) throws -> EntityID<Organisation> {
    var random = SplitMix64(seed: seed, kind: .organisation, index: index)
    let country = random.pick(WordList.countries).lowercased()
    return try EntityID("\(country)-\(WordList.bodies[random.below(WordList.bodies.count)].id)-\(1000 + index)")
  }

  func personID(_ index: Int) throws -> EntityID<Person> {
    let (given, family) = personNames(index)
    return try EntityID("\(given.id)-\(family.id)-\(1000 + index)")
  }

  /// The names of a person, each as it stands in the id and as it is written.
  func personNames(_ index: Int) -> (given: (id: String, name: String), family: (id: String, name: String)) {
    var random = SplitMix64(seed: seed, kind: .person, index: index)
    let given = WordList.givenNames[random.below(WordList.givenNames.count)]
    return (given, WordList.familyNames[random.below(WordList.familyNames.count)])
  }

  func meetingID(_ index: Int) throws -> EntityID<Meeting> { try EntityID("\(place(.meeting, index))-m\(index)") }
  func sessionID(_ index: Int) throws -> EntityID<Session> { try EntityID("\(place(.session, index))-s\(index)") }
  func contributionID(_ index: Int) throws -> EntityID<Contribution> {
    try EntityID("\(place(.contribution, index))-c\(index)")
  }
  func recommendationID(_ index: Int) throws -> EntityID<Recommendation> {
    try EntityID("\(place(.recommendation, index))-r\(index)")
  }
  func followUpID(_ index: Int) throws -> EntityID<FollowUp> { try EntityID("\(place(.followUp, index))-f\(index)") }
  func documentID(_ index: Int) throws -> EntityID<Document> { try EntityID("\(place(.document, index))-d\(index)") }
  func strategyID(_ index: Int) throws -> EntityID<Strategy> {
    var random = SplitMix64(seed: seed, kind: .strategy, index: index)
    let country = random.pick(WordList.countries).lowercased()
    return try EntityID("\(country)-strategy-\(random.within(2004...2024))-\(index)")
  }
  func themeID(_ index: Int) throws -> EntityID<Theme> { try EntityID(WordList.themes[index % WordList.themes.count]) }
  func groupID(_ index: Int) throws -> EntityID<CountryGroup> {
    try EntityID(WordList.groups[index % WordList.groups.count])
  }

  /// The numbers that a record is made with, beyond those of its id.
  func random(_ kind: Kind, _ index: Int) -> SplitMix64 { SplitMix64(seed: ~seed, kind: kind, index: index) }
}
