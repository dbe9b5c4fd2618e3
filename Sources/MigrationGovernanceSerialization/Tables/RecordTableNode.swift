import MigrationGovernanceCore

/// A record in a row: its fields in the order of the schema, then the keys that the schema does not know.
final class RecordTableNode<R: Record>: TableNode, @unchecked Sendable {
  /// Never freed, as nodes are not: counting their users took time.
  private let fields: UnsafeMutableBufferPointer<FieldCells>
  /// Whether it is a record inside another: then one of which nothing is said leaves `{}`, so that it is there.
  private let isInside: Bool

  init(_ fields: [FieldCells], isInside: Bool) {
    self.fields = .allocate(capacity: fields.count)
    _ = self.fields.initialize(from: fields)
    self.isInside = isInside
    super.init(width: fields.reduce(1) { $0 + $1.node.takeUnretainedValue().width })
  }

  override func write(_ record: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    let said = cells.state.pointee.said
    for place in fields.indices {
      let offset = fields[place].offset
      fields[place].node._withUnsafeGuaranteedRef { $0.write(record + offset, run, cells) }
    }
    let extensions = R.extensions(at: record)
    if !extensions.isEmpty {
      let codec = JSONCodecs.record(R.self)
      run.json(cells) { codec.writeExtensions(record, to: &$0) }
    } else if isInside, cells.state.pointee.said == said {
      run.json(cells) { $0.ascii("{}") }
    } else {
      cells.nothing()
    }
  }
}

/// Where a field lies in its record, and what writes it.
struct FieldCells {
  let offset: Int
  let node: Unmanaged<TableNode>

  init(offset: Int, node: TableNode) {
    self.offset = offset
    self.node = .passRetained(node)
  }
}

/// A field that is kept apart, with others that are seldom said.
final class SeldomNode: TableNode, @unchecked Sendable {
  private let node: TableNode
  private let access: SeldomAccess
  private let inner: Int

  init(_ node: TableNode, _ access: SeldomAccess, _ inner: Int) {
    self.node = node
    self.access = access
    self.inner = inner
    super.init(width: node.width)
  }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    if place.load(as: UInt.self) != 0, let fields = access.said(place) {
      node.write(fields + inner, run, cells)
    } else {
      node.writeNothing(run, cells)
    }
  }
}

/// A field with a default, which is written where nothing else is said: whoever asks a table need not know it.
final class DefaultedNode<T: FieldValue>: TableNode, @unchecked Sendable {
  private let node: TableNode
  private let standard: T

  init(_ node: TableNode, _ standard: T) {
    self.node = node
    self.standard = standard
    super.init(width: node.width)
  }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    let said = cells.state.pointee.said
    node.write(place, run, cells)
    // That it is written says no more than that it is left out.
    if place.assumingMemoryBound(to: T.self).pointee == standard { cells.state.pointee.said = said }
  }
  override func writeNothing(_ run: TableRun, _ cells: CellOutput) {
    let said = cells.state.pointee.said
    withUnsafePointer(to: standard) { node.write($0, run, cells) }
    cells.state.pointee.said = said
  }
}

/// A property without an address of its own, reached by its key path.
final class ComputedNode<Root: Record, Value: FieldValue>: TableNode, @unchecked Sendable {
  private let node: TableNode
  private let path: any WritableKeyPath<Root, Value> & Sendable

  init(_ node: TableNode, _ path: any WritableKeyPath<Root, Value> & Sendable) {
    self.node = node
    self.path = path
    super.init(width: node.width)
  }
  override func write(_ record: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    let value = record.assumingMemoryBound(to: Root.self).pointee[keyPath: path]
    withUnsafePointer(to: value) { node.write($0, run, cells) }
  }
}
