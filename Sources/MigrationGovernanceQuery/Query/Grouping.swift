public import MigrationGovernanceCore

/// By what entities are grouped: a field, the year of a date, the country of parties. A value, resolved once.
public struct Grouping<E: Entity>: Sendable {
  let title: String
  let kind: Table.Kind
  let column: @Sendable (KnowledgeGraph) -> LabelColumn

  /// By the value of a field, as text.
  public init<Value: TextScalar>(_ path: any KeyPath<E, Value?> & Sendable) {
    self.init(FieldAccess(path), kind: Self.kind(of: Value.self)) { $0.map { [Self.label($0)] } ?? [] }
  }

  /// By the values in a list; an entity is in the group of each.
  public init<Value: TextScalar>(_ path: any KeyPath<E, [Value]> & Sendable) {
    self.init(FieldAccess(path), kind: Self.kind(of: Value.self)) { $0.map(Self.label) }
  }

  /// By the parties: the entity, else the words.
  public init(_ path: any KeyPath<E, [Party]> & Sendable) {
    self.init(FieldAccess(path), kind: .reference) { $0.compactMap { $0.party?.text ?? $0.description } }
  }

  /// By a number.
  public init(_ path: any KeyPath<E, Int?> & Sendable) {
    self.init(FieldAccess(path), kind: .number) { $0.map { ["\($0)"] } ?? [] }
  }

  /// By the year of a date. A date that may be of several years is in a group of its own, `2016/2020`, `2016/..`.
  public static func year(of path: any KeyPath<E, DateSpan?> & Sendable) -> Grouping {
    Grouping(FieldAccess(path), what: "years", kind: .date) { $0.flatMap(Self.years).map { [$0] } ?? [] }
  }

  /// By the country of parties: one that acts under its own name, and the one that a body acts for or under (its
  /// `jurisdiction`). People and groups have none here. Each country counts once an entity.
  public static func country(of path: any KeyPath<E, [Party]> & Sendable) -> Grouping {
    let access = FieldAccess(path)
    let title = "country of \(access.words)"
    return Grouping(title: title, kind: .reference) { graph in
      let storage = graph.storage
      guard let key = access.key, let table = storage.rows(E.self) else { return LabelColumn(count: 0) { _ in [] } }
      return storage.lazily.value("countries \(E.kind.name).\(key)") {
        let relations = storage.relations.relations(ofField: key, kind: E.kind.name)
        let countries = graph.countriesOfNodes
        return LabelColumn(count: table.count) { row in
          storage.adjacency.outgoing(table.first &+ Int32(truncatingIfNeeded: row)).compactMap { edge in
            guard relations.contains(storage.adjacency.outRelations[edge]) else { return nil }
            let country = countries[Int(storage.adjacency.targets[edge])]
            return country < 0 ? nil : storage.index.references[Int(country)].text
          }
        }
      }
    }
  }

  private init(title: String, kind: Table.Kind, column: @escaping @Sendable (KnowledgeGraph) -> LabelColumn) {
    self.title = title
    self.kind = kind
    self.column = column
  }

  private init<Value>(
    _ access: FieldAccess<E, Value>, what: String = "labels", kind: Table.Kind,
    _ labels: @escaping @Sendable (Value) -> [String]
  ) {
    self.init(title: access.words, kind: kind) { graph in
      guard let key = access.key else {
        guard let table = graph.storage.rows(E.self) else { return LabelColumn(count: 0) { _ in [] } }
        return LabelColumn(count: table.count) { labels(access.read(table.address(of: $0))) }
      }
      return LabelColumn.of(E.self, what, key, in: graph) { labels(access.read($0)) }
    }
  }

  private static func label(_ value: some TextScalar) -> String {
    (value as? any ReferenceScalar)?.reference.text ?? value.text
  }

  private static func kind(of type: any TextScalar.Type) -> Table.Kind {
    if type is any ReferenceScalar.Type { return .reference }
    return type == DateSpan.self || type == PartialDate.self ? .date : .text
  }

  private static func years(_ span: DateSpan) -> String? {
    let (first, last) = (span.earliest?.year, span.latest?.year)
    guard first != nil || last != nil else { return nil }
    if let first, first == last { return "\(first)" }
    return (first.map { "\($0)" } ?? "..") + "/" + (last.map { "\($0)" } ?? "..")
  }
}

extension KnowledgeGraph {
  /// For each node the number of the country that it is or acts for, else -1.
  var countriesOfNodes: [Int32] {
    storage.lazily.value("countries") {
      let kind = Country.kind.name
      var countries = storage.index.references.indices.map { node in
        storage.index.references[node].kind == kind ? Int32(truncatingIfNeeded: node) : -1
      }
      for relation in storage.relations.forward("jurisdiction", ofKind: Organisation.kind.name) {
        guard let bodies = storage.rows(Organisation.self) else { continue }
        for body in bodies.first..<bodies.first + Int32(truncatingIfNeeded: bodies.count) {
          for edge in storage.adjacency.outgoing(body) where storage.adjacency.outRelations[edge] == relation {
            let target = storage.adjacency.targets[edge]
            if storage.index.references[Int(target)].kind == kind { countries[Int(body)] = target }
          }
        }
      }
      return countries
    }
  }
}
