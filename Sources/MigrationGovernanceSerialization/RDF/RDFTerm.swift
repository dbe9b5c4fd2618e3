/// Bytes that are made once and written often.
typealias RDFBytes = [UInt8]

extension RDFBytes {
  init(_ text: String) { self = Array(text.utf8) }
}

extension JSONOutput {
  @inline(__always)
  mutating func raw(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { raw($0) } }
}

/// The IRI of a term, as the syntax writes it where something is said of it.
struct RDFTerm {
  let iri: RDFBytes
}

/// The beginning of IRIs that differ in their end: those of the entities of a kind, those of the words of a vocabulary.
struct RDFPrefix {
  /// How the IRI begins, after “<” where the syntax has that.
  let full: RDFBytes
  /// The prefix with its colon where one is declared; JSON-LD has the full form here otherwise.
  let short: RDFBytes?
}

/// A property: the term between subject and value.
final class RDFProperty {
  /// What is said with it.
  struct Values: OptionSet {
    let rawValue: UInt8
    static let resources = Values(rawValue: 1)
    static let literals = Values(rawValue: 2)
  }

  let number: Int
  /// As it stands between subject and value.
  let key: RDFBytes
  /// As it stands where something is said of the property itself.
  let term: RDFTerm
  /// The prefixed name, for the context of JSON-LD.
  let name: String
  /// Whether it says of what class something is, for which the syntaxes have words of their own.
  var isType: Bool { name == RDFProperty.typeName }
  static let typeName = "rdf:type"
  /// What the schemas say with it.
  var values: Values = []
  /// Whether the context says that its texts are IRIs.
  var isCoerced = false

  init(number: Int, key: String, term: RDFTerm, name: String) {
    self.number = number
    self.key = RDFBytes(key)
    self.term = term
    self.name = name
  }
}
