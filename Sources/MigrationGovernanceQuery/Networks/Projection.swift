public import MigrationGovernanceCore

/// Which network to make of a knowledge base: whom the entities of one kind connect, and in which roles. A value.
///
/// Each entity of the kind ``through`` is a fact that connects those who have a role in it: everyone with everyone
/// (who met whom), or those in the roles ``from`` with those in the roles ``to`` (who funds whom).
///
/// ```swift
/// let hosting = Projection(through: Meeting.kind, from: ["hosts"], to: ["sessions/contributions/by"])
/// ```
public struct Projection: Hashable, Sendable {
  /// A way from a fact to those who have a part in it: relations by their names, each of them in either direction.
  ///
  /// Written with slashes: `participants`; `sessions/contributions/by`, who speaks in the sessions of a meeting;
  /// `organisers.for`, on whose behalf it is organised.
  public struct Role: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The names of the relations, from the fact on.
    public var steps: [String]

    /// Makes a role of the names of relations, with slashes between them.
    public init(_ text: String) {
      steps = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }
    /// The same as `init(_:)`.
    public init(stringLiteral text: String) { self.init(text) }

    /// The names with slashes between them.
    public var description: String { steps.joined(separator: "/") }
  }

  /// The kind of the facts.
  public var through: EntityKind
  /// The roles of those whom a fact connects; in a directed network of those at the beginning.
  public var from: [Role]
  /// The roles of those at the end; `nil` where a fact connects everyone with everyone.
  public var to: [Role]?
  /// The words that the field `kind` of a fact may have; empty: any, and none.
  public var words: Set<String>
  /// The kinds of the nodes; empty: any.
  public var kinds: [EntityKind]

  /// Makes a projection in which a fact connects all who have a role in it with each other.
  public init(through: EntityKind, among roles: [Role], words: Set<String> = [], kinds: [EntityKind] = []) {
    self.through = through
    from = roles
    self.words = words
    self.kinds = kinds
  }

  /// Makes a projection in which a fact leads from those in some roles to those in others.
  public init(
    through: EntityKind, from: [Role], to: [Role], words: Set<String> = [], kinds: [EntityKind] = []
  ) {
    self.init(through: through, among: from, words: words, kinds: kinds)
    self.to = to
  }

  /// The same with nodes of some kinds only: `.coParticipation.among(Organisation.kind)`.
  public func among(_ kinds: EntityKind...) -> Projection {
    var projection = self
    projection.kinds = kinds
    return projection
  }
}

extension Projection {
  /// Who met whom: those who organise, host, support or fund a meeting, take part in it, lead its sessions or speak. Not
  /// who is only listed.
  public static let coParticipation = coParticipation(
    as: ["organisers", "hosts", "supporters", "funders", "participants", "sessions/moderators"] + speakers)

  /// Who met whom in some roles: `["participants"]`.
  public static func coParticipation(as roles: [Role]) -> Projection {
    Projection(through: Meeting.kind, among: roles)
  }

  /// The roles of those who speak at a meeting, in its sessions or where no session is known.
  public static let speakers: [Role] = ["sessions/contributions/by", "contributions/by"]

  /// The roles of those on whose behalf somebody speaks at a meeting.
  public static let represented: [Role] = ["sessions/contributions/by.for", "contributions/by.for"]

  /// Who funds whom: from those who pay for a programme to those who carry it out and those whom it is to serve.
  public static let funding = Projection(
    through: Programme.kind, from: ["funders"], to: ["implementers", "beneficiaries"])

  /// Whose strategies share themes: countries and groups, as many facts as themes.
  public static let sharedThemes = Projection(through: Theme.kind, among: ["strategiesOnTheme/of"])

  /// Who asked whom, where the source says who was addressed.
  public static let questions = Projection(
    through: Contribution.kind, from: ["by"], to: ["to"], words: [ContributionKind.question.rawValue])

  /// Who answered whom: from those who reply to those who made what they reply to.
  public static let answers = Projection(through: Contribution.kind, from: ["by"], to: ["inReplyTo/by"])
}
