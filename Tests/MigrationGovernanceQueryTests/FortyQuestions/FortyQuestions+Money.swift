import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("Money") struct Money {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("Who pays for the project on the page of 2017, where the funder's name breaks off?")
    func cutOff() throws {
      let chain = graph.fundingChain(of: try EntityID("eap-project-2017"))
      // “by the European” and no more (23 to 24): the European Union is a reading. IOM carries it out (25 to 27).
      #expect(
        chain.map { "\($0.role) \($0.party.party?.text ?? "a name cut off") \($0.evidence.places)" } == [
          "funders a name cut off eap-irregular-migration-2017:23-24",
          "funders organisation:eu eap-irregular-migration-2017:24 (inferred)",
          "implementers organisation:iom eap-irregular-migration-2017:25-27",
        ])
      #expect(chain.map(\.isInferred) == [false, true, false])
    }

    @Test("Who paid for IOM's project in the EU, and who carried it out?")
    func argo() throws {
      let chain = graph.fundingChain(of: try EntityID("iom-argo-project"))
      // Lines 37 and 38 name a programme as what pays, and whose it is; who carries the project out they do not say.
      #expect(
        chain.map { "\($0.role) \($0.party.party?.text ?? "") \($0.evidence.places)" } == [
          "partOf programme:argo iom-brussels-page:37-38",
          "funders organisation:european-commission iom-brussels-page:38 (inferred)",
          "implementers organisation:iom iom-brussels-page:37 (inferred)",
        ])
      #expect(chain.map(\.isInferred) == [false, true, true])
    }

    @Test("Who evaluated IOM Ukraine's support to the Panel, and for which years?")
    func evaluation() throws {
      let found = graph.evaluations(of: try EntityID("iom-ukraine-panel-support"))
      // IOM Ukraine itself, for 2012 to 2016 (line 141; its own support by line 33).
      #expect(
        found.map { graph.words(of: $0.evaluators) } == [
          "Mission of the International Organization for Migration in Ukraine"
        ])
      #expect(found.map(\.isByEvaluated) == [.yes] && found.map(\.span?.text) == ["2012/2016"])
      #expect(found.first?.evidence.places == "minsk-report:141, minsk-report:33")
    }
  }
}
