/// All that is known of one entity: its fields, its relations both ways, its evidence, what is disputed and what is not said.
public struct Dossier: Sendable {
  /// A value in words, with what speaks for it.
  public struct Item: Hashable, Sendable {
    /// The value.
    public var wording: Wording
    /// Of a record its fields one by one, in their order, without places in documents; else nothing.
    public var parts: [Part]
    /// What speaks for it.
    public var evidence: [Evidence]

    /// Makes an item.
    public init(_ wording: Wording, parts: [Part] = [], evidence: [Evidence] = []) {
      self.wording = wording
      self.parts = parts
      self.evidence = evidence
    }

    /// How it is known where no source states it: the status of the first piece of evidence. `nil` where one does, and where
    /// there is no evidence.
    public var status: EvidenceStatus? {
      evidence.contains { $0.status == .stated } ? nil : evidence.first?.status
    }
  }

  /// A field of a record.
  public struct Part: Hashable, Sendable {
    /// The key.
    public var key: String
    /// Its value.
    public var wording: Wording

    /// Makes a part.
    public init(_ key: String, _ wording: Wording) {
      self.key = key
      self.wording = wording
    }
  }

  /// One field.
  public struct Field: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The values, those of a list one by one, each with what speaks for it.
    public var items: [Item]
    /// Whether it is a list of records.
    public var isListOfRecords: Bool

    /// Makes a field.
    public init(key: String, items: [Item], isListOfRecords: Bool = false) {
      self.key = key
      self.items = items
      self.isListOfRecords = isListOfRecords
    }

    /// The values as plain text.
    public var values: [Statement] { items.map { Statement($0.wording.text, evidence: $0.evidence) } }
  }

  /// A field of which different things are said.
  public struct Dispute: Hashable, Sendable {
    /// The key.
    public var key: String
    /// Whether the other values are an editor's or come from outside the sources, so that the sources need not disagree.
    public var isReading: Bool
    /// What is said; what the entity holds first, if it holds anything.
    public var sides: [Item]

    /// Makes a dispute.
    public init(key: String, isReading: Bool, sides: [Item]) {
      self.key = key
      self.isReading = isReading
      self.sides = sides
    }
  }

  /// The entity.
  public var reference: Reference
  /// What to call it.
  public var name: String
  /// What its type stands for.
  public var kind: EntityKind
  /// The same in a sentence; empty for a country without a record.
  public var meaning = ""
  /// The entity in its interchange form; `null` for a country without a record.
  public var entity: JSONValue = .null
  /// The fields that say something, in the order of the schema, without the id and the evidence; then keys that the schema
  /// does not know.
  public var fields: [Field] = []
  /// What the sources state to be absent.
  public var absences: [Statement] = []
  /// The relations both ways: what it points at in the order of the schema, then what points at it in the order of the model.
  public var relations: [NamedRelation] = []
  /// The evidence of the entity and of the values in it, in the order of the schema, each once.
  public var evidence: [Evidence] = []
  /// Where sources disagree, then where an editor reads them otherwise; in the order of the schema.
  public var disputes: [Dispute] = []
  /// What no source says, of what one would ask for, in the order of the schema: sentences without a full stop.
  public var gaps: [Statement] = []
  /// The keys of all fields that say nothing, in the order of the schema; without those that are stated to be absent, and those
  /// that have nothing to say without another.
  public var silentKeys: [String] = []
  /// A few words for whatever it is related to, and for the documents that are cited.
  public var captions: [Reference: String] = [:]

  /// Makes a dossier that says nothing yet.
  public init(reference: Reference, name: String, kind: EntityKind) {
    self.reference = reference
    self.name = name
    self.kind = kind
  }
}
