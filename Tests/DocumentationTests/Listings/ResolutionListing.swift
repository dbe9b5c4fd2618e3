import MigrationGovernance
import MigrationGovernanceExamples

/// The listing of Documentation/Resolution.md.
enum ResolutionListing {
  static func run(_ show: (String) -> Void) throws {
    let base = try Examples.knowledgeBase()
    let resolver = base.resolver
    for text in ["EC", "Pilat, Anna", "Bellarus"] {
      for candidate in resolver.candidates(for: text) {
        show("\(text): \(candidate.reference) \(candidate.score) \(candidate.reason)")
      }
    }
  }
}
