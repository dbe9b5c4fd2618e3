import MigrationGovernance

/// What a reader read, counted: every contender must count the same.
struct Contents: Equatable, CustomStringConvertible {
  var records = 0
  var parties = 0
  /// Unicode scalars of the texts of recommendations and the summaries of contributions.
  var scalars = 0
  var evidence = 0

  init() {}

  init(_ base: KnowledgeBase) {
    records = base.count
    for meeting in base.meetings {
      parties += meeting.organisers.count + meeting.hosts.count + meeting.funders.count + meeting.participants.count
    }
    for session in base.sessions { parties += session.moderators.count }
    for contribution in base.contributions {
      parties += contribution.by.count + contribution.to.count
      scalars += contribution.summary?.text.unicodeScalars.count ?? 0
    }
    for strategy in base.strategies { parties += strategy.drafters.count + strategy.responsible.count }
    for recommendation in base.recommendations {
      parties += recommendation.by.count + recommendation.to.count
      scalars += recommendation.text?.text.unicodeScalars.count ?? 0
    }
    for followUp in base.followUps { parties += followUp.by.count }
    for document in base.documents { parties += document.authors.count }
    countEvidence(base.organisations)
    countEvidence(base.groups)
    countEvidence(base.persons)
    countEvidence(base.meetings)
    countEvidence(base.sessions)
    countEvidence(base.contributions)
    countEvidence(base.strategies)
    countEvidence(base.recommendations)
    countEvidence(base.followUps)
    countEvidence(base.documents)
    countEvidence(base.themes)
  }

  private mutating func countEvidence(_ table: EntityTable<some Entity>) {
    for entity in table { evidence += entity.evidence.count }
  }

  var description: String { "records \(records), parties \(parties), scalars \(scalars), evidence \(evidence)" }
}
