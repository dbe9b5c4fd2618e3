/// What sort of policy it is, by the word of the source.
public struct StrategyKind: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A strategy.
  public static let strategy = StrategyKind("strategy")
  /// A concept of policy.
  public static let concept = StrategyKind("concept")
  /// A policy without a document of another kind: border control policy.
  public static let policy = StrategyKind("policy")
  /// A general approach: the Global Approach to Migration and Mobility.
  public static let approach = StrategyKind("approach")
  /// An agenda: the European Agenda on Migration.
  public static let agenda = StrategyKind("agenda")
  /// A programme of policy, a state programme among them.
  public static let programme = StrategyKind("programme")
  /// What a standing process means to do in a time.
  public static let workProgramme = StrategyKind("work-programme")
  /// A plan that carries out a strategy or programme.
  public static let actionPlan = StrategyKind("action-plan")
  /// A political arrangement between parties that is not legally binding: a mobility partnership.
  public static let partnership = StrategyKind("partnership")
  /// A binding agreement between states: a convention.
  public static let treaty = StrategyKind("treaty")
  /// A law or another legal act.
  public static let law = StrategyKind("law")
  /// The words in use.
  public static let known: [StrategyKind] = [
    .strategy, .concept, .policy, .approach, .agenda, .programme, .workProgramme, .actionPlan, .partnership, .treaty,
    .law,
  ]
}
