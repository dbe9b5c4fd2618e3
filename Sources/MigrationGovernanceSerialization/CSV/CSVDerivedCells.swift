import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Cells that are not read, since they follow from others in their row, and that say something else than these: somebody changed
/// one of the two and not the other.
struct CSVDerivedCells {
  /// The cells in question, in the order of the kinds, tables and rows, at most a hundred.
  private(set) var errors: [CSVError] = []

  /// Looks through the tables of a package that has been read. Linear in its size.
  init(_ package: CSVPackage, _ model: Model) {
    var names: [String: String] = [:]
    for name in package.files.keys { names[name.lowercased()] = name }
    for type in model.types {
      for shape in CSVDerivedCells.tables(of: type) where shape.columns.contains(where: { $0.derivation != nil }) {
        guard let name = names[CSVNames.table(shape.words) + ".csv"], let data = package.files[name] else { continue }
        CSVFile.opened([(name, data)]) { files, _ in
          if let file = files.first { look(through: file, shape) }
        }
      }
    }
  }

  private static func tables<E: Entity>(of type: E.Type) -> [TableShape] { TablePlan.of(type).tables }

  private mutating func look(through file: CSVFile, _ shape: TableShape) {
    guard let table = try? CSVTable(shape, file, lists: []) else { return }
    let places = Dictionary(
      file.header.enumerated().map { (CSVTable.key($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
    var derived: [(place: Int, source: Int, derivation: @Sendable (String) -> String?)] = []
    var source: Int?
    for column in shape.columns {
      let place = places[CSVTable.key(CSVNames.column(column))]
      if let derivation = column.derivation, let place, let source {
        derived.append((place, source, derivation))
      } else if column.derivation == nil {
        source = place
      }
    }
    var start = file.body
    while !derived.isEmpty, start < file.bytes.count, errors.count < CSVErrors.most {
      let row = file.readRow(at: start)
      if row.fault == nil, !row.isBlank {
        for (place, source, derivation) in derived {
          guard let reason = reason(text(place, file), text(source, file), file.header[source], derivation) else {
            continue
          }
          errors.append(table.error(at: start, column: place, reason))
          // To count the rows, others were read.
          _ = file.readRow(at: start)
        }
      }
      start = max(row.next, start + 1)
    }
  }

  private func text(_ place: Int, _ file: CSVFile) -> String {
    CSVTable.trimmed(file.cells[place].text(in: file.bytes) ?? "")
  }

  /// What is wrong with a cell that says something, and not what follows, however a spreadsheet writes days.
  private func reason(
    _ told: String, _ source: String, _ heading: String, _ derivation: (String) -> String?
  ) -> String? {
    guard !told.isEmpty, let follows = derivation(source), told != follows,
      !WrittenDate.readings(of: told).contains(where: { $0.span.text == follows })
    else { return nil }
    return "“\(told.shortened)” is not read: the cell follows from “\(heading)”, "
      + "and would be \(follows.isEmpty ? "empty" : "“\(follows)”"); change “\(heading)”, if this is right, and else this"
  }
}
