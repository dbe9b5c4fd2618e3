/// A word of a vocabulary that stays open: documented constants, and any other word that a newer file brings.
///
/// Conform a struct with a `rawValue`, and declare the words as static constants:
/// `static let draft = Status("draft")`, with `known` listing them for suggestions and documentation.
public protocol OpenVocabulary: TextScalar, RawRepresentable, CustomStringConvertible where RawValue == String {
  /// Makes a word.
  init(rawValue: String)
  /// The documented words, in the order of the documentation.
  static var known: [Self] { get }
}

extension OpenVocabulary {
  /// Makes a word: `MeetingStatus("held")`.
  public init(_ word: String) { self.init(rawValue: word) }

  /// Takes any word that is not empty.
  public init(text: String) throws(ValueError) {
    guard !text.isEmpty else {
      throw ValueError(.malformed, "the word is empty: leave the field out if it is not known")
    }
    self.init(rawValue: text)
  }
  /// Takes any word that is not empty.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) { try self.init(text: try String(utf8: utf8)) }
  /// The word.
  public var text: String { rawValue }
  /// The word.
  public var description: String { rawValue }
  /// Whether the word is one of the documented ones. Linear in their number.
  public var isKnown: Bool { Self.known.contains(self) }
}
