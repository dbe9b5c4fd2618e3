/// One of the 23 objectives of the Global Compact for Safe, Orderly and Regular Migration.
///
/// The Compact is the annex of resolution 73/195 of the General Assembly of the United Nations, of 19 December 2018. That a
/// theme is matched with an objective says what it is about, and nothing on which states accept the Compact.
public struct GlobalCompactObjective: Hashable, Sendable, Identifiable {
  /// The number, 1 to 23.
  public let number: Int
  /// A short title of this library's own; the wording of the Compact is longer.
  public let title: String

  /// The number.
  public var id: Int { number }

  /// The paragraph of the resolution in which the commitment begins: 17 for the first objective, 39 for the last.
  public var paragraph: Int { number + 16 }

  /// An IRI that stands for the objective: `https://undocs.org/A/RES/73/195#objective-9`.
  ///
  /// The United Nations give objectives no identifiers of their own that are known here. So this is the address of the
  /// resolution by its symbol, which they keep stable, and a fragment of this library's: it opens the resolution.
  public var iri: String { ReferenceThemes.compact + "#objective-\(number)" }
}

extension ReferenceThemes {
  /// The address of the Global Compact by the symbol of its resolution.
  static let compact = "https://undocs.org/A/RES/73/195"

  /// The 23 objectives of the Global Compact for Migration, in their order.
  public static let objectives: [GlobalCompactObjective] = [
    "data for policy", "drivers of migration", "information at every stage", "legal identity and documents",
    "ways of regular migration", "fair recruitment and decent work", "reducing vulnerability",
    "saving lives and missing migrants", "migrant smuggling", "human trafficking", "border management",
    "predictable procedures and referral", "detention as a last resort", "consular protection", "basic services",
    "inclusion and social cohesion", "discrimination and public debate", "skills and their recognition",
    "contribution of migrants and diasporas", "remittances and financial inclusion",
    "return, readmission and reintegration", "portable social security", "international cooperation",
  ].enumerated().map { GlobalCompactObjective(number: $0.offset + 1, title: $0.element) }

  /// The objective with a number, or `nil`.
  public static func objective(_ number: Int) -> GlobalCompactObjective? {
    objectives.indices.contains(number - 1) ? objectives[number - 1] : nil
  }
}
