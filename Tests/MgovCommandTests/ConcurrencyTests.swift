import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

/// What is made when it is first needed (codecs, walkers, screens, indexes) may be needed by many at once.
@Suite("Many at once") struct ConcurrencyTests {
  @Test("Reading, writing, validating and asking from many tasks gives each the same")
  func manyAtOnce() async throws {
    let base = try Examples.knowledgeBase()
    let lines = JSONWriter().lines(base)
    let graph = KnowledgeGraph(base)
    let day = try DateSpan(text: "2016-12-07")
    let answers = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let read = try JSONReader().read(lines, as: .lines)
          let again = JSONWriter().lines(read)
          let screened = LineValidation(FileValidation.File(name: "a", data: lines, form: .lines))
          return [
            "\(again == lines)", "\(read.validate().findings.count)", "\(screened.findings.count)",
            "\(try graph.search("return").count)", "\(graph.inForce(on: day).map(\.strategy))",
            "\(graph.mentions(in: "IOM and Lithuania in 2016").count)", "\(graph.questions().count)",
            "\(graph.recommendations.addressed(to: try Reference("country:GB"), on: day).count)",
          ]
        }
      }
      return try await group.reduce(into: [[String]]()) { $0.append($1) }
    }
    #expect(answers.count == 8 && Set(answers).count == 1)
    #expect(answers.first?.first == "true")
  }
}
