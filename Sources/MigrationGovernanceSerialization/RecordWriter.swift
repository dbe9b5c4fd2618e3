public import MigrationGovernanceCore

/// A format that is written record by record, so that memory holds no more than the largest of them.
///
/// ```swift
/// var writer = RDFWriter(.turtle, base: base) { output.append(contentsOf: $0) }
/// try writer.writeAll(knowledgeBase)
/// let leftOut = try writer.finish()
/// ```
///
/// Records come from a knowledge base, or one by one from a ``JSONLinesReader``, then in the order in which they are read.
public protocol RecordWriter {
  /// Takes the header, before all records.
  mutating func write(_ header: Header) throws
  /// Takes an entity.
  mutating func write<E: Entity>(_ entity: E) throws
  /// Takes a record of a kind that the model does not know.
  mutating func write(_ record: JSONValue) throws
  /// Takes the header, every table in the order of the model, and the records of unknown kinds.
  ///
  /// Derived; a format that has a faster way for whole tables may take that.
  mutating func writeAll(_ base: KnowledgeBase) throws
  /// Writes what comes last, and answers what the format could not hold, a sentence without a full stop each.
  mutating func finish() throws -> [String]
}

extension RecordWriter {
  /// Takes the header, every table in the order of the model, and the records of unknown kinds.
  public mutating func writeAll(_ base: KnowledgeBase) throws {
    try write(base.headerAlone)
    for type in base.model.types { try writeTable(type, base) }
    for record in base.otherRecords { try write(record) }
  }

  private mutating func writeTable<E: Entity>(_ type: E.Type, _ base: KnowledgeBase) throws {
    for entity in base[type] { try write(entity) }
    for record in base.strayRecords(of: E.kind) { try write(record) }
  }
}

extension KnowledgeBase {
  /// The header without what was kept of tables that did not fit: their records are written as records.
  var headerAlone: Header {
    var header = header
    for kind in model.kinds { header.extensions[kind.plural] = nil }
    return header
  }

  /// What was kept of a table and is no entity of it, as records with their type.
  func strayRecords(of kind: EntityKind) -> [JSONValue] {
    strayRows(of: kind).map { row in
      var members = [JSONObject.Member(key: "type", value: .string(kind.name))]
      if case .object(let object) = row { members += object.members.filter { $0.key != "type" } }
      return .object(JSONObject(distinct: members))
    }
  }
}
