import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

@Suite("Force") struct ForceTests {
  private func force(
    on date: String, period: String? = nil, _ events: LifecycleEvent...,
    change: (inout Strategy) throws -> Void = { _ in }
  ) throws -> Force {
    var strategy = Strategy(id: try EntityID("s"))
    strategy.period = try period.map { try DateSpan(text: $0) }
    strategy.events = events
    try change(&strategy)
    return KnowledgeGraph(KnowledgeBase()).force(of: strategy, on: try DateSpan(text: date))
  }

  private func event(
    _ kind: LifecycleKind, _ when: String? = nil, _ state: LifecycleState? = .done, on: String? = nil
  ) throws -> LifecycleEvent {
    var event = LifecycleEvent(kind, when: try when.map { try DateSpan(text: $0) }, state: state)
    if let on {
      var evidence = Evidence(at: try Locator(text: "r:1"))
      evidence.on = try DateSpan(text: on)
      event.evidence = [evidence]
    }
    return event
  }

  @Test("a period alone is not force, nor is its absence a no")
  func period() throws {
    let covered = try force(on: "2018-05-01", period: "2016/2020")
    #expect(covered.answer == .possibly && covered.reason.contains("that alone is not force"))
    #expect(try force(on: "2030", period: "2016/2020").answer == .possibly)
    #expect(try force(on: "2030").answer == .possibly)
  }

  @Test("adopted before and meant for the time is in force")
  func adopted() throws {
    let answer = try force(on: "2018-05-01", period: "2016/2020", event(.adopted, "2015"))
    #expect(answer.answer == .yes && answer.reason == "adopted 2015 and meant for 2016 to 2020")
  }

  @Test("a certain answer says where a part of it is only inferred")
  func inferred() throws {
    var adoption = try event(.adopted, "2015")
    adoption.evidence = [Evidence(at: try Locator(text: "r:1"), field: ["kind"])]
    let stated = try force(on: "2018-05-01", period: "2016/2020", adoption)
    #expect(!stated.isInferred && !stated.reason.contains("inferred"))
    var conclusion = Evidence(at: try Locator(text: "r:2"), field: ["when"])
    conclusion.status = .inferred
    adoption.evidence.append(conclusion)
    let inferred = try force(on: "2018-05-01", period: "2016/2020", adoption)
    #expect(inferred.answer == .yes && inferred.isInferred && inferred.reason.hasSuffix("; that is inferred"))
    #expect(try !force(on: "2025", period: "2016/2020", adoption).reason.contains("that is inferred"))
  }

  @Test("adopted before, without a period or after it, is possibly in force: no end is stated")
  func unended() throws {
    #expect(try force(on: "2018", event(.adopted, "2015")).answer == .possibly)
    #expect(try force(on: "2025", period: "2016/2020", event(.adopted, "2015")).answer == .possibly)
  }

  @Test("what was adopted later, or entered into force later, is not in force")
  func later() throws {
    #expect(try force(on: "2014", event(.adopted, "2015")).answer == .no)
    #expect(try force(on: "2016", event(.adopted, "2015"), event(.enteredIntoForce, "2017")).answer == .no)
    #expect(try force(on: "2015-03", event(.adopted, "2015")).answer == .possibly)
  }

  @Test("what was repealed or expired before is not in force, and in the year of the repeal it may be")
  func ended() throws {
    #expect(try force(on: "2018", event(.adopted, "2004"), event(.repealed, "2017")).answer == .no)
    #expect(try force(on: "2017-06", event(.adopted, "2004"), event(.expired, "2017")).answer == .possibly)
    #expect(try force(on: "2018", event(.repealed, "2017", .planned)).answer == .possibly)
  }

