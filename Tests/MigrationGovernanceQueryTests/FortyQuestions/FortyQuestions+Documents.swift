import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("Documents and figures") struct Documents {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("How many people cross the borders of the EU irregularly?")
    func figure() {
      let found = graph.observations.where(\.measure) { $0 == "irregular border crossings" }.entities
      // About half a million (34) in the time frame of the figure before, which is a year (35); which year is not said.
      #expect(
        found.map { "\($0.comparator?.rawValue ?? "") \($0.value?.description ?? "") \($0.per ?? "")" } == [
          "about 500000 year"
        ])
      #expect(found.map { $0.evidence(for: "value").places } == ["iom-brussels-page:34 (derived)"])
      #expect(found.map { $0.evidence(for: "per").places } == ["iom-brussels-page:35 (inferred)"])
      #expect(found.map(\.period) == [nil])
    }

    @Test("On which strategies would one have to log in to read more?")
    func logIn() {
      let behind = graph.closedKnowledge().filter { $0.reference.kind == "strategy" }
      // Presentations on seven countries (83 to 121); only who has logged in can open them (151). Georgia's lessons are internal (89).
      #expect(
        behind.map(\.reference.id) == [
          "am-concept-2017-2021", "az-migration-programme", "ge-migration-strategy-2016-2020", "hu-migration-strategy",
          "lt-migration-concept", "md-migration-strategy", "ua-migration-strategy-2025",
        ])
      #expect(behind.allSatisfy { $0.isToldOfInClosed == .yes && $0.evidence.places.contains("minsk-report:151") })
      #expect(behind.first { $0.reference.id.hasPrefix("ge") }?.evidence.places == "minsk-report:151, minsk-report:89")
    }

    @Test("Who said by the end of 2016 that an agency against smuggling identified more than 12,000 people?")
    func said() throws {
      let figure = try Reference("observation:minsk-2016-o6")
      let by2016 = graph.assertions(about: figure, field: "value", by: try DateSpan(text: "2016"))
      let by2015 = graph.assertions(about: figure, field: "value", by: try DateSpan(text: "2015"))
      // Denmark, in an answer of 8 December that line 127 reports; one document.
      #expect(
        by2016.stated.map { "\($0.by?.id ?? "") \(graph.words(of: $0.speakers))" } == ["minsk-2016-s3-a1 Denmark"])
      #expect(
        by2016.stated.flatMap(\.assertions).map { "\($0.answer) \($0.statement.evidence.places)" } == [
          "yes minsk-report:127"
        ])
      #expect(by2016.independentSources == 1...1 && by2015.stated.isEmpty)
    }
  }
}
