public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// A party in words: the name of the entity or the description, on whose behalf it acts, and in what capacity.
  public func words(of party: Party) -> String {
    var words = party.party.map { name(of: $0) } ?? party.description ?? ""
    if party.party == nil, !party.of.isEmpty {
      words += " (\(party.of.map { self.words(of: $0) }.joined(separator: ", ")))"
    }
    if let principal = party.for, party.of.allSatisfy({ $0.party != principal }) {
      words += " for \(name(of: principal))"
    }
    if let capacity = party.as { words += ", \(capacity)" }
    return words
  }

  /// Parties in words, with commas between them.
  public func words(of parties: [Party]) -> String { parties.map { words(of: $0) }.joined(separator: ", ") }
}
