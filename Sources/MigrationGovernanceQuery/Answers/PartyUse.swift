import MigrationGovernanceCore

/// A party where it stands in an entity.
struct PartyUse {
  /// The name of the relation from the other end: `contributionsMade`.
  var inverse: String
  /// The keys of the fields on the way: `by`, `events.by`.
  var path: String
  var party: Party
  /// What speaks for it.
  var evidence: [Evidence]
}

extension Entity {
  /// The parties in its fields and in the records in them, in the order of the schema. What evidence says of parties, and
  /// parties of whom a description speaks, are not among them.
  var partyUses: [PartyUse] { PartyGathering.uses(in: self, path: "") { self.evidence(for: $0) } }
}

private enum PartyGathering {
  static func uses<R: Record>(in record: R, path: String, _ evidence: (String) -> [Evidence]) -> [PartyUse] {
    R.schema.fields.flatMap { field in
      let key = path.isEmpty ? field.info.key : "\(path).\(field.info.key)"
      let value = field.accept(ValueVisitor(record: record))
      if let party = value as? Party? { return use(party.map { [$0] } ?? [], key, field.info, evidence) }
      if let parties = value as? [Party] { return use(parties, key, field.info, evidence) }
      guard let records = value as? [any Record] else { return [] }
      return records.flatMap { inner(in: $0, path: key, evidence) }
    }
  }

  private static func inner<R: Record>(
    in record: R, path: String, _ evidence: (String) -> [Evidence]
  ) -> [PartyUse] {
    if R.self == Evidence.self || R.self == Party.self { return [] }
    let own = R.schema.fields.compactMap { $0.accept(ValueVisitor(record: record)) as? [Evidence] }.flatMap { $0 }
    return uses(in: record, path: path) { own.isEmpty ? evidence($0) : own }
  }

  private static func use(
    _ parties: [Party], _ path: String, _ info: FieldInfo, _ evidence: (String) -> [Evidence]
  ) -> [PartyUse] {
    let top = String(path.prefix { $0 != "." })
    return parties.map { party in
      PartyUse(
        inverse: info.inverse ?? "", path: path, party: party,
        evidence: party.at.map { [Evidence(at: $0)] } ?? evidence(top))
    }
  }
}

private struct ValueVisitor<Root: Record>: FieldVisitor {
  let record: Root
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> Any { record[keyPath: field.path] }
}
