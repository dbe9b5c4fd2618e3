import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A CSV file as it is found: its heading, and where its rows begin.
///
/// Commas, semicolons, tabs or bars between the cells, told by the heading; line ends of any system; a byte order mark; UTF-16
/// as spreadsheet programs write it; a first line `sep=;`.
final class CSVFile {
  let name: String
  /// The text, which lives as long as ``opened(_:_:)`` lasts.
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// The headings.
  let header: [String]
  /// Where the first row after the heading begins.
  let body: Int
  /// The cells of a row.
  let cells: UnsafeMutableBufferPointer<CSVCell>
  /// How many of them the row has; those behind are empty.
  private(set) var filled = 0

  /// Opens files and hands them out, together with what is wrong with those that can't be opened.
  static func opened<T>(_ files: [(name: String, data: Data)], _ body: ([CSVFile], [CSVError]) -> T) -> T {
    opened(files[...], [], [], body)
  }

  private static func opened<T>(
    _ rest: ArraySlice<(name: String, data: Data)>, _ files: [CSVFile], _ errors: [CSVError],
    _ body: ([CSVFile], [CSVError]) -> T
  ) -> T {
    guard let (name, data) = rest.first else { return body(files, errors) }
    let (text, begin) = utf8(data)
    return text.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: UInt8.self) { bytes in
        do throws(CSVError) {
          let file = try CSVFile(name, bytes, from: begin)
          return opened(rest.dropFirst(), files + [file], errors, body)
        } catch {
          return opened(rest.dropFirst(), files, errors + [error], body)
        }
      }
    }
  }

  private init(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>, from begin: Int) throws(CSVError) {
    self.name = name
    self.bytes = bytes
    var start = begin
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.count == 5, line.starts(with: Array("sep=".utf8)), let last = line.last {
      delimiter = last
      start += 5
      while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    } else {
      delimiter = CSVFile.delimiter(of: line)
    }
    var header: [String] = []
    var cursor = CSVCursor(bytes, at: start, delimiter: delimiter)
    repeat {
      guard let cell = cursor.cell() else { throw CSVError(file: name, row: 1, reason: cursor.fault) }
      guard let text = cell.text(in: bytes) else {
        throw CSVError(
          file: name, row: 1, reason: "the heading is not UTF-8: save the file as “CSV UTF-8”")
      }
      header.append(text)
    } while !cursor.isRowEnd
    body = cursor.at
    while header.last?.isEmpty == true { header.removeLast() }
    self.header = header
    cells = .allocate(capacity: header.count)
    cells.initialize(repeating: CSVCell())
    guard !header.isEmpty else {
      throw CSVError(
        file: name, row: 1, reason: "there is no heading: write the names of the columns into the first row")
    }
    var firsts: [String: Int] = [:]
    for (place, title) in header.enumerated() where !title.isEmpty {
      guard let first = firsts[title] else {
        firsts[title] = place
        continue
      }
      throw CSVError(
        file: name, row: 1, column: title, columnNumber: place + 1,
        reason: "the heading stands twice, in column \(CSVError.letters(first + 1)) as well: rename one of them")
    }
  }

  deinit { cells.deallocate() }

  /// The file as UTF-8, and where its text begins.
  private static func utf8(_ data: Data) -> (Data, Int) {
    let first = Array(data.prefix(3))
    if first == [0xEF, 0xBB, 0xBF] { return (data, 3) }
    guard first.count >= 2, first[0] ^ first[1] == 1, min(first[0], first[1]) == 0xFE else { return (data, 0) }
    let isLittle = first[0] == 0xFF
    let bytes = Array(data.dropFirst(2))
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (low, high) = isLittle ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      return UInt16(high) << 8 | UInt16(low)
    }
    return (Data(String(decoding: units, as: UTF16.self).utf8), 0)
  }

  /// What stands most often between the headings.
  private static func delimiter(of line: some Sequence<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    let best = candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    return best.flatMap { counts[$0] == nil ? nil : $0 } ?? UInt8(ascii: ",")
  }

  /// What came of reading a row.
  struct RowEnd {
    /// Where the next row begins.
    var next: Int
    var isBlank = false
    /// Why the row can't be read.
    var fault: String?
  }

  /// Reads the row at a place into ``cells``, those that are missing as empty.
  ///
  /// - Parameter needed: How many cells matter. Once these are read and one of the row says something, the others are stepped over
  ///   and stay empty, too; whether they are more than there are headings is not looked at then.
  func readRow(at place: Int, needed: Int = .max) -> RowEnd {
    var cursor = CSVCursor(bytes, at: place, delimiter: delimiter)
    let count = cells.count
    var column = 0
    var isBlank = true
    // What the row before had more is taken away: a heading of many columns costs nothing in rows of few.
    defer {
      while filled > column {
        filled -= 1
        cells[filled] = CSVCell()
      }
      filled = min(column, count)
    }
    repeat {
      guard let cell = cursor.cell() else { return RowEnd(next: cursor.at, fault: cursor.fault) }
      if cell.count > 0 { isBlank = false }
      if column < count {
        cells[column] = cell
      } else if cell.count > 0 {
        guard cursor.stepOverRow() else { return RowEnd(next: cursor.at, fault: cursor.fault) }
        return RowEnd(next: cursor.at, fault: tooMany)
      }
      column += 1
      if column >= needed, !isBlank {
        guard cursor.stepOverRow() else { return RowEnd(next: cursor.at, fault: cursor.fault) }
      }
    } while !cursor.isRowEnd
    return RowEnd(next: cursor.at, isBlank: isBlank)
  }

  private var tooMany: String {
    "the row has more cells than there are headings: does a cell hold “\(Character(UnicodeScalar(delimiter)))” without "
      + "quotation marks around it?"
  }

  /// How many lines end between two places.
  func lines(_ begin: Int, _ end: Int) -> Int {
    var count = 0
    for place in begin..<max(begin, min(end, bytes.count)) {
      let isLoneReturn = bytes[place] == 0x0D && (place + 1 == bytes.count || bytes[place + 1] != 0x0A)
      if bytes[place] == 0x0A || isLoneReturn { count += 1 }
    }
    return count
  }
}
