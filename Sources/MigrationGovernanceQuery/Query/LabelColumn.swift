import MigrationGovernanceCore

/// What the rows of a table say in one respect, by numbers: made once, counted and intersected from then on.
struct LabelColumn: Sendable {
  /// The labels, sorted; codes are places among them.
  let labels: [String]
  private let starts: [Int32]
  private let codes: [Int32]
  private let rowStarts: [Int32]
  private let rows: [Int32]
  private let numbers: [String: Int32]

  /// Makes a column of what each row says, in any order; what it says twice counts once.
  init(count: Int, _ labels: (Int) -> [String]) {
    var numbers: [String: Int32] = [:]
    var known: [String] = []
    var starts: [Int32] = [0]
    var found: [Int32] = []
    starts.reserveCapacity(count + 1)
    for row in 0..<count {
      let begin = found.count
      for label in labels(row) {
        var number = numbers[label]
        if number == nil {
          number = Int32(truncatingIfNeeded: known.count)
          numbers[label] = number
          known.append(label)
        }
        if let number, !found[begin...].contains(number) { found.append(number) }
      }
      starts.append(Int32(truncatingIfNeeded: found.count))
    }
    let order = known.indices.sorted { known[$0] < known[$1] }
    var places = [Int32](repeating: 0, count: known.count)
    for (place, old) in order.enumerated() { places[old] = Int32(truncatingIfNeeded: place) }
    self.labels = order.map { known[$0] }
    self.numbers = numbers.mapValues { places[Int($0)] }
    self.starts = starts
    codes = found.map { places[Int($0)] }
    (rowStarts, rows) = Self.turned(starts, codes, labels: known.count)
  }

  private static func turned(_ starts: [Int32], _ codes: [Int32], labels: Int) -> ([Int32], [Int32]) {
    let rowStarts = Adjacency.starts(of: codes, count: labels)
    var next = rowStarts
    var rows = [Int32](repeating: 0, count: codes.count)
    for row in 0..<starts.count - 1 {
      for place in Int(starts[row])..<Int(starts[row + 1]) {
        rows[Int(next[Int(codes[place])])] = Int32(truncatingIfNeeded: row)
        next[Int(codes[place])] += 1
      }
    }
    return (rowStarts, rows)
  }

  /// The number of a label, or `nil` where no row has it.
  func code(of label: String) -> Int32? { numbers[label] }
  /// The numbers of the labels of a row.
  @inline(__always)
  func codes(of row: Int32) -> ArraySlice<Int32> { codes[Int(starts[Int(row)])..<Int(starts[Int(row) + 1])] }
  /// The rows with a label, ascending.
  func rows(with code: Int32) -> ArraySlice<Int32> {
    rows[Int(rowStarts[Int(code)])..<Int(rowStarts[Int(code) + 1])]
  }

  /// The column of a field of a type, kept by the graph.
  static func of<E: Entity>(
    _ type: E.Type, _ what: String, _ key: String, in graph: KnowledgeGraph,
    _ labels: (UnsafeRawPointer) -> [String]
  ) -> LabelColumn {
    graph.storage.lazily.value("\(what) \(E.kind.name).\(key)") {
      guard let table = graph.storage.rows(type) else { return LabelColumn(count: 0) { _ in [] } }
      return LabelColumn(count: table.count) { labels(table.address(of: $0)) }
    }
  }

  /// How many of some rows have each pair of labels of two columns; a row without any counts under the number after the
  /// last.
  static func counts(of rows: [Int32], _ one: LabelColumn, _ other: LabelColumn) -> [Int] {
    let width = other.labels.count + 1
    var counts = [Int](repeating: 0, count: (one.labels.count + 1) * width)
    for row in rows {
      let (first, second) = (Int(row), Int(row) + 1)
      let (oneStart, oneEnd) = (Int(one.starts[first]), Int(one.starts[second]))
      let (otherStart, otherEnd) = (Int(other.starts[first]), Int(other.starts[second]))
      for place in oneStart..<max(oneEnd, oneStart + 1) {
        let line = (place < oneEnd ? Int(one.codes[place]) : one.labels.count) * width
        for place in otherStart..<max(otherEnd, otherStart + 1) {
          counts[line + (place < otherEnd ? Int(other.codes[place]) : width - 1)] += 1
        }
      }
    }
    return counts
  }
}
