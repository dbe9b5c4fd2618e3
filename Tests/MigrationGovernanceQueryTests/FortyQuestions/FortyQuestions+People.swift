import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("People and names") struct People {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("Is Anna Pilat of the summary the Anna Piłat of the report?")
    func spelling() throws {
      let found = graph.knowledgeBase.resolver.candidates(for: "Ms. Anna Pilat").map(\.reference)
      let names = graph.assertions(about: try #require(found.first), field: "names").stated.flatMap(\.assertions)
      // Line 31 writes l, line 85 ł, of one body of Poland.
      #expect(found.map(\.text) == ["person:anna-pilat"])
      #expect(names.map(\.statement.evidence.places) == ["minsk-report:31"])
      #expect(found.map { graph.name(of: $0) } == ["Anna Piłat"])
    }

    @Test("Who spoke for DG HOME, and who as well if it is DG Migration and Home Affairs?")
    func oneBody() throws {
      let home = try Reference("organisation:dg-home")
      let own = graph.contributions.by(home, reach: .represented).ids.map(\.text)
      let both = graph.contributions.by(home, reach: .represented, identifying: true).ids.map(\.text)
      // Lines 57, 139 and 145; the page of Europol has the longer name in its line 11. That they are one nobody says.
      #expect(Set(own) == ["minsk-2016-s1-p2", "minsk-2016-business-c1", "minsk-2016-closing-c1"])
      #expect(Set(both).subtracting(own) == ["emsc-icmpd-meeting-c2"])
      let links = graph.links.entities.filter { $0.from == home && $0.relation == .sameAs }
      #expect(links.map(\.evidence.places) == ["minsk-report:53 (inferred), europol-smuggling-page:11 (inferred)"])
    }

    @Test("Who stood for Lithuania in Minsk, and in what capacity?")
    func representatives() throws {
      let days = try DateSpan(text: "2016-12-07/2016-12-08")
      let found = graph.representatives(of: try Reference("country:LT"), during: days, reach: .bodies)
      let named = found.filter { $0.by.party?.kind == "person" }
      // The ambassador (line 47), the one who leads session III and closes (107, 149), the expert who presents (111).
      #expect(
        named.map { "\($0.by.party?.id ?? "") \($0.capacity ?? "not said") \($0.answer) \($0.evidence.places)" } == [
          "andrius-pulokas Ambassador Extraordinary and Plenipotentiary yes minsk-report:47, minsk-report:27",
          "gintaras-valiulis Senior Adviser yes minsk-report:107",
          "maksim-afanasjev not said yes minsk-report:111",
          "gintaras-valiulis Senior Adviser yes minsk-report:149",
        ])
    }

    @Test("Was Andrius Pulokas ambassador in Belarus on 7 December 2016, and was he in 2018?")
    func post() throws {
      let person = try Reference("person:andrius-pulokas")
      let days = [try DateSpan(text: "2016-12-07"), try DateSpan(text: "2018")]
      let posts = days.flatMap { graph.posts(of: person, on: $0) }
      // Line 47 has him as ambassador on the day; how long he was is not said. That there is a mission is read into it.
      #expect(posts.map(\.answer) == [.yes, .possibly])
      #expect(posts.first?.post.title == "Ambassador Extraordinary and Plenipotentiary")
      #expect(posts.map(\.evidence.places).allSatisfy { $0 == "minsk-report:47, minsk-report:47 (inferred)" })
    }

    @Test("Did Poland speak in Minsk?")
    func seat() throws {
      let poland = try Reference("country:PL")
      let said = graph.contributions.by(poland, reach: [.bodies, .persons, .represented], possibly: true).hits
      let seated = graph.organisations.where(\.seat) { $0?.country == poland.id(as: Country.self) }.ids
      let spoken = seated.flatMap { graph.contributions.by($0.reference, reach: .represented).ids }
      // Lines 85 and 93: two bodies of civil society with a seat there; that says nothing of the state.
      #expect(said.isEmpty)
      #expect(seated.map(\.text) == ["ipa-poland", "helsinki-foundation"])
      #expect(spoken.map(\.text) == ["minsk-2016-s2-p3", "minsk-2016-s2-a2"])
    }

    @Test("Did Ukraine ask or answer anything in Minsk?")
    func silent() throws {
      let said = graph.contributions.by(try Reference("country:UA"), reach: [.bodies, .persons, .represented]).hits
      // One presentation (lines 113 to 117). What IOM Ukraine says is not Ukraine's.
      #expect(said.map { "\($0.entity.kind?.rawValue ?? "") \($0.answer)" } == ["presentation yes"])
      #expect(said.map(\.evidence.places) == ["minsk-report:113-117"])
    }
  }
}
