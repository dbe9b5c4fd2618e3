public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// What has a relation to an entity, by the name of the relation from here: the path of a field
  /// (`organisers`, `organisers.for`, `place.country`) or the name of an inverse (`meetingsOrganised`), whichever the
  /// schema has; none is both.
  ///
  /// What an entity points at is in the order of its schema, what points at it in the order of the model and the tables.
  /// Each is named once. O(1) and the answers.
  public func related(to reference: Reference, by relation: String) -> [Reference] {
    guard let number = storage.index.number(of: reference) else { return [] }
    return numbers(relatedTo: number, by: DirectedRelations([relation], storage)).map {
      storage.index.references[Int($0)]
    }
  }

  /// The numbers of what is one step away, each once.
  func numbers(relatedTo node: Int32, by relations: DirectedRelations) -> [Int32] {
    var found: [Int32] = []
    for edge in storage.adjacency.outgoing(node) where relations.out[Int(storage.adjacency.outRelations[edge])] {
      found.append(storage.adjacency.targets[edge])
    }
    var seen = Set<Int32>()
    found = found.filter { seen.insert($0).inserted }
    var sources: [Int32] = []
    for relation in relations.incoming { sources += storage.adjacency.sources(of: node, by: relation) }
    if relations.incoming.count > 1 { sources.sort() }
    for source in sources where found.last != source || found.isEmpty {
      if seen.isEmpty || !seen.contains(source) { found.append(source) }
    }
    return found
  }
}

/// Relations by number, each in the direction in which its name reads.
struct DirectedRelations {
  /// Those that are followed to what is pointed at, by number.
  var out: [Bool]
  /// Those that are followed back to what points.
  var incoming: [UInt16] = []

  init(_ names: some Sequence<String>, _ storage: GraphStorage) {
    out = [Bool](repeating: false, count: storage.relations.count)
    for name in names {
      for number in storage.relations.forward(name) { out[Int(number)] = true }
      incoming += storage.relations.inverse(name)
    }
    incoming = Set(incoming).sorted()
  }

  init(forward: [UInt16], _ storage: GraphStorage) {
    out = [Bool](repeating: false, count: storage.relations.count)
    for number in forward { out[Int(number)] = true }
  }
}
