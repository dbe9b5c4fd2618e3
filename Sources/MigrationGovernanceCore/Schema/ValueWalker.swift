/// Walks values of one type.
package protocol ValueWalker: Sendable {
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk)
  /// The walker of the records that the value is, or is a list of.
  var record: RecordWalker? { get }
}

extension ValueWalker {
  package var record: RecordWalker? { nil }
}

/// Builds the walker for a shape; `nil` where there is nothing to meet.
struct WalkerVisitor: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> (any ValueWalker)? {
    if type == DateSpan.self || type == PartialDate.self { return DateWalker<T>() }
    if let type = type as? any ReferringScalar.Type { return referring(type, isCitation: T.self == Locator.self) }
    if type == String.self { return TextWalker() }
    if type == LanguageTag.self { return LanguageWalker() }
    return (type as? any OpenVocabulary.Type).map { words($0) }
  }
  private func words<V: OpenVocabulary>(_ type: V.Type) -> any ValueWalker {
    WordWalker<V>(known: V.known.map(\.rawValue))
  }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> (any ValueWalker)? { referring(type, isCitation: false) }
  private func referring<T: ReferringScalar>(_ type: T.Type, isCitation: Bool) -> any ValueWalker {
    ReferenceWalker<T>(isCitation: isCitation)
  }
  func integer(_ type: Int.Type) -> (any ValueWalker)? { nil }
  func decimal(_ type: ExactDecimal.Type) -> (any ValueWalker)? { nil }
  func truth(_ type: Bool.Type) -> (any ValueWalker)? { nil }
  func json(_ type: JSONValue.Type) -> (any ValueWalker)? { nil }
  func record<R: Record>(_ type: R.Type) -> (any ValueWalker)? { RecordWalker.of(type) }
  func list<E: FieldValue>(of type: E.Type) -> (any ValueWalker)? { E.accept(self).map { ListWalker<E>(element: $0) } }
  func optional<W: FieldValue>(_ type: W.Type) -> (any ValueWalker)? {
    W.accept(self).map { OptionalWalker<W>(wrapped: $0) }
  }
}

private struct DateWalker<T: TextScalar>: ValueWalker {
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    let value = place.assumingMemoryBound(to: T.self).pointee
    if let span = value as? DateSpan {
      walk.meet(.date(span))
    } else if let date = value as? PartialDate {
      walk.meet(.date(DateSpan(date)))
    }
  }
}

private struct TextWalker: ValueWalker {
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    guard walk.stops.contains(.texts) else { return }
    walk.meet(.text(place.assumingMemoryBound(to: String.self).pointee))
  }
}

private struct LanguageWalker: ValueWalker {
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.language(place.assumingMemoryBound(to: LanguageTag.self).pointee))
  }
}

private struct WordWalker<V: OpenVocabulary>: ValueWalker {
  let known: [String]
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.meet(.word(place.assumingMemoryBound(to: V.self).pointee.rawValue, known: known))
  }
}

private struct ReferenceWalker<T: ReferringScalar>: ValueWalker {
  let isCitation: Bool
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    walk.citations += isCitation ? 1 : 0
    walk.meet(.reference(place.assumingMemoryBound(to: T.self).pointee.reference, to: T.targetKind))
    walk.citations -= isCitation ? 1 : 0
  }
}

private struct ListWalker<E: FieldValue>: ValueWalker {
  let element: any ValueWalker
  var record: RecordWalker? { element.record }
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    E.withList(at: place) { values, count in
      for row in 0..<count {
        walk.path.append(.index(row))
        element.walk(values + row * MemoryLayout<E>.stride, &walk)
        walk.path.removeLast()
      }
    }
  }
}

/// The value of an optional stands where the optional does.
private struct OptionalWalker<W: FieldValue>: ValueWalker {
  let wrapped: any ValueWalker
  var record: RecordWalker? { wrapped.record }
  func walk(_ place: UnsafeRawPointer, _ walk: inout SchemaWalk) {
    if !W.isAbsent(at: place) { wrapped.walk(place, &walk) }
  }
}
