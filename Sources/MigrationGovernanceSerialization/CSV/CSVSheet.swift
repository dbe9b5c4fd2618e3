public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A table as people keep it in a spreadsheet program and save it as CSV, whatever its columns are called.
///
/// ```swift
/// let sheet = try CSVSheet(contentsOf: url)
/// for row in sheet.rows { print(try row.text("Title") ?? "no title", try row.date("Adopted")?.text ?? "no date") }
/// ```
///
/// Commas, semicolons, tabs or bars, line ends of any system, byte order marks, UTF-16 and a first line `sep=;` are found out.
/// Headings are met without regard to capitals and blanks around them. Rows without anything are left out. What can't be read is
/// an error that names file, row and column.
public struct CSVSheet: Sendable {
  /// A row.
  public struct Row: Sendable {
    /// The row as a spreadsheet counts it, the heading being row 1.
    public let number: Int
    /// The line of the file on which it begins, from 1: rows with line ends in them take several.
    public let line: Int
    fileprivate let cells: [String]
    fileprivate let columns: Columns
  }

  fileprivate struct Columns: Sendable {
    let file: String
    let header: [String]
    let places: [String: Int]
  }

  /// The name of the file, for messages.
  public let name: String
  /// The headings, in their order.
  public let header: [String]
  /// The rows below the heading.
  public let rows: [Row]

  /// Reads a sheet. Linear in its size.
  public init(_ data: Data, name: String) throws(CSVErrors) {
    let (file, found): ((header: [String], rows: [Row])?, [CSVError]) = CSVFile.opened([(name, data)]) {
      files, errors in
      guard let file = files.first else { return (nil, errors) }
      let list = CSVErrorList()
      return ((file.header, CSVSheet.rows(of: file, list)), list.errors)
    }
    guard let file, found.isEmpty else { throw CSVErrors(errors: found) }
    self.name = name
    (header, rows) = file
  }

  /// Reads the sheet in a file.
  ///
  /// - Throws: ``CSVErrors``, or what Foundation says where the file can't be read.
  public init(contentsOf url: URL) throws {
    try self.init(try Data(contentsOf: url), name: url.lastPathComponent)
  }

  private static func rows(of file: CSVFile, _ errors: CSVErrorList) -> [Row] {
    let places = Dictionary(
      file.header.enumerated().map { (CSVTable.key($0.element), $0.offset) }, uniquingKeysWith: { first, _ in first })
    let columns = Columns(file: file.name, header: file.header, places: places)
    for (place, title) in file.header.enumerated() {
      guard let first = places[CSVTable.key(title)], first != place, !title.isEmpty else { continue }
      errors.add(
        CSVError(
          file: file.name, row: 1, column: title, columnNumber: place + 1,
          reason: "the heading stands in column \(CSVError.letters(first + 1)) as well: rename one of them"))
    }
    var rows: [Row] = []
    var (place, number, line) = (file.body, 2, 1 + file.lines(0, file.body))
    while place < file.bytes.count, !errors.isFull {
      let end = file.readRow(at: place)
      if let fault = end.fault {
        errors.add(CSVError(file: file.name, row: number, line: line, reason: fault))
      } else if !end.isBlank {
        var cells: [String] = []
        for (column, cell) in file.cells.prefix(file.filled).enumerated() {
          guard let text = cell.text(in: file.bytes) else {
            errors.addUndecoded(
              CSVError(
                file: file.name, row: number, line: line, column: file.header[column], columnNumber: column + 1,
                reason: ""))
            continue
          }
          cells.append(text)
        }
        rows.append(Row(number: number, line: line, cells: cells, columns: columns))
      }
      line += file.lines(place, end.next)
      number += 1
      place = max(end.next, place + 1)
    }
    return rows
  }
}

extension CSVSheet.Row {
  /// The text of a cell without the blanks around it, `nil` where it is empty.
  ///
  /// - Throws: Where there is no such heading, with the nearest that there is.
  public func text(_ heading: String) throws(CSVError) -> String? {
    guard let place = columns.places[CSVTable.key(heading)] else {
      throw CSVError(
        file: columns.file, row: 1, reason: "there is no column “\(heading)”",
        suggestion: EditDistance.nearest(to: heading, in: columns.header).first)
    }
    guard place < cells.count else { return nil }
    let text = CSVTable.trimmed(cells[place])
    return text.isEmpty ? nil : text
  }

  /// The elements of a cell, with semicolons between them.
  public func list(_ heading: String) throws(CSVError) -> [String] {
    (try text(heading) ?? "").split(separator: ";").map { CSVTable.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// The date in a cell, in EDTF or as people write dates: `2011/2020`, `12.05.2004`, `May 2004`, `2011–2020`.
  ///
  /// - Throws: Where it is no date, or one that can be read in several ways.
  public func date(_ heading: String) throws(CSVError) -> DateSpan? {
    guard let text = try text(heading) else { return nil }
    do {
      return try DateSpan(text: text)
    } catch {
      let readings = WrittenDate.readings(of: text)
      if readings.count == 1 { return readings[0].span }
      throw self.error(heading, error.reason, suggestion: error.suggestion)
    }
  }

  /// The id in a cell, with what stands before it in all of them: `7` as `md-7`.
  ///
  /// - Throws: Where the cell is empty, or holds what no id may.
  public func id<E: Entity>(_ heading: String, prefix: String = "", of type: E.Type = E.self) throws(CSVError)
    -> EntityID<E>
  {
    guard let text = try text(heading) else {
      throw error(heading, "the cell is empty: each row needs an id of its own")
    }
    do throws(ValueError) {
      return try EntityID(prefix + text)
    } catch {
      throw self.error(heading, error.reason, suggestion: error.suggestion)
    }
  }

  /// Who or what the names in a cell mean, with semicolons between them: names, acronyms, codes, references.
  ///
  /// - Throws: Where a name means nothing that the resolver knows, or several things equally well; where it is only near to one
  ///   that is known, with that: nothing is guessed.
  public func references(
    _ heading: String, by resolver: Resolver, kinds: [EntityKind]? = nil
  ) throws(CSVError) -> [Reference] {
    var references: [Reference] = []
    for name in try list(heading) {
      let candidates = resolver.candidates(for: name, kinds: kinds)
      guard let best = candidates.first else { throw error(heading, "“\(name)” \(Self.unknown)") }
      let rivals = candidates.filter { $0.score == best.score }
      let suggestion = rivals.map(\.reference.text).joined(separator: " or ")
      if best.match == .successor {
        throw error(heading, "“\(name)” is no more: write who is meant", suggestion: suggestion)
      }
      guard best.score >= 0.5, !Self.guesses.contains(best.match) else {
        throw error(heading, "“\(name)” \(Self.unknown)", suggestion: suggestion)
      }
      guard rivals.count == 1 else {
        throw error(heading, "“\(name)” may mean several: write which", suggestion: suggestion)
      }
      references.append(best.reference)
    }
    return references
  }

  /// Ways in which a text and a name meet that leave room for another who is meant: Griechenland is near to Greenland.
  private static let guesses: Set<NameMatch> = [.slips, .partial, .initials, .surname, .demonym]

  private static let unknown = "is nobody that is known: write the code, or add the name to the record"

  /// An error about a cell of the row.
  public func error(_ heading: String, _ reason: String, suggestion: String? = nil) -> CSVError {
    let place = columns.places[CSVTable.key(heading)]
    return CSVError(
      file: columns.file, row: number, line: line, column: place.map { columns.header[$0] },
      columnNumber: place.map { $0 + 1 },
      reason: reason, suggestion: suggestion)
  }
}
