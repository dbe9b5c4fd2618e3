public import MigrationGovernanceCore

/// The entities of a kind that meet conditions, in an order, by the names of their fields: a query as a value.
public struct Listing: Sendable {
  /// That a field has a value.
  public struct Condition: Hashable, Sendable {
    /// The keys of the field, joined by dots: `status`, `place.country`.
    public var field: String
    /// The value: a text as it folds, the id of a reference with or without its kind, a number, a date that the value
    /// lies in. Empty: the field says nothing. Of a list, one element is enough.
    public var value: String

    /// Makes a condition.
    public init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  /// What the dictionary says of the kind.
  public let entry: DataDictionary.Entry
  private let type: any Entity.Type
  private let dictionary: DataDictionary
  private let conditions: [(selector: FieldSelector, value: String)]
  private let order: FieldSelector?

  /// Makes a listing, or says which word is wrong.
  ///
  /// - Parameters:
  ///   - kind: The kind, in the singular or plural.
  ///   - model: The types that there are.
  ///   - conditions: What all must meet.
  ///   - sort: The field to sort by; the order of the table otherwise, and among equals.
  public init(
    _ kind: String, in model: Model = .standard, where conditions: [Condition] = [], sort: String? = nil
  ) throws(QueryError) {
    guard let type = model.type(named: kind) else {
      let plurals = model.kinds.map(\.plural)
      let near = EditDistance.nearest(to: kind, in: plurals + model.kinds.map(\.name)).first
      throw QueryError("“\(kind)” is no kind: there are " + plurals.joined(separator: ", "), suggestion: near)
    }
    let dictionary = DataDictionary(model)
    guard let entry = dictionary[type.kind.name] else { throw QueryError("“\(kind)” is not in the dictionary") }
    self.type = type
    self.entry = entry
    self.dictionary = dictionary
    var chosen: [(FieldSelector, String)] = []
    for condition in conditions {
      let selector = try FieldSelector(condition.field, of: entry, in: dictionary)
      try selector.check(condition.value)
      chosen.append((selector, condition.value))
    }
    self.conditions = chosen
    if let sort { order = try FieldSelector(sort, of: entry, in: dictionary) } else { order = nil }
  }

  /// The entities, each in its interchange form. Linear in the table, and the sorting.
  ///
  /// Dates are sorted by their earliest bound and then their latest, numbers by size, texts as they fold; what says
  /// nothing comes last.
  public func entities(in graph: KnowledgeGraph) -> [JSONValue] {
    let all = graph.forms(of: type)
    let chosen = all.filter { meetsConditions($0) }
    guard let order else { return chosen }
    var keyed: [(key: SortKey, place: Int)] = []
    for (place, row) in chosen.enumerated() { keyed.append((SortKey(order.values(in: row).first), place)) }
    keyed.sort { one, other in one.key == other.key ? one.place < other.place : one.key < other.key }
    return keyed.map { chosen[$0.place] }
  }

  private func meetsConditions(_ row: JSONValue) -> Bool {
    conditions.allSatisfy { condition in
      let values = condition.selector.values(in: row)
      if condition.value.isEmpty { return values.isEmpty }
      return values.contains { condition.selector.matches($0, condition.value) }
    }
  }

  /// The entities as a table.
  ///
  /// Without columns given: the id, the name, the field that is sorted by, and of the other single fields, those that a complete record says first, up
  /// to five that at least a third of the entities say.
  public func table(in graph: KnowledgeGraph, columns: [String]? = nil) throws(QueryError) -> Table {
    let entities = entities(in: graph)
    let keys = columns ?? defaultColumns(entities)
    var selectors: [FieldSelector] = []
    for key in keys { selectors.append(try FieldSelector(key, of: entry, in: dictionary)) }
    let hasName = columns == nil && keys.count > 0
    var heads = selectors.indices.map { Table.Column(keys[$0], selectors[$0].kind) }
    if hasName { heads.insert(Table.Column("name"), at: 1) }
    var table = Table(heads)
    let texts = ValueText(dictionary)
    for entity in entities {
      var cells = selectors.map { selector in
        selector.values(in: entity).map { texts.text($0, selector.shape) }.joined(separator: "; ")
      }
      if hasName { cells.insert(name(of: entity, graph), at: 1) }
      table.append(cells)
    }
    return table
  }

