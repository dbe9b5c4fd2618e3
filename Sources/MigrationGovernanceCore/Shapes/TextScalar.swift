/// A value that is written as one text: an identifier, a date, a word of a vocabulary.
///
/// `init(text:)` checks, `text` gives back what was read: for every text that is accepted,
/// `try Self(text: text).text == text`. There is no other way to make an invalid value.
/// `Codable` is derived: one string, refused with the reason when it does not fit.
public protocol TextScalar: FieldValue {
  /// Reads the value from its text, or says why it can't be.
  init(text: String) throws(ValueError)

  /// Reads the value from its text in UTF-8, which the caller has not checked.
  ///
  /// Derived from `init(text:)`; a type that is read a million times may read the bytes itself.
  init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError)

  /// Reads the value from its text in UTF-8, taking strings from a pool.
  ///
  /// Derived from `init(utf8:)`; a type whose texts repeat may use the pool.
  init(utf8: UnsafeBufferPointer<UInt8>, pool: TextPool) throws(ValueError)

  /// Hands out the text, in UTF-8, of the value at a place. Derived, as in FieldValue+Memory.
  static func withText(at place: UnsafeRawPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Void)

  /// The value as text: what `init(text:)` was given.
  var text: String { get }

  /// A regular expression that every text of the type matches from end to end, for formats that check texts by one:
  /// without anchors, look-around and back references, so that every dialect takes it. `nil`: any text. Derived.
  static var textPattern: String? { get }
}

extension TextScalar {
  /// `nil`: any text.
  public static var textPattern: String? { nil }

  /// Reads the bytes as a string, then `init(text:)`.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    try self.init(text: try String(utf8: utf8))
  }

  /// Reads the bytes without the pool.
  @inlinable
  public init(utf8: UnsafeBufferPointer<UInt8>, pool: TextPool) throws(ValueError) { try self.init(utf8: utf8) }

  /// Makes the text and hands it out.
  @inlinable
  public static func withText(at place: UnsafeRawPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = place.assumingMemoryBound(to: Self.self).pointee.text
    text.withUTF8(body)
  }

  /// Decodes one string and reads it with `init(text:)`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(text: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.reason)
    }
  }

  /// Encodes `text` as one string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
