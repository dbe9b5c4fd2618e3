import MigrationGovernanceCore

/// What the relations of a model are called, from both ends.
struct RelationNames {
  private var all: Set<String> = []
  /// The names from the end that points, by the kind of that end.
  private var outgoing: [String: [String]] = [:]
  /// The names from the other end, with the kind of that end where there is only one.
  private var incoming: [(name: String, kind: String?)] = []

  init(_ model: Model) {
    for relation in model.relations {
      // The last key is not named where it stands for its record: `organisers` for `organisers.party`.
      var names = [relation.path]
      if let dot = relation.path.lastIndex(of: ".") { names.append(String(relation.path[..<dot])) }
      outgoing[relation.source.name, default: []] += names
      all.formUnion(names)
      guard !relation.inverse.isEmpty else { continue }
      incoming.append((relation.inverse, relation.target?.name))
      all.insert(relation.inverse)
    }
  }

  /// Says so if a word is no relation, or none that an entity of a kind can have.
  func check(_ name: String, of kind: EntityKind? = nil) throws(QueryError) {
    var known = Array(all)
    var holder = ""
    if let kind {
      holder = " of \(kind)"
      known = (outgoing[kind.name] ?? []) + incoming.filter { $0.kind == nil || $0.kind == kind.name }.map(\.name)
    }
    guard !known.contains(name) else { return }
    throw QueryError(
      "“\(name)” is no relation\(holder)", suggestion: EditDistance.nearest(to: name, in: Set(known).sorted()).first)
  }
}
