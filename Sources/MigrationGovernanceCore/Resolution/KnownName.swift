/// A name by which something is known: whose it is, what sort of name, and when it was in use.
///
/// The one list of these (``KnownName/all(of:)``) is what resolution looks through: the names of a knowledge base, found by
/// its schemas, and those of every part of the reference data.
package struct KnownName: Hashable, Sendable {
  /// Who bears it.
  package var reference: Reference
  /// The name.
  package var text: String
  /// What sort of name it is: official, alias, acronym, former, label.
  package var kind: NameKind
  /// The language it is in, where that is said.
  package var language: LanguageTag?
  /// When it was the name, where that is said.
  package var during: DateSpan?
  /// Whether it comes from the reference data, not from the knowledge base.
  package var isReferenceData = false

  /// The names of a knowledge base, kind by kind in the order of the model, then those of the reference data. Linear.
  package static func all(of base: KnowledgeBase) -> [KnownName] {
    base.model.types.flatMap { names(of: $0, in: base) } + referenceData
  }

  /// The names of the reference data, part by part. Gathered once.
  package static let referenceData: [KnownName] = ReferenceData.parts.flatMap { part in
    part.ids().flatMap { id -> [KnownName] in
      guard let reference = try? Reference(part.kind.name + ":" + id) else { return [] }
      return part.names(id).map { name in
        KnownName(
          reference: reference, text: name.text, kind: name.kind, language: name.language, during: name.during,
          isReferenceData: true)
      }
    }
  }

  private static func names<E: Entity>(of type: E.Type, in base: KnowledgeBase) -> [KnownName] {
    let table = base[type]
    guard !table.isEmpty else { return [] }
    let readers = E.schema.fields.compactMap { $0.accept(NameFieldVisitor<E>()) }
    var found: [KnownName] = []
    for entity in table {
      let count = found.count
      for reader in readers { reader(entity, &found) }
      // A type whose names stand in no field that the schema marks as such still says what to show.
      let shown = entity.displayName
      if found.count == count, shown != entity.id.text {
        found.append(KnownName(reference: entity.reference, text: shown, kind: .alias))
      }
    }
    return found
  }
}

extension NameKind {
  /// The wording of the editor: found, and never cited as a name.
  static let label = NameKind("label")
}

/// Adds the names that a field of an entity holds.
private typealias NameReader<E: Entity> = @Sendable (E, inout [KnownName]) -> Void

/// Finds the fields that hold names by their types and standard terms, so that those of other packages are found too.
private struct NameFieldVisitor<E: Entity>: FieldVisitor {
  func visit<Value: FieldValue>(_ field: TypedField<E, Value>) -> NameReader<E>? {
    let path = field.path
    switch field.info.term {
    case _ where Value.self == [Name].self:
      return { entity, found in
        for name in entity[keyPath: path] as? [Name] ?? [] where !name.text.isEmpty {
          found.append(
            KnownName(
              reference: entity.reference, text: name.text, kind: name.kind ?? .alias, language: name.language,
              during: name.during))
        }
      }
    case "schema:name"? where Value.self == String?.self: return reader(path, .official)
    case "rdfs:label"? where Value.self == String?.self: return reader(path, .label)
    case "skos:prefLabel"? where Value.self == [LocalizedText].self:
      return { entity, found in
        for label in entity[keyPath: path] as? [LocalizedText] ?? [] where !label.text.isEmpty {
          found.append(
            KnownName(reference: entity.reference, text: label.text, kind: .official, language: label.language))
        }
      }
    default: return nil
    }
  }

  private func reader<Value: FieldValue>(
    _ path: any WritableKeyPath<E, Value> & Sendable, _ kind: NameKind
  ) -> NameReader<E> {
    { entity, found in
      guard let text = entity[keyPath: path] as? String, !text.isEmpty else { return }
      found.append(KnownName(reference: entity.reference, text: text, kind: kind))
    }
  }
}
