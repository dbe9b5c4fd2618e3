extension Table {
  /// The table in Markdown, as GitHub has it, columns aligned in the source too; numbers to the right.
  public var markdown: String {
    let cells = ([columns.map(\.title)] + rows).map { $0.map(Table.escaped) }
    let widths = columns.indices.map { column in max(3, cells.map { DisplayWidth.of($0[column]) }.max() ?? 0) }
    func line(_ row: [String]) -> String {
      let parts = row.indices.map { column in
        TextLayout.pad(row[column], to: widths[column], isRight: columns[column].kind == .number)
      }
      return "| " + parts.joined(separator: " | ") + " |\n"
    }
    let rule = columns.indices.map { column in
      columns[column].kind == .number
        ? String(repeating: "-", count: widths[column] - 1) + ":" : String(repeating: "-", count: widths[column])
    }
    guard let head = cells.first else { return "" }
    return line(head) + "| " + rule.joined(separator: " | ") + " |\n" + cells.dropFirst().map(line).joined()
  }

  private static func escaped(_ cell: String) -> String {
    cell.replacingScalar("\\", with: "\\\\").replacingScalar("|", with: "\\|").replacingScalar("\n", with: "<br>")
  }

  /// The table as CSV by RFC 4180: headings first, lines end in CR LF, cells are quoted where they must be.
  public var csv: String {
    ([columns.map(\.title)] + rows).map { $0.map(Table.quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { "\",;\t\r\n".utf8.contains($0) }
    return needsQuotes ? "\"" + cell.replacingScalar("\"", with: "\"\"") + "\"" : cell
  }
}
