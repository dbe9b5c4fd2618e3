import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("Strategies") struct Strategies {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("What was certainly in force on 8 December 2016?")
    func inForce() throws {
      let certain = graph.inForce(on: try DateSpan(text: "2016-12-08")).filter { $0.answer == .yes }
      // A concept that stays unchanged (131 to 135); a policy (123) and a strategy (111) of which the implementation is told.
      #expect(
        certain.map { "\($0.strategy.id) \($0.evidence.places)" } == [
          "az-concept-2004 minsk-report:131-135 (inferred)", "by-border-control-policy minsk-report:123",
          "lt-migration-concept minsk-report:111, minsk-report:111 (inferred)",
        ])
    }

    @Test("Were Azerbaijan's programme for 2016 to 2025 and Hungary's new strategy in force at the meeting?")
    func planned() throws {
      let times = graph.times(
        of: try EntityID("az-migration-programme-2016-2025"), at: try DateSpan(text: "2016-12-08"))
      let hungary = graph.times(of: try EntityID("hu-migration-strategy"), at: try DateSpan(text: "2016-12-07"))
      // Line 83 tells how Hungary's was prepared, and not whether that was over.
      #expect(hungary?.force.answer == .possibly && hungary?.force.evidence.places == "minsk-report:83")
      // Lines 131 to 135 speak of it in the future tense: it is not adopted. Its period begins some day of 2016.
      #expect(times?.force.answer == .no)
      #expect(times?.force.evidence.places == "minsk-report:131-135 (inferred)")
      #expect(times?.period?.answer == .possibly && times?.period?.evidence.places == "minsk-report:131")
    }

    @Test("Which strategies are meant for 2018?")
    func period() throws {
      let then = graph.strategies.dated(by: \.period, .covering(try DateSpan(text: "2018")))
      #expect(
        then.hits.map { "\($0.answer) \($0.reference.id) \($0.evidence.places)" } == [
          "yes ge-migration-strategy-2016-2020 minsk-report:89, minsk-report:101",
          "yes az-migration-programme-2016-2025 minsk-report:131",
          "yes am-concept-2017-2021 minsk-report:87",
          "possibly ua-migration-strategy-2025 minsk-report:113",
        ])
      // The work programme is for 2017 (139, 35); of no other strategy a period is told.
      #expect(then.excluded.map(\.reference.id) == ["eap-panel-work-programme-2017"])
    }

    @Test("Which country is said to have no migration strategy, and is Denmark?")
    func absence() throws {
      let absences = graph.countries.entities.flatMap { country in country.statedAbsences.map { (country.id.text, $0) }
      }
      let denmark = graph.dossier(of: try Reference("country:DK"))
      // Line 55 says so of Belarus. On Denmark's policy the documents are silent, which is no no.
      #expect(absences.map { "\($0) \($1.key) \([$1.evidence].places)" } == ["BY strategies minsk-report:55"])
      #expect(absences.map { $1.evidence.said?.id } == ["minsk-2016-s1-p1"])
      #expect(denmark?.absences.isEmpty == true && denmark?.relations.contains { $0.name == "strategies" } == false)
    }

    @Test("Who reports on Moldova's strategy, and who monitors it?")
    func monitoring() throws {
      let id = try EntityID<Strategy>("md-migration-strategy")
      let comparison = graph.compare([id])
      let cells = ["reporters", "monitors"].compactMap { comparison[id.reference, $0] }
      #expect(
        cells.map { $0.values.map(\.text) } == [
          [
            "the responsible ministries and other agencies (of Moldova (country:MD))",
            "Ministry of Internal Affairs (organisation:md-mia)",
          ], ["Commission for Coordination of Certain Migration Activities (organisation:md-ccma)"],
        ])
      #expect(
        cells.flatMap(\.values).map(\.evidence.places) == ["minsk-report:119", "minsk-report:119", "minsk-report:119"])
    }

    @Test("What will Belarus begin to draft in 2017, a strategy or a concept?")
    func wording() throws {
      let id = try EntityID<Strategy>("by-migration-concept")
      let reading = graph.knowledgeBase.readings.first { $0.entity == id.reference && $0.field == "kind" }
      let start = graph.strategies.where(\.id) { $0 == id }.dated(
        step: .drafting, state: .planned, .after(try DateSpan(text: "2016")))
      // Line 55 has a concept, line 43 a strategy: that both mean one plan is read into them. Both have 2017 as its start.
      #expect(reading?.values.map(\.value) == [.string("concept"), .string("strategy")])
      #expect(reading?.values.map(\.evidence.places) == ["minsk-report:55", "minsk-report:43 (inferred)"])
      #expect(start.hits.map { "\($0.answer) \($0.evidence.places)" } == ["yes minsk-report:55, minsk-report:43"])
    }

    @Test("Is Lithuania's document a concept or a strategy?")
    func contested() throws {
      let sides = graph.knowledgeBase.conflicts.first { $0.entity.id == "lt-migration-concept" }?.values
      // Line 111 calls it a strategy; the title of the presentation, in the same line, a concept.
      #expect(sides?.map(\.value) == [.string("concept"), .string("strategy")])
      #expect(sides?.map(\.evidence.places) == ["minsk-report:111", "minsk-report:111"])
      #expect(sides?.first?.evidence.first?.said?.text == "document:minsk-2016-pres-afanasjev")
    }
  }
}
