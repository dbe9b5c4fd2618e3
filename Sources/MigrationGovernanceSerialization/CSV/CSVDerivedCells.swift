import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Cells that are not read, since they follow from others, and that say something else than these: somebody changed the wrong ones.
struct CSVDerivedCells {
  /// The cells in question, in the order of the files and rows, at most a hundred.
  private(set) var errors: [CSVError] = []

  /// Compares a package with the one that its knowledge base makes. Linear in both.
  init(_ package: CSVPackage, of base: KnowledgeBase) {
    let own = CSVPackage(base)
    for type in base.model.types {
      for shape in CSVDerivedCells.tables(of: type) where shape.columns.contains(where: { $0.role == .derived }) {
        let name = CSVNames.table(shape.words) + ".csv"
        guard let mine = own.files[name],
          let (theirName, theirs) = package.files.first(where: { $0.key.lowercased() == name })
        else { continue }
        CSVFile.opened([(theirName, theirs), (name, mine)]) { files, _ in
          if files.count == 2 { compare(files[0], files[1], shape) }
        }
      }
    }
  }

  private static func tables<E: Entity>(of type: E.Type) -> [TableShape] { TablePlan.of(type).tables }

  private mutating func compare(_ theirs: CSVFile, _ mine: CSVFile, _ shape: TableShape) {
    guard let table = try? CSVTable(shape, theirs, lists: []) else { return }
    func columns(_ file: CSVFile) -> [String: Int] {
      Dictionary(file.header.enumerated().map { (CSVTable.key($0.element), $0.offset) }, uniquingKeysWith: min)
    }
    let (here, there) = (columns(theirs), columns(mine))
    let keys = shape.columns.prefix(shape.keyCount).map { CSVTable.key(CSVNames.column($0)) }
    var derived: [(here: Int, there: Int, source: String)] = []
    var source = ""
    for column in shape.columns.dropFirst(shape.keyCount) {
      let name = CSVNames.column(column)
      if column.role != .derived { source = name }
      guard column.role == .derived, let one = here[CSVTable.key(name)], let other = there[CSVTable.key(name)] else {
        continue
      }
      derived.append((one, other, source))
    }
    // Without positions in the file there is no telling which row is which.
    guard !derived.isEmpty, keys.allSatisfy({ here[$0] != nil && there[$0] != nil }) else { return }
    func key(_ file: CSVFile, _ columns: [String: Int]) -> [String] {
      keys.map { columns[$0].flatMap { file.cells[$0].text(in: file.bytes) } ?? "" }
    }
    var rows: [[String]: Int] = [:]
    CSVDerivedCells.walk(mine) { rows[key(mine, there)] = $0 }
    CSVDerivedCells.walk(theirs) { start in
      guard errors.count < CSVErrors.most, let row = rows[key(theirs, here)], mine.readRow(at: row).fault == nil else {
        return
      }
      for (one, other, source) in derived {
        let told = theirs.cells[one].text(in: theirs.bytes) ?? ""
        let follows = mine.cells[other].text(in: mine.bytes) ?? ""
        guard told != follows else { continue }
        let error = table.error(
          at: start, column: one,
          "“\(told.shortened)” is not read: the cell follows from “\(source)”, and would be “\(follows)”; change that one"
        )
        _ = theirs.readRow(at: start)
        errors.append(error)
      }
    }
  }

  private static func walk(_ file: CSVFile, _ body: (Int) -> Void) {
    var place = file.body
    while place < file.bytes.count {
      let end = file.readRow(at: place)
      if end.fault == nil, !end.isBlank { body(place) }
      place = max(end.next, place + 1)
    }
  }
}
