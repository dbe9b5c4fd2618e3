/// The name of a type of entity: its prefix in references, and the key of its table.
///
/// `organisation` and `organisations`, `person` and `persons`. Both are lowerCamelCase words.
public struct EntityKind: Hashable, Sendable, CustomStringConvertible {
  /// The singular: prefix of a reference (`organisation:iom`) and `type` of a JSON Lines record.
  public let name: String
  /// The plural: key of the table in a document.
  public let plural: String

  /// Makes a kind of its singular and plural; without a plural, an `s` is added (`country` needs its own).
  public init(_ name: String, plural: String? = nil) {
    self.name = name
    self.plural = plural ?? name + "s"
  }

  /// The kinds that act: who organises, speaks, funds or is addressed is one of these.
  public static let actors: [EntityKind] = [Organisation.kind, Country.kind, CountryGroup.kind, Person.kind]
  /// The kinds that have policies of their own.
  public static let polities: [EntityKind] = [Country.kind, CountryGroup.kind]

  /// The singular.
  public var description: String { name }

  /// Whether a word may be the name of a kind: a lower-case letter, then letters and digits.
  public static func isName(_ word: some StringProtocol) -> Bool {
    guard let first = word.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return false }
    return word.utf8.allSatisfy(EntityKind.isNameByte)
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
