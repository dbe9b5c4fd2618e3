/// A language by its tag of BCP 47: `en`, `ru`, `sr-Latn`.
///
/// Only the shape is checked: parts of one to eight letters and digits, joined by hyphens, the first of letters alone.
/// Case is kept as it was read, and two tags are equal when their letters are.
public struct LanguageTag: TextScalar, CustomStringConvertible {
  /// The tag as it was read.
  public let text: String

  /// Reads a tag, or says what is wrong with it.
  public init(text: String) throws(ValueError) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(EntityKind.isNameByte) }
    guard isPlain, let first = parts.first, first.allSatisfy({ $0 >= UInt8(ascii: "A") }) else {
      throw ValueError(
        .malformed, "“\(text)” is no language tag: write the code of the language, such as “en”, “ru” or “sr-Latn”",
        suggestion: LanguageTag.meant(by: text))
    }
    self.text = text
  }

  /// The same as `init(text:)`, for scripts: `try LanguageTag("en")`.
  public init(_ text: String) throws(ValueError) { try self.init(text: text) }

  /// The tag.
  public var description: String { text }

  /// Exactly what is read.
  public static var textPattern: String? { "[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*" }
}
