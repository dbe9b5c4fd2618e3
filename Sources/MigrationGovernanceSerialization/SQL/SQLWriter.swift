public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes a script that makes a database of a knowledge base: tables with keys, foreign keys, checks, indexes and comments, the
/// rows, and views for the questions that are asked most.
///
/// ```swift
/// let script = SQLWriter(.sqlite).script(base)
/// ```
///
/// It loads into an empty database in one transaction (Documentation/SQL.md). The tables are those of ``CSVPackage``, the names in
/// small letters with underscores. The same knowledge base gives the same bytes.
public struct SQLWriter: Sendable {
  private let dialect: SQLDialect

  /// Makes a writer for a database.
  public init(_ dialect: SQLDialect) { self.dialect = dialect }

  /// The whole script, and what is left out.
  public func script(_ base: KnowledgeBase) -> Export {
    var data = Data()
    // Memory takes what it is given.
    let leftOut = (try? write(base) { data.append(contentsOf: $0) }) ?? []
    return Export(data: data, leftOut: leftOut)
  }

  /// Writes the script piece by piece and answers what is left out. Goes through the knowledge base twice.
  public func write(_ base: KnowledgeBase, to sink: (UnsafeRawBufferPointer) throws -> Void) throws -> [String] {
    try withoutActuallyEscaping(sink) { sink in try SQLScript(base, dialect, sink).write() }
  }
}

/// One script while it is written.
private final class SQLScript {
  /// What was given, without the rows of the reference data.
  private let given: KnowledgeBase
  private let base: KnowledgeBase
  private let dialect: SQLDialect
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private var failure: (any Error)?
  private let plans: [TablePlan]
  private var tables: [TableShape] {
    plans.flatMap(\.tables) + [DataPackage.entities, DataPackage.records, SQLScript.header]
  }
  private var leftOut: [String] = []

  init(_ base: KnowledgeBase, _ dialect: SQLDialect, _ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    given = base
    self.base = ReferenceRows.added(to: base)
    self.dialect = dialect
    self.sink = sink
    plans = base.model.types.map { SQLScript.plan($0) }
  }

  private static func plan<E: Entity>(_ type: E.Type) -> TablePlan { TablePlan.of(type) }

  /// What the document says about itself.
  private static let header: TableShape = {
    var table = TableShape(
      kind: EntityKind("header", plural: "header"), path: [], parent: nil, meaning: Header.schema.meaning)
    table.columns = [
      TableColumn(
        words: ["key"], role: .value, content: .text(words: []), path: ["key"], meaning: "The key.", isRequired: true),
      TableColumn(
        words: ["value"], role: .value, content: .json, path: ["value"], meaning: "The value, as JSON.",
        isRequired: true),
    ]
    return table
  }()

  func write() throws -> [String] {
    let definitions = SQLDefinitions(dialect: dialect, tables: tables, dangling: dangling())
    say("-- A knowledge base of migration governance, for an empty database.\n")
    switch dialect.kind {
    case .postgreSQL: say("SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\nBEGIN;\n")
    // While keys are checked, each row that others wait for costs a look through all of them.
    case .sqlite: say("PRAGMA foreign_keys = OFF;\nBEGIN;\n")
    }
    for table in tables { say(definitions.table(table)) }
    rows()
    for table in tables { say(definitions.after(table)) }
    for view in SQLViews(plans.flatMap(\.tables), dialect).all { say(definitions.view(view)) }
    say("COMMIT;\n")
    if dialect == .sqlite { say("PRAGMA foreign_keys = ON;\n") }
    if let failure { throw failure }
    return leftOut
  }

  private func say(_ text: String) {
    var text = text
    text.withUTF8 { send(UnsafeRawBufferPointer($0)) }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    guard failure == nil else { return }
    do { try sink(bytes) } catch { failure = error }
  }

  // MARK: Rows

  private func output(_ table: TableShape) -> SQLTableOutput {
    SQLTableOutput(table, dialect) { [unowned self] in send($0) }
  }

