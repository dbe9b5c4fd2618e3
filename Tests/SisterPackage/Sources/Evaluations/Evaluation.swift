public import MigrationGovernanceCore

/// A judgement of a programme by criteria.
public struct Evaluation: Entity, Named {
  /// `evaluation`, `evaluations`.
  public static let kind = EntityKind("evaluation")

  /// The identifier.
  public var id: EntityID<Evaluation>
  /// The official name.
  public var name: String?
  /// Further names.
  public var names: [Name] = []
  /// The editor's wording, where no source gives a name.
  public var label: String?
  /// What is evaluated.
  public var programme: EntityID<Programme>?
  /// Who evaluates.
  public var evaluators: [Party] = []
  /// Whether it was made from within.
  public var isInternal: Bool?
  /// When it was made.
  public var when: DateSpan?
  /// The judgements, by criterion.
  public var scores: [Score] = []
  /// The data that it rests on.
  public var datasets: [EntityID<Dataset>] = []
  /// How far it has come.
  public var status: EvaluationStatus?
  /// Where the sources say it.
  public var evidence: [Evidence] = []
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes an evaluation of which nothing is said yet.
  public init(id: EntityID<Evaluation>) { self.id = id }

  /// Fields and terms.
  public static let schema = Schema<Evaluation>(
    "Evaluation", "A judgement of a programme by criteria.", term: "schema:Review",
    fields: [
      Field(id: \.id),
      .name(\.name),
      .names(\.names),
      .label(\.label),
      Field("programme", \.programme, "What is evaluated.", required: true, inverse: "evaluations"),
      Field("evaluators", \.evaluators, "Who evaluates.", list: .set, inverse: "evaluationsMade"),
      Field("isInternal", \.isInternal, "Whether it was made from within."),
      Field("when", \.when, "When it was made.", term: "dcterms:date"),
      Field("scores", \.scores, "The judgements.", list: .keyed(by: "criterion")),
      Field("datasets", \.datasets, "The data that it rests on.", list: .set, inverse: "usedBy"),
      Field("status", \.status, "How far it has come."),
      .evidence(\.evidence),
    ])
}

/// A judgement by one criterion.
public struct Score: Record {
  /// The criterion.
  public var criterion: String
  /// The points.
  public var points: ExactDecimal?
  /// How many answers it rests on.
  public var answers: Int?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) { criterion = "" }

  /// Makes a judgement.
  public init(_ criterion: String, points: ExactDecimal? = nil) {
    self.criterion = criterion
    self.points = points
  }

  /// Fields.
  public static let schema = Schema<Score>(
    "Score", "A judgement by one criterion.", main: "criterion",
    fields: [
      Field("criterion", \.criterion, "The criterion: “relevance”."),
      Field("points", \.points, "The points, from 0 to 6."),
      Field("answers", \.answers, "How many answers it rests on."),
    ])
}

/// How far an evaluation has come.
public struct EvaluationStatus: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It is going on.
  public static let underWay = EvaluationStatus("under-way")
  /// Its report is out.
  public static let published = EvaluationStatus("published")
  /// The words in use.
  public static let known: [EvaluationStatus] = [.underWay, .published]
}

extension Evaluation {
  /// What validation looks for beside the rules of the library.
  public static let rules: [Rule] = [
    Rule(
      "evaluation.before-programme", .error, "An evaluation was made before its programme began.",
      example: RuleExample(
        failing: """
          "documents": {"id": "r", "kind": "report"},
          "programmes": {"id": "p", "name": "Programme", "actual": "2016/2018", "evidence": "r:1"},
          "evaluations": {"id": "e", "name": "Evaluation", "programme": "p", "when": "2014", "evidence": "r:2"}
          """,
        passing: """
          "documents": {"id": "r", "kind": "report"},
          "programmes": {"id": "p", "name": "Programme", "actual": "2016/2018", "evidence": "r:1"},
          "evaluations": {"id": "e", "name": "Evaluation", "programme": "p", "when": "2018", "evidence": "r:2"}
          """)
    ) { (evaluation: Evaluation, check) in
      guard let when = evaluation.when, let id = evaluation.programme, let ran = check.base[id]?.actual,
        when.before(ran) == .yes
      else { return }
      check.report("when", "\(when.words) is before \(id.reference) began, \(ran.words): one of the dates is wrong")
    },
    Rule("score.range", .error, "A score is outside 0 to 6.", example: RuleExample(failing: "", passing: "")) {
      (score: Score, check) in
      guard let points = score.points, let number = Double(points.text), number < 0 || number > 6 else { return }
      check.report("points", "\(points.text) is outside 0 to 6")
    },
  ]
}
