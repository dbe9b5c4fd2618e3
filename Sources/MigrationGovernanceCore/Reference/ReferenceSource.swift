/// Where a fact of the reference data comes from.
public struct ReferenceSource: Hashable, Sendable {
  /// A short name that is unique among the sources: `iso-codes`.
  public var id: String
  /// The title of the standard, treaty, page or package.
  public var title: String
  /// Where it is found on the web.
  public var url: String?

  /// Makes a source of its parts.
  public init(id: String, title: String, url: String? = nil) {
    self.id = id
    self.title = title
    self.url = url
  }
}
