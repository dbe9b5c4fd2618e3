import MigrationGovernance

/// The example of ``Record``.
enum RecordListing {
  // swift-format-ignore
  public struct Post: Record {
    public var title: String?
    public var extensions = Extensions()
    public init(_ blank: Blank) {}
    public static let schema = Schema<Post>(
      "Post", "An office that a person holds.",
      fields: [Field("title", \.title, "What the office is called.", term: "schema:roleName")])
  }
}
