extension Network {
  /// Somebody or something in a network.
  public struct Node: Hashable, Sendable {
    /// What tells it from the others: by convention the text of a reference, `organisation:iom`.
    public var id: String
    /// What to call it.
    public var label: String
    /// What it is: the name of its kind, empty where it is no entity.
    public var kind: String
    /// What else is known of it.
    public var attributes: JSONObject

    /// Makes a node; without a label its id is that.
    public init(id: String, label: String? = nil, kind: String = "", attributes: JSONObject = JSONObject()) {
      self.id = id
      self.label = label ?? id
      self.kind = kind
      self.attributes = attributes
    }

    /// Makes a node that is an entity.
    public init(_ reference: Reference, label: String? = nil, attributes: JSONObject = JSONObject()) {
      self.init(id: reference.text, label: label, kind: reference.kind, attributes: attributes)
    }

    /// The entity, or `nil` where the id is no reference.
    public var reference: Reference? { try? Reference(text: id) }
  }

  /// A reason for an edge: a meeting at which both were, a programme that one pays for and the other carries out.
  public struct Fact: Codable, Hashable, Sendable {
    /// The entity that connects the two.
    public var reference: Reference
    /// When it was; `nil` where no source says.
    public var when: DateSpan?
    /// Whether it is so: `possibly` for a meeting of which one knows only that it was announced.
    public var certainty: Answer
    /// What speaks for the parts of both.
    public var evidence: [Evidence]

    /// Makes a fact.
    public init(_ reference: Reference, when: DateSpan? = nil, certainty: Answer = .yes, evidence: [Evidence] = []) {
      self.reference = reference
      self.when = when
      self.certainty = certainty
      self.evidence = evidence
    }
  }

  /// That two nodes are connected.
  public struct Edge: Codable, Hashable, Sendable {
    /// The id of the node it leads from.
    public var from: String
    /// The id of the node it leads to.
    public var to: String
    /// How strong it is: more is stronger, above 0. The number of the facts, unless something else was said.
    public var weight: Double
    /// When it holds, where that is one date: of an edge with facts the one that all of them have. The dates of the
    /// single facts are theirs.
    public var when: DateSpan?
    /// Why it is there, in the order of the entities; empty for an edge that was only said to be.
    public var facts: [Fact]

    /// Makes an edge without facts.
    public init(from: String, to: String, weight: Double = 1, when: DateSpan? = nil) {
      self.from = from
      self.to = to
      self.weight = weight
      self.when = when
      facts = []
    }

    /// Makes an edge of its facts, as strong as they are many.
    public init(from: String, to: String, facts: [Fact]) {
      self.init(from: from, to: to, weight: Double(facts.count))
      self.facts = facts
      when = commonDate
    }

    /// The dates of the facts, each once, in their order; of an edge without facts its own.
    public var dates: [DateSpan] {
      guard !facts.isEmpty else { return when.map { [$0] } ?? [] }
      var dates: [DateSpan] = []
      for case let date? in facts.map(\.when) where !dates.contains(date) { dates.append(date) }
      return dates
    }

    /// What speaks for the edge: the evidence of its facts, each piece once, in their order.
    public var evidence: [Evidence] {
      var seen: Set<Evidence> = []
      return facts.flatMap(\.evidence).filter { seen.insert($0).inserted }
    }

    /// The date that all facts have, or `nil`.
    var commonDate: DateSpan? {
      guard let first = facts.first?.when, facts.allSatisfy({ $0.when == first }) else { return nil }
      return first
    }
  }
}
