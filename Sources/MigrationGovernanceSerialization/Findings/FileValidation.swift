public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What is wrong with the files of a knowledge base, each by itself and all together, every finding with its place.
///
/// ```swift
/// let file = FileValidation.File(name: "meetings.json", data: try Data(contentsOf: url))
/// for found in FileValidation([file]).findings { print(found.text()) }
/// ```
public struct FileValidation: Sendable {
  /// A file: its name for messages, its bytes, and how records stand in it.
  public struct File: Sendable {
    /// The name that messages give.
    public var name: String
    /// The bytes.
    public var data: Data
    /// How records stand in it.
    public var form: JSONReader.Form
    /// Whether it is XML: activities of IATI.
    var isXML = false
    /// What came of it, for a file of a CSV package.
    var table: CSVTableFindings?

    /// Makes a file.
    public init(name: String, data: Data, form: JSONReader.Form = .document) {
      self.name = name
      self.data = data
      self.form = form
    }

    /// Makes a file of activities of IATI. Its findings stand at the beginnings of the activities.
    public init(name: String, iati data: Data) {
      self.init(name: name, data: data)
      isXML = true
    }
  }

  /// A finding with the file that it is about.
  public struct Found: Sendable {
    /// The finding, with line and column where it has a place.
    public var finding: Diagnostic
    /// The name of the file, `nil` for what is about none.
    public var file: String?
    /// Where the records of that file stand.
    public var map: JSONSourceMap?

    /// The finding as compilers print theirs, each line with its end.
    public func text(width: Int? = nil) -> String { FindingText(finding, file: file, in: map).text(width: width) }
  }

  /// The findings, by file in the order given, line, column and rule.
  public let findings: [Found]
  /// What could be read, all files united.
  public let knowledgeBase: KnowledgeBase

  /// Reads the files and validates them together: they may refer to each other.
  ///
  /// Nothing ends it: what can't be read is a finding. Where a text ends being JSON, references that lead nowhere are
  /// not reported, since what they point at may stand behind. Places are looked for only once something is found.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - reader: How to read them, by which model.
  ///   - rules: The rules to go by.
  ///   - text: The text of a document that a file of that name speaks of, where it is at hand.
  public init(
    _ files: [File], reader: JSONReader = JSONReader(), rules: RuleSet = .standard,
    text: (_ document: Document, _ file: String) -> SourceText? = { _, _ in nil }
  ) {
    self.init(files, reader: reader, rules: rules, elsewhere: nil, text: text)
  }

  /// The same where some of the records were let pass before.
  init(
    _ files: [File], reader: JSONReader, rules: RuleSet, elsewhere: RecordsElsewhere?,
    text: (_ document: Document, _ file: String) -> SourceText? = { _, _ in nil }
  ) {
    let maps = SourceMaps(files, reader.model)
    var found: [Found] = []
    var base = KnowledgeBase(model: reader.model)
    var texts = SourceTexts()
    var kindless: [Int] = []
    for (place, file) in files.enumerated() {
      let inspection = file.inspection(reader)
      for (var finding, error) in zip(inspection.diagnostics, inspection.errors) {
        if error.cause == .duplicate, let first = maps.first(like: error, in: place) {
          finding.message += "; the first is in line \(first.line)"
        }
        found.append(Found(finding: finding, file: file.name, map: maps.map(place)))
        if error.cause == .kindless, error.suggestion == nil { kindless.append(found.count - 1) }
      }
      for finding in file.table?.stale ?? [] {
        found.append(Found(finding: finding, file: file.name, map: maps.map(place)))
      }
      for document in inspection.knowledgeBase.documents {
        if let text = text(document, file.name) { texts[document.id] = text }
      }
      guard place > 0 else {
        base = inspection.knowledgeBase
        continue
      }
      for reference in base.uniteNew(inspection.knowledgeBase) {
        let other = maps.placed(Diagnostic(rule: "", severity: .error, entity: reference, message: ""))
        let first = [other.file, other.finding.line.map { "line \($0)" }].compactMap(\.self).joined(separator: ", ")
        let finding = Diagnostic(
          rule: JSONError.Code.duplicate.rawValue, severity: .error, entity: reference,
          message: "this id is taken already (\(first)): leave one of the records out, or give it another id")
        found.append(maps.placed(finding, in: place, path: "id"))
      }
    }
    for place in kindless {
      guard let line = found[place].finding.line, let column = found[place].finding.column,
        let id = found[place].map?.text(at: line, column)
      else { continue }
      found[place].finding.suggestion = base.reference(toID: id, elsewhere)?.text
    }
    let isCutShort = found.contains { found in
      // XML is read whole or not at all.
      [JSONError.Code.syntax.rawValue, "xml.", "iati.", "csv."].contains { found.finding.rule.hasPrefix($0) }
    }
    for finding in base.validate(by: rules, texts: texts, elsewhere: elsewhere).findings
    where !(isCutShort && finding.rule == "reference.dangling") {
      found.append(maps.placed(finding))
    }
    for finding in IATIKept.findings(base) { found.append(maps.placed(finding)) }
    knowledgeBase = base
    findings = FileValidation.sorted(found, files)
  }

  private static func sorted(_ found: [Found], _ files: [File]) -> [Found] {
    let order = Dictionary(files.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
    let keyed = found.enumerated().map { place, found in
      (
        key: (
          order[found.file ?? ""] ?? files.count, found.finding.line ?? 0, found.finding.column ?? 0,
          found.finding.rule, place
        ), found: found
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.found)
  }
}

/// The maps of files, each made when it is first asked for.
private final class SourceMaps {
  private let files: [FileValidation.File]
  private let model: Model
  private var made: [JSONSourceMap?]

  init(_ files: [FileValidation.File], _ model: Model) {
    self.files = files
    self.model = model
    made = files.map { _ in nil }
  }

  func map(_ place: Int) -> JSONSourceMap {
    if let map = made[place] { return map }
    let file = files[place]
    let map =
      file.table.map { JSONSourceMap(file.data, records: $0.places()) }
      ?? (file.isXML
        ? JSONSourceMap(file.data, records: (try? IATIReader(model: model).file(file.data).get().places) ?? [:])
        : JSONSourceMap(file.data, as: file.form, model: model))
    made[place] = map
    return map
  }

  /// Where the record stands whose id an error says is taken.
  func first(like error: JSONError, in place: Int) -> JSONSourceMap.Place? {
    var kind: String?
    if case .key(let table)? = error.path.steps.first { kind = model.kinds.first { $0.plural == table }?.name }
    return map(place).first(likeRecordAt: error.line, error.column, kind: kind)
  }

  func placed(_ finding: Diagnostic, in place: Int, path: String?) -> FileValidation.Found {
    var finding = finding
    let position =
      finding.entity.flatMap { map(place).place(of: $0, path: path) } ?? map(place).place(ofKey: path ?? "")
    (finding.line, finding.column) = (position?.line, position?.column)
    return FileValidation.Found(finding: finding, file: files[place].name, map: map(place))
  }

  func placed(_ finding: Diagnostic) -> FileValidation.Found {
    let place =
      if let entity = finding.entity {
        files.indices.first { map($0).holds(entity) }
      } else {
        files.indices.first { map($0).place(ofKey: finding.path ?? "") != nil }
      }
    guard let place else { return FileValidation.Found(finding: finding) }
    return placed(finding, in: place, path: finding.path)
  }
}
