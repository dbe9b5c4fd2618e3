import MigrationGovernance

extension RecordMaker {
  func meeting(_ index: Int) throws -> Meeting {
    var random = random(.meeting, index)
    var meeting = Meeting(id: try meetingID(index))
    let city = WordList.cities[random.below(WordList.cities.count)]
    if random.chance(70) {
      meeting.name = "\(prose(random.within(3...8), &random).dropLast()) (\(city.name))"
    } else {
      meeting.label = "Meeting in \(city.name)"
    }
    meeting.kind = MeetingKind.known[random.below(MeetingKind.known.count)]
    meeting.when = try span(&random)
    meeting.place = Place(city.name, country: try EntityID(city.country))
    meeting.status = random.chance(90) ? .held : .announced
    if random.chance(60) { meeting.series = try groupID(random.below(groups)) }
    if random.chance(20) { meeting.languages = [try LanguageTag("en"), try LanguageTag("ru")] }
    meeting.topics = (0..<random.below(3)).map { _ in LocalizedText(phrase(2...7, &random)) }
    meeting.themes = try themeList(1...3, &random)
    meeting.organisers = try parties(1...2, &random)
    if random.chance(60) { meeting.hosts = try parties(1...1, &random) }
    if random.chance(40) { meeting.funders = try parties(1...2, &random) }
    meeting.participants = try parties(4...16, &random)
    meeting.evidence = try evidence(1...3, of: ["when", "place", "organisers", "participants"], &random)
    return meeting
  }

  func session(_ index: Int) throws -> Session {
    var random = random(.session, index)
    var session = Session(id: try sessionID(index))
    session.name = prose(random.within(4...12), &random)
    session.meeting = try meetingID(random.below(meetings))
    session.order = random.within(1...9)
    session.number = random.pick(["I", "II", "III", "4a", "V"])
    session.when = try span(&random)
    session.moderators = try parties(1...2, &random)
    session.topics = (0..<random.within(1...4)).map { _ in LocalizedText(phrase(3...9, &random)) }
    session.themes = try themeList(0...2, &random)
    session.evidence = try evidence(1...2, of: ["when", "moderators", "topics"], &random)
    return session
  }

  func contribution(_ index: Int) throws -> Contribution {
    var random = random(.contribution, index)
    var contribution = Contribution(id: try contributionID(index))
    if random.chance(60) {
      contribution.session = try sessionID(random.below(sessions))
    } else {
      contribution.meeting = try meetingID(random.below(meetings))
    }
    contribution.order = random.within(1...40)
    contribution.kind = ContributionKind.known[random.below(ContributionKind.known.count)]
    contribution.by = try parties(1...2, &random)
    if random.chance(40) { contribution.to = try parties(1...2, &random) }
    if random.chance(25), index > 0 { contribution.inReplyTo = [try contributionID(random.below(index))] }
    if random.chance(40) { contribution.about = [try strategyID(random.below(strategies)).reference] }
    if random.chance(30) { contribution.documents = [try documentID(random.below(documents))] }
    contribution.summary = try text(&random)
    contribution.evidence = try evidence(1...3, of: ["by", "summary", "to", "order"], &random)
    return contribution
  }
}
