import MigrationGovernanceCore
import MigrationGovernanceQuery
import Testing

extension FortyQuestions {
  @Suite("Debate") struct Debate {
    let graph: KnowledgeGraph
    init() throws { graph = try examples.get() }

    @Test("Who answered Belarus on consulting civil society in the first session?")
    func joint() {
      let asked = graph.questions().first { $0.occasion?.id == "minsk-2016-s1" && $0.by.first?.party?.id == "BY" }
      // Line 71: four together, to a question to all.
      #expect(asked?.statement.evidence.places == "minsk-report:71")
      #expect(asked.map { graph.words(of: $0.to) } == "all the participants (Panel Meeting on Migration Strategies)")
      #expect(
        asked?.answers.map { graph.words(of: $0.by) } == [
          "European Commission, Valeria Ilareva for Foundation for Access to Rights, "
            + "International Centre for Migration Policy Development, Raymond C. Xerri for Europeans Throughout the World"
        ])
      #expect(asked?.answers.map(\.statement.evidence.places) == ["minsk-report:71"])
    }

    @Test("What did Belarus ask, of whom, and which of it is only read into the report?")
    func asked() throws {
      let asked = graph.questions().filter { $0.by.contains { $0.party?.text == "country:BY" } }
      #expect(
        asked.map {
          "\($0.question.id) [\($0.to.map { $0.party?.id ?? "all" }.joined())] \($0.statement.evidence.places)"
        }
          == [
            "minsk-2016-s1-q1 [all] minsk-report:71", "minsk-2016-s2-q1 [] minsk-report:93 (inferred)",
            "minsk-2016-s2-q2 [all] minsk-report:99", "minsk-2016-s2-q3 [all] minsk-report:101",
            "minsk-2016-s3-q3 [european-commission] minsk-report:129", "minsk-2016-s3-q4 [AZ] minsk-report:131",
            "minsk-2016-s3-q5 [AZ] minsk-report:131",
          ])
      #expect(asked.filter(\.isInferred).map(\.question.id) == ["minsk-2016-s2-q1"])
    }

    @Test("Who asked Denmark, and who answered what IOM Ukraine asked after that?")
    func denmark() throws {
      let asked = graph.questionMatrix()[try Reference("country:AM"), try Reference("country:DK")]
      let next = graph.questions().first { $0.by.first?.party?.text == "organisation:iom-ukraine" }
      // All in line 127. The Commission “added”: that it answered this question is read into it.
      #expect(asked.map { $0.counted.map(\.id) } == ["minsk-2016-s3-q1"])
      #expect(asked?.evidence.places == "minsk-report:127")
      #expect(next.map { graph.words(of: $0.answers.flatMap(\.by)) } == "Denmark, European Commission")
      #expect(next?.answers.map(\.isInferred) == [false, true] && next?.to.isEmpty == true)
      #expect(next?.answers.map(\.evidence.places) == ["minsk-report:127", "minsk-report:127 (inferred)"])
    }

    @Test("Which question got no answer?")
    func unanswered() {
      let open = graph.questions().filter { !$0.isAnswered }
      // Line 131 asks about the number of authorities; what is answered there and in line 135 does not speak of it.
      #expect(open.map { "\(graph.words(of: $0.by)) to \(graph.words(of: $0.to))" } == ["Belarus to Azerbaijan"])
      #expect(open.map(\.statement.evidence.places) == ["minsk-report:131"])
    }

    @Test("How many questions of Belarus did the Commission answer?")
    func commission() throws {
      let matrix = graph.answerMatrix()
      let cell = matrix[try Reference("country:BY"), try Reference("organisation:european-commission")]
      // Lines 71 (with three others), 101 and 129.
      #expect(cell.map { $0.counted.map(\.id) } == ["minsk-2016-s1-q1", "minsk-2016-s2-q3", "minsk-2016-s3-q3"])
      #expect(cell?.evidence.places == "minsk-report:71, minsk-report:101, minsk-report:129")
    }

    @Test("Was it Mr Lisborg who answered for Denmark?")
    func reading() {
      let readings = graph.knowledgeBase.readings.filter {
        $0.field == "by" && $0.entity.id.hasPrefix("minsk-2016-s3-a")
      }
      let first = readings.first?.values
      // Line 127 says “Denmark”. That it was the expert of line 109 can be read out of line 31, and nobody says it.
      #expect(readings.map(\.entity.id) == ["minsk-2016-s3-a1", "minsk-2016-s3-a2"])
      #expect(
        first?.map(\.evidence.places) == [
          "minsk-report:127", "minsk-report:127 (inferred), minsk-report:31 (inferred)",
        ])
      #expect(first?.first?.value == .array([.string("country:DK")]))
    }
  }
}
