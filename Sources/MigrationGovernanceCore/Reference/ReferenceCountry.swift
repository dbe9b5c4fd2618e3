/// A country as ISO 3166-1 lists it: its three codes and its English names.
///
/// The standard lists countries and dependent territories alike. That an entry is in it, and under which name, says what
/// the standard says, and is no position on the status of any territory.
public struct ReferenceCountry: Hashable, Sendable {
  /// The code of two capital letters, `MD`: the identifier of the country everywhere in this library.
  public var alpha2: String
  /// The code of three capital letters, `MDA`.
  public var alpha3: String
  /// The code of three digits, with leading zeros, `498`; the United Nations use the same (M49).
  public var numeric: String
  /// The short English name, turned round for sorting where it has a qualifier: `Moldova, Republic of`.
  ///
  /// As iso-codes gives it: the short name of the standard without its article, and shorter for a few (`United Kingdom`).
  public var name: String
  /// The name in common use, `Moldova`, where iso-codes gives one that differs from `name`.
  public var commonName: String?

  /// Makes an entry of its parts, unchecked: a sister package may list what the standard does not.
  public init(alpha2: String, alpha3: String, numeric: String, name: String, commonName: String? = nil) {
    self.alpha2 = alpha2
    self.alpha3 = alpha3
    self.numeric = numeric
    self.name = name
    self.commonName = commonName
  }

  /// The name to show in a sentence: the common one where there is one.
  public var displayName: String { commonName ?? name }
}
