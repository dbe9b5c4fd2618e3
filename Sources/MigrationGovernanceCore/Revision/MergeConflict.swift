/// Where two revisions of a knowledge base say different things that can't both stand.
///
/// All three values are there, so that nothing of either side is lost: the merged knowledge base keeps ours, or, where
/// one side removed what the other changed, what was changed.
public struct MergeConflict: Record {
  /// The entity; none: the header, or a record of a kind that the model does not know and that has no id.
  public var reference: Reference?
  /// The field, written as in ``Change/field``. None: the whole record.
  public var field: String?
  /// What the common base says, if it says something.
  public var base: JSONValue?
  /// What our revision says; none where we removed it.
  public var ours: JSONValue?
  /// What their revision says; none where they removed it.
  public var theirs: JSONValue?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes a conflict.
  public init(
    _ reference: Reference? = nil, field: String? = nil, base: JSONValue? = nil, ours: JSONValue? = nil,
    theirs: JSONValue? = nil
  ) {
    self.reference = reference
    self.field = field
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  /// Fields.
  public static let schema = Schema<MergeConflict>(
    "MergeConflict", "Where two revisions say different things that can't both stand.",
    fields: [
      Field("reference", \.reference, "The entity; none: the header.", inverse: "conflicts"),
      Field("field", \.field, "The field; none: the whole record."),
      Field("base", \.base, "What the common base says."),
      Field("ours", \.ours, "What our revision says."),
      Field("theirs", \.theirs, "What their revision says."),
    ])
}
