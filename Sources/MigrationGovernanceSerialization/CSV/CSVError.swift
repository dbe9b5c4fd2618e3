/// Why a cell, a row or a file of CSV could not be read.
public struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public var file: String
  /// The row as a spreadsheet counts it, the heading being row 1; `nil` where it is the file as a whole.
  public var row: Int?
  /// The line of the file on which that row begins, from 1; `nil` where there is no row.
  public var line: Int?
  /// The heading of the column; `nil` where it is the row as a whole.
  public var column: String?
  /// The column as a number, from 1.
  public var columnNumber: Int?
  /// What is wrong and what to do.
  public var reason: String
  /// What was probably meant.
  public var suggestion: String?

  /// `strategies.csv, row 12, column “period” (D): June has 30 days`.
  public var description: String {
    let place = [file, inFile].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(place): \(reason)" + (suggestion.map { "; did you mean \($0)?" } ?? "")
  }

  /// `row 12, column “period” (D)`.
  var inFile: String {
    var parts: [String] = []
    if let row { parts.append("row \(row)") }
    if let column { parts.append("column “\(column)”" + (columnNumber.map { " (\(CSVError.letters($0)))" } ?? "")) }
    return parts.joined(separator: ", ")
  }

  /// The letters by which a spreadsheet names a column: A, Z, AA.
  static func letters(_ number: Int) -> String {
    var letters = ""
    var rest = number
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}

/// Everything that was found wrong with CSV files, in the order of the files and rows: at least one, at most a hundred.
public struct CSVErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults.
  public var errors: [CSVError]
  static let most = 100

  /// A fault a line.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
