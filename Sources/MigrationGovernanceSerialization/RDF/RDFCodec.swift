import MigrationGovernanceCore

/// Writes the values of one type by their address, as JSONCodec does for JSON: built from the type's shape once.
///
/// What a field says takes up to three parts: triples of the record that has it; where the value is a record that says
/// more than one thing, the triple to the node that tells it; and that node's own triples, which come when those of the
/// record are complete.
class RDFCodec {
  /// What is said with a property of this type.
  var values: RDFProperty.Values { [] }
  /// Whether some values have nodes of their own.
  var hasNodes: Bool { false }
  /// Whether nodes are reached by a property of their own, beside the one of the field.
  var isQualified: Bool { false }

  /// Whether the value says nothing.
  func isNothing(_ place: UnsafeRawPointer) -> Bool { false }
  /// Says what the value is: a triple for a single value.
  func say(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {}
  /// Says where more is told of it.
  func link(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {}
  /// Tells more of it.
  func tell(_ place: UnsafeRawPointer, _ step: RDFStep, _ output: inout RDFOutput) {}

  /// Whether one triple says it; inline, without a node of its own.
  func isOne(_ place: UnsafeRawPointer, isInline: Bool) -> Bool { false }
  /// Whether it is, or leads to, an entity.
  func hasTarget(_ place: UnsafeRawPointer) -> Bool { false }
  /// Says what its text is, in a language, for a record whose main field it is.
  func sayText(
    _ place: UnsafeRawPointer, _ language: UnsafeBufferPointer<UInt8>?, _ output: inout RDFOutput
  ) {}
}

/// Builds the codec of a shape.
struct RDFCodecVisitor: ShapeVisitor {
  let plan: RDFPlan
  /// The term of the field, as the schema names it.
  let term: String?
  /// The name of the field among our own terms.
  let name: String
  var isOrdered = false
  /// Whether the value is the identity of its record, and no reference to another.
  var isIdentity = false

  func text<T: TextScalar>(_ type: T.Type) -> RDFCodec {
    if type == DateSpan.self || type == PartialDate.self { return RDFDateCodec<T>(plan) }
    if type == CalendarDuration.self { return RDFDurationCodec<T>(plan) }
    if let vocabulary = type as? any OpenVocabulary.Type { return words(vocabulary) }
    if type is any ReferringScalar.Type { return RDFPlaceCodec<T>(plan, name) }
    guard let term, RDFCodecVisitor.addresses.contains(term) else { return RDFTextCodec<T>() }
    // SKOS relates concepts: what is no IRI is none, and is said with a term of ours.
    return RDFAddressCodec<T>(ofText: term.hasPrefix("skos:") ? plan.property(nil, or: name) : nil)
  }

  /// The terms whose values are addresses, where they can be.
  private static let addresses: Set<String> = [
    "skos:exactMatch", "skos:closeMatch", "skos:broadMatch", "skos:narrowMatch", "schema:url", "schema:sameAs",
    "schema:license",
  ]

  private func words<V: OpenVocabulary>(_ type: V.Type) -> RDFCodec {
    RDFWordCodec<V>(plan.words(of: String(describing: type)))
  }

  func reference<T: ReferenceScalar>(_ type: T.Type) -> RDFCodec {
    if isIdentity { return RDFTextCodec<T>() }
    return T.targetKind.map { RDFReferenceCodec<T>(plan, $0.name) } ?? RDFAnyReferenceCodec<T>(plan)
  }
  func integer(_ type: Int.Type) -> RDFCodec { RDFIntegerCodec(plan) }
  func decimal(_ type: ExactDecimal.Type) -> RDFCodec { RDFDecimalCodec(plan) }
  func truth(_ type: Bool.Type) -> RDFCodec { RDFTruthCodec(plan) }
  func json(_ type: JSONValue.Type) -> RDFCodec { RDFJSONCodec(plan) }

  func record<R: Record>(_ type: R.Type) -> RDFCodec {
    RDFValueCodec<R>(plan.record(type), isNode: term.map(RDFCodecVisitor.nodes.contains) == true)
  }

  /// The terms that lead to the record that tells of a relation, not to whom it relates to: a person holds a post, not
  /// the body that the post is in.
  private static let nodes: Set<String> = ["org:holds"]

  func list<E: FieldValue>(of type: E.Type) -> RDFCodec { RDFListCodec<E>(E.accept(self), isOrdered: isOrdered) }
  func optional<W: FieldValue>(_ type: W.Type) -> RDFCodec { RDFOptionalCodec<W>(W.accept(self)) }
}

/// The values of a list, each for itself: the graph keeps neither their order nor how often one stands there.
final class RDFListCodec<E: FieldValue>: RDFCodec {
  private let element: RDFCodec
  private let isOrdered: Bool
  private let stride = MemoryLayout<E>.stride

  init(_ element: RDFCodec, isOrdered: Bool) {
    self.element = element
    self.isOrdered = isOrdered
  }

  override var values: RDFProperty.Values { element.values }
  override var hasNodes: Bool { element.hasNodes }
  override var isQualified: Bool { element.isQualified }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool { E.isEmptyList(at: place) }

  override func say(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    E.withList(at: place) { values, count in
      if isOrdered, count > 1 { output.orderedLists += 1 }
      for row in 0..<count { element.say(values + row * stride, property, step.at(row + 1), &output) }
    }
  }
  override func link(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    E.withList(at: place) { values, count in
      for row in 0..<count { element.link(values + row * stride, property, step.at(row + 1), &output) }
    }
  }
  override func tell(_ place: UnsafeRawPointer, _ step: RDFStep, _ output: inout RDFOutput) {
    E.withList(at: place) { values, count in
      for row in 0..<count { element.tell(values + row * stride, step.at(row + 1), &output) }
    }
  }
}

/// A value or nothing: the value of an optional lies where the optional does.
final class RDFOptionalCodec<W: FieldValue>: RDFCodec {
  private let wrapped: RDFCodec
  init(_ wrapped: RDFCodec) { self.wrapped = wrapped }

  override var values: RDFProperty.Values { wrapped.values }
  override var hasNodes: Bool { wrapped.hasNodes }
  override var isQualified: Bool { wrapped.isQualified }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool { W.isAbsent(at: place) }

  override func say(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    if !W.isAbsent(at: place) { wrapped.say(place, property, step, &output) }
  }
  override func link(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    if !W.isAbsent(at: place) { wrapped.link(place, property, step, &output) }
  }
  override func tell(_ place: UnsafeRawPointer, _ step: RDFStep, _ output: inout RDFOutput) {
    if !W.isAbsent(at: place) { wrapped.tell(place, step, &output) }
  }
  override func isOne(_ place: UnsafeRawPointer, isInline: Bool) -> Bool {
    !W.isAbsent(at: place) && wrapped.isOne(place, isInline: isInline)
  }
  override func hasTarget(_ place: UnsafeRawPointer) -> Bool { !W.isAbsent(at: place) && wrapped.hasTarget(place) }
  override func sayText(
    _ place: UnsafeRawPointer, _ language: UnsafeBufferPointer<UInt8>?, _ output: inout RDFOutput
  ) {
    if !W.isAbsent(at: place) { wrapped.sayText(place, language, &output) }
  }
}
