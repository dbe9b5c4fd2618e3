import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

@Suite("Funding and evaluations") struct FundingTests {
  private func programme(_ id: String, _ change: (inout Programme) throws -> Void = { _ in }) throws -> Programme {
    var programme = Programme(id: try EntityID(id))
    try change(&programme)
    return programme
  }

  private func graph(_ programmes: Programme...) throws -> KnowledgeGraph {
    var base = KnowledgeBase()
    for programme in programmes { try base.programmes.insert(programme) }
    var unit = Organisation(id: try EntityID("unit"))
    unit.unitOf = [Affiliation(try EntityID("iom"))]
    try base.organisations.insert(unit)
    return KnowledgeGraph(base)
  }

  private func parties(_ references: String...) throws -> [Party] { try references.map { Party(try Reference($0)) } }

  @Test("goes up over wholes and over funders that are programmes, nearest first")
  func chain() throws {
    let graph = try graph(
      programme("p") {
        $0.partOf = try EntityID("whole")
        $0.funders = try parties("programme:fund", "organisation:a")
        $0.implementers = try parties("organisation:iom")
      }, programme("whole") { $0.funders = try parties("organisation:eu") },
      programme("fund") { $0.accountable = try parties("organisation:b") })
    let chain = graph.fundingChain(of: try EntityID("p"))
    #expect(
      chain.map { "\($0.depth) \($0.role) \($0.party.party?.id ?? "")" } == [
        "0 partOf whole", "0 funders fund", "0 funders a", "0 implementers iom", "1 funders eu", "1 accountable b",
      ])
    #expect(chain.allSatisfy { !$0.isInferred })
  }

  @Test("a circle ends")
  func circle() throws {
    let graph = try graph(
      programme("p") { $0.partOf = try EntityID("q") }, programme("q") { $0.funders = try parties("programme:p") })
    #expect(graph.fundingChain(of: try EntityID("p")).map(\.role) == ["partOf", "funders"])
    #expect(graph.fundingChain(of: try EntityID("none")).isEmpty)
  }

  @Test("what an editor reads into a source is marked, beside what the source states")
  func inferred() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let cut = graph.fundingChain(of: try EntityID("eap-project-2017"))
    #expect(cut.filter { $0.role == "funders" }.map(\.isInferred) == [false, true])
    #expect(cut.last { $0.role == "funders" }?.party.party?.text == "organisation:eu")
    let argo = graph.fundingChain(of: try EntityID("iom-argo-project"))
    #expect(argo.first { $0.role == "funders" }?.isInferred == true)
    #expect(argo.first { $0.role == "partOf" }?.isInferred == false)
    #expect(argo.first { $0.role == "implementers" }?.isInferred == true)
  }

  @Test("the support to the Panel is evaluated by those who gave it")
  func ownEvaluation() throws {
    let graph = KnowledgeGraph(try Examples.knowledgeBase())
    let found = graph.evaluations(of: try EntityID("iom-ukraine-panel-support"))
    #expect(found.map(\.evaluation.id) == ["panel-support-evaluation"])
    #expect(found.map(\.isByEvaluated) == [.yes] && found.map(\.span?.text) == ["2012/2016"])
    #expect(found[0].reason.contains("implementers") && !found[0].evidence.isEmpty)
    #expect(graph.evaluations() == found)
  }

  @Test("is no only where both sides are stated and unrelated; a unit is possibly the same")
  func independence() throws {
    func answer(evaluator: String?, funder: String?) throws -> Answer? {
      let graph = try graph(
        programme("p") {
          $0.implementers = try parties("organisation:iom")
          $0.funders = try funder.map { try parties($0) } ?? []
        },
        programme("e") {
          $0.evaluates = try EntityID("p")
          $0.implementers = try evaluator.map { try parties($0) } ?? []
        })
      return graph.evaluations(of: try EntityID("p")).first?.isByEvaluated
    }
    #expect(try answer(evaluator: "organisation:other", funder: "organisation:eu") == .no)
    #expect(try answer(evaluator: "organisation:other", funder: nil) == .possibly)
    #expect(try answer(evaluator: nil, funder: "organisation:eu") == .possibly)
    #expect(try answer(evaluator: "organisation:unit", funder: "organisation:eu") == .possibly)
    #expect(try answer(evaluator: "organisation:eu", funder: "organisation:eu") == .yes)
  }

  @Test("the evaluation of a whole possibly covers its part")
  func part() throws {
    let graph = try graph(
      programme("p") { $0.partOf = try EntityID("whole") }, programme("whole"),
      programme("e") { $0.evaluates = try EntityID("whole") })
    #expect(graph.evaluations(of: try EntityID("p")).map(\.covers) == [.possibly])
    #expect(graph.evaluations(of: try EntityID("whole")).map(\.covers) == [.yes])
  }
}
