import MigrationGovernance

/// The declaration in Documentation/Schema.md.
enum SchemaListing {
  // swift-format-ignore
  /// An evaluation of a programme.
  public struct Evaluation: Entity {
    public static let kind = EntityKind("evaluation")
    public var id: EntityID<Evaluation>
    public var programme: EntityID<Programme>?
    public var verdict: String?
    public var evidence: [Evidence] = []
    public var extensions = Extensions()
    public init(id: EntityID<Evaluation>) { self.id = id }

    public static let schema = Schema<Evaluation>(
      "Evaluation", "An evaluation of a programme.", term: "prov:Activity",
      fields: [
        Field(id: \.id),
        Field("programme", \.programme, "What was evaluated.", required: true, inverse: "evaluatedBy"),
        Field("verdict", \.verdict, "What it came to, in words."),
        .evidence(\.evidence),
      ])
  }

  static func run() throws -> [(from: Reference, relation: Relation)] {
    let model = try Model.standard.adding(Evaluation.self)
    var base = KnowledgeBase(model: model)
    var evaluation = Evaluation(id: try EntityID("ev-1"))
    evaluation.programme = try EntityID("argo")
    try base.insert(evaluation)
    let again = try JSONReader(model: model).read(JSONWriter().document(base))
    let found = again.referrers(to: try Reference("programme:argo"))
    return found
  }
}

/// The comparison in Documentation/Dates.md.
enum DatesListing {
  static func run() throws -> (answer: Answer, words: String, readings: [String]) {
    let period = try DateSpan(text: "2016/2020")
    let day = try DateSpan(text: "2016-06-01")
    let answer = period.contains(day)
    let words = period.words
    let readings = WrittenDate.readings(of: "7-8 December 2016").map(\.span.text)
    return (answer, words, readings)
  }
}
