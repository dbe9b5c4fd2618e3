import MigrationGovernanceCore

/// The words of IATI 2.03 for what a programme says.
enum IATIVocabulary {
  static let version = "2.03"
  static let root = "iati-activities"
  static let activity = "iati-activity"
  /// The key of extension data in which readers keep what the model lacks.
  static let key = "iati"
  /// The scheme of identifiers that IATI gives.
  static let scheme = "iati"
  /// The namespace of what the writer adds.
  static let namespace = "urn:x-migration-governance:iati"
  /// The address of the vocabulary of themes.
  static let themes = "urn:x-migration-governance:themes"
  /// The address of the vocabulary of groups of countries.
  static let groups = "urn:x-migration-governance:groups"

  /// The elements of an activity in the order of the schema, xsd:sequence of iati-activity.
  static let order = [
    "iati-identifier", "reporting-org", "title", "description", "participating-org", "other-identifier",
    "activity-status", "activity-date", "contact-info", "activity-scope", "recipient-country", "recipient-region",
    "location", "sector", "tag", "country-budget-items", "humanitarian-scope", "policy-marker", "collaboration-type",
    "default-flow-type", "default-finance-type", "default-aid-type", "default-tied-status", "budget",
    "planned-disbursement", "capital-spend", "transaction", "document-link", "related-activity", "legacy-data",
    "conditions", "result", "crs-add", "fss",
  ]

  /// The elements without which an activity is not valid.
  static let required = [
    "iati-identifier", "reporting-org", "title", "description", "participating-org", "activity-status", "activity-date",
  ]

  /// Codelist OrganisationRole.
  static let roles: [(code: String, path: any WritableKeyPath<Programme, [Party]> & Sendable)] = [
    ("1", \.funders), ("2", \.accountable), ("3", \.extending), ("4", \.implementers),
  ]

  /// Codelist ActivityStatus.
  static let statuses: [(code: String, status: ProgrammeStatus)] = [
    ("1", .pipeline), ("2", .implementation), ("3", .finalisation), ("4", .closed), ("5", .cancelled),
    ("6", .suspended),
  ]

  /// Codelist ActivityDateType, by the field whose beginning and end they are.
  static let dates: [(start: String, end: String, path: any WritableKeyPath<Programme, DateSpan?> & Sendable)] = [
    ("1", "3", \.planned), ("2", "4", \.actual),
  ]

  /// Codelist OrganisationType, where a kind of body says which it is.
  static let types: [OrganisationKind: String] = [
    .government: "10", .ministry: "10", .intergovernmental: "40", .union: "40", .unionInstitution: "40",
    .university: "80", .researchInstitute: "80",
  ]

  /// Codelist DocumentCategory, where a kind of document says which it is.
  static let categories: [DocumentKind: String] = [.webPage: "A12", .evaluation: "A07"]
}
