/// An office that a person holds, in a body.
public struct Post: Record {
  /// The body.
  public var organisation: EntityID<Organisation>?
  /// What the office is called.
  public var title: String?
  /// The bounds that a source states.
  public var during: DateSpan?
  /// When a source saw it to be so.
  public var on: DateSpan?
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes a post in a body.
  public init(_ organisation: EntityID<Organisation>, title: String? = nil) {
    self.organisation = organisation
    self.title = title
  }

  /// Fields and terms.
  public static let schema = Schema<Post>(
    "Post", "An office that a person holds, in a body.", term: "org:Post", main: "organisation",
    fields: [
      Field(
        "organisation", \.organisation, "The body in which it is held.",
        term: "org:postIn", required: true, inverse: "posts"),
      Field("title", \.title, "What the office is called: “Head of Delegation”.", term: "dcterms:title"),
      .during(\.during),
      .on(\.on),
      .evidence(\.evidence),
    ])
}
