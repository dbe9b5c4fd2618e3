import MigrationGovernanceCore
import Testing

@Suite("KnowledgeBase.findings") struct FindingsTests {
  private func base(_ change: (inout KnowledgeBase) throws -> Void) rethrows -> KnowledgeBase {
    var base = KnowledgeBase()
    try change(&base)
    return base
  }

  private func evidence(_ text: String = "report:1") throws -> [Evidence] { [Evidence(at: try Locator(text: text))] }

  private func rules(_ base: KnowledgeBase) -> [String] { base.findings.map(\.rule) }

  private func meeting(_ change: (inout Meeting) throws -> Void) throws -> KnowledgeBase {
    try base { base in
      try base.documents.insert(document())
      var organisation = Organisation(id: try EntityID("iom"))
      organisation.evidence = try evidence()
      try base.organisations.insert(organisation)
      var meeting = Meeting(id: try EntityID("m"))
      meeting.status = .held
      meeting.evidence = try evidence()
      try change(&meeting)
      try base.meetings.insert(meeting)
    }
  }

  private func document() throws -> Document {
    var document = Document(id: try EntityID("report"))
    document.kind = .report
    return document
  }

  @Test("finds nothing in what is in order")
  func inOrder() throws {
    let base = try meeting {
      $0.organisers = [Party(try Reference("organisation:iom")), Party(try Reference("country:AZ"))]
    }
    #expect(base.findings.isEmpty)
  }

  @Test("asks for what a complete record says, and lets it be left out")
  func required() throws {
    let finding = try #require(try meeting { $0.status = nil }.findings.first)
    #expect(finding.rule == "schema.required")
    #expect(finding.severity == .warning && finding.path == "status")
    #expect(finding.message.hasSuffix("leave it out if unsaid"))
  }

  @Test("finds references that lead nowhere, with what was probably meant")
  func dangling() throws {
    let base = try meeting {
      $0.organisers = [Party(try Reference("organisation:iomm")), Party(try Reference("country:UK"))]
      $0.hosts = [Party(try Reference("group:iom"))]
      $0.series = try EntityID("nowhere-at-all")
    }
    #expect(base.findings.map(\.rule) == Array(repeating: "reference.dangling", count: 4))
    #expect(base.findings.map(\.path) == ["series", "organisers[0].party", "organisers[1].party", "hosts[0].party"])
    #expect(base.findings.map(\.suggestion) == [nil, "organisation:iom", "country:GB", "organisation:iom"])
  }

  @Test("finds kinds that there are not, as a warning: a newer library may know them")
  func unknownKind() throws {
    let finding = try #require(try meeting { $0.hosts = [Party(try Reference("organization:iom"))] }.findings.first)
    #expect(finding.rule == "reference.unknown-kind" && finding.severity == .warning)
    #expect(finding.suggestion == "organisation:iom")
  }

  @Test("finds words that no vocabulary has, with the nearest that is known")
  func vocabulary() throws {
    let finding = try #require(try meeting { $0.status = MeetingStatus("hold") }.findings.first)
    #expect(finding.rule == "schema.vocabulary" && finding.suggestion == "held" && finding.path == "status")
  }

  @Test("finds evidence that is missing, speaks for no field, or says no premise")
  func evidenceRules() throws {
    #expect(rules(try meeting { $0.evidence = [] }) == ["evidence.missing"])
    let base = try meeting {
      $0.evidence[0].field = ["wen", "contributions", "when"]
      $0.evidence[0].status = .inferred
    }
    #expect(rules(base) == ["evidence.field", "evidence.premise"])
    #expect(base.findings.first?.suggestion == "when")
    #expect(rules(try meeting { $0.evidence[0].at = nil }) == ["evidence.place"])
    #expect(rules(try meeting { $0.evidence = try evidence("reprt:3") }) == ["reference.dangling"])
  }

  @Test("finds records inside records, with the whole path")
  func nested() throws {
    let base = try base { base in
      try base.documents.insert(document())
      var strategy = Strategy(id: try EntityID("s"))
      strategy.of = [try Reference("country:AZ")]
      strategy.kind = .law
      strategy.evidence = try evidence()
      strategy.events = [
        LifecycleEvent(.adopted, by: [Party(description: "x", of: [Party(try Reference("person:p"))])])
      ]
      try base.strategies.insert(strategy)
    }
    #expect(base.findings.map(\.path) == ["events[0].by[0].of[0].party"])
  }

  @Test("finds codes that are no country's, and keys near known ones")
  func codesAndKeys() throws {
    let base = try base { base in
      for code in ["EL", "XK"] {
        var country = Country(id: try EntityID(code))
        country.evidence = [Evidence(at: try Locator(text: "report"))]
        country.extensions["nammes"] = .null
        country.extensions["theirOwnThing"] = .null
        try base.countries.insert(country)
      }
      try base.documents.insert(document())
    }
    #expect(rules(base) == ["country.code", "schema.unknown-key", "schema.unknown-key"])
  }

  @Test("counts by severity, worst first")
  func counts() throws {
    let counts = try meeting { $0.evidence = [] }.findings.countsBySeverity
    #expect(counts.map(\.severity) == [.error, .warning, .info] && counts.map(\.count) == [0, 1, 0])
    #expect(Severity.error.isAtLeast(.warning) && !Severity.info.isAtLeast(.warning))
  }

  @Test("every finding names a rule that is listed")
  func listed() throws {
    let ids = RuleSet.standard.rules.map(\.id)
    #expect(ids == ids.sorted() && Set(ids).count == ids.count)
    #expect(rules(try meeting { $0.evidence = [] }).allSatisfy { ids.contains($0) })
  }
}
