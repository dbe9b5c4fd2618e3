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
  private let data: Data
  let delimiter: UInt8
  /// The headings.
  private(set) var header: [String] = []
  /// Where the first row after the heading begins.
  private(set) var body = 0
  /// The cells of a row: room for one more than the heading has.
  private(set) var cells: UnsafeMutableBufferPointer<CSVCell>

  init(_ name: String, _ data: Data) throws(CSVError) {
    self.name = name
    let (text, begin) = CSVFile.utf8(data)
    self.data = text
    var start = begin
    let line = text[(text.startIndex + start)...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.count == 5, line.starts(with: Array("sep=".utf8)), let last = line.last {
      delimiter = last
      start += 5
      while start < text.count, text[text.startIndex + start] == 0x0A || text[text.startIndex + start] == 0x0D {
        start += 1
      }
    } else {
      delimiter = CSVFile.delimiter(of: line)
    }
    cells = .allocate(capacity: 1)
    cells.initialize(repeating: CSVCell())
    var headings: [String] = []
    var end = start
    let fault: String? = withBytes { bytes in
      var cursor = CSVCursor(bytes, at: start, delimiter: delimiter)
      repeat {
        guard let cell = cursor.cell() else { return cursor.fault }
        guard let text = cell.text(in: bytes) else { return "the heading is not UTF-8: save the file as “CSV UTF-8”" }
        headings.append(text)
      } while !cursor.isRowEnd
      end = cursor.at
      return nil
    }
    if let fault { throw CSVError(file: name, row: 1, reason: fault) }
    header = headings
    while header.last?.isEmpty == true { header.removeLast() }
    guard !header.isEmpty else {
      throw CSVError(
        file: name, row: 1, reason: "there is no heading: write the names of the columns into the first row")
    }
    for (place, title) in header.enumerated() where !title.isEmpty {
      guard let first = header.firstIndex(of: title), first < place else { continue }
      throw CSVError(
        file: name, row: 1, column: title, columnNumber: place + 1,
        reason: "the heading stands twice, in column \(CSVError.letters(first + 1)) as well: rename one of them")
    }
    body = end
    cells.deallocate()
    cells = .allocate(capacity: header.count + 1)
    cells.initialize(repeating: CSVCell())
  }

  deinit { cells.deallocate() }

  func withBytes<T>(_ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    data.withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self, body) }
  }

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
  private static func delimiter(of line: Data) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    let best = candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    return best.flatMap { counts[$0] == nil ? nil : $0 } ?? UInt8(ascii: ",")
  }

  /// Reads the row at a place into `cells`, those that are missing as empty, and answers where the next begins.
  ///
  /// - Returns: `nil` and a reason where the row can't be read.
  func readRow(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (next: Int, isBlank: Bool, fault: String?) {
    var cursor = CSVCursor(bytes, at: place, delimiter: delimiter)
    let count = header.count
    var column = 0
    var isBlank = true
    repeat {
      guard let cell = cursor.cell() else { return (cursor.at, false, cursor.fault) }
      if cell.count > 0 || cell.isQuoted { isBlank = false }
      if column < count {
        cells[column] = cell
      } else if cell.count > 0 {
        return (
          cursor.pastRow(), false,
          "the row has more cells than there are headings: does a cell hold “\(Character(UnicodeScalar(delimiter)))” without "
            + "quotation marks around it?"
        )
      }
      column += 1
    } while !cursor.isRowEnd
    while column < count {
      cells[column] = CSVCell()
      column += 1
    }
    return (cursor.at, isBlank, nil)
  }
}
