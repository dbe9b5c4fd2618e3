public import MigrationGovernanceCore

/// Writes a Frictionless data package of CSV files record by record, with memory for the largest record and a few buffers.
///
/// ```swift
/// var writer = CSVPackageWriter { name in try open(name) }
/// try writer.writeAll(base)
/// _ = try writer.finish()
/// ```
///
/// A kind has a table, and so has every list in its records (Documentation/CSV.md). Tables without rows have no file. The package
/// holds everything: what it leaves out is nothing.
public struct CSVPackageWriter: RecordWriter {
  /// Takes bytes of one file, in their order.
  public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

  private let state: State

  /// Makes a writer, which asks for a file by its name when it has something for it.
  public init(model: Model = .standard, _ open: @escaping (_ file: String) throws -> Sink) {
    state = State(model, open)
  }

  /// Keeps the header for the descriptor.
  public mutating func write(_ header: Header) throws { state.header = header }

  /// Writes the rows of an entity.
  public mutating func write<E: Entity>(_ entity: E) throws {
    let tables = state.tables(of: E.self)
    withUnsafePointer(to: entity) { tables.plan.write(E.self, at: $0, tables.run) }
    if ReferenceData.kinds.contains(E.kind) { state.written.insert(entity.reference) }
    state.entities.beginRow()
    for text in [entity.reference.text, E.kind.name, entity.displayName, DataPackage.fromBase] {
      state.entities.text(text)
    }
    state.entities.endRow()
    try state.check(tables)
  }

  /// Writes a record of a kind that the model does not know, as JSON.
  public mutating func write(_ record: JSONValue) throws {
    state.records.beginRow()
    state.records.number(state.records.rows)
    state.records.text(record.description)
    state.records.endRow()
    if let failure = state.records.failure { throw failure }
  }

  /// Writes what is left in the buffers, and the descriptor.
  public mutating func finish() throws -> [String] {
    state.addReferenceData()
    let outputs = state.allOutputs
    for output in outputs {
      output.flush()
      if let failure = output.failure { throw failure }
    }
    let descriptor = DataPackage(state.header, outputs.filter { $0.rows > 0 }.map(\.shape)).descriptor
    var text = JSONWriter().text(descriptor)
    let sink = try state.open(DataPackage.fileName)
    try text.withUTF8 { try sink(UnsafeRawBufferPointer($0)) }
    return []
  }
}

extension CSVPackageWriter {
  /// The tables that have been begun.
  private final class State {
    /// The tables of a kind.
    final class Tables {
      let plan: TablePlan
      let outputs: [CSVTableOutput]
      let run: TableRun

      init(_ plan: TablePlan, _ outputs: [CSVTableOutput]) {
        self.plan = plan
        self.outputs = outputs
        run = TableRun(outputs, plan.tables)
      }
    }

    let open: (String) throws -> Sink
    /// The entities that the reference data knows as well.
    var written: Set<Reference> = []
    var header = Header()
    let entities: CSVTableOutput
    let records: CSVTableOutput
    private let model: Model
    private var tables: [ObjectIdentifier: Tables] = [:]
    private let openTable: (TableShape) throws -> Sink

    init(_ model: Model, _ open: @escaping (String) throws -> Sink) {
      self.open = open
      self.model = model
      openTable = { shape in try open(CSVNames.table(shape.words) + ".csv") }
      entities = CSVTableOutput(DataPackage.entities, open: openTable)
      records = CSVTableOutput(DataPackage.records, open: openTable)
    }

    func tables<E: Entity>(of type: E.Type) -> Tables {
      if let known = tables[ObjectIdentifier(type)] { return known }
      let plan = TablePlan.of(type)
      let made = Tables(plan, plan.tables.map { CSVTableOutput($0, open: openTable) })
      tables[ObjectIdentifier(type)] = made
      return made
    }

    /// Lists what is known without a record.
    func addReferenceData() {
      ReferenceRows.all { reference, kind, name in
        guard !written.contains(reference) else { return }
        entities.beginRow()
        for text in [reference.text, kind.name, name, DataPackage.fromReferenceData] { entities.text(text) }
        entities.endRow()
      }
    }

    func check(_ tables: Tables) throws {
      if let failure = entities.failure { throw failure }
      for output in tables.outputs { if let failure = output.failure { throw failure } }
    }

    /// In the order of the model; types that it lacks last, by name.
    var allOutputs: [CSVTableOutput] {
      let known = model.types.compactMap { tables[ObjectIdentifier($0)] }
      let stray = tables.values.filter { mine in !known.contains { $0 === mine } }
      let all = known + stray.sorted { $0.plan.kind.name < $1.plan.kind.name }
      return all.flatMap(\.outputs) + [entities, records]
    }
  }
}
