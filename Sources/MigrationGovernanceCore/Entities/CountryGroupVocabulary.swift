/// What sort of group several countries are.
public struct CountryGroupKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The members of a union: the EU.
  public static let union = CountryGroupKind("union")
  /// The countries that share rules or a currency: Schengen, the euro area.
  public static let area = CountryGroupKind("area")
  /// The members of an organisation of states: the Council of Europe, the OSCE.
  public static let membership = CountryGroupKind("membership")
  /// Countries that a partnership brings together: the Eastern Partnership.
  public static let partnership = CountryGroupKind("partnership")
  /// A standing process of meetings: the Prague Process.
  public static let process = CountryGroupKind("process")
  /// A region: South-Eastern Europe.
  public static let region = CountryGroupKind("region")
  /// A route of migration, its members by origin, transit and destination.
  public static let route = CountryGroupKind("route")
  /// All that meet a condition: those that have signed a mobility partnership.
  public static let criterion = CountryGroupKind("criterion")
  /// The words in use.
  public static let known: [CountryGroupKind] = [
    .union, .area, .membership, .partnership, .process, .region, .route, .criterion,
  ]
}
