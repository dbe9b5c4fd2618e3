/// What one entity is to another.
public struct LinkRelation: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Both are the same.
  public static let sameAs = LinkRelation("sameAs")
  /// They are not the same, although one might think so.
  public static let differentFrom = LinkRelation("differentFrom")
  /// The first does what the second planned or asked for.
  public static let carriesOut = LinkRelation("carriesOut")
  /// The first speaks of the second.
  public static let mentions = LinkRelation("mentions")
  /// The words in use.
  public static let known: [LinkRelation] = [.sameAs, .differentFrom, .carriesOut, .mentions]
}