  private func rows() {
    var outputs: [SQLTableOutput] = []
    let entities = output(DataPackage.entities)
    for (type, plan) in zip(base.model.types, plans) {
      let mine = plan.tables.map { output($0) }
      rows(type, plan, mine, entities)
      for output in mine { output.flush() }
      outputs += mine
    }
    entities.flush()
    outputs += [entities, others(), header()]
    let damaged = outputs.reduce(0) { $0 + $1.damaged }
    if damaged > 0 { leftOut.append("the character U+0000, which the database can't hold (texts: \(damaged))") }
    let rounded = outputs.reduce(0) { $0 + $1.rounded }
    if rounded > 0 { leftOut.append("digits behind the fifteenth of decimals (numbers: \(rounded))") }
    let outsized = outputs.reduce(0) { $0 + $1.outsized }
    if outsized > 0 {
      leftOut.append("numbers with more digits than the database has, which stand as text (numbers: \(outsized))")
    }
  }

  private func rows<E: Entity>(
    _ type: E.Type, _ plan: TablePlan, _ outputs: [SQLTableOutput], _ entities: SQLTableOutput
  ) {
    let run = TableRun(outputs, plan.tables)
    let kind = E.kind.name
    base[type].withPieces { rows, count in
      for place in 0..<count {
        let row = rows + place * MemoryLayout<E>.stride
        plan.write(type, at: row, run)
        let entity = row.assumingMemoryBound(to: E.self).pointee
        entities.beginRow()
        entities.text(entity.reference.text)
        entities.text(kind)
        entities.text(entity.displayName)
        let isGiven = !ReferenceData.kinds.contains(E.kind) || given.holds(entity.reference)
        entities.text(isGiven ? DataPackage.fromBase : DataPackage.fromReferenceData)
        entities.endRow()
      }
    }
  }

  /// Records of unknown kinds.
  private func others() -> SQLTableOutput {
    let output = output(DataPackage.records)
    let stray = base.model.kinds.flatMap { base.strayRows(of: $0) }
    for (place, record) in (base.otherRecords + stray).enumerated() {
      output.beginRow()
      output.number(place)
      json(record, output)
      output.endRow()
    }
    output.flush()
    return output
  }

  private func header() -> SQLTableOutput {
    let output = output(SQLScript.header)
    var header = base.header
    for kind in base.model.kinds { header.extensions[kind.plural] = nil }
    if case .object(let object)? = header.jsonValue {
      for member in object.members {
        output.beginRow()
        output.text(member.key)
        json(member.value, output)
        output.endRow()
      }
    }
    output.flush()
    return output
  }

  private func json(_ value: JSONValue, _ output: SQLTableOutput) {
    var text = value.description
    text.withUTF8 { output.json($0) }
  }

  // MARK: Foreign keys that can't be

  /// The columns that hold something that is not there, by the name of their table.
  private func dangling() -> [String: Set<Int>] {
    var found: [String: Set<Int>] = [:]
    let known = ReferenceMarks(base)
    for (type, plan) in zip(base.model.types, plans) {
      for (table, cells) in zip(plan.tables, looked(type, plan, known)) where !cells.counts.isEmpty {
        found[SQLNames.table(table)] = Set(cells.counts.keys)
        for (place, count) in cells.counts.sorted(by: { $0.key < $1.key }) {
          leftOut.append(
            "the foreign key of \(SQLNames.table(table)).\(SQLNames.column(table.columns[place])), since what it points at "
              + "is not there (rows: \(count))")
        }
      }
    }
    return found
  }

  private func looked<E: Entity>(_ type: E.Type, _ plan: TablePlan, _ known: ReferenceMarks) -> [DanglingCells] {
    let cells = plan.tables.map { DanglingCells($0, known) }
    let run = TableRun(cells, plan.tables)
    base[type].withPieces { rows, count in
      for place in 0..<count { plan.write(type, at: rows + place * MemoryLayout<E>.stride, run) }
    }
    return cells
  }
}
