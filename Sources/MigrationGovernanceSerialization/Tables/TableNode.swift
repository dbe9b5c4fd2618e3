import MigrationGovernanceCore

/// Writes values of one type into the cells of rows, by their address: built from the schema once, as a ``JSONCodec`` is.
class TableNode: @unchecked Sendable {
  /// How many cells it writes in the row.
  final let width: Int
  init(width: Int) { self.width = width }

  /// Writes a value: its cells into the row, its lists into their tables.
  func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {}
  /// Writes the cells of a value that is not there.
  func writeNothing(_ run: TableRun, _ cells: CellOutput) {
    for _ in 0..<width { cells.nothing() }
  }
}

final class TextNode<T: TextScalar>: TableNode, @unchecked Sendable {
  init() { super.init(width: 1) }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    T.withText(at: place) { cells.text($0) }
  }
}

/// A date as EDTF, with the first and the last day that it touches.
final class DateNode<T: TextScalar>: TableNode, @unchecked Sendable {
  private let bounds: @Sendable (UnsafeRawPointer) -> (CivilDay?, CivilDay?)

  init(_ bounds: @escaping @Sendable (UnsafeRawPointer) -> (CivilDay?, CivilDay?)) {
    self.bounds = bounds
    super.init(width: 3)
  }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    T.withText(at: place) { cells.text($0) }
    let (earliest, latest) = bounds(place)
    cells.day(earliest)
    cells.day(latest)
  }
}

/// A text that points at an entity and says more: the text, then the id of the entity.
final class ReferringNode<T: ReferringScalar>: TableNode, @unchecked Sendable {
  init() { super.init(width: 2) }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    T.withText(at: place) { cells.text($0) }
    let reference = place.assumingMemoryBound(to: T.self).pointee.reference
    withUnsafePointer(to: reference) { place in
      Reference.withText(at: place) { text in
        let id = text.firstIndex(of: UInt8(ascii: ":")).map { text[($0 + 1)...] } ?? text[...]
        cells.text(UnsafeBufferPointer(rebasing: id))
      }
    }
  }
}

final class IntegerNode: TableNode, @unchecked Sendable {
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    cells.number(place.load(as: Int.self))
  }
}

final class DecimalNode: TableNode, @unchecked Sendable {
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    cells.literal(place.load(as: ExactDecimal.self).text)
  }
}

final class TruthNode: TableNode, @unchecked Sendable {
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    cells.truth(place.load(as: Bool.self))
  }
}

/// Any JSON, or what holds its own kind and would need tables without end.
final class JSONNode: TableNode, @unchecked Sendable {
  private let codec: JSONCodec

  init(_ codec: JSONCodec) {
    self.codec = codec
    super.init(width: 1)
  }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    if codec.isNothing(place) { return cells.nothing() }
    run.json(cells) { codec.write(place, to: &$0) }
  }
}

final class OptionalNode<W: FieldValue>: TableNode, @unchecked Sendable {
  private let wrapped: TableNode

  init(_ wrapped: TableNode) {
    self.wrapped = wrapped
    super.init(width: wrapped.width)
  }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    W.isAbsent(at: place) ? wrapped.writeNothing(run, cells) : wrapped.write(place, run, cells)
  }
  override func writeNothing(_ run: TableRun, _ cells: CellOutput) { wrapped.writeNothing(run, cells) }
}

/// A list: a row of another table for each element.
final class ListNode<E: FieldValue>: TableNode, @unchecked Sendable {
  private let table: Int
  private let element: TableNode
  private let stride = MemoryLayout<E>.stride

  init(table: Int, _ element: TableNode) {
    self.table = table
    self.element = element
    super.init(width: 0)
  }
  override func write(_ place: UnsafeRawPointer, _ run: TableRun, _ cells: CellOutput) {
    E.withList(at: place) { values, count in
      guard count > 0 else { return }
      run.list(table, count) { element.write(values + $0 * stride, run, $1) }
    }
  }
}
