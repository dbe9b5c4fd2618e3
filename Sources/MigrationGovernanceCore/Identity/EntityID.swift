/// The identifier of an entity of one type: `iom`, `minsk-2016-s1-q1`, `LT`.
///
/// 1 to 128 letters (a to z, A to Z), digits, `-`, `_` and `.`, beginning with a letter or digit; case matters, lower
/// case is the convention, and a country's is its ISO 3166-1 alpha-2 code in capitals. There is no way to make an
/// invalid one. Ids of different types don't mix: an `EntityID<Person>` is not an `EntityID<Organisation>`.
public struct EntityID<Target: Entity>: ReferenceScalar, CustomStringConvertible {
  let storage: IDText

  /// The identifier as text.
  public var text: String { storage.text }

  /// Reads an identifier, or says which character may not stand in one.
  public init(text: String) throws(ValueError) {
    var text = text
    storage = try text.withUTF8(EntityIDText.read).get()
  }

  /// Reads an identifier from UTF-8.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    if let error = EntityIDText.fault(utf8) { throw error }
    storage = IDText(utf8, pool: nil)
  }

  /// Reads an identifier from UTF-8, its string from a pool where it needs one.
  public init(utf8: UnsafeBufferPointer<UInt8>, pool: TextPool) throws(ValueError) {
    if let error = EntityIDText.fault(utf8) { throw error }
    storage = IDText(utf8, pool: pool)
  }

  /// Makes the placeholder of a record that a reader is about to fill.
  public init(_ blank: Blank) { storage = .long("") }

  init(_ storage: IDText) { self.storage = storage }

  /// The same as `init(text:)`, for scripts: `try EntityID<Organisation>("iom")`.
  public init(_ text: String) throws(ValueError) { try self.init(text: text) }

  /// The identifier as text.
  public var description: String { text }

  /// Exactly what is read.
  public static var textPattern: String? { EntityIDText.pattern }

  /// The kind of entity that it identifies.
  public static var targetKind: EntityKind? { Target.kind }

  /// The identifier with its kind: `organisation:iom`.
  public var reference: Reference { Reference(kind: Target.kind, id: storage) }

  /// Hands out the bytes without making a string.
  public static func withText(at place: UnsafeRawPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    place.assumingMemoryBound(to: EntityID.self).pointee.storage.withBytes(body)
  }
}

/// An id without its kind, in code that does not know of which type.
package protocol IDScalar: ReferenceScalar {
  /// The kind.
  static var kind: EntityKind { get }
}

extension EntityID: IDScalar {
  package static var kind: EntityKind { Target.kind }
}

extension EntityID: Comparable {
  /// Orders by the bytes of the text.
  public static func < (left: EntityID, right: EntityID) -> Bool { left.storage < right.storage }
}

/// The grammar of identifiers.
enum EntityIDText {
  static let pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,127}"

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<IDText, ValueError> {
    fault(bytes).map { .failure($0) } ?? .success(IDText(bytes, pool: nil))
  }

  /// Why the bytes are no identifier, or `nil` if they are one.
  ///
  /// - Parameters:
  ///   - isAlone: Whether it stands without a kind before it.
  ///   - hints: Whether to look for what was meant.
  static func fault(_ bytes: UnsafeBufferPointer<UInt8>, isAlone: Bool = true, hints: Bool = true) -> ValueError? {
    guard bytes.count <= 128 else {
      return ValueError(.malformed, "an id has at most 128 characters, this one \(bytes.count): shorten it")
    }
    guard let first = bytes.first else {
      return ValueError(.malformed, "an id can't be empty: write one, such as “iom”, or leave the field out")
    }
    for byte in bytes where !isIDByte(byte) {
      if isAlone, byte == UInt8(ascii: ":"), let id = bytes.split(separator: byte).last {
        let (whole, alone) = (String(decoding: bytes, as: UTF8.self), String(decoding: id, as: UTF8.self))
        return ValueError(
          .malformed, "“\(whole)” names a kind where that is fixed: write “\(alone)” alone", suggestion: alone)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      return ValueError(
        .malformed, "“\(text)” is no id: write letters a to z, digits, “-”, “_” and “.” only",
        suggestion: hints && isAlone ? IDHint.id(for: text) : nil)
    }
    guard EntityKind.isNameByte(first) else {
      return ValueError(
        .malformed, "“\(String(decoding: bytes, as: UTF8.self))” is no id: begin with a letter or a digit")
    }
    return nil
  }

  /// A letter, a digit, `-`, `_` or `.`, by two words of bits: digits and marks below 64, letters from there to 127.
  @inline(__always)
  private static func isIDByte(_ byte: UInt8) -> Bool {
    let marks: UInt64 = 0x03FF_6000_0000_0000
    let letters: UInt64 = 0x07FF_FFFE_87FF_FFFE
    let bits = byte < 64 ? marks : byte < 128 ? letters : 0
    return bits >> UInt64(byte & 63) & 1 == 1
  }
}
