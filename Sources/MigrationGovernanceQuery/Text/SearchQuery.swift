public import MigrationGovernanceCore

/// What to search for, as a value: words and phrases, and what the entities must be besides.
///
/// Written as text, words are separated by spaces. An entity is found if it has any of them, and ranks the higher the more
/// and the rarer they are.
/// - `border management`: either word, better both;
/// - `"border management"`: the words one after the other, as they are written; so is a word with a hyphen inside;
/// - `manag*`: every word that begins so;
/// - `+border`, `+"border management"`: must be there;
/// - `-visa`, `-"visa policy"`: must not be there.
///
/// Case, accents, kinds of dashes and quotation marks make no difference (``Folding``). English words are found in all their
/// forms (`border`, `borders`) unless ``init(_:stems:kinds:themes:countries:on:)`` is told otherwise, or they stand in
/// quotation marks.
public struct SearchQuery: Hashable, Sendable {
  /// Whether a part must be there.
  public enum Demand: Hashable, Sendable {
    /// It counts where it is there.
    case optional
    /// Only what has it is found.
    case required
    /// What has it is left out.
    case excluded
  }

  /// What words a word stands for.
  public enum Match: Hashable, Sendable {
    /// Itself.
    case exact
    /// The forms of an English word.
    case stem
    /// All that begin so; in a phrase, of its last word.
    case prefix
  }

  /// A word, or the words of a phrase.
  public struct Part: Hashable, Sendable {
    /// The words, folded.
    public let words: [String]
    /// What the words stand for.
    public let match: Match
    /// Whether it must be there.
    public let demand: Demand
  }

  /// What is looked for, in the order of the text, each once.
  public let parts: [Part]
  /// The kinds of entity to find; empty: all.
  public var kinds: [EntityKind]
  /// Themes of which the entity must name one, or one that is narrower; empty: any.
  public var themes: [EntityID<Theme>]
  /// Countries of which the entity must name one, or be it; empty: any.
  public var countries: [EntityID<Country>]
  /// A time that must not be ruled out by the dates of the entity: see ``SearchHit/date``.
  public var date: DateSpan?

  /// Reads a query from text, or says what is wrong with it.
  ///
  /// - Parameters:
  ///   - text: What to look for.
  ///   - stems: Whether English words are found in all their forms.
  ///   - kinds: The kinds of entity to find.
  ///   - themes: Themes of which one must be named, or a narrower one.
  ///   - countries: Countries of which one must be named.
  ///   - date: A time that the entity's dates must not rule out.
  public init(
    _ text: String, stems: Bool = true, kinds: [EntityKind] = [], themes: [EntityID<Theme>] = [],
    countries: [EntityID<Country>] = [], on date: DateSpan? = nil
  ) throws(QueryError) {
    parts = try SearchQueryReader(stems: stems).parts(of: text)
    self.kinds = kinds
    self.themes = themes
    self.countries = countries
    self.date = date
  }
}
