/// A finding and its absence, by which a rule is documented and tested.
public struct RuleExample: Hashable, Sendable {
  /// The tables of a document that the rule objects to, as JSON members: `"meetings": [{…}]`.
  public var failing: String
  /// The same as it should be.
  public var passing: String
  /// The texts of documents, by their ids, for a rule that reads them.
  public var texts: [String: String]

  /// Makes an example.
  public init(failing: String, passing: String, texts: [String: String] = [:]) {
    self.failing = failing
    self.passing = passing
    self.texts = texts
  }

  /// Tables as a whole document.
  public static func document(_ tables: String) -> String {
    "{\"\(Header.versionKey)\": \"\(Header.currentVersion)\",\n\(tables)\n}\n"
  }
}