  private func name(of entity: JSONValue, _ graph: KnowledgeGraph) -> String {
    guard case .object(let object) = entity, case .string(let id)? = object[key: "id"],
      let reference = try? Reference(text: type.kind.name + ":" + id)
    else { return "" }
    let name = graph.name(of: reference)
    return name == id ? "" : name
  }

  private func defaultColumns(_ entities: [JSONValue]) -> [String] {
    let fields = entry.fields.filter { field in
      guard !field.info.isIdentity, field.info.list == nil || field.info.isRequired else { return false }
      if ["schema:name", "rdfs:label"].contains(field.info.term) { return false }
      let said = entities.count {
        if case .object(let object) = $0 { object[key: field.info.key] != nil } else { false }
      }
      return said > 0 && said * 3 >= entities.count
    }
    let ordered = fields.filter(\.info.isRequired) + fields.filter { !$0.info.isRequired }
    let sorted = order.map { [$0.keys.joined(separator: ".")] }?.filter { !["id", "name", "label"].contains($0) } ?? []
    return ["id"] + sorted + ordered.map(\.info.key).filter { !sorted.contains($0) }.prefix(5)
  }

  /// How many entities have each value of a field, most first, then by the value; `—` stands for those that say nothing.
  ///
  /// An entity with several values counts for each, so the numbers may add up to more than there are entities.
  public func counts(by field: String, in graph: KnowledgeGraph) throws(QueryError) -> Table {
    let selector = try FieldSelector(field, of: entry, in: dictionary)
    let texts = ValueText(dictionary)
    var counts: [String: Int] = [:]
    for entity in entities(in: graph) {
      let values = Set(selector.values(in: entity).map { texts.text($0, selector.shape) })
      for value in values.isEmpty ? ["—"] : values { counts[value, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Table(
      [.init(field, selector.kind), .init("count", .number)], rows: sorted.map { [$0.key, String($0.value)] })
  }
}

extension KnowledgeGraph {
  /// The entities of a type in their interchange form.
  fileprivate func forms(of type: any Entity.Type) -> [JSONValue] { rows(type) }
  private func rows<E: Entity>(_ type: E.Type) -> [JSONValue] { knowledgeBase[type].map { $0.jsonValue ?? .null } }
}

/// What values are sorted by.
private struct SortKey: Comparable {
  var rank: Int
  var numbers: (Double, Double) = (0, 0)
  var text = ""

  init(_ value: JSONValue?) {
    switch value {
    case .number(let number)?:
      rank = 0
      numbers.0 = Double(number.literal) ?? 0
    case .string(let string)?:
      if let span = try? DateSpan(text: string) {
        rank = 1
        let isUnbounded = span.earliest == nil && span.latest == nil
        numbers.0 = span.earliest.map { Double($0.daysSince1970) } ?? (isUnbounded ? .infinity : -.infinity)
        numbers.1 = span.latest.map { Double($0.daysSince1970) } ?? .infinity
      } else {
        rank = 2
        text = Folding.fold(string)
      }
    case let value?:
      rank = 2
      text = Folding.fold(value.description)
    case nil: rank = 3
    }
  }

  static func == (one: SortKey, other: SortKey) -> Bool {
    one.rank == other.rank && one.numbers == other.numbers && one.text == other.text
  }
  static func < (one: SortKey, other: SortKey) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.numbers != other.numbers { return one.numbers < other.numbers }
    return one.text < other.text
  }
}
