import MigrationGovernanceCore

/// Gathers what a cross-table counts.
struct CrossTableBuilder {
  private struct Gathered {
    var counted: [Reference] = []
    var seen: Set<Reference> = []
    var certain: Set<Reference> = []
    var evidence: [Evidence] = []
    var cited: Set<Evidence> = []

    var cell: CrossTable.Cell {
      .init(counted: counted, noted: counted.filter { !certain.contains($0) }, evidence: evidence)
    }
  }

  private var cells: [CrossTable.Heading: [CrossTable.Heading: Gathered]] = [:]
  private var columns: Set<CrossTable.Heading> = []

  mutating func add(
    _ reference: Reference, line: CrossTable.Heading, column: CrossTable.Heading, isNoted: Bool, evidence: [Evidence]
  ) {
    columns.insert(column)
    func add(to gathered: inout Gathered) {
      if gathered.seen.insert(reference).inserted { gathered.counted.append(reference) }
      if !isNoted { gathered.certain.insert(reference) }
      for piece in evidence where gathered.cited.insert(piece).inserted { gathered.evidence.append(piece) }
    }
    add(to: &cells[line, default: [:]][column, default: Gathered()])
  }

  /// The table, columns by their text, lines too or by what is given: entities, then words, then what is
  /// not said.
  func table(
    _ title: String, note: String, kinds: [EntityKind], order: (CrossTable.Heading) -> [String] = { [$0.text] }
  ) -> CrossTable {
    let lines = Self.sorted(cells.keys, by: order)
    let columns = Self.sorted(columns) { [$0.text] }
    return CrossTable(
      title: title, note: note, kinds: kinds, lines: lines, columns: columns,
      cells: lines.map { line in columns.map { cells[line]?[$0]?.cell ?? CrossTable.Cell() } })
  }

  private static func sorted(
    _ headings: some Sequence<CrossTable.Heading>, by order: (CrossTable.Heading) -> [String]
  ) -> [CrossTable.Heading] {
    let keyed = headings.map { heading in
      // Entities, then words, then what is not said.
      let rank = heading == .notSaid ? 2 : heading.reference == nil ? 1 : 0
      return (rank: rank, key: order(heading).map { Folding.fold($0) }, heading)
    }
    return keyed.sorted { one, other in
      if one.rank != other.rank { return one.rank < other.rank }
      if one.key != other.key { return one.key.lexicographicallyPrecedes(other.key) }
      return (one.2.text, one.2.reference?.text ?? "") < (other.2.text, other.2.reference?.text ?? "")
    }.map(\.2)
  }
}

extension KnowledgeGraph {
  /// The heading of an entity.
  func heading(_ reference: Reference) -> CrossTable.Heading { .init(reference: reference, text: name(of: reference)) }

  /// The heading of a party: the entity, else its description.
  func heading(_ party: Party) -> CrossTable.Heading { .init(reference: party.party, text: words(of: party)) }
}
