import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the tables of a package: a record at a time is put together as JSON from its rows, and read as any JSON is.
final class CSVPackageReader {
  private let files: [String: Data]
  private let model: Model
  private let errors = CSVErrorList()
  private let assembler: KnowledgeBaseAssembler
  /// Whether rows have to stand in the order in which records take them.
  private let isOrdered: Bool

  init(_ package: CSVPackage, model: Model, isOrdered: Bool) {
    files = package.files
    self.isOrdered = isOrdered
    self.model = model
    assembler = KnowledgeBaseAssembler(model: model, recovery: nil)
  }

  func read() throws(CSVErrors) -> KnowledgeBase {
    readDescriptor()
    let names = tableNames()
    CSVFile.opened(names.map { (name: $0.value, data: files[$0.value] ?? Data()) }.sorted { $0.name < $1.name }) {
      files, faults in
      for fault in faults { errors.add(fault) }
      read(Dictionary(files.map { (CSVPackageReader.stem($0.name), $0) }, uniquingKeysWith: { first, _ in first }))
    }
    guard errors.errors.isEmpty else { throw CSVErrors(errors: errors.errors) }
    var base = assembler.finish()
    if let header { base.header = header }
    return base
  }

  private func read(_ files: [String: CSVFile]) {
    for (place, type) in model.types.enumerated() { read(type, place, files) }
    if let records = files[CSVNames.records] { readRecords(records) }
  }

  // MARK: Names

  /// The name of a file without its ending and capitals.
  private static func stem(_ name: String) -> String { name.dropLast(4).lowercased() }

  /// The files that tables of the model stand in, by the name of the table.
  private func tableNames() -> [String: String] {
    var known: Set<String> = [CSVNames.records]
    for type in model.types { known.formUnion(CSVPackageReader.names(of: type)) }
    var names: [String: String] = [:]
    for name in files.keys.sorted() where name.lowercased().hasSuffix(".csv") {
      let stem = CSVPackageReader.stem(name)
      if stem == CSVNames.entities { continue }
      if !known.contains(stem) {
        errors.add(
          CSVError(
            file: name, reason: "no table of the model has this name: files are called like “strategies.csv”",
            suggestion: EditDistance.nearest(to: stem, in: known.sorted()).first.map { $0 + ".csv" }))
      } else if let other = names[stem] {
        errors.add(CSVError(file: name, reason: "this is the same table as “\(other)”: put the rows into one file"))
      } else {
        names[stem] = name
      }
    }
    return names
  }

  private static func names<E: Entity>(of type: E.Type) -> [String] {
    TablePlan.of(type).tables.map { CSVNames.table($0.words) }
  }

  // MARK: The descriptor

  private var header: Header?

  /// Takes the header from the descriptor, if there is one, and looks for the files that it names.
  private func readDescriptor() {
    guard let data = files[DataPackage.fileName] else { return }
    func fail(_ reason: String) { errors.add(CSVError(file: DataPackage.fileName, reason: reason)) }
    do {
      guard case .object(let descriptor) = try JSONReader().value(data) else {
        return fail("the descriptor is no JSON object: write {\"resources\": …}, or take the file away")
      }
      for path in DataPackage.paths(in: descriptor) where !isHere(path) {
        fail("it names “\(path.shortened)”, but no such CSV file is beside it: put it there, or take its resource away")
      }
      guard let form = descriptor[key: DataPackage.headerKey] else {
        if case .string(let title)? = descriptor[key: "title"] { header = Header(title: title) }
        return
      }
      let read = try Header(jsonValue: form)
      if let fault = Header.fault(inVersion: read.version) { return fail(fault.reason) }
      header = read
    } catch {
      fail("\(error)")
    }
  }

  /// Whether a file that the descriptor names is there, or needs not be: it follows from others.
  private func isHere(_ path: String) -> Bool {
    let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return files[name] != nil || name == CSVNames.entities + ".csv"
  }

  // MARK: Tables

  private func read<E: Entity>(_ type: E.Type, _ place: Int, _ files: [String: CSVFile]) {
    let shapes = TablePlan.of(type).tables
    let tables = open(shapes, files)
    guard tables.contains(where: { $0 != nil }) else { return }
    if isOrdered { return readInOrder(tables, place) }
    let root = tables[0]
    let owners = root?.indexEntities(errors)
    for case let table? in tables.dropFirst() {
      guard let parent = table.parentTable, let owners else {
        let above = shapes.first { $0.path == table.shape.parentPath }
        errors.add(
          CSVError(
            file: table.file.name,
            reason:
              "its rows belong to those of “\(CSVNames.table(above?.words ?? []) + ".csv")”, which is not there: add it"
          ))
        continue
      }
      table.indexList(under: parent, entities: owners, errors)
    }
    guard let root, errors.errors.isEmpty else { return }
    CSVRecords(root, errors).read(into: assembler, place)
  }

  private func readInOrder(_ tables: [CSVTable?], _ place: Int) {
    let isWhole = tables.dropFirst().allSatisfy { $0 == nil || $0?.parentTable != nil }
    guard let root = tables[0], isWhole, errors.errors.isEmpty, tables.allSatisfy({ $0?.strays.isEmpty ?? true }) else {
      return errors.add(CSVError(file: "", reason: CSVRowAhead.disorder))
    }
    CSVRecords(root, errors).readInOrder(into: assembler, place)
  }

  /// Opens the files that there are, lists hung into what holds them.
  private func open(_ shapes: [TableShape], _ files: [String: CSVFile]) -> [CSVTable?] {
    var tables: [CSVTable?] = []
    for shape in shapes {
      guard let file = files[CSVNames.table(shape.words)] else {
        tables.append(nil)
        continue
      }
      let lists = shapes.filter { $0.levels == shape.levels + 1 && $0.parentPath == shape.path }
      do throws(CSVError) {
        let table = try CSVTable(shape, file, lists: lists)
        if let parent = shape.parent, let above = tables[parent] {
          above.lists.append(table)
          table.parentTable = above
        }
        tables.append(table)
      } catch {
        errors.add(error)
        tables.append(nil)
      }
    }
    return tables
  }

  /// Records of kinds that the writer did not know.
  private func readRecords(_ file: CSVFile) {
    do throws(CSVError) {
      let table = try CSVTable(DataPackage.records, file, lists: [])
      _ = table.indexEntities(errors)
      CSVRecords(table, errors).readUnknown(into: assembler)
    } catch {
      errors.add(error)
    }
  }
}
