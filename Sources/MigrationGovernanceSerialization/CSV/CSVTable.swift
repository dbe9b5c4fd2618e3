import MigrationGovernanceCore

/// One table of a package while it is read: its file, what its columns are, and its rows in the order in which records take them.
final class CSVTable {
  let shape: TableShape
  let file: CSVFile
  /// The lists that belong to its rows.
  var lists: [CSVTable] = []
  /// The table whose rows its own belong to.
  weak var parentTable: CSVTable?
  /// The columns that tell rows apart, by their places in the file.
  let keys: [Int]
  /// What a row is made of.
  let layout: CSVLayout
  /// Columns of which nothing can be kept: without a heading, or beside the value of a row that is a value alone.
  let strays: [Int]

  /// Where each row begins, in order.
  var starts: [Int] = []
  /// By the same order, the row of the table above to which it belongs, by that one's order.
  var owners: [Int32] = []
  /// By the same order, where it stands in its list.
  var positions: [Int32] = []

  init(_ shape: TableShape, _ file: CSVFile, lists: [TableShape]) throws(CSVError) {
    self.shape = shape
    self.file = file
    let places = Dictionary(
      file.header.enumerated().map { (CSVTable.key($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
    func place(_ column: TableColumn) -> Int? { places[CSVTable.key(CSVNames.column(column))] }

    var keys: [Int] = []
    for column in shape.columns.prefix(shape.keyCount) {
      let isOwn = column.role == .position && column.words == ["position"]
      guard let key = place(column) else {
        // Without positions, elements stand as their rows do.
        if isOwn { continue }
        throw CSVTable.missing(column, file)
      }
      keys.append(key)
    }
    self.keys = keys
    var layout = CSVLayout()
    var known = Set(keys)
    for column in shape.columns.dropFirst(shape.path.isEmpty ? 0 : shape.keyCount) {
      guard let place = place(column) else { continue }
      known.insert(place)
      switch column.role {
      case .value: layout.add(.cell(place, column.content), at: shape.isValues ? [] : column.path)
      case .extensions: layout.addExtensions(place, at: Array(column.path.dropLast()))
      default: break
      }
    }
    for list in lists {
      // A list may also stand in one cell, as people write it.
      guard let place = places[CSVTable.key(list.keys.joined(separator: "_"))], known.insert(place).inserted else {
        layout.add(.list(list.path, cell: nil), at: list.keys)
        continue
      }
      let content = list.isValues ? list.columns.last { $0.role == .value }?.content : nil
      layout.add(.list(list.path, cell: (place, content)), at: list.keys)
    }
    var strays: [Int] = []
    for (place, title) in file.header.enumerated() where !known.contains(place) {
      if title.isEmpty || shape.isValues { strays.append(place) } else { layout.others.append((place, title)) }
    }
    self.strays = strays
    self.layout = layout
  }

  /// Headings are compared without regard to capitals and blanks around them.
  static func key(_ heading: String) -> String { trimmed(heading).lowercased() }

  /// A text without the blanks around it.
  static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  private static func missing(_ column: TableColumn, _ file: CSVFile) -> CSVError {
    let name = CSVNames.column(column)
    return CSVError(
      file: file.name, row: 1,
      reason: "there is no column “\(name)”, which tells the rows apart: add it, or rename the one that holds it",
      suggestion: EditDistance.nearest(to: name, in: file.header).first)
  }

  /// A row that was counted, from which the counting goes on: faults come mostly in the order of the rows.
  private var counted: (start: Int, row: Int, line: Int)?

  /// The row of the file as a spreadsheet counts it, the heading being 1, and the line on which it begins.
  private func number(at start: Int) -> (row: Int, line: Int) {
    var (place, row, line) = counted ?? (file.body, 2, 1 + file.lines(0, file.body))
    if place > start { (place, row, line) = (file.body, 2, 1 + file.lines(0, file.body)) }
    while place < start, place < file.bytes.count {
      let next = max(file.readRow(at: place, needed: 1).next, place + 1)
      line += file.lines(place, next)
      place = next
      row += 1
    }
    counted = (place, row, line)
    return (row, line)
  }

  func error(at start: Int, column: Int?, _ reason: String, suggestion: String? = nil) -> CSVError {
    let (row, line) = number(at: start)
    return CSVError(
      file: file.name, row: row, line: line,
      column: column.map { file.header[$0] },
      columnNumber: column.map { $0 + 1 }, reason: reason, suggestion: suggestion)
  }
}

/// A part of a record.
enum CSVPart {
  /// A cell of the row, by its place.
  case cell(Int, TableColumn.Content)
  /// The rows of another table, by its path, and perhaps a cell that holds elements as well.
  case list([String], cell: (place: Int, content: TableColumn.Content?)?)
  /// A record inside.
  case record(CSVLayout)
}

/// What a row is made of, as nested as the record is.
struct CSVLayout {
  struct Member {
    var key: String
    var part: CSVPart
  }

  var parts: [Member] = []
  /// The cell with the keys that the schema does not know.
  var extensions: Int?
  /// Columns that are none of the schema's, with their headings.
  var others: [(place: Int, title: String)] = []

  mutating func add(_ part: CSVPart, at path: [String]) {
    guard path.count > 1, let first = path.first else {
      parts.append(Member(key: path.first ?? "", part: part))
      return
    }
    change(first) { $0.add(part, at: Array(path.dropFirst())) }
  }

  mutating func addExtensions(_ place: Int, at path: [String]) {
    guard let first = path.first else {
      extensions = place
      return
    }
    change(first) { $0.addExtensions(place, at: Array(path.dropFirst())) }
  }

  private mutating func change(_ key: String, _ body: (inout CSVLayout) -> Void) {
    var layout = CSVLayout()
    let index = parts.firstIndex { $0.key == key }
    if let index, case .record(let known) = parts[index].part { layout = known }
    body(&layout)
    if let index {
      parts[index].part = .record(layout)
    } else {
      parts.append(Member(key: key, part: .record(layout)))
    }
  }
}
