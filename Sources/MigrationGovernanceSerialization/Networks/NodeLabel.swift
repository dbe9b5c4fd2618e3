import MigrationGovernanceCore

/// What stands beside a node in a drawing.
enum NodeLabel {
  /// How many nodes have each label.
  static func counts(_ network: Network) -> [String: Int] {
    Dictionary(network.nodes.map { ($0.label, 1) }, uniquingKeysWith: +)
  }

  /// The kind in brackets, where others have the same label: the European Union that acts and the one that stands for its members
  /// are called the same. Else nothing.
  static func kind(_ node: Network.Node, in counts: [String: Int]) -> [String] {
    counts[node.label] ?? 1 > 1 && !node.kind.isEmpty ? ["(\(node.kind))"] : []
  }

  /// A label in lines of some twenty letters, broken at blanks.
  static func broken(_ label: String) -> [String] {
    var lines: [String] = []
    for word in label.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < 24 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// At most four lines, the kind in the last of them where it is needed.
  static func lines(_ node: Network.Node, in counts: [String: Int]) -> [String] {
    let kind = kind(node, in: counts)
    let most = mostLines - kind.count
    var lines = broken(node.label)
    if lines.count > most {
      lines.removeLast(lines.count - most)
      lines[most - 1] += " …"
    }
    lines = lines.map { $0.count > 26 ? String($0.prefix(25)) + "…" : $0 }
    return (lines.isEmpty ? [node.id] : lines) + kind
  }

  private static let mostLines = 4
}
