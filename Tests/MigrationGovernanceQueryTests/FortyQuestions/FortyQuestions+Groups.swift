import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("Groups") struct Groups {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("What is asked of the United Kingdom as of 2017, and as of 2021?")
    func members() throws {
      let uk = try Reference("country:GB")
      let then = graph.recommendations.addressed(to: uk, on: try DateSpan(text: "2017-10-17")).hits
      let later = graph.recommendations.addressed(to: uk, on: try DateSpan(text: "2021"), possibly: true).hits
      // Tasks of the EU's members (line 5), and what is to happen among them (44, to whom is read into it).
      #expect(
        then.map { "\($0.reference.id) \($0.evidence.places)" } == [
          "eap-irregular-migration-2017-r1 eap-irregular-migration-2017:5",
          "eap-irregular-migration-2017-r2 eap-irregular-migration-2017:5",
          "iom-argo-project-r2 iom-brussels-page:44 (inferred)",
          "iom-argo-project-r3 iom-brussels-page:44 (inferred)",
        ])
      #expect(!later.contains { hit in then.contains { $0.reference == hit.reference } })
    }

    @Test("Did Slovakia take part in the meeting in Brussels, or in the project that it was to close?")
    func collective() throws {
      let slovakia = try Reference("country:SK")
      let met = graph.meetings.where(\.participants, include: slovakia, possibly: true).hits
      let worked = graph.programmes.where(\.participants, include: slovakia, possibly: true).hits
      // Its law enforcers were in the project (48 to 49); at the meeting it may be one of the EU's members (24 to 28).
      let brussels = met.filter { $0.reference.id == "iom-brussels-meeting" }
      #expect(
        brussels.map { "\($0.answer) \($0.evidence.places)" } == [
          "possibly iom-brussels-page:24-28, iom-brussels-page:27"
        ])
      let project = worked.filter { $0.reference.id == "iom-argo-project" }
      #expect(project.map { "\($0.answer) \($0.evidence.places)" } == ["possibly iom-brussels-page:48-49"])
    }

    @Test("Where does the Eastern Mediterranean route begin, lead through and end?")
    func route() throws {
      let route = graph[try EntityID<CountryGroup>("eastern-mediterranean-route")][\.memberships] ?? []
      #expect(
        route.map { "\($0.role?.rawValue ?? "") \($0.member?.party?.text ?? "") \($0.evidence.places)" } == [
          "origin country:AF osce-athens-workshop-page:13", "origin country:PK osce-athens-workshop-page:13",
          "transit group:south-eastern-europe osce-athens-workshop-page:13",
          "destination group:central-western-europe osce-athens-workshop-page:13",
        ])
    }
  }
}
