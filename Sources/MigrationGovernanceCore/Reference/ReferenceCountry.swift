/// A country as ISO 3166-1 lists it: its three codes and its English names.
///
/// The standard lists countries and dependent territories alike. That an entry is in it, and under which name, says what
/// the standard says, and is no position on the status of any territory.
public struct ReferenceCountry: Hashable, Sendable {
  /// The code of two capital letters, `MD`: the identifier of the country everywhere in this library.
  public var alpha2: String
  /// The code of three capital letters, `MDA`; of a user-assigned entry, the one in use.
  public var alpha3: String
  /// The code of three digits, with leading zeros, `498`; the United Nations use the same (M49).
  ///
  /// Empty for a user-assigned entry.
  public var numeric: String
  /// The short English name, turned round for sorting where it has a qualifier: `Moldova, Republic of`.
  ///
  /// As iso-codes gives it: the short name of the standard without its article, and shorter for a few (`United Kingdom`).
  public var name: String
  /// The name in common use, `Moldova`, where iso-codes gives one that differs from `name`.
  public var commonName: String?
  /// The formal English name, `Republic of Moldova`, where there is one that differs from `name`.
  ///
  /// As iso-codes gives it, but for a few entries that are behind the standard or the state's own usage.
  public var officialName: String?
  /// What is to be known of the entry, such as that the code is user-assigned; a sentence or two.
  public var note: String?

  /// Makes an entry of its parts, unchecked: a sister package may list what the standard does not.
  public init(
    alpha2: String, alpha3: String, numeric: String, name: String, commonName: String? = nil,
    officialName: String? = nil, note: String? = nil
  ) {
    self.alpha2 = alpha2
    self.alpha3 = alpha3
    self.numeric = numeric
    self.name = name
    self.commonName = commonName
    self.officialName = officialName
    self.note = note
  }

  /// The name to show in a sentence: the common one where there is one, else the short one, unless that is turned round.
  public var displayName: String { commonName ?? (name.contains(", ") ? officialName : nil) ?? name }

  /// All its names: short, official and common, others in use, initials, former ones with their time, Ukrainian (`uk`),
  /// Russian (`ru`); in that order.
  ///
  /// Each says its source. No two of them are the same name in two spellings that ``ReferenceCountries/named(_:)`` does not
  /// tell apart, but for the languages. Costs a look-up; none for an entry that is not of the reference data.
  public var names: [ReferenceName] { ReferenceCountries.names[alpha2] ?? [] }

  /// The adjective, and what its citizens are called, in English: `Moldovan`, `Moldovans`. The adjective first.
  ///
  /// Empty for some territories, and where the source has none. Not every one of its people goes by it.
  public var demonyms: [String] { ReferenceCountries.demonyms[alpha2] ?? [] }

  /// The former names that stood, certainly or possibly, in the place of the short name on a date, in stable order.
  ///
  /// `Turkey` for `TR` in 2016; `possibly` in 2022, when it changed. Formal names (`Republic of Hungary`) are not among
  /// them: the short one was the same. Empty, where the short name of today was the one then, or nothing is known.
  public func formerShortNames(on date: DateSpan) -> [(name: ReferenceName, answer: Answer)] {
    (ReferenceCountries.formerNames[alpha2] ?? []).compactMap { former in
      guard former.isShort, let during = former.name.during else { return nil }
      let answer = during.contains(date)
      return answer == .no ? nil : (former.name, answer)
    }
  }
}
