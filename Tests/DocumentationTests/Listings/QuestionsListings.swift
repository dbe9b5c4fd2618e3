import MigrationGovernance

/// The scripts in Documentation/Questions.md, in its order.
enum QuestionsListings {
  typealias Script = @Sendable (KnowledgeGraph, (String) -> Void) throws -> Void

  static let all: [Script] = [
    organised, year, asked, inForce, period, absence, members, representatives, outcomes, money,
  ]

  @Sendable static func organised(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    var notes = Footnotes()
    for edge in graph.edges(to: try Reference("country:LT")) where edge.inverse == "meetingsOrganised" {
      show("\(graph.name(of: edge.from)) \(notes.marks(edge.evidence))")
    }
    show(notes.text())
  }

  @Sendable static func year(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    let year = graph.meetings.dated(.within(try DateSpan(text: "2016")))
    for hit in year.hits { show("\(hit.answer): \(graph.name(of: hit.reference)), \(hit.date?.words ?? "")") }
    for reference in year.undated { show("no date: \(graph.name(of: reference))") }
    for hit in year.excluded { show("not: \(graph.name(of: hit.reference)), \(hit.date?.words ?? "")") }
  }

  @Sendable static func asked(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    var notes = Footnotes()
    for asked in graph.questions() where asked.to.contains(where: { $0.party?.kind == "country" }) {
      show("\(graph.words(of: asked.by)) asks \(graph.words(of: asked.to)): \(notes.marked(asked.statement))")
      for answer in asked.answers { show("  \(graph.words(of: answer.by)): \(notes.marked(answer.statement))") }
      if !asked.isAnswered { show("  No answer is told.") }
    }
    show(notes.text())
  }

  @Sendable static func inForce(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    let day = try DateSpan(text: "2016-12-08")
    for force in graph.inForce(on: day) where force.answer == .yes {
      show("\(graph.name(of: force.strategy)): \(force.reason)")
    }
    for strategy in graph.knowledgeBase.strategies where graph.force(of: strategy, on: day).answer == .no {
      show("not \(strategy.displayName): \(graph.force(of: strategy, on: day).reason)")
    }
  }

  @Sendable static func period(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    var notes = Footnotes()
    let then = graph.strategies.dated(by: \.period, .covering(try DateSpan(text: "2018")))
    for hit in then.hits { show("\(hit.answer): \(graph.name(of: hit.reference)) \(notes.marks(hit.evidence))") }
    show("\(then.undated.count) strategies for which no time is told")
    show(notes.text())
  }

  @Sendable static func absence(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    for country in graph.countries.entities {
      for absence in country.statedAbsences {
        show("\(graph.name(of: country.reference)) has no \(absence.key): \(Footnotes.text(of: absence.evidence))")
        if let speech = absence.evidence.said { show("said in \(speech)") }
      }
    }
  }

  @Sendable static func members(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    var notes = Footnotes()
    for date in ["2017-10-17", "2021-10-17"] {
      let asked = graph.recommendations.addressed(to: try Reference("country:GB"), on: try DateSpan(text: date))
      show("\(date): \(asked.count)")
      for hit in asked.hits { show("  \(hit.entity.text?.text ?? "") \(notes.marks(hit.evidence))") }
    }
    show(notes.text())
  }

  @Sendable static func representatives(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    var notes = Footnotes()
    let day = try DateSpan(text: "2016-12-08")
    for one in graph.representatives(of: try Reference("country:LT"), during: day, reach: .bodies) {
      let who = one.by.party.map { graph.name(of: $0) } ?? ""
      show("\(one.answer): \(who), \(one.capacity ?? "capacity not told"), \(one.act) \(notes.marks(one.evidence))")
    }
    show(notes.text())
  }

  @Sendable static func outcomes(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    let due = graph.recommendations.where(\.due, .within(try DateSpan(text: "2017")))
    for outcome in graph.outcomes(of: due, on: try DateSpan(text: "2018-04")) {
      show("\(outcome.statement.text) Overdue: \(outcome.overdue?.answer.rawValue ?? "")")
      for step in outcome.followUps {
        show("  \(step.state?.rawValue ?? ""): \(graph.name(of: step.reference))\(step.isInferred ? ", inferred" : "")")
      }
    }
  }

  @Sendable static func money(_ graph: KnowledgeGraph, _ show: (String) -> Void) throws {
    var notes = Footnotes()
    for link in graph.fundingChain(of: try EntityID("eap-project-2017")) {
      show("\(link.role): \(graph.words(of: link.party)) \(notes.marks(link.evidence))")
    }
    show(notes.text())
  }
}
