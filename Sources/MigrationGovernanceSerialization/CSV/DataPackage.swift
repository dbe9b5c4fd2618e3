import MigrationGovernanceCore

/// The descriptor of a Frictionless data package (specs.frictionlessdata.io, version 1), made of the shapes of its tables.
struct DataPackage {
  static let fileName = "datapackage.json"
  /// The key under which the descriptor keeps the header of the document.
  static let headerKey = "migrationGovernance"

  private let header: Header
  private let tables: [TableShape]

  init(_ header: Header, _ tables: [TableShape]) {
    self.header = header
    self.tables = tables
  }

  static let fromBase = "record"
  static let fromReferenceData = "reference-data"

  /// Every entity by its reference, for columns that may point at any kind.
  static let entities: TableShape = {
    var table = TableShape(
      kind: EntityKind("entity", plural: CSVNames.entities), path: [], parent: nil,
      meaning: "Every entity, by the reference that points at it. Follows from the other tables.")
    table.columns = [
      column("reference", .reference, "What others write to point at it.", isRequired: true),
      column("kind", .text(words: []), "The name of its kind.", isRequired: true),
      column("name", .text(words: []), "The name to show."),
      column(
        "origin", .text(words: [fromBase, fromReferenceData]),
        "Whether it has a record, or is known to the reference data alone.", isRequired: true),
    ]
    return table
  }()

  /// Records of kinds that the model does not know.
  static let records: TableShape = {
    var table = TableShape(
      kind: EntityKind("record", plural: CSVNames.records), path: [], parent: nil,
      meaning: "Records of kinds that the writer did not know, as JSON.")
    table.columns = [
      column("position", .integer, "Where it stood, from 0.", isRequired: true),
      column("record", .json, "The record, as JSON.", isRequired: true),
    ]
    return table
  }()

  private static func column(
    _ name: String, _ content: TableColumn.Content, _ meaning: String, isRequired: Bool = false
  ) -> TableColumn {
    TableColumn(words: [name], role: .value, content: content, path: [name], meaning: meaning, isRequired: isRequired)
  }

  /// The files that a descriptor names: a resource has one, or several that make one table.
  static func paths(in descriptor: JSONObject) -> [String] {
    guard case .array(let resources)? = descriptor[key: "resources"] else { return [] }
    return resources.flatMap { resource -> [String] in
      guard case .object(let resource) = resource else { return [] }
      switch resource[key: "path"] {
      case .string(let path)?: return [path]
      case .array(let paths)?: return paths.compactMap { if case .string(let path) = $0 { path } else { nil } }
      default: return []
      }
    }
  }

  /// The descriptor.
  var descriptor: JSONValue {
    var package: SchemaObject = ["profile": .string("tabular-data-package"), "name": .string("migration-governance")]
    package["title"] = header.title.map { .string($0) }
    package["licenses"] = licences
    package["description"] = .string(
      "A knowledge base of migration governance. Cells that are empty say nothing; text that begins like a formula, with an "
        + "apostrophe or with nothing has an apostrophe before it, which a reader takes away.")
    package[DataPackage.headerKey] = header.jsonValue
    package["resources"] = .array(tables.map { resource($0).value })
    return package.value
  }

  /// Terms in the forms that the standard has: a name of the Open Definition or SPDX, or an address.
  private var licences: JSONValue? {
    guard let licence = header.licence else { return nil }
    let isAddress = licence.hasPrefix("https://") || licence.hasPrefix("http://")
    let isName =
      !licence.isEmpty
      && licence.utf8.allSatisfy { byte in
        byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
          || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
      }
    guard isAddress || isName else { return nil }
    return .array([SchemaObject(isAddress ? "path" : "name", .string(licence)).value])
  }

  private func resource(_ table: TableShape) -> SchemaObject {
    let name = CSVNames.table(table.words)
    return [
      "profile": .string("tabular-data-resource"), "name": .string(name), "path": .string(name + ".csv"),
      "description": .string(table.meaning), "format": .string("csv"), "mediatype": .string("text/csv"),
      "encoding": .string("utf-8"), "schema": schema(of: table).value,
    ]
  }

  private func schema(of table: TableShape) -> SchemaObject {
    var schema: SchemaObject = [
      "fields": .array(table.columns.map { field($0).value }),
      "missingValues": SchemaObject.texts([""]),
    ]
    let key = table.columns.prefix(table.keyCount).map(CSVNames.column)
    schema["primaryKey"] = SchemaObject.texts(key)
    let keys = foreignKeys(of: table)
    if !keys.isEmpty { schema["foreignKeys"] = .array(keys) }
    return schema
  }

  private func field(_ column: TableColumn) -> SchemaObject {
    var field: SchemaObject = ["name": .string(CSVNames.column(column)), "type": .string(DataPackage.type(column))]
    var meaning = column.meaning
    if case .text(let words) = column.content, !words.isEmpty {
      meaning += " Words in use: \(words.joined(separator: ", "))."
    }
    if column.content == .date { meaning += " EDTF." }
    field["description"] = meaning.isEmpty ? nil : .string(meaning)
    var constraints: SchemaObject = [:]
    if column.isRequired { constraints["required"] = .bool(true) }
    constraints["pattern"] = column.pattern.map { .string($0) }
    if !constraints.isOpen { field["constraints"] = constraints.value }
    return field
  }

  private static func type(_ column: TableColumn) -> String {
    switch column.content {
    case .text, .date, .id, .reference: "string"
    case .day: "date"
    case .integer: "integer"
    case .decimal: "number"
    case .truth: "boolean"
    case .json: column.role == .extensions ? "object" : "any"
    }
  }

  /// What points at tables of the package: ids, references, and rows of lists at that which holds them.
  private func foreignKeys(of table: TableShape) -> [JSONValue] {
    var keys: [JSONValue] = []
    func add(_ fields: JSONValue, _ target: TableShape, _ targets: JSONValue) {
      let resource = target.words == table.words ? "" : CSVNames.table(target.words)
      let reference: SchemaObject = ["resource": .string(resource), "fields": targets]
      keys.append(
        SchemaObject([.init(key: "fields", value: fields), .init(key: "reference", value: reference.value)]).value)
    }
    if table.levels > 1, let parent = tables.first(where: { $0.kind == table.kind && $0.path == table.parentPath }) {
      func names(_ table: TableShape) -> JSONValue {
        SchemaObject.texts(table.columns.prefix(parent.keyCount).map(CSVNames.column))
      }
      add(names(table), parent, names(parent))
    }
    for column in table.columns {
      switch column.content {
      // What the reference data knows needs no record.
      case .id(let kind) where !ReferenceData.kinds.contains(kind) || column.role == .owner:
        if table.path.isEmpty, column.words == table.columns.first?.words { continue }
        if let target = tables.first(where: { $0.kind == kind && $0.path.isEmpty }) {
          add(.string(CSVNames.column(column)), target, .string("id"))
        }
      case .reference where table.words != DataPackage.entities.words:
        add(.string(CSVNames.column(column)), DataPackage.entities, .string("reference"))
      default: break
      }
    }
    return keys
  }
}
