import MigrationGovernanceCore

/// What the reference data knows (countries, groups, themes), for tables: a reference to it needs no record.
enum ReferenceRows {
  /// The references that the reference data knows, with their names, in its order.
  static func all(_ body: (_ reference: Reference, _ kind: EntityKind, _ name: String) -> Void) {
    for kind in ReferenceData.kinds {
      for id in ReferenceData.ids(of: kind.name) {
        guard let reference = try? Reference(text: "\(kind.name):\(id)") else { continue }
        body(reference, kind, ReferenceData.name(of: reference) ?? id)
      }
    }
  }

  /// A knowledge base with a record for each of them that it has none of.
  static func added(to base: KnowledgeBase) -> KnowledgeBase {
    var base = base
    all { reference, kind, name in
      guard !base.holds(reference), let type = base.model.type(named: kind.name) else { return }
      add(type, reference, name, to: &base)
    }
    return base
  }

  private static func add<E: Entity>(
    _ type: E.Type, _ reference: Reference, _ name: String, to base: inout KnowledgeBase
  ) {
    if let entity = entity(type, reference, name) { try? base.insert(entity) }
  }

  /// The record of what a reference to the reference data points at: what is known of it, and its name.
  static func entity<E: Entity>(_ type: E.Type, _ reference: Reference, _ name: String) -> E? {
    guard var entity = entity(type, reference) else { return nil }
    if E.schema["name"] != nil { try? E.schema.set("name", to: .string(name), in: &entity) }
    return entity
  }

  /// The same without the name, which no source gives.
  static func entity<E: Entity>(_ type: E.Type, _ reference: Reference) -> E? {
    reference.id(as: type).map { ReferenceData.entity(reference) as? E ?? E(id: $0) }
  }
}
