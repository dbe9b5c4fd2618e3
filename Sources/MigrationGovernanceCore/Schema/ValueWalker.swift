/// Walks values of one type. A class, so that handing one on costs next to nothing.
package class ValueWalker: @unchecked Sendable {
  /// Whether there is anything to meet at all.
  var isSilent: Bool { false }
  /// What it stops at, where that is of one sort; a walk that does not stop there passes it by.
  var sort: SchemaWalk.Stops { [] }
  /// The walker of the records that the value is, or is a list of.
  package var record: RecordWalker? { nil }

  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {}
  /// Whether the value at a place says nothing.
  func isNothing(_ place: UnsafeRawPointer) -> Bool { false }
}

/// Builds the walker for a shape.
struct WalkerVisitor: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> ValueWalker {
    if type == DateSpan.self { return SpanWalker() }
    if type == PartialDate.self { return DateWalker() }
    if let type = type as? any ReferringScalar.Type { return referring(type, isCitation: T.self == Locator.self) }
    if type == String.self { return TextWalker() }
    if type == LanguageTag.self { return LanguageWalker() }
    return (type as? any OpenVocabulary.Type).map { words($0) } ?? SilentWalker()
  }
  private func words<V: OpenVocabulary>(_ type: V.Type) -> ValueWalker { WordWalker<V>() }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> ValueWalker { referring(type, isCitation: false) }
  private func referring<T: ReferringScalar>(_ type: T.Type, isCitation: Bool) -> ValueWalker {
    isCitation ? CitationWalker<T>() : ReferenceWalker<T>()
  }
  func integer(_ type: Int.Type) -> ValueWalker { SilentWalker() }
  func decimal(_ type: ExactDecimal.Type) -> ValueWalker { SilentWalker() }
  func truth(_ type: Bool.Type) -> ValueWalker { SilentWalker() }
  func json(_ type: JSONValue.Type) -> ValueWalker { SilentWalker() }
  func record<R: Record>(_ type: R.Type) -> ValueWalker { RecordWalker.of(type) }
  func list<E: FieldValue>(of type: E.Type) -> ValueWalker { ListWalker<E>(E.accept(self)) }
  func optional<W: FieldValue>(_ type: W.Type) -> ValueWalker { OptionalWalker<W>(W.accept(self)) }
}

/// Meets nothing.
private final class SilentWalker: ValueWalker, @unchecked Sendable {
  override var isSilent: Bool { true }
}

private final class SpanWalker: ValueWalker, @unchecked Sendable {
  override var sort: SchemaWalk.Stops { .dates }
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.date(place.assumingMemoryBound(to: DateSpan.self).pointee))
  }
}

private final class DateWalker: ValueWalker, @unchecked Sendable {
  override var sort: SchemaWalk.Stops { .dates }
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.date(DateSpan(place.assumingMemoryBound(to: PartialDate.self).pointee)))
  }
}

private final class TextWalker: ValueWalker, @unchecked Sendable {
  override var sort: SchemaWalk.Stops { .texts }
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.text(place.assumingMemoryBound(to: String.self).pointee))
  }
}

private final class LanguageWalker: ValueWalker, @unchecked Sendable {
  override var sort: SchemaWalk.Stops { .languages }
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.language(place.assumingMemoryBound(to: LanguageTag.self).pointee))
  }
}

private final class WordWalker<V: OpenVocabulary>: ValueWalker, @unchecked Sendable {
  private let known = V.known.map(\.rawValue)
  override var sort: SchemaWalk.Stops { .words }
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.word(place.assumingMemoryBound(to: V.self).pointee.rawValue, known: known))
  }
}

private class ReferenceWalker<T: ReferringScalar>: ValueWalker, @unchecked Sendable {
  private let target = T.targetKind
  override var sort: SchemaWalk.Stops { .references }
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.reference(place.assumingMemoryBound(to: T.self).pointee.reference, to: target))
  }
}

/// A reference to where a source says something.
private final class CitationWalker<T: ReferringScalar>: ReferenceWalker<T>, @unchecked Sendable {
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.citations += 1
    super.walk(place, &walk)
    walk.citations -= 1
  }
}

private final class ListWalker<E: FieldValue>: ValueWalker, @unchecked Sendable {
  private let element: ValueWalker
  private let stride = MemoryLayout<E>.stride
  init(_ element: ValueWalker) { self.element = element }

  override var isSilent: Bool { element.isSilent }
  override var sort: SchemaWalk.Stops { element.sort }
  override var record: RecordWalker? { element.record }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool { E.isEmptyList(at: place) }
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    E.withList(at: place) { values, count in
      for row in 0..<count {
        walk.trail.append(.index(row))
        element.walk(values + row * stride, &walk)
        walk.trail.removeLast()
      }
    }
  }
}

/// The value of an optional stands where the optional does.
private final class OptionalWalker<W: FieldValue>: ValueWalker, @unchecked Sendable {
  private let wrapped: ValueWalker
  init(_ wrapped: ValueWalker) { self.wrapped = wrapped }

  override var isSilent: Bool { wrapped.isSilent }
  override var sort: SchemaWalk.Stops { wrapped.sort }
  override var record: RecordWalker? { wrapped.record }
  override func isNothing(_ place: UnsafeRawPointer) -> Bool { W.isAbsent(at: place) }
  // The field asks whether it says nothing first; in a list, a value may be absent.
  override func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    if !W.isAbsent(at: place) { wrapped.walk(place, &walk) }
  }
}
