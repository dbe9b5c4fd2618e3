/// A cell: where its text lies in the file, without the quotation marks around it.
struct CSVCell {
  var start = 0
  var count = 0
  /// Whether quotation marks in it stand twice.
  var isDoubled = false

  /// The text, or `nil` where it is not UTF-8.
  func text(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let raw = UnsafeBufferPointer(rebasing: bytes[start..<(start + count)])
    guard isDoubled else { return String(validating: raw, as: UTF8.self) }
    return String(validating: CSVCell.undoubled(raw), as: UTF8.self)
  }

  /// The bytes with one quotation mark where there are two.
  static func undoubled(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isSecond.toggle()
        if !isSecond { continue }
      } else {
        isSecond = false
      }
      text.append(byte)
    }
    return text
  }
}

/// Goes through CSV cell by cell.
struct CSVCursor {
  private(set) var at: Int
  /// Whether the cell read last ends its row.
  private(set) var isRowEnd = false
  /// Why no cell could be read.
  private(set) var fault = ""
  private let base: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8

  init(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, delimiter: UInt8) {
    // An empty buffer may have no address; any will do, since nothing is read from it.
    base = bytes.baseAddress ?? UnsafePointer(CSVCursor.nowhere)
    end = bytes.count
    at = place
    self.delimiter = delimiter
  }

  private nonisolated(unsafe) static let nowhere = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

  /// Reads a cell and steps over what ends it, or answers `nil`.
  @inline(__always)
  mutating func cell() -> CSVCell? {
    guard at < end else {
      isRowEnd = true
      return CSVCell(start: end)
    }
    let start = at
    if base[start] == delimiter {
      // Half of all cells are empty.
      isRowEnd = false
      at = start + 1
      return CSVCell(start: start)
    }
    if base[start] == UInt8(ascii: "\"") { return quoted() }
    let place = ByteScan.first(base, from: start, to: end, delimiter, 0x0A, 0x0D)
    close(place)
    return CSVCell(start: start, count: place - start)
  }

  private mutating func quoted() -> CSVCell? {
    let start = at + 1
    var place = start
    var isDoubled = false
    let mark = UInt8(ascii: "\"")
    while true {
      place = ByteScan.first(base, from: place, to: end, mark, mark, mark)
      guard place < end else {
        fault = "a quotation mark is never closed: close it, or write it twice inside a quoted cell"
        at = end
        return nil
      }
      guard place + 1 < end, base[place + 1] == mark else { break }
      isDoubled = true
      place += 2
    }
    let cell = CSVCell(start: start, count: place - start, isDoubled: isDoubled)
    place += 1
    guard place == end || base[place] == delimiter || base[place] == 0x0A || base[place] == 0x0D else {
      fault = "text stands behind the closing quotation mark of a cell: write marks inside a quoted cell twice"
      // The beginning of the next line, to go on behind the fault.
      at = min(ByteScan.first(base, from: place, to: end, 0x0A, 0x0D, 0x0D) + 1, end)
      if at < end, base[at - 1] == 0x0D, base[at] == 0x0A { at += 1 }
      return nil
    }
    close(place)
    return cell
  }

  /// Steps over what ends a cell.
  @inline(__always)
  private mutating func close(_ place: Int) {
    isRowEnd = place == end || base[place] != delimiter
    at = place + 1
    if isRowEnd, place + 1 < end, base[place] == 0x0D, base[place + 1] == 0x0A { at = place + 2 }
    if at > end { at = end }
  }

  /// Steps over the rest of a row whose cells don't matter; answers `false` where it can't be read.
  mutating func stepOverRow() -> Bool {
    let mark = UInt8(ascii: "\"")
    while !isRowEnd {
      // Only at the beginning of a cell does a quotation mark mean something.
      if at < end, base[at] == mark {
        guard quoted() != nil else { return false }
        continue
      }
      var place = at
      while true {
        place = ByteScan.first(base, from: place, to: end, mark, 0x0A, 0x0D)
        guard place < end, base[place] == mark else {
          close(place)
          break
        }
        if base[place - 1] == delimiter {
          at = place
          break
        }
        place += 1
      }
    }
    return true
  }
}
