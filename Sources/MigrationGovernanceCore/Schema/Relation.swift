/// A way in which entities of one kind point at others, as the schema declares it.
public struct Relation: Hashable, Sendable {
  /// The kind that points.
  public var source: EntityKind
  /// The keys from the entity to the reference, joined by dots: `organisers`, `organisers.for`, `posts.organisation`.
  public var path: String
  /// The same without the field that a record's short form consists of: `organisers`, not `organisers.party`.
  public var name: String
  /// What the relation is called from the other end; empty if the schema forgot it.
  public var inverse: String
  /// The kind that is pointed at, or `nil` where it may be any.
  public var target: EntityKind?

  /// The relations of a type, in the order of its schema. Worked out once a type.
  public static func all<E: Entity>(of type: E.Type) -> [Relation] { RelationPlan.of(type).relations }
}

/// One reference in an entity.
public struct ReferenceUse: Hashable, Sendable {
  /// The way in which it points.
  public var relation: Relation
  /// What it points at.
  public var target: Reference

  /// Makes a use.
  public init(relation: Relation, target: Reference) {
    self.relation = relation
    self.target = target
  }
}

extension Entity {
  /// Every reference in the entity, in the order of the schema, with the way in which it points. Linear in its size.
  public var references: [ReferenceUse] {
    let plan = RelationPlan.of(Self.self)
    var uses: [ReferenceUse] = []
    plan.each(in: self) { relation, target in
      uses.append(ReferenceUse(relation: plan.relations[relation], target: target))
    }
    return uses
  }
}
