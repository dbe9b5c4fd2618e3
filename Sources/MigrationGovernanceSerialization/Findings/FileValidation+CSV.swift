public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension FileValidation.File {
  /// The files of a CSV package, by their names in a folder. Findings stand at the rows of the tables of entities.
  ///
  /// - Parameters:
  ///   - package: The package. It is read at once.
  ///   - folder: What stands before the names in messages.
  public static func all(in package: CSVPackage, folder: String = "", model: Model = .standard) -> [FileValidation.File]
  {
    var base = KnowledgeBase(model: model)
    var errors: [CSVError] = []
    do throws(CSVErrors) { base = try package.knowledgeBase(model: model) } catch { errors = error.errors }
    let stale = errors.isEmpty ? CSVDerivedCells(package, model).errors : []
    let names = package.files.keys.sorted()
    let known = Set(names)
    let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return names.enumerated().map { place, name in
      // What is about a file that is not there stands first.
      let mine = errors.filter { $0.file == name || place == 0 && !known.contains($0.file) }
      var file = FileValidation.File(name: prefix + name, data: package.files[name] ?? Data())
      file.table = CSVTableFindings(
        inspection: Inspection(
          knowledgeBase: place == 0 ? base : KnowledgeBase(model: model), errors: mine.map { JSONError($0) }),
        stale: stale.filter { $0.file == name }.map(CSVTableFindings.finding(of:)),
        places: { CSVTableFindings.places(name, package.files[name] ?? Data(), model) })
      return file
    }
  }
}

/// What reading a package found in one of its files.
struct CSVTableFindings: Sendable {
  let inspection: Inspection
  /// About cells that were not read, and say something else than what they follow from.
  let stale: [Diagnostic]
  /// Where the rows of entities begin in the file, by reference.
  let places: @Sendable () -> [String: Int]

  static func finding(of stale: CSVError) -> Diagnostic {
    let error = JSONError(stale)
    var finding = Diagnostic(rule: "csv.derived", severity: .warning, message: error.reason)
    (finding.line, finding.column) = (error.line, error.column)
    return finding
  }

  static func places(_ name: String, _ data: Data, _ model: Model) -> [String: Int] {
    let stem = name.lowercased()
    // Of a text that is turned into UTF-8, places would be others.
    guard let kind = model.kinds.first(where: { CSVNames.table([$0.plural]) + ".csv" == stem }),
      ![0xFE, 0xFF].contains(data.first)
    else { return [:] }
    return CSVFile.opened([(name, data)]) { files, _ in
      guard let file = files.first, let column = file.header.firstIndex(where: { CSVTable.key($0) == "id" }) else {
        return [:]
      }
      var places: [String: Int] = [:]
      var place = file.body
      while place < file.bytes.count {
        let end = file.readRow(at: place)
        if end.fault == nil, let id = file.cells[column].text(in: file.bytes) { places["\(kind.name):\(id)"] = place }
        place = max(end.next, place + 1)
      }
      return places
    }
  }
}

extension JSONError.Code {
  /// A cell, a row or a file of CSV can't be read.
  static let table = JSONError.Code(rawValue: "csv.table")
}

extension JSONError {
  /// The same as errors of other texts are told.
  fileprivate init(_ error: CSVError) {
    let place = error.inFile.isEmpty ? "" : error.inFile + ": "
    self.init(
      code: .table, line: error.line ?? 1, column: 1, path: FieldPath(), reason: place + error.reason,
      suggestion: error.suggestion)
  }
}
