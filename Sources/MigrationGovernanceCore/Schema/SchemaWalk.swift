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
  /// What a walk stops at.
  struct Stops: OptionSet {
    let rawValue: Int
    static let references = Stops(rawValue: 1)
    static let words = Stops(rawValue: 2)
    static let dates = Stops(rawValue: 4)
    static let missing = Stops(rawValue: 8)
    static let texts = Stops(rawValue: 16)
    static let records = Stops(rawValue: 32)
    /// Evidence is gathered on the way.
    static let evidence = Stops(rawValue: 64)
    /// Fields that may come back to where they began, and no others.
    static let acyclicAlone = Stops(rawValue: 128)
    static let languages = Stops(rawValue: 256)
    static let values: Stops = [.references, .words, .dates, .missing]
  }

  /// A step on the way: made into a path only where someone asks.
  enum Trail {
    /// Of a walker's, which are never freed.
    case step(Unmanaged<RecordWalker.Step>)
    case index(Int)
  }

  let stops: Stops
  var trail: [Trail] = []
  var evidence: [Evidence] = []
  var citations = 0
  // Walkers and their steps are never freed, and counting their users took a tenth of the time of a walk.
  var ownerOrNone: Unmanaged<RecordWalker>?
  var stepOrNone: Unmanaged<RecordWalker.Step>?
  /// The field that says what references may point at here: the one that is walked, or the one whose main value that is.
  var kindsStep: Unmanaged<RecordWalker.Step>?
  /// Whether the references of the field that is walked may not come back.
  var isAcyclic = false
  let body: (SchemaOccurrence.Content, borrowing SchemaWalk) -> Void

  /// Calls for whatever an entity holds that the schema knows, in the order of the schema.
  package static func visit<E: Entity>(_ entity: E, _ body: (SchemaOccurrence) -> Void) {
    visit(entity, stops: [.values, .evidence]) { content, walk in
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

  /// The same for every entity of a table, of each of which `begin` is told before and `end` after.
  static func visit<E: Entity>(
    _ table: EntityTable<E>, stops: Stops, begin: (UnsafeRawPointer) -> Void,
    end: (UnsafeRawPointer) -> Void = { _ in },
    _ body: (SchemaOccurrence.Content, borrowing SchemaWalk) -> Void
  ) {
    let walker = RecordWalker.of(E.self)
    withoutActuallyEscaping(body) { body in
      var walk = SchemaWalk(stops: stops, body: body)
      table.withPieces { rows, count in
        for row in 0..<count {
          let place = rows + row * MemoryLayout<E>.stride
          begin(place)
          walker.walk(place, &walk)
          end(place)
        }
      }
    }
  }

  /// The way from the entity.
  var path: [FieldPath.Step] {
    trail.map { step in
      switch step {
      case .step(let step): .key(step._withUnsafeGuaranteedRef { $0.info.key })
      case .index(let row): .index(row)
      }
    }
  }

  /// The field that is walked.
  var field: FieldInfo? { stepOrNone?._withUnsafeGuaranteedRef { $0.info } }

  /// What holds it.
  var owner: RecordWalker? { ownerOrNone?._withUnsafeGuaranteedRef { $0 } }

  /// What its references may point at; none, any.
  var kinds: [EntityKind] { kindsStep?._withUnsafeGuaranteedRef { $0.info.kinds } ?? [] }

  /// What is met, with where that is.
  func occurrence(_ content: SchemaOccurrence.Content) -> SchemaOccurrence? {
    guard let owner, let field else { return nil }
    return SchemaOccurrence(
      content: content, path: path, record: owner.name, keys: owner.keys, main: owner.main, field: field,
      evidence: evidence, isCitation: citations > 0)
  }

  func meet(_ content: SchemaOccurrence.Content) { body(content, self) }
}
