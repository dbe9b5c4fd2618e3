import MigrationGovernanceCore
import MigrationGovernanceExamples
import MigrationGovernanceQuery
import Testing

/// Forty questions to the five documents. What is expected was read off the texts, with the line; then the library was asked.
@Suite("Forty questions") enum FortyQuestions {
  static let examples = Result { KnowledgeGraph(try Examples.knowledgeBase()) }
}

extension [Evidence] {
  /// The places, each once, with how it is known where that is not by the words of the source.
  var places: String {
    var seen: Set<String> = []
    let all = map { ($0.at?.text ?? "nowhere") + ($0.status == .stated ? "" : " (\($0.status))") }
    return all.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }
}
