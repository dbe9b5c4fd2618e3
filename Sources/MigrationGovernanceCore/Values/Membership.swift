/// That somebody belongs to a group, as what, with when.
public struct Membership: Record {
  /// Who belongs to the group.
  public var member: Party?
  /// As what.
  public var role: MembershipRole?
  /// The bounds that a source states.
  public var during: DateSpan?
  /// When a source saw it to be so.
  public var on: DateSpan?
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {}

  /// Makes a membership.
  public init(_ member: Party, role: MembershipRole? = nil) {
    self.member = member
    self.role = role
  }

  /// Fields and terms.
  public static let schema = Schema<Membership>(
    "Membership", "That somebody belongs to a group, as what, with when.", term: "org:Membership", main: "member",
    fields: [
      Field("member", \.member, "Who belongs to the group: “country:MD”.", term: "org:member", required: true),
      Field("role", \.role, "As what: member, observer; on a route origin, transit or destination.", term: "org:role"),
      .during(\.during),
      .on(\.on),
      .evidence(\.evidence),
    ])
}

/// As what a member belongs to a group.
public struct MembershipRole: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A full member.
  public static let member = MembershipRole("member")
  /// Present without the rights of a member.
  public static let observer = MembershipRole("observer")
  /// Associated, with part of the rights of a member.
  public static let associate = MembershipRole("associate")
  /// Takes part, or has signed, without being a member in law.
  public static let participant = MembershipRole("participant")
  /// On a route: where people set out.
  public static let origin = MembershipRole("origin")
  /// On a route: what people pass through.
  public static let transit = MembershipRole("transit")
  /// On a route: where people want to arrive.
  public static let destination = MembershipRole("destination")
  /// The words in use.
  public static let known: [MembershipRole] = [
    .member, .observer, .associate, .participant, .origin, .transit, .destination,
  ]
}
