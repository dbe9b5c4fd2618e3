public import MigrationGovernanceCore

// Relations that scripts ask for most, by their names. Every other one is `related(…)`.

extension Node<Meeting> {
  /// Who organises it.
  public var organisers: [Reference] { related(\.organisers) }
  /// Who takes part.
  public var participants: [Reference] { related(\.participants) }
  /// Its sessions.
  public var sessions: [Node<Session>] { related(from: \Session.meeting) }
}

extension Node<Organisation> {
  /// The meetings that it organises.
  public var meetingsOrganised: [Node<Meeting>] { related(from: \Meeting.organisers) }
  /// The bodies that are part of it.
  public var units: [Node<Organisation>] { related(from: \Organisation.unitOf) }
}

extension Node<Country> {
  /// The meetings that it organises under its own name.
  public var meetingsOrganised: [Node<Meeting>] { related(from: \Meeting.organisers) }
  /// Its strategies.
  public var strategies: [Node<Strategy>] { related(from: \Strategy.of) }
}

extension Node<Theme> {
  /// The themes next below it.
  public var narrower: [Node<Theme>] { related(from: \Theme.broader) }
}
