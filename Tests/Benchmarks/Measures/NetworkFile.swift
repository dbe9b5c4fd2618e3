import Foundation
import MigrationGovernance

/// A network as text, for contenders in every language: a line with the number of nodes, then for each edge a line with
/// the numbers of its ends and its weight.
struct NetworkFile {
  /// The bodies that met in a generated knowledge base, with ids by their numbers.
  static func generate(bodies: Int, seed: UInt64) throws -> String {
    // Forty of a thousand records are organisations.
    let base = try Generator(count: bodies * 25, seed: seed).knowledgeBase()
    let projection = Projection.coParticipation(as: ["organisers", "hosts", "funders", "participants"])
    let network = try KnowledgeGraph(base).network(projection.among(Organisation.kind))
    let numbers = Dictionary(uniqueKeysWithValues: zip(network.nodes.map(\.id), network.nodes.indices))
    let lines = network.edges.map { "\(numbers[$0.from] ?? 0) \(numbers[$0.to] ?? 0) \(Int($0.weight))" }
    return "\(network.nodes.count)\n" + lines.joined(separator: "\n") + "\n"
  }

  /// Reads a network; the order of the ids is that of the numbers.
  static func read(_ text: String) throws -> Network {
    var lines = text.split(separator: "\n")[...]
    let count = lines.popFirst().flatMap { Int($0) } ?? 0
    func id(_ number: Int) -> String { "\(1_000_000 + number)" }
    let edges = try lines.map { line in
      let cells = line.split(separator: " ").compactMap { Int($0) }
      guard cells.count == 3 else { throw Arguments.Problem(description: "“\(line)” is no edge") }
      return Network.Edge(from: id(cells[0]), to: id(cells[1]), weight: Double(cells[2]))
    }
    return try Network(nodes: (0..<count).map { Network.Node(id: id($0)) }, edges: edges)
  }
}

extension Measure {
  /// PageRank and betweenness of a network, in seconds of processor time; what came of them goes into a file beside it,
  /// a line a measure, for contenders to hold theirs against.
  static func networks(_ arguments: Arguments) throws -> [Row] {
    let path = try arguments.path(at: 0)
    let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    let network = try NetworkFile.read(text)
    let measures: [(Task, String, Int, () -> NetworkScores)] = [
      (.pageRank, "weighted", 20, { network.pageRank() }),
      (.pageRank, "unweighted", 20, { network.pageRank(isWeighted: false) }),
      (.betweenness, "steps", 1, { network.betweenness() }),
      (.betweenness, "lengths", 1, { network.betweenness(.weight) }),
    ]
    var answers = ""
    let rows = measures.map { task, form, times, body in
      let (seconds, scores) = processorTime(arguments.repeats, times, body)
      answers += "\(task) \(form) " + scores.values.map { "\($0)" }.joined(separator: " ") + "\n"
      return Row(
        task, form, Contender.library.rawValue, "nodes \(network.nodes.count), edges \(network.edges.count)",
        records: network.nodes.count, bytes: text.utf8.count, values: seconds)
    }
    try Data(answers.utf8).write(to: URL(fileURLWithPath: path + ".answers"))
    return rows
  }

  /// Does something several times, each time so often, and answers the seconds of processor time for one.
  private static func processorTime<Value>(_ repeats: Int, _ times: Int, _ body: () -> Value) -> ([Double], Value) {
    var seconds: [Double] = []
    while true {
      let begin = clock()
      for _ in 1..<times { withExtendedLifetime(body()) {} }
      let value = body()
      seconds.append(Double(clock() - begin) / Double(CLOCKS_PER_SEC) / Double(times))
      if seconds.count >= repeats { return (seconds, value) }
    }
  }
}
