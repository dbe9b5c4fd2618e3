/// What a knowledge base holds, kind by kind, with a few words for each entity.
public struct KnowledgeContents: Sendable {
  /// One entity.
  public struct Entry: Hashable, Sendable {
    /// The entity.
    public var reference: Reference
    /// A few words for it; empty where it has none.
    public var caption: String
    /// When it was, for what has a date of its own by nature.
    public var when: DateSpan?
    /// How that is known where no source states it.
    public var status: EvidenceStatus?

    /// Makes an entry.
    public init(_ reference: Reference, caption: String, when: DateSpan? = nil, status: EvidenceStatus? = nil) {
      self.reference = reference
      self.caption = caption
      self.when = when
      self.status = status
    }
  }

  /// The entities of one kind.
  public struct Section: Hashable, Sendable {
    /// The kind.
    public var kind: EntityKind
    /// What it stands for.
    public var meaning: String
    /// The entities.
    public var entries: [Entry]

    /// Makes a section.
    public init(_ kind: EntityKind, meaning: String, entries: [Entry]) {
      self.kind = kind
      self.meaning = meaning
      self.entries = entries
    }
  }

  /// What the knowledge base is called.
  public var title: String?
  /// Under which terms it may be used.
  public var licence: String?
  /// The kinds, in the order of the model.
  public var sections: [Section]
  /// How many records there are of kinds that the model does not know.
  public var otherRecordCount: Int

  /// Makes it of its parts.
  public init(title: String?, licence: String?, sections: [Section], otherRecordCount: Int = 0) {
    self.title = title
    self.licence = licence
    self.sections = sections
    self.otherRecordCount = otherRecordCount
  }
}
