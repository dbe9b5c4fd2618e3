extension Table {
  /// The table as aligned text, each line with its end; headings first, then a rule.
  ///
  /// Given a width, the widest columns give way until every line fits, text first, and their cells go on in further lines;
  /// with a great many columns a line may still be wider. Without a width no cell is broken. Trailing space is left out.
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

  /// Text is not made narrower than this while anything else can give way.
  private static let comfortable = 24

  private func naturalWidths(hasHeadings: Bool) -> [Int] {
    columns.indices.map { column in
      let cells = rows.lazy.map { row in Table.widest(row[column]) }.max() ?? 0
      return max(cells, hasHeadings ? DisplayWidth.of(columns[column].title) : 0)
    }
  }

  private func fitted(to width: Int?, hasHeadings: Bool) -> [Int] {
    var widths = naturalWidths(hasHeadings: hasHeadings)
    guard let width else { return widths }
    var surplus = widths.reduce(0, +) + Table.gap.count * (widths.count - 1) - width
    // Text reads well in several lines; dates and references don't.
    shrink(columns.indices.filter { columns[$0].kind == .text }, to: Table.comfortable, &widths, &surplus)
    shrink(Array(columns.indices), to: Table.least, &widths, &surplus)
    return widths
  }

  /// Takes from the widest of some columns, evenly, until nothing is surplus or all are at their least.
  private func shrink(_ chosen: [Int], to least: Int, _ widths: inout [Int], _ surplus: inout Int) {
    while surplus > 0, let widest = chosen.map({ widths[$0] }).max(), widest > least {
      let next = max(least, chosen.map { widths[$0] }.filter { $0 < widest }.max() ?? 0)
      let places = chosen.filter { widths[$0] == widest }
      let cut = min(widest - next, max(1, surplus / places.count))
      for place in places where surplus > 0 {
        widths[place] -= cut
        surplus -= cut
      }
    }
  }

  /// The table without its last columns, as many as must go for the others to read well in a width; two always stay.
  public func narrowed(to width: Int?) -> Table {
    guard let width else { return self }
    var widths = naturalWidths(hasHeadings: true)
    for column in columns.indices where columns[column].kind == .text {
      widths[column] = min(widths[column], Table.comfortable)
    }
    var count = columns.count
    while count > 2, widths.prefix(count).reduce(0, +) + Table.gap.count * (count - 1) > width { count -= 1 }
    return Table(Array(columns.prefix(count)), rows: rows.map { Array($0.prefix(count)) })
  }

  /// The table in as many parts as must be for each to read well in a width: every part begins with the first column, and has
  /// at least one of the others. One part without a width.
  public func parts(width: Int?) -> [Table] {
    guard let width, columns.count > 2 else { return [self] }
    var widths = naturalWidths(hasHeadings: true)
    for column in columns.indices { widths[column] = min(widths[column], Table.comfortable) }
    var parts: [[Int]] = []
    var used = width
    for column in columns.indices.dropFirst() {
      used += Table.gap.count + widths[column]
      if used > width {
        parts.append([])
        used = widths[0] + Table.gap.count + widths[column]
      }
      parts[parts.count - 1].append(column)
    }
    return parts.map { part in
      let chosen = [0] + part
      return Table(chosen.map { columns[$0] }, rows: rows.map { row in chosen.map { row[$0] } })
    }
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
