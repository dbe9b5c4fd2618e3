/// What sort of body an organisation is.
public struct OrganisationKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A body of states: the IOM, the OSCE.
  public static let intergovernmental = OrganisationKind("intergovernmental")
  /// A union of states that acts as one: the European Union.
  public static let union = OrganisationKind("union")
  /// An institution of a union: the European Commission.
  public static let unionInstitution = OrganisationKind("union-institution")
  /// An agency of a union: Europol.
  public static let unionAgency = OrganisationKind("union-agency")
  /// The government of a country.
  public static let government = OrganisationKind("government")
  /// A ministry.
  public static let ministry = OrganisationKind("ministry")
  /// A public authority beside or under a ministry: a migration service, a border guard.
  public static let authority = OrganisationKind("authority")
  /// A standing body of several authorities: a state commission.
  public static let commission = OrganisationKind("commission")
  /// The presidency of a council, held for a time.
  public static let presidency = OrganisationKind("presidency")
  /// A department, division or secretariat of another body.
  public static let unit = OrganisationKind("unit")
  /// An office abroad: an embassy, a delegation, a country mission.
  public static let mission = OrganisationKind("mission")
  /// A non-governmental organisation.
  public static let nonGovernmental = OrganisationKind("non-governmental")
  /// An association of people or of bodies, a diaspora organisation among them.
  public static let association = OrganisationKind("association")
  /// A university.
  public static let university = OrganisationKind("university")
  /// A research institute.
  public static let researchInstitute = OrganisationKind("research-institute")
  /// The words in use.
  public static let known: [OrganisationKind] = [
    .intergovernmental, .union, .unionInstitution, .unionAgency, .government, .ministry, .authority, .commission,
    .presidency, .unit, .mission, .nonGovernmental, .association, .university, .researchInstitute,
  ]
}
