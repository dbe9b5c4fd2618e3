import Foundation
import MigrationGovernance

extension Measure {
  /// Builds the text index: what the first search does. The graph is made before.
  static func searchBuild(_ texts: SearchTexts, repeats: Int) throws -> Row {
    let bytes = texts.lines.reduce(0) { $0 + $1.utf8.count }
    var seconds: [Double] = []
    for _ in 0..<repeats {
      let graph = KnowledgeGraph(texts.base)
      seconds.append(try timeOfCPU { try graph.search("nothing-of-this-name") }.0)
    }
    return Row(
      .searchBuild, "texts", Contender.library.rawValue, "built", records: texts.lines.count, bytes: bytes,
      values: seconds)
  }

  /// Asks the queries of each sort, one after the other, with the best ten; a value is the mean time of a query.
  static func searchQuery(_ texts: SearchTexts, repeats: Int, stems: Bool, withSnippets: Bool) throws -> [Row] {
    let graph = KnowledgeGraph(texts.base)
    _ = try graph.search("nothing-of-this-name")
    let queries = texts.queries(each: 40)
    let sorts = queries.map(\.sort).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return try sorts.map { sort in
      let chosen = queries.filter { $0.sort == sort }.map(\.text)
      var seconds: [Double] = []
      var found = 0
      for _ in 0..<repeats {
        found = 0
        let (time, _) = try timeOfCPU {
          for text in chosen {
            let query = try SearchQuery(text, stems: stems)
            found += withSnippets ? graph.search(query).count : graph.ranking(query).count
          }
        }
        seconds.append(time / Double(chosen.count))
      }
      let form = sort + (stems ? ", stems" : "") + (withSnippets ? ", snippets" : "")
      return Row(
        .searchQuery, form, Contender.library.rawValue, "\(found) found", records: texts.lines.count, bytes: 0,
        values: seconds)
    }
  }

  /// Seconds of the process's own time: other work on the machine does not count.
  private static func timeOfCPU<Value>(_ body: () throws -> Value) throws -> (Double, Value) {
    var (before, after) = (timespec(), timespec())
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before)
    let value = try body()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after)
    return (Double(after.tv_sec - before.tv_sec) + Double(after.tv_nsec - before.tv_nsec) / 1e9, value)
  }
}
