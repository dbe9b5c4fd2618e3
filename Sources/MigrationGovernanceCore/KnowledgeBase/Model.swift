/// The types of entity that a knowledge base understands, in the order in which they are written.
public struct Model: Sendable {
  /// The types.
  public let types: [any Entity.Type]
  private let byName: [String: Int]
  private let byPlural: [String: Int]
  private let byType: [ObjectIdentifier: Int]

  private init(_ types: [any Entity.Type]) {
    self.types = types
    var byName: [String: Int] = [:]
    var byPlural: [String: Int] = [:]
    var byType: [ObjectIdentifier: Int] = [:]
    for (place, type) in types.enumerated() {
      let kind = type.kind
      if byName[kind.name] == nil { byName[kind.name] = place }
      if byPlural[kind.plural] == nil { byPlural[kind.plural] = place }
      byType[ObjectIdentifier(type)] = place
    }
    self.byName = byName
    self.byPlural = byPlural
    self.byType = byType
  }

  /// The types of this library.
  public static let standard = Model([
    Organisation.self, Country.self, CountryGroup.self, Person.self, Programme.self, Meeting.self, Session.self,
    Contribution.self, Strategy.self, Recommendation.self, FollowUp.self, Document.self, Observation.self, Theme.self,
    Link.self,
  ])

  /// The model with types of another package added, or the reason why that can't be: a name that is taken.
  public func adding(_ more: any Entity.Type...) throws(KnowledgeBaseError) -> Model {
    var model = self
    for type in more where model.place(of: type) == nil {
      let kind = type.kind
      let reserved =
        kind.plural == KnowledgeBase.otherRecordsKey || Header.schema[kind.plural] != nil
        || Model.namesOfTables.contains(kind.plural)
      guard model.byName[kind.name] == nil, model.byPlural[kind.plural] == nil, !reserved else {
        throw KnowledgeBaseError(
          .clash, nil, "the model already has “\(kind.name)” or “\(kind.plural)”: give \(type) other names")
      }
      guard !Model.hasTypeKey(type) else {
        throw KnowledgeBaseError(
          .clash, nil, "\(type) has a field “type”, which says what a JSON Lines record is: give the field another key")
      }
      model = Model(model.types + [type])
    }
    return model
  }

  /// What tables and views are called that hold something of all kinds, in the formats that have tables.
  package static let namesOfTables: Set<String> = [
    "dates", "entities", "evidence", "header", "meetingPairs", "programmeRoles", "recommendationOutcomes", "relations",
    "relationsByName", "themeCoverage",
  ]

  private static func hasTypeKey<E: Entity>(_ type: E.Type) -> Bool { E.schema["type"] != nil }

  /// The type with a name, singular or plural, or `nil`. O(1).
  public func type(named name: String) -> (any Entity.Type)? { place(named: name).map { types[$0] } }

  /// The kinds, in order.
  public var kinds: [EntityKind] { types.map { $0.kind } }

  /// Every relation of every type, in the order of the types and their schemas.
  public var relations: [Relation] { types.flatMap { relationsOf($0) } }
  private func relationsOf<E: Entity>(_ type: E.Type) -> [Relation] { Relation.all(of: type) }

  package func place(named name: String) -> Int? { byName[name] ?? byPlural[name] }
  package func place(singular name: String) -> Int? { byName[name] }
  package func place(plural name: String) -> Int? { byPlural[name] }
  package func place(of type: any Entity.Type) -> Int? { byType[ObjectIdentifier(type)] }
}

extension Model: Equatable {
  /// Whether both have the same types in the same order.
  public static func == (left: Model, right: Model) -> Bool {
    left.types.map { ObjectIdentifier($0) } == right.types.map { ObjectIdentifier($0) }
  }
}
