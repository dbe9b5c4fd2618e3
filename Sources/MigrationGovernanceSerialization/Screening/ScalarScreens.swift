import MigrationGovernanceCore

/// Free text.
final class TextScreen: ValueScreen, @unchecked Sendable {
  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    let bytes = try cursor.stringBytes()
    if sight.readsTexts, !ScannedText.isPlain(bytes) { return .doubtful }
    return bytes.isASCII || String(checking: bytes) != nil ? .fine : .doubtful
  }
}

/// Dates and intervals; spelt out, since generic code at run time looks its types up.
final class SpanScreen: ValueScreen, @unchecked Sendable {
  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    let bytes = try cursor.stringBytes()
    do throws(ValueError) { _ = try DateSpan(utf8: bytes) } catch { return .doubtful }
    return .fine
  }
}

/// Values of a text that their own type checks.
class ScalarScreen<T: TextScalar>: ValueScreen, @unchecked Sendable {
  final func value(_ cursor: inout JSONCursor) throws(JSONFault) -> T? {
    let bytes = try cursor.stringBytes()
    do throws(ValueError) { return try T(utf8: bytes, pool: cursor.pool) } catch { return nil }
  }

  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    try value(&cursor) == nil ? .doubtful : .fine
  }
}

/// References with their kind.
final class ReferenceScreen: ValueScreen, @unchecked Sendable {
  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    let bytes = try cursor.stringBytes()
    do throws(ValueError) { return sight.meet(try Reference(utf8: bytes)) } catch { return .doubtful }
  }
}

/// Ids of a kind.
final class IDScreen: ValueScreen, @unchecked Sendable {
  private let kind: KindNumber
  init(_ kind: EntityKind) { self.kind = KindNumber(kind) }

  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    guard let reference = Reference(id: try cursor.stringBytes(), of: kind) else { return .doubtful }
    return sight.meet(reference)
  }
}

/// Places in documents.
final class LocatorScreen: ValueScreen, @unchecked Sendable {
  private let kind = KindNumber(Document.kind)

  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    guard let document = Locator.document(in: try cursor.stringBytes()),
      let reference = Reference(id: document, of: kind)
    else { return .doubtful }
    return sight.meet(reference, isCitation: true)
  }
}

/// References of other packages.
final class ReferringScreen<T: ReferringScalar>: ScalarScreen<T>, @unchecked Sendable {
  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    try value(&cursor).map { sight.meet($0.reference) } ?? .doubtful
  }
}

/// The tag of a language.
final class LanguageScreen: ScalarScreen<LanguageTag>, @unchecked Sendable {
  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    guard let tag = try value(&cursor) else { return .doubtful }
    return tag.isDoubtful ? .doubtful : .fine
  }
}

/// Words of a vocabulary: the documented ones pass.
final class WordScreen: ValueScreen, @unchecked Sendable {
  private let words: UnsafeMutableBufferPointer<KeyBytes>
  init(_ words: [String]) {
    self.words = .allocate(capacity: words.count)
    _ = self.words.initialize(from: words.map(KeyBytes.init))
  }
  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    let bytes = try cursor.stringBytes()
    guard let base = bytes.baseAddress else { return .doubtful }
    let prefix = KeyBytes.prefix(base, bytes.count)
    for word in words where word.matches(base, bytes.count, prefix: prefix) { return .fine }
    return .doubtful
  }
}

/// Values that need no memory of their own, or are rare: they are read, and let go.
final class CodecScreen<T: FieldValue>: ValueScreen, @unchecked Sendable {
  private let codec: JSONCodec
  init(_ codec: JSONCodec, _ type: T.Type) { self.codec = codec }

  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    let place = UnsafeMutablePointer<T>.allocate(capacity: 1)
    defer { place.deallocate() }
    try codec.read(&cursor, to: place)
    place.deinitialize(count: 1)
    return .fine
  }
}

/// A value or `null`, which says nothing.
final class OptionalScreen: ValueScreen, @unchecked Sendable {
  private let wrapped: ValueScreen
  init(_ wrapped: ValueScreen) { self.wrapped = wrapped }

  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    try cursor.takeNull() ? .nothing : try wrapped.look(&cursor, &sight)
  }
}

/// A list, or a single element where the list has one.
final class ListScreen: ValueScreen, @unchecked Sendable {
  private let element: ValueScreen
  init(_ element: ValueScreen) { self.element = element }

  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    guard cursor.byte == UInt8(ascii: "[") else {
      return try cursor.takeNull() ? .nothing : try element.look(&cursor, &sight)
    }
    try cursor.enter()
    cursor.advance()
    cursor.skipSpace()
    var look = Look.nothing
    if !cursor.take(UInt8(ascii: "]")) {
      repeat {
        guard case .fine = try element.look(&cursor, &sight) else { return .doubtful }
        look = .fine
      } while try cursor.more(until: UInt8(ascii: "]"))
    }
    cursor.leave()
    return look
  }
}
