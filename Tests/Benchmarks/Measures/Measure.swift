import Foundation
import MigrationGovernance

/// The measures. What is read lies in memory before the clock starts; what is made is kept until it has stopped.
enum Measure {
  /// Does something several times and answers the seconds of each, with what came of the last.
  static func time<Value>(_ repeats: Int, _ body: () throws -> Value) throws -> (seconds: [Double], value: Value) {
    let clock = ContinuousClock()
    var seconds: [Double] = []
    while true {
      let begin = clock.now
      let value = try body()
      seconds.append((clock.now - begin) / .seconds(1))
      if seconds.count >= repeats { return (seconds, value) }
    }
  }

  static func row(
    _ task: Task, by contender: Contender, _ bytes: Data, _ form: JSONReader.Form, repeats: Int, path: String? = nil
  ) throws -> Row {
    switch (task, contender) {
    case (.decode, .library):
      let (seconds, base) = try time(repeats) { try JSONReader().read(bytes, as: form) }
      return Row(task, "\(form)", contender.rawValue, Contents(base), bytes: bytes.count, values: seconds)
    case (.decode, .foundation):
      let (seconds, base) = try time(repeats) { try PlainBase(decoding: bytes, form) }
      return Row(task, "\(form)", contender.rawValue, Contents(base), bytes: bytes.count, values: seconds)
    case (.encode, .library):
      let base = try JSONReader().read(bytes, as: form)
      let (seconds, data) = try time(repeats) {
        form == .lines ? JSONWriter().lines(base) : JSONWriter().document(base)
      }
      return Row(task, "\(form)", contender.rawValue, Contents(base), bytes: data.count, values: seconds)
    case (.encode, .foundation):
      let base = try PlainBase(decoding: bytes, form)
      let (seconds, data) = try time(repeats) { try base.encoded(form) }
      return Row(task, "\(form)", contender.rawValue, Contents(base), bytes: data.count, values: seconds)
    case (.references, _), (.basic, _):
      let rules = rules(of: task)
      let (seconds, validation) = try time(repeats) {
        try path.map { try LineValidation(path: $0, rules: rules) }
          ?? LineValidation(FileValidation.File(name: "generated", data: bytes, form: form), rules: rules)
      }
      // One clean record need not be read, so that its contents are not known.
      let contents = "findings \(validation.findings.count), read \(validation.closelyRead)"
      return Row(
        task, "\(form)", contender.rawValue, contents, records: validation.records, bytes: bytes.count, values: seconds)
    case (.validate, _), (.validateAll, _):
      let rules = rules(of: task)
      // From the file to the findings: reading its bytes is inside the clock.
      let (seconds, validation) = try time(repeats) {
        let data = try path.map { try Data(contentsOf: URL(fileURLWithPath: $0)) } ?? bytes
        return FileValidation([FileValidation.File(name: "generated", data: data, form: form)], rules: rules)
      }
      return Row(
        task, "\(form)", contender.rawValue, Contents(validation.knowledgeBase), bytes: bytes.count, values: seconds)
    case (.duplicates, _):
      let base = try JSONReader().read(bytes, as: form)
      let rules = rules(of: task)
      let (seconds, _) = try time(repeats) { base.validate(by: rules) }
      return Row(task, "\(form)", contender.rawValue, Contents(base), bytes: bytes.count, values: seconds)
    case (.memory, _), (.question, _): return try memory(bytes, form)
    case (.searchBuild, _), (.searchQuery, _): throw Arguments.Problem(description: "no measure of reading")
    case (.export, _): throw Arguments.Problem(description: "exports are measured together")
    case (.pageRank, _), (.betweenness, _): throw Arguments.Problem(description: "a network has a file of its own")
    }
  }

  /// The rules of a task: by default those on fields, texts, evidence and references.
  private static func rules(of task: Task) -> RuleSet {
    switch task {
    case .validateAll: .standard
    case .duplicates: RuleSet(RuleSet.standard.rules.filter { $0.id.hasPrefix("duplicate.") })
    case .basic: .basic
    case .references:
      RuleSet(RuleSet.basic.rules.filter { ["reference", "schema"].contains($0.id.split(separator: ".").first) })
    default: .fields
    }
  }

  /// Every measure, contenders in turn, so that a noisy minute meets both.
  static func everything(_ arguments: Arguments) throws -> [Row] {
    var rows: [Row] = []
    for count in arguments.counts ?? [10_000, 100_000] {
      for form in [JSONReader.Form.lines, .document] {
        let bytes = try Generator(count: count, seed: arguments.seed).bytes(form)
        rows.append(try memory(bytes, form))
        for _ in 0..<arguments.repeats {
          for task in [Task.decode, .encode] {
            rows.append(try row(task, by: .library, bytes, form, repeats: 2))
            rows.append(try row(task, by: .foundation, bytes, form, repeats: 1))
          }
        }
        Benchmarks.note("\(count) records, \(form): done")
      }
    }
    return rows
  }
}