  @Test("what is planned keeps the answer from being certain: an entry into force, an end")
  func plannedSteps() throws {
    let adopted = try event(.adopted, "2015")
    #expect(
      try force(on: "2016", period: "2015/2025", adopted, event(.enteredIntoForce, "2018", .planned)).answer == .no)
    let entry = try force(on: "2019", period: "2015/2025", adopted, event(.enteredIntoForce, "2018", .planned))
    #expect(entry.answer == .possibly && entry.reason.contains("planned for 2018"))
    let end = try force(on: "2018", period: "2016/2025", adopted, event(.repealed, "2017", .planned))
    #expect(end.answer == .possibly && end.reason.contains("its end was planned for 2017"))
    #expect(try force(on: "2016-06", period: "2016/2025", adopted, event(.repealed, "2017", .planned)).answer != .no)
  }

  @Test("a draft that is only planned for later is no law before it")
  func plannedDraft() throws {
    let earlier = try force(on: "2003", event(.drafting, "2017/", .planned))
    #expect(earlier.answer == .no && earlier.reason == "its drafting is only planned, from 2017, end not stated")
    let later = try force(on: "2018", event(.drafting, "2017/", .planned))
    #expect(later.answer == .possibly && later.reason == "its drafting is planned; no adoption is stated")
  }

  @Test("a draft of which no state is said may long be done")
  func draft() throws {
    let told = try force(on: "2016-12-07", event(.drafting, nil, nil, on: "2016-12-07"))
    #expect(told.answer == .possibly && told.reason.hasPrefix("its drafting is told of, not whether it is done"))
    #expect(try force(on: "2016-12-07", event(.drafting, nil, .underWay, on: "2016-12-07")).answer == .no)
    let proposal = try force(on: "2016-12-08", event(.proposed, "2016-12-08"))
    #expect(proposal.reason == "it was proposed; no adoption is stated")
  }

  @Test("what was signed may have come into force")
  func signed() throws {
    let answer = try force(on: "2018", period: "2016/2020", event(.signed, "2015"))
    #expect(answer.answer == .possibly && answer.reason.contains("whether it came into force is not stated"))
  }

  @Test("after a sighting it is not said whether it lasted, and a sighting of the record is none of force")
  func sightingBefore() throws {
    let seen = try event(.enteredIntoForce, nil, on: "2016-12-08")
    #expect(try force(on: "2017", seen).reason == "seen to be so on 8 December 2016; whether still is not stated")
    #expect(try force(on: "2016-12-07/2016-12-08", seen).reason.contains("whether throughout is not stated"))
    let record = try force(on: "2016-06-01", period: "2020/2025") { strategy in
      var evidence = Evidence(at: try Locator(text: "r:1"))
      evidence.on = try DateSpan(text: "2016-06-01")
      strategy.evidence = [evidence]
    }
    #expect(record.answer == .possibly)
  }

  @Test("planned is not law")
  func planned() throws {
    #expect(try force(on: "2016-12-07", event(.adopted, "2017", .planned)).answer == .no)
    #expect(try force(on: "2016-12-07", event(.adopted, nil, .planned, on: "2016-12-07")).answer == .no)
    #expect(try force(on: "2019", period: "2016/2025", event(.adopted, "2017", .planned)).answer == .possibly)
    #expect(try force(on: "2016-12-07", event(.drafting, nil, .underWay, on: "2016-12-07")).answer == .no)
  }

  @Test("a sighting on the day is a yes, on another day nothing")
  func sighting() throws {
    let seen = try event(.enteredIntoForce, nil, .done, on: "2016-12-08")
    #expect(try force(on: "2016-12-08", seen).answer == .yes)
    #expect(try force(on: "2016-12-09", seen).answer == .possibly)
    let carriedOut = try event(.implementation, "2016", .underWay)
    #expect(try force(on: "2016-05-01", carriedOut).answer == .yes)
  }

  @Test("what entered into force without a date did not do so before it was adopted")
  func entryAfterAdoption() throws {
    let (adopted, entry) = (try event(.adopted, "2004"), try event(.enteredIntoForce, nil, on: "2016-12-08"))
    let before = try force(on: "2003", adopted, entry)
    #expect(before.answer == .no && before.reason == "adopted 2004")
    #expect(try force(on: "2010", adopted, entry).answer == .possibly)
    #expect(try force(on: "2016-12-08", adopted, entry).answer == .yes)
    #expect(try force(on: "2003", adopted, event(.enteredIntoForce, "2002")).answer == .possibly)
  }

  @Test("an adoption that was seen is no force outside of its time, before a planned entry, or of what was signed")
  func adoptionSeen() throws {
    let seen = try event(.adopted, nil, on: "2016-12-08")
    let early = try force(on: "2016-12-08", period: "2017/2021", seen)
    #expect(
      early.answer == .possibly
        && early.reason == "adopted, by 8 December 2016; it was meant for 2017 to 2021, which is later")
    #expect(try force(on: "2016-12-08", seen, event(.enteredIntoForce, "2018", .planned)).answer == .no)
    #expect(try force(on: "2016-12-08", event(.signed, nil, on: "2016-12-08")).answer == .possibly)
    #expect(try force(on: "2018", period: "2017/2021", seen).answer == .yes)
  }

  @Test("a sighting more does not make an answer less certain")
  func sightingMore() throws {
    let adopted = try event(.adopted, "2015", on: "2016-12-08")
    #expect(try force(on: "2018", period: "2016/2020", adopted).answer == .yes)
    let seen = try event(.enteredIntoForce, "2010", on: "2016-12-08")
    #expect(try force(on: "2016-12-08", seen, event(.repealed)).answer == .yes)
    #expect(try force(on: "2017", seen, event(.repealed)).answer == .possibly)
  }

  @Test("what began anew after its end may be in force, and what was cancelled is said to be so")
  func anew() throws {
    let again = try force(
      on: "2016", period: "2010/2020", event(.adopted, "2010"), event(.repealed, "2012"), event(.adopted, "2014"))
    #expect(again.answer == .yes)
    #expect(
      try force(on: "2013", event(.adopted, "2010"), event(.repealed, "2012"), event(.adopted, "2014")).answer == .no)
    let cancelled = try force(on: "2016", event(.adopted, "2015", .cancelled))
    #expect(cancelled.answer == .possibly && cancelled.reason.hasPrefix("its adoption for 2015 was cancelled"))
  }

  @Test("answers come with what speaks for them, those that are certain first")
  func order() throws {
    var base = KnowledgeBase()
    for (id, events) in [("b", []), ("c", [try event(.enteredIntoForce, nil, .done, on: "2016")]), ("a", [])] {
      var strategy = Strategy(id: try EntityID(id))
      strategy.events = events
      try base.strategies.insert(strategy)
    }
    let answers = KnowledgeGraph(base).inForce(on: try DateSpan(text: "2016-05-05"))
    #expect(answers.map(\.strategy.id) == ["c", "a", "b"])
    #expect(answers.first?.evidence.first?.at?.text == "r:1")
  }
}
