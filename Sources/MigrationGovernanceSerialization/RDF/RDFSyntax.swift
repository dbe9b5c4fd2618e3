/// A way to write triples. All of them tell the same.
public enum RDFSyntax: Hashable, Sendable, CaseIterable {
  /// A triple a line, for machines and for what sorts and compares lines.
  case nTriples
  /// Grouped by subject, with prefixes, for people.
  case turtle
  /// JSON-LD 1.1 with its context, for who reads JSON.
  case jsonLD
}
