/// What a walk through an entity meets.
package struct SchemaOccurrence {
  package enum Content {
    /// A field that a complete record says, and that says nothing.
    case missing(FieldInfo)
    /// A reference, with the kind that the field asks for.
    case reference(Reference, to: EntityKind?)
    /// A word of a vocabulary, with those that are documented.
    case word(String, known: [String])
    /// A date or an interval.
    case date(DateSpan)
    /// Where a source says something.
    case evidence(Evidence)
    /// The tag of a language.
    case language(LanguageTag)
    /// A text of no type of its own.
    case text(String)
    /// A record, the entity itself among them, before what it holds: its type, and where it lies.
    case record(RecordWalker, UnsafeRawPointer)
  }

  /// What is met.
  package var content: Content
  /// The way to it from the entity; to the record, for a field that is missing.
  package var path: [FieldPath.Step]
  /// The type of the record that holds it.
  package var record: String
  /// The keys of that record.
  package var keys: [String]
  /// The key of the field that stands for that record in its short form.
  package var main: String?
  /// What the field says about itself.
  package var field: FieldInfo
  /// The evidence of the values on the way that have their own, the innermost last.
  package var evidence: [Evidence]
  /// Whether it stands inside evidence, or is itself the place in a document.
  package var isCitation: Bool

  /// The keys from the entity, joined by dots, as in ``Relation/path``.
  package var keyPath: String {
    path.compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: ".")
  }

  /// The same without the last key where that stands for its record: `organisers`, not `organisers.party`.
  package var relationName: String {
    let keys = keyPath
    guard let main, main == field.key, keys.hasSuffix("." + main) else { return keys }
    return String(keys.dropLast(main.count + 1))
  }

  /// The key of the entity's field.
  package var top: String { if case .key(let key)? = path.first { key } else { "" } }
}

/// Walks through the values of an entity by its schema, reading them by their address: no key path, no copy.
package struct SchemaWalk {
  /// What a walk stops at beside references, words, dates and missing fields.
  struct Stops: OptionSet {
    let rawValue: Int
    static let texts = Stops(rawValue: 1)
    static let records = Stops(rawValue: 2)
    /// Evidence is gathered on the way.
    static let evidence = Stops(rawValue: 4)
  }

  let stops: Stops
  var path: [FieldPath.Step] = []
  var evidence: [Evidence] = []
  var citations = 0
  var owner: RecordWalker?
  var field: FieldInfo?
  /// What the references of the field that is walked may point at, and whether they may come back: said by the field, or
  /// by the field whose main value it is.
  var kinds: [EntityKind] = []
  var isAcyclic = false
  let body: (SchemaOccurrence.Content, borrowing SchemaWalk) -> Void

  /// Calls for whatever an entity holds that the schema knows, in the order of the schema.
  package static func visit<E: Entity>(_ entity: E, _ body: (SchemaOccurrence) -> Void) {
    visit(entity, stops: .evidence) { content, walk in
      if let occurrence = walk.occurrence(content) { body(occurrence) }
    }
  }

  /// The same without making an occurrence of what is met.
  static func visit<E: Entity>(
    _ entity: E, stops: Stops, _ body: (SchemaOccurrence.Content, borrowing SchemaWalk) -> Void
  ) {
    withUnsafePointer(to: entity) { visit(RecordWalker.of(E.self), at: UnsafeRawPointer($0), stops: stops, body) }
  }

  /// The same for the entity at a place.
  static func visit(
    _ walker: RecordWalker, at place: UnsafeRawPointer, stops: Stops,
    _ body: (SchemaOccurrence.Content, borrowing SchemaWalk) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      var walk = SchemaWalk(stops: stops, body: body)
      walker.walk(place, &walk)
    }
  }

  /// What is met, with where that is.
  func occurrence(_ content: SchemaOccurrence.Content) -> SchemaOccurrence? {
    guard let owner, let field else { return nil }
    return SchemaOccurrence(
      content: content, path: path, record: owner.name, keys: owner.keys, main: owner.main, field: field,
      evidence: evidence, isCitation: citations > 0)
  }

  func meet(_ content: SchemaOccurrence.Content) { body(content, self) }
}
