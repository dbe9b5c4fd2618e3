import MigrationGovernance

/// The words of a call, sorted and checked.
struct Invocation: Sendable {
  let operands: [String]
  let surroundings: Surroundings
  private let values: [String: [String]]

  init(_ arguments: [String], of verb: Verb, in surroundings: Surroundings) throws(CommandFailure) {
    var operands: [String] = []
    var values: [String: [String]] = [:]
    var rest = arguments[...]
    let call = verb.name.isEmpty ? "mgov" : "mgov \(verb.name)"
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard Invocation.isOption(word) else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = String((parts.first ?? "").drop { $0 == "-" })
      guard let option = verb.options.first(where: { $0.name == name }), word.hasPrefix("--") else {
        let known = (verb.options.map(\.name) + ["help"]).map { "--" + $0 }
        let usage = verb.operands.isEmpty ? "" : "is called as \(call) \(verb.operands), and "
        throw CommandFailure(
          .usage, "“\(call)” has no option “\(parts.first ?? word)”: it \(usage)has \(known.joined(separator: ", "))",
          suggestion: EditDistance.nearest(to: "--" + name, in: known).first)
      }
      if option.placeholder.isEmpty {
        guard parts.count == 1 else { throw CommandFailure(.usage, "“--\(name)” takes no value: say it alone") }
        values[name] = [""]
        continue
      }
      guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
        throw CommandFailure(.usage, "“--\(name)” needs a value: --\(name) \(option.placeholder)")
      }
      guard option.words.isEmpty || option.words.contains(value) else {
        throw CommandFailure(
          .usage, "“\(value)” is nothing that “--\(name)” takes: it takes \(option.words.joined(separator: ", "))",
          suggestion: EditDistance.nearest(to: value, in: option.words).first)
      }
      guard option.isRepeatable || values[name] == nil else {
        throw CommandFailure(.usage, "“--\(name)” stands twice: say it once")
      }
      values[name, default: []].append(value)
    }
    guard verb.count.contains(operands.count) else {
      let usage = "mgov \(verb.name) \(verb.operands)"
      throw CommandFailure(
        .usage,
        operands.count < verb.count.lowerBound
          ? "a word is missing: \(usage)"
          : "“\(operands[verb.count.upperBound])” is one word too many: \(verb.name.isEmpty ? "mgov" : usage)",
        pointsAtHelp: true)
    }
    self.operands = operands
    self.values = values
    self.surroundings = surroundings
  }

  /// A hyphen alone is standard input, and before a digit a year before the year 0.
  private static func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.dropFirst().first else { return false }
    return !("0"..."9").contains(second) && second != "Y"
  }

  /// The value of an option.
  subscript(name: String) -> String? { values[name]?.first }
  /// The values of an option that may stand several times.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The format asked for, or the first that the verb has.
  var format: String { self["format"] ?? "text" }

  /// The knowledge base to ask.
  func knowledgeBase() throws(CommandFailure) -> KnowledgeBase {
    try Input.knowledgeBase(all("input"), surroundings)
  }

  /// The graph to ask.
  func graph() throws(CommandFailure) -> KnowledgeGraph { KnowledgeGraph(try knowledgeBase()) }

  /// The date that a word means, or why it means none.
  static func date(_ text: String) throws(CommandFailure) -> DateSpan {
    do {
      return try DateSpan(text: text)
    } catch {
      let readings = WrittenDate.readings(of: text).map { "\($0.span) (\($0.span.words))" }
      throw CommandFailure(
        // Where there are several, the reason names them.
        .usage, error.reason, suggestion: readings.count == 1 ? readings[0] : error.suggestion)
    }
  }

  /// The reference that a word is, if the graph knows it; else the nearest that it does.
  static func reference(_ text: String, in graph: KnowledgeGraph) throws(CommandFailure) -> Reference {
    let near = graph.nearest(to: text)
    guard let reference = try? Reference(text: text) else {
      if !near.isEmpty {
        throw CommandFailure(
          .wanting, "“\(text)” does not say what kind it is", suggestion: near.map(\.text).joined(separator: " or "))
      }
      do {
        return try Reference(text: text)
      } catch {
        throw CommandFailure(text.contains(":") ? .usage : .wanting, error.reason)
      }
    }
    let kinds = graph.knowledgeBase.model.kinds
    if graph.knows(reference) { return reference }
    if !kinds.contains(where: { $0.name == reference.kind }) {
      let names = kinds.map(\.name) + kinds.map(\.plural)
      let kind = EditDistance.nearest(to: reference.kind, in: names).first.flatMap {
        graph.knowledgeBase.model.type(named: $0)
      }?.kind
      let meant = kind.flatMap { try? Reference(text: $0.name + ":" + reference.id) }
      if let meant, kind?.plural == reference.kind { return try self.reference(meant.text, in: graph) }
      throw CommandFailure(
        .wanting, "“\(reference.kind)” is no kind of entity: there are \(kinds.map(\.name).joined(separator: ", "))",
        suggestion: meant.map { graph.knows($0) ? $0.text : $0.kind + ":…" })
    }
    var suggestion: String? = near.isEmpty ? nil : near.map(\.text).joined(separator: " or ")
    if reference.kind == Country.kind.name, let hint = ReferenceCountries.hint(for: reference.id) {
      throw CommandFailure(.wanting, "there is no \(reference): \(hint)")
    }
    if suggestion == reference.text { suggestion = nil }
    throw CommandFailure(.wanting, "there is no \(reference)", suggestion: suggestion)
  }
}
