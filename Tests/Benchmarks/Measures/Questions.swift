import Foundation
import MigrationGovernance

/// The questions that are asked of a graph and of the rivals' databases: the same, of the same records.
///
/// Times are processor times of one thread, for one question. The answer to all of them is boiled down to a line, so
/// that the contenders can be seen to agree.
struct Questions {
  let base: KnowledgeBase
  let graph: KnowledgeGraph
  let repeats: Int

  /// Asks those that are named, or all, each in every repeat, after one round that is not counted.
  static func rows(_ bytes: Data, only names: [String], repeats: Int) throws -> [Row] {
    var reading: [Double] = []
    var building: [Double] = []
    var last: (KnowledgeBase, KnowledgeGraph)?
    for _ in 0..<max(1, min(repeats, 3)) {
      last = nil
      var begin = processorTime
      let base = try JSONReader().read(bytes, as: .lines)
      reading.append(processorTime - begin)
      begin = processorTime
      let graph = KnowledgeGraph(base)
      building.append(processorTime - begin)
      last = (base, graph)
    }
    guard let (base, graph) = last else { return [] }
    let questions = Questions(base: base, graph: graph, repeats: repeats)
    let asked: [(name: String, ask: () throws -> (seconds: [Double], answer: String))] = [
      ("read", { (reading, "\(base.count)") }), ("build", { (building, "\(base.count)") }),
      ("look-up", questions.lookUp), ("filter", questions.filter), ("cross-tabulate", questions.crossTabulate),
      ("covering", questions.covering), ("in-force", questions.inForce),
    ]
    return try asked.filter { names.isEmpty || names.contains($0.name) }.map { name, ask in
      let (seconds, answer) = try ask()
      return Row(question: name, Contender.library.rawValue, records: base.count, seconds: seconds, answer: answer)
    }
  }

  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Does something that asks so many questions, again and again.
  private func time<Value>(_ questions: Int, _ body: () throws -> Value) rethrows -> ([Double], Value) {
    var value = try body()
    var seconds: [Double] = []
    for _ in 0..<repeats {
      let begin = Self.processorTime
      value = try body()
      seconds.append((Self.processorTime - begin) / Double(max(questions, 1)))
    }
    return (seconds, value)
  }

  /// Recommendations by their ids, in an order that is not that of the table.
  private func lookUp() -> (seconds: [Double], answer: String) {
    let table = base.recommendations
    let count = table.count
    let ids = (0..<min(count, 100_000)).map { table[Int($0 &* 7_919_317 % count)].id }
    let (seconds, themes) = time(ids.count) {
      ids.reduce(0) { $0 + (graph[$1][\.themes]?.count ?? 0) }
    }
    return (seconds, "themes \(themes)")
  }

  /// Recommendations on a theme, to a country, to be done within three years.
  private func filter() throws -> (seconds: [Double], answer: String) {
    var queries: [Query<Recommendation>] = []
    for (place, theme) in base.themes.enumerated() {
      for (other, country) in WordList.countries.enumerated() where (place + other) % 3 == 0 {
        let year = 2004 + (place * 5 + other) % 18
        queries.append(
          graph.recommendations.withTheme(theme.id)
            .where(\.to, contain: try Reference("country:" + country))
            .where(\.due, .within(try DateSpan(text: "\(year)-01-01/\(year + 2)-12-31"))))
      }
    }
    let (seconds, found) = time(queries.count) { queries.map(\.ids) }
    let all = found.joined().compactMap { $0.text.split(separator: "r").last.flatMap { Int($0) } }
    return (seconds, "found \(all.count), numbers \(all.reduce(0, &+))")
  }

  /// Meetings by the country of who organises them and by year.
  private func crossTabulate() -> (seconds: [Double], answer: String) {
    let query = graph.meetings
    let (seconds, table) = time(1) { query.crossTabulated(by: .country(of: \.organisers), and: .year(of: \.when)) }
    var (cells, sum, squares) = (0, 0, 0)
    for row in table.rows where row[0] != "—" {
      for (column, cell) in zip(table.columns, row).dropFirst() where Int(column.title) != nil {
        let count = Int(cell) ?? 0
        if count > 0 { cells += 1 }
        sum += count
        squares += count * count
      }
    }
    return (seconds, "cells \(cells), sum \(sum), squares \(squares)")
  }

  private var days: [DateSpan] {
    (0..<60).compactMap { CivilDay(year: Int64(2005 + $0 / 3), month: 1 + $0 % 12, day: 1 + $0 % 28) }
      .compactMap { PartialDate($0).map { DateSpan($0) } }
  }

  /// Strategies whose stated period certainly covers a day.
  private func covering() -> (seconds: [Double], answer: String) {
    let queries = days.map { graph.strategies.where(\.period, .covering($0)) }
    let (seconds, counts) = time(queries.count) { queries.map(\.count) }
    return (seconds, "found \(counts.reduce(0, +))")
  }

  /// Strategies that are certainly in force on a day, and, in a second query, those that are or possibly are.
  private func inForce() -> (seconds: [Double], answer: String) {
    let days = days
    let (seconds, counts) = time(days.count) {
      days.map { (graph.strategies.inForce(on: $0).count, graph.strategies.inForce(on: $0, possibly: true).count) }
    }
    return (seconds, "certainly \(counts.reduce(0) { $0 + $1.0 }), at least possibly \(counts.reduce(0) { $0 + $1.1 })")
  }
}
