import MigrationGovernanceCore
import Testing

@Suite struct EvidenceTests {
  private func meeting() throws -> Meeting {
    var meeting = try Meeting(id: EntityID("m"))
    meeting.name = "Workshop"
    meeting.when = try DateSpan(text: "2016-12")
    return meeting
  }

  private func evidence(
    _ at: String, _ field: [String] = [], value: JSONValue? = nil, status: EvidenceStatus = .stated, absent: Bool? = nil
  ) throws -> Evidence {
    var evidence = Evidence(at: try Locator(text: at), field: field)
    evidence.value = value
    evidence.status = status
    evidence.absent = absent
    return evidence
  }

  @Test("Evidence that names a field speaks for it, and what names none for all others")
  func forField() throws {
    var meeting = try meeting()
    meeting.evidence = try [evidence("r:1"), evidence("r:2", ["when", "place"]), evidence("s:3")]
    #expect(meeting.evidence(for: "when").map { $0.at?.text } == ["r:2"])
    #expect(meeting.evidence(for: "place").map { $0.at?.text } == ["r:2"])
    #expect(meeting.evidence(for: "name").map { $0.at?.text } == ["r:1", "s:3"])
  }

  @Test("Evidence with another value speaks for that, not for what the entity holds")
  func otherValue() throws {
    var meeting = try meeting()
    meeting.evidence = try [evidence("r:1"), evidence("r:2", ["when"], value: .string("2017"))]
    #expect(meeting.evidence(for: "when").map { $0.at?.text } == ["r:1"])
  }

  @Test("Without evidence there is none")
  func none() throws { #expect(try meeting().evidence(for: "when").isEmpty) }

  @Test("What sources state to be absent is listed by field and by the name of a relation")
  func absences() throws {
    var country = try Country(id: EntityID("BY"))
    country.evidence = try [
      evidence("r:55", ["strategies", "names"], absent: true), evidence("r:56", ["x"], absent: false),
      evidence("r:57", ["y"]),
    ]
    #expect(country.statedAbsences.map(\.key) == ["strategies", "names"])
    #expect(country.statedAbsences.map { $0.evidence.at?.text } == ["r:55", "r:55"])
  }

  @Test(
    "Two stated dates conflict unless one says more than the other",
    arguments: [
      ("2016-12", "2017", true), ("2016-12", "2016-12-07/2016-12-08", false), ("2016-12", "2016", false),
      ("2016-12-07", "2016-12-08", true), ("2016-12", "2016-12?", false), ("2004/2010", "2004/..", true),
      ("2004/2010", "2004/", false), ("XXXX-06-04", "2016-07-01", true),
      ("2004/2010", "2003/2009", true), ("2016-12", "2016-12", false),
    ])
  func dates(held: String, other: String, isConflict: Bool) throws {
    var meeting = try meeting()
    meeting.when = try DateSpan(text: held)
    meeting.evidence = try [evidence("r:1", ["when"]), evidence("s:2", ["when"], value: .string(other))]
    #expect(meeting.conflicts.map(\.field) == (isConflict ? ["when"] : []))
    guard let conflict = meeting.conflicts.first else { return }
    #expect(conflict.entity == meeting.reference)
    #expect(conflict.values.map(\.value) == [.string(held), .string(other)])
    #expect(conflict.values.map { $0.evidence.map { $0.at?.text } } == [["r:1"], ["s:2"]])
  }

  @Test(
    "Stated and derived values conflict; what is inferred or from outside is a reading",
    arguments: [
      (EvidenceStatus.stated, true), (.derived, true), (.inferred, false), (.external, false),
      (EvidenceStatus("word-of-a-newer-file"), false),
    ])
  func status(_ status: EvidenceStatus, isConflict: Bool) throws {
    var meeting = try meeting()
    meeting.evidence = try [evidence("r:1", ["name"], value: .string("Seminar"), status: status)]
    #expect(meeting.conflicts.count == (isConflict ? 1 : 0))
    #expect(meeting.readings.count == (isConflict ? 0 : 1))
    #expect((meeting.conflicts + meeting.readings).first?.values.last?.value == .string("Seminar"))
  }

  @Test("Lists unite: another element is no conflict")
  func lists() throws {
    var meeting = try meeting()
    meeting.organisers = [Party(try Reference("organisation:iom"))]
    meeting.evidence = try [evidence("r:1", ["organisers"], value: .string("organisation:eu"))]
    #expect(meeting.conflicts.isEmpty)
  }

  @Test("The same value from several sources is one side with all of its evidence")
  func united() throws {
    var meeting = try meeting()
    meeting.evidence = try [
      evidence("a:1", ["name"], value: .string("Seminar")), evidence("b:2", ["name"], value: .string("Seminar")),
      evidence("c:3", ["name"], value: .string("Workshop")),
    ]
    let conflict = try #require(meeting.conflicts.first)
    #expect(conflict.values.map(\.value) == [.string("Workshop"), .string("Seminar")])
    #expect(conflict.values.map { $0.evidence.map { $0.at?.text } } == [["c:3"], ["a:1", "b:2"]])
  }

  @Test("Sources may disagree on a field in which the entity says nothing")
  func nothingHeld() throws {
    var meeting = try Meeting(id: EntityID("m"))
    meeting.evidence = try [
      evidence("a:1", ["when"], value: .string("2016")), evidence("b:2", ["when"], value: .string("2017")),
    ]
    #expect(meeting.conflicts.first?.values.count == 2)
    meeting.evidence.removeLast()
    #expect(meeting.conflicts.isEmpty)
  }

  @Test("Conflicts come in the order of the schema")
  func order() throws {
    var meeting = try meeting()
    meeting.evidence = try [
      evidence("a:1", ["when"], value: .string("2020")), evidence("a:2", ["name"], value: .string("x")),
    ]
    #expect(meeting.conflicts.map(\.field) == ["name", "when"])
  }
}
