import Foundation

/// What is measured.
enum Task: String {
  case decode, encode, memory, validate, duplicates, references, basic, question, pageRank, betweenness, export
  case validateAll = "validate-all"
  case searchBuild = "search-build"
  case searchQuery = "search-query"

  /// Whether it is a measure of a network.
  var isOfNetwork: Bool { self == .pageRank || self == .betweenness }
}

/// What is measured against what.
enum Contender: String {
  case library = "MigrationGovernance"
  case foundation = "Foundation"
}

/// One measure: a task, on a text of so many records, with the time of every repeat.
struct Row {
  var task: Task
  var form: String
  var contender: String
  var records: Int
  var bytes: Int
  /// Seconds; of the task `memory`, bytes.
  var values: [Double]
  /// What was read, counted, so that contenders can be seen to read the same.
  var contents: String

  init(
    _ task: Task, _ form: String, _ contender: String, _ contents: String, records: Int, bytes: Int, values: [Double]
  ) {
    self.task = task
    self.form = form
    self.contender = contender
    self.records = records
    self.bytes = bytes
    self.values = values
    self.contents = contents
  }

  init(_ task: Task, _ form: String, _ contender: String, _ contents: Contents, bytes: Int, values: [Double]) {
    self.init(
      task, form, contender, contents.description, records: contents.records, bytes: bytes, values: values)
  }

  /// A question, with the seconds of asking it once.
  init(question: String, _ contender: String, records: Int, seconds: [Double], answer: String) {
    (task, form, self.contender, self.records) = (.question, question, contender, records)
    (bytes, values, contents) = (0, seconds, answer)
  }

  /// Reads a tab-separated line.
  init?(line: Substring) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 7, let task = Task(rawValue: String(cells[0])), let records = Int(cells[3]),
      let bytes = Int(cells[4])
    else { return nil }
    self.task = task
    form = String(cells[1])
    contender = String(cells[2])
    self.records = records
    self.bytes = bytes
    values = cells[5].split(separator: " ").compactMap { Double($0) }
    contents = String(cells[6])
  }

  /// The row as a tab-separated line.
  var line: String {
    let values = values.map { "\($0)" }.joined(separator: " ")
    return [task.rawValue, form, contender, "\(records)", "\(bytes)", values, contents].joined(separator: "\t")
  }

  var best: Double { values.min() ?? .nan }
  var median: Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
  var megabytesPerSecond: Double { Double(bytes) / 1e6 / median }
  var nanosecondsPerRecord: Double { median * 1e9 / Double(max(records, 1)) }

  /// The row for people.
  var description: String {
    if task == .memory {
      let size = bytes / max(records, 1)
      let kept = Int(best) / max(records, 1)
      return "memory \(form): \(records) records of \(size) bytes JSON keep \(kept) resident bytes each, "
        + "\(Row.figure(best / Double(max(bytes, 1)))) times the JSON\n  \(contents)"
    }
    if task == .question {
      return "\(form), \(contender): \(records) records; best \(Row.figure(best * 1e6)) µs, "
        + "median \(Row.figure(median * 1e6)) µs\n  \(contents)"
    }
    if task.isOfNetwork {
      return "\(task) \(form), \(contender): best \(Row.figure(best * 1e3)) ms, median \(Row.figure(median * 1e3)) ms"
        + "\n  \(contents)"
    }
    return "\(task.rawValue) \(form), \(contender): \(records) records, \(bytes) bytes; "
      + "best \(Row.figure(best * 1e3)) ms, median \(Row.figure(median * 1e3)) ms, \(Row.figure(megabytesPerSecond)) MB/s, "
      + "\(Row.figure(nanosecondsPerRecord)) ns/record\n  \(contents)"
  }

  /// A number with the digits that matter.
  static func figure(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    if value >= 100 { return "\(Int(value.rounded()))" }
    return value >= 10 ? "\((value * 10).rounded() / 10)" : "\((value * 100).rounded() / 100)"
  }
}
