import MigrationGovernanceCore

/// The relations of all kinds by number, and the numbers by their names from either end.
struct RelationCatalogue: Sendable {
  private(set) var relations: [Relation] = []
  private var citations: [Bool] = []
  private var firsts: [Int] = []
  private var forward: [String: [UInt16]] = [:]
  private var inverse: [String: [UInt16]] = [:]

  var count: Int { relations.count }
  subscript(number: UInt16) -> Relation { relations[Int(number)] }

  mutating func add<E: Entity>(_ type: E.Type) {
    let plan = RelationPlan.of(type)
    firsts.append(relations.count)
    for (relation, isCitation) in zip(plan.relations, plan.citations) {
      let number = UInt16(truncatingIfNeeded: relations.count)
      relations.append(relation)
      citations.append(isCitation)
      if isCitation { continue }
      forward[relation.name, default: []].append(number)
      if !relation.inverse.isEmpty { inverse[relation.inverse, default: []].append(number) }
    }
  }

  /// The number of the first relation of a kind, by the kind's place in the model.
  func first(ofKind place: Int) -> Int { firsts[place] }

  /// The relations of a kind with a name, as seen from what points.
  func forward(_ name: String, ofKind kind: String) -> [UInt16] {
    (forward[name] ?? []).filter { relations[Int($0)].source.name == kind }
  }

  /// The relations with a name, as seen from what points, of any kind.
  func forward(_ name: String) -> [UInt16] { forward[name] ?? [] }

  /// The relations with a name as seen from what is pointed at.
  func inverse(_ name: String) -> [UInt16] { inverse[name] ?? [] }

  /// The relations of a field: those of its own name, else those of its parts.
  func relations(ofField key: String, kind: String) -> [UInt16] {
    let own = forward(key, ofKind: kind)
    if !own.isEmpty { return own }
    return relations.indices.filter {
      relations[$0].source.name == kind && !citations[$0] && relations[$0].name.hasPrefix(key + ".")
    }.map { UInt16(truncatingIfNeeded: $0) }
  }
}
