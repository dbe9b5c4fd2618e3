/// One difference between two knowledge bases, as ``KnowledgeBase/changes(to:)`` finds it.
public struct Change: Record {
  /// What happened.
  public var change: ChangeKind
  /// The entity, as the later knowledge base calls it (the earlier one, where it is removed); none: the header, or a
  /// record of a kind that the model does not know and that has no id.
  public var reference: Reference?
  /// The field: `posts[organisation:iom].title`. None: the whole record.
  ///
  /// An element of a list stands in brackets by what tells it apart; in an ordered list by its position, from 0, in the
  /// later knowledge base (in the earlier one, where it is removed).
  public var field: String?
  /// The value before, in its interchange form; none where it is added.
  public var before: JSONValue?
  /// The value after, in its interchange form; none where it is removed.
  public var after: JSONValue?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) { change = .changed }

  /// Makes a change.
  public init(
    _ change: ChangeKind, _ reference: Reference? = nil, field: String? = nil, before: JSONValue? = nil,
    after: JSONValue? = nil
  ) {
    self.change = change
    self.reference = reference
    self.field = field
    self.before = before
    self.after = after
  }

  /// Fields.
  public static let schema = Schema<Change>(
    "Change", "One difference between two knowledge bases.",
    fields: [
      Field("change", \.change, "What happened: added, removed, changed or renamed."),
      Field("reference", \.reference, "The entity; none: the header.", inverse: "changes"),
      Field("field", \.field, "The field; none: the whole record."),
      Field("before", \.before, "The value before, in its interchange form."),
      Field("after", \.after, "The value after, in its interchange form."),
    ])
}

/// What happened to a value.
public struct ChangeKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is new.
  public static let added = ChangeKind("added")
  /// It is gone.
  public static let removed = ChangeKind("removed")
  /// It says something else.
  public static let changed = ChangeKind("changed")
  /// The entity has another id.
  public static let renamed = ChangeKind("renamed")
  /// The words in use.
  public static let known: [ChangeKind] = [.added, .removed, .changed, .renamed]
}
