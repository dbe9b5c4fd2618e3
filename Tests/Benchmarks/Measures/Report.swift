/// Rows as a Markdown table, with what one contender is worth beside another.
struct Report {
  private var rows: [Row] = []

  /// Takes rows; those of the same measure, from several rounds, become one.
  init(_ rows: [Row]) {
    for row in rows {
      let same = self.rows.firstIndex {
        ($0.task, $0.form, $0.contender, $0.records) == (row.task, row.form, row.contender, row.records)
      }
      if let same, row.task != .memory { self.rows[same].values += row.values } else { self.rows.append(row) }
    }
  }

  var markdown: String {
    ([speed, questions, growth, memory, networks] + differences).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var speed: String {
    let timed = rows.filter { $0.task != .memory && $0.task != .question && !$0.task.isOfNetwork }
    guard !timed.isEmpty else { return "" }
    let lines = timed.map { row in
      let names = [row.task.rawValue, row.form, "\(row.records)", row.contender]
      let figures = [
        Double(row.bytes) / 1e6, row.best * 1e3, row.median * 1e3, row.megabytesPerSecond, row.nanosecondsPerRecord,
      ]
      let cells = names + figures.map(Row.figure) + ratios(of: row)
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return """
      | task | form | records | by | MB | best ms | median ms | MB/s | ns/record | the library, by best | by median |
      | --- | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
      \(lines.joined(separator: "\n"))
      """
  }

  private var questions: String {
    let asked = rows.filter { $0.task == .question }
    guard !asked.isEmpty else { return "" }
    let lines = asked.map { row in
      let cells = [row.form, "\(row.records)", row.contender, Row.figure(row.best * 1e6), Row.figure(row.median * 1e6)]
      return "| " + (cells + ratios(of: row)).joined(separator: " | ") + " |"
    }
    return """
      | question | records | by | best µs | median µs | the library, by best | by median |
      | --- | ---: | --- | ---: | ---: | ---: | ---: |
      \(lines.joined(separator: "\n"))
      """
  }

  /// How many times as fast the library does what a contender did, by the best times and by the medians.
  private func ratios(of row: Row) -> [String] {
    let ours = rows.first {
      ($0.task, $0.form, $0.contender, $0.records) == (row.task, row.form, Contender.library.rawValue, row.records)
    }
    guard let ours, row.contender != Contender.library.rawValue else { return ["", ""] }
    return [row.best / ours.best, row.median / ours.median].map { Row.figure($0) + " ×" }
  }

  /// How the library's time a record grows with the number of records.
  private var growth: String {
    let ours = rows.filter { ($0.task, $0.form, $0.contender) == (.decode, "lines", Contender.library.rawValue) }
    guard let small = ours.min(by: { $0.records < $1.records }), let large = ours.max(by: { $0.records < $1.records }),
      small.records < large.records
    else { return "" }
    let factor = Row.figure(large.nanosecondsPerRecord / small.nanosecondsPerRecord)
    return "Decoding lines, a record of \(large.records) takes \(factor) times as long as one of \(small.records)."
  }

  private var memory: String {
    let kept = rows.filter { $0.task == .memory }
    guard !kept.isEmpty else { return "" }
    let lines = kept.map { row in
      let records = Double(max(row.records, 1))
      let figures = [Double(row.bytes) / records, row.best / records, row.best / Double(max(row.bytes, 1))]
      return "| \(row.form) | \(row.records) | " + figures.map(Row.figure).joined(separator: " | ") + " |"
    }
    return """
      | form | records | JSON bytes a record | resident bytes a record | times the JSON |
      | --- | ---: | ---: | ---: | ---: |
      \(lines.joined(separator: "\n"))
      """
  }

  private var networks: String {
    let lines = rows.filter(\.task.isOfNetwork).map { row in
      let names = [row.task.rawValue, row.form, row.contents, row.contender]
      let figures = [row.best * 1e3, row.median * 1e3].map(Row.figure)
      return "| " + (names + figures + ratios(of: row)).joined(separator: " | ") + " |"
    }
    guard !lines.isEmpty else { return "" }
    return """
      | measure | how | of a network of | by | best ms | median ms | the library, by best | by median |
      | --- | --- | --- | --- | ---: | ---: | ---: | ---: |
      \(lines.joined(separator: "\n"))
      """
  }

  /// Contenders that did not read the same as the library.
  private var differences: [String] {
    // Those who validate say in words of their own what they found.
    rows.filter { [.decode, .encode].contains($0.task) }.compactMap { row in
      let ours = rows.first {
        ($0.task, $0.form, $0.contender, $0.records)
          == (row.task, row.form, Contender.library.rawValue, row.records)
      }
      guard let ours, ours.contents != row.contents else { return nil }
      return "**\(row.contender) read something else** (\(row.form)): \(row.contents), not \(ours.contents)"
    }
  }
}
