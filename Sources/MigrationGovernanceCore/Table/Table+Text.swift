extension Table {
  /// The table as aligned text, each line with its end; headings first, then a rule.
  ///
  /// Given a width, the widest columns give way until every line fits, and their cells go on in further lines; with a
  /// great many columns a line may still be wider. Without a width no cell is broken. Trailing space is left out.
  public func text(width: Int? = nil, hasHeadings: Bool = true) -> String {
    guard !columns.isEmpty else { return "" }
    let widths = fitted(to: width, hasHeadings: hasHeadings)
    var text = ""
    if hasHeadings {
      text += lines(of: columns.map(\.title), widths)
      text += Table.trimmed(widths.map { String(repeating: "─", count: $0) }.joined(separator: Table.gap)) + "\n"
    }
    for row in rows { text += lines(of: row, widths) }
    return text
  }

  private static let gap = "  "
  /// No column is made narrower than this by the others.
  private static let least = 8

  private func fitted(to width: Int?, hasHeadings: Bool) -> [Int] {
    var widths = columns.indices.map { column in
      let cells = rows.lazy.map { row in Table.widest(row[column]) }.max() ?? 0
      return max(cells, hasHeadings ? DisplayWidth.of(columns[column].title) : 0)
    }
    guard let width else { return widths }
    var surplus = widths.reduce(0, +) + Table.gap.count * (widths.count - 1) - width
    while surplus > 0, let widest = widths.max(), widest > Table.least {
      let next = max(Table.least, widths.filter { $0 < widest }.max() ?? 0)
      let places = widths.indices.filter { widths[$0] == widest }
      let cut = min(widest - next, max(1, surplus / places.count))
      for place in places where surplus > 0 {
        widths[place] -= cut
        surplus -= cut
      }
    }
    return widths
  }

  private static func widest(_ cell: String) -> Int {
    cell.utf8.contains(0x0A)
      ? cell.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0 : DisplayWidth.of(cell)
  }

  private func lines(of row: [String], _ widths: [Int]) -> String {
    let cells = row.indices.map { TextLayout.wrap(row[$0], to: widths[$0]) }
    var text = ""
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      let parts = cells.indices.map { column in
        TextLayout.pad(
          line < cells[column].count ? cells[column][line] : "", to: widths[column],
          isRight: columns[column].kind == .number)
      }
      text += Table.trimmed(parts.joined(separator: Table.gap)) + "\n"
    }
    return text
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
