public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// Entities of one type side by side, in the order given, each once: strategies, or anything else.
  ///
  /// The rows are the fields of the schema in its order, and behind a field that points at entities of the same type the
  /// relation from its other end: what a strategy follows, and what follows it. Names and identifiers have a row where one
  /// of the entities says them, everything else always: that the sources do not say it is an answer. At the end stands what a
  /// source states to be absent from the other end: a country without strategies. Linear in the entities
  /// and what points at them.
  ///
  /// ```swift
  /// let ids = graph.strategies.where(\.of, contain: try Reference("country:AZ")).ids
  /// let comparison = graph.compare(ids, on: try DateSpan(text: "2016-12-08"))
  /// var notes = Footnotes()
  /// let text = comparison.table(citing: &notes).text() + notes.text()
  /// ```
  ///
  /// - Parameters:
  ///   - ids: What to compare.
  ///   - date: For strategies: the date on which to say whether they are in force, in a first row.
  public func compare<E: Entity>(_ ids: [EntityID<E>], on date: DateSpan? = nil) -> Comparison {
    var seen: Set<EntityID<E>> = []
    let columns = ids.filter { seen.insert($0).inserted }
    let dossiers = columns.map { dossier(of: $0.reference) }
    let entities = columns.map { self[$0].entity }
    let force = date.map { [forceRow(entities, on: $0)].compactMap { $0 } } ?? []
    let rows = E.schema.fields.flatMap { field -> [Comparison.Row] in
      guard !field.info.isIdentity, field.info.term != "prov:wasDerivedFrom" else { return [] }
      let own = row(field.info, entities, dossiers)
      let isNaming = Self.naming.contains(field.info.term ?? "")
      if isNaming && own.cells.allSatisfy({ $0.standing == .notSaid }) { return [] }
      return [own] + inverseRow(field.info, entities, dossiers)
    }
    return Comparison(
      columns: columns.map(\.reference),
      rows: force + rows + absenceRows(entities, dossiers, without: force + rows))
  }

  /// The same by references, for which no type is at hand.
  ///
  /// Throws where they are not of one kind, or of one that the model does not know.
  public func compare(_ references: [Reference], on date: DateSpan? = nil) throws(QueryError) -> Comparison {
    guard let first = references.first else { return Comparison(columns: [], rows: []) }
    if let other = references.first(where: { $0.kind != first.kind }) {
      throw QueryError("\(first) and \(other) are not of one kind: compare strategies with strategies")
    }
    guard let type = knowledgeBase.model.type(named: first.kind) else {
      throw QueryError("“\(first.kind)” is no kind of entity")
    }
    return compare(type, references, on: date)
  }

  private func compare<E: Entity>(_ type: E.Type, _ references: [Reference], on date: DateSpan?) -> Comparison {
    compare(references.compactMap { $0.id(as: type) }, on: date)
  }

  /// The terms of fields that say what something is called.
  private static let naming: Set<String> = [
    "schema:name", "schema:alternateName", "rdfs:label", "schema:identifier",
  ]

  private func row<E: Entity>(_ field: FieldInfo, _ entities: [E?], _ dossiers: [Dossier?]) -> Comparison.Row {
    let cells = zip(entities, dossiers).map { entity, dossier in
      let values = dossier?.fields.first { $0.key == field.key }?.values ?? []
      let contested = entity.map { sides(of: field.key, in: $0) } ?? []
      return cell(values, contested, of: field.key, entity)
    }
    return Comparison.Row(key: field.key, meaning: field.meaning, cells: cells)
  }

  /// What points back by a field, where it may point at entities of its own type.
  private func inverseRow<E: Entity>(
    _ field: FieldInfo, _ entities: [E?], _ dossiers: [Dossier?]
  ) -> [Comparison.Row] {
    let relation = RelationPlan.of(E.self).relations.first { $0.name == field.key }
    guard let inverse = field.inverse, let relation, relation.target ?? E.kind == E.kind,
      field.kinds.isEmpty || field.kinds.contains(E.kind)
    else { return [] }
    let meaning = "The other end of “\(field.key)”: \(field.meaning)"
    return [row(of: inverse, meaning, entities, dossiers) { $0 == E.kind.name }]
  }

  /// What points at the entities by a relation, by its name from their end.
  private func row<E: Entity>(
    of relation: String, _ meaning: String, _ entities: [E?], _ dossiers: [Dossier?],
    fromKind isMeant: (String) -> Bool = { _ in true }
  ) -> Comparison.Row {
    let cells = zip(entities, dossiers).map { entity, dossier in
      let pointing = (dossier?.relations ?? []).filter {
        $0.isInverse && $0.name == relation && isMeant($0.reference.kind)
      }
      return cell(
        pointing.map { Statement(words(of: $0.reference), evidence: $0.evidence) }, [], of: relation, entity)
    }
    return Comparison.Row(key: relation, meaning: meaning, cells: cells)
  }

  /// A row for each relation from other types that a source states to be absent: a country without strategies.
  private func absenceRows<E: Entity>(
    _ entities: [E?], _ dossiers: [Dossier?], without rows: [Comparison.Row]
  ) -> [Comparison.Row] {
    let keys = Set(entities.compactMap { $0 }.flatMap(\.statedAbsences).map(\.key)).subtracting(rows.map(\.key))
    return keys.sorted().map { row(of: $0, "What points at it as “\($0)”.", entities, dossiers) }
  }

  private func cell<E: Entity>(
    _ values: [Statement], _ contested: [Statement], of key: String, _ entity: E?
  ) -> Comparison.Cell {
    let absences = (entity?.statedAbsences ?? []).filter { $0.key == key }.map(\.evidence)
    let absence = absences.isEmpty ? [] : [Statement("none, as stated", evidence: absences)]
    if values.isEmpty && contested.isEmpty {
      return .init(standing: absence.isEmpty ? .notSaid : .absent, values: absence)
    }
    return .init(standing: .said, values: values, contested: contested + absence)
  }

  /// What other sources say in a field.
  private func sides<E: Entity>(of key: String, in entity: E) -> [Statement] {
    let held = E.schema.value(of: key, in: entity)
    return entity.conflicts.filter { $0.field == key }.flatMap(\.values).filter { $0.value != held }.map {
      Statement(text(of: $0.value, in: key, of: entity.reference), evidence: $0.evidence)
    }
  }

  private func forceRow<E: Entity>(_ entities: [E?], on date: DateSpan) -> Comparison.Row? {
    guard E.self == Strategy.self else { return nil }
    let cells = entities.map { entity -> Comparison.Cell in
      guard let strategy = entity as? Strategy else { return .init(standing: .notSaid, values: []) }
      let force = force(of: strategy, on: date)
      return .init(
        standing: .said,
        values: [Statement("\(force.answer.rawValue): \(force.reason)", evidence: force.evidence.unique)])
    }
    return Comparison.Row(key: "inForce", meaning: "Whether it is in force on \(date.words), and why.", cells: cells)
  }

  /// The name with the reference behind it; the reference alone where there is none.
  private func words(of reference: Reference) -> String {
    let name = name(of: reference)
    return name == reference.id || name == reference.text ? reference.text : "\(name) (\(reference))"
  }
}
