import MigrationGovernanceCore

/// What the terms of the schemas are in a syntax, and how each type of record is written: made once for a writer.
final class RDFPlan {
  let syntax: RDFSyntax
  let base: RDFBase
  private let vocabularies: [String: String]
  private let kinds: [String: RDFPrefix]
  private var properties: [String: RDFProperty] = [:]
  private var codecs: [ObjectIdentifier: RDFCodec] = [:]
  private var words: [RDFWords] = []
  private let model: Model
  /// By the kinds of the reference data, which of it triples lead to.
  let knownEntities = ReferenceData.kinds.map { RDFKnownEntities($0) }
  /// The prefixes that terms have used; from the prologue on, no more are declared.
  private(set) var declared: Set<String> = []
  private var isClosed = false
  /// The terms that no schema names.
  private(set) lazy var terms = RDFTerms(self)

  /// The prefix of the terms that are ours.
  static let own = "mgov"

  init(_ syntax: RDFSyntax, _ base: RDFBase, _ model: Model, _ vocabularies: [RDFVocabulary]) {
    self.syntax = syntax
    self.base = base
    self.model = model
    let own = (RDFPlan.own, base.text + "terms#")
    let known = [own] + (RDFVocabulary.standard + vocabularies).map { ($0.prefix, $0.iri) }
    self.vocabularies = Dictionary(known, uniquingKeysWith: { first, _ in first })
    // A prefix that is a scheme, or a vocabulary's, would change what other IRIs mean.
    let taken = Set(self.vocabularies.keys).union(IRIText.schemes)
    let free = model.kinds.map(\.name).filter { !taken.contains($0) }
    kinds = Dictionary(
      free.map { ($0, RDFPrefix(full: RDFPlan.open(syntax, base.text + $0 + "/"), short: RDFBytes($0 + ":"))) },
      uniquingKeysWith: { first, _ in first })
    for type in model.types { add(type) }
    _ = (terms, record(Header.self))
    for property in properties.values { property.isCoerced = property.values == .resources }
    isClosed = true
  }

  private func add<E: Entity>(_ type: E.Type) { _ = record(type) }

  /// “<” and an IRI, where the syntax writes it so.
  private static func open(_ syntax: RDFSyntax, _ iri: String) -> RDFBytes {
    RDFBytes(syntax == .jsonLD ? iri : "<" + iri)
  }

  /// Whether nodes inside entities are written relative to the base: in Turtle, where the base is a path.
  var isRelative: Bool { syntax == .turtle && base.text.contains("://") }

  /// The prefixes and what they stand for, in their order.
  var prologue: [(prefix: String, iri: String)] {
    let terms = declared.sorted().map { ($0, vocabularies[$0] ?? "") }
    return terms + kinds.keys.sorted().map { ($0, base.text + $0 + "/") }
  }

  /// The properties whose texts are IRIs, in the order of their names.
  var coerced: [RDFProperty] {
    properties.values.filter { $0.isCoerced && !$0.isType }.sorted { $0.name < $1.name }
  }

  /// The words of open vocabularies that were written.
  var usedWords: [RDFWords] { words.sorted { $0.name < $1.name } }

  // MARK: Terms

  /// The term of a prefixed name; `nil` where the prefix is of no vocabulary with IRIs.
  func term(_ name: String) -> RDFTerm? {
    let name = RDFVocabulary.equivalents[name] ?? name
    guard let (short, full) = names(name) else { return nil }
    switch syntax {
    case .nTriples: return RDFTerm(iri: RDFBytes("<" + full + ">"))
    case .turtle: return RDFTerm(iri: RDFBytes(short ?? "<" + full + ">"))
    case .jsonLD: return RDFTerm(iri: RDFBytes("\"" + (short ?? full) + "\""))
    }
  }

  /// The IRI of a prefixed name, and its short form where the prefix can be declared.
  private func names(_ name: String) -> (short: String?, full: String)? {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let iri = vocabularies[parts[0]], parts[1].utf8.allSatisfy(isOfName) else { return nil }
    if !isClosed { declared.insert(parts[0]) }
    return (declared.contains(parts[0]) && parts[1].utf8.last != UInt8(ascii: ".") ? name : nil, iri + parts[1])
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    IRIText.isPlain(byte) || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "%")].contains(byte)
  }

  /// The name of a term of ours; its parts are joined by points.
  static func own(_ parts: String...) -> String {
    own + ":" + parts.map { IRIText.encoded($0) }.joined(separator: ".")
  }

  /// The term of a name that is ours, or of a published vocabulary that surely is there.
  func known(_ name: String) -> RDFTerm { term(name) ?? RDFTerm(iri: RDFBytes("")) }

  /// The property of a prefixed name, or of ours where that is of no vocabulary with IRIs.
  func property(_ name: String?, or own: String) -> RDFProperty {
    let name = name.map { RDFVocabulary.equivalents[$0] ?? $0 }.flatMap { term($0) == nil ? nil : $0 } ?? own
    if let property = properties[name] { return property }
    let property = made(name, properties.count)
    if property.isType { property.values = .resources }
    properties[name] = property
    return property
  }

  /// The property of a key that no schema knows, one of several of a record.
  func property(ofUnknown name: String, _ place: Int) -> RDFProperty { made(name, -2 - place) }

  private func made(_ name: String, _ number: Int) -> RDFProperty {
    let term = known(name)
    let text = String(decoding: term.iri, as: UTF8.self)
    let key: String =
      switch syntax {
      case .nTriples: " " + text + " "
      case .turtle: name == RDFProperty.typeName ? "a " : text + " "
      case .jsonLD: name == RDFProperty.typeName ? "\"@type\":" : text + ":"
      }
    return RDFProperty(number: number, key: key, term: term, name: name)
  }

  /// How the entities of a kind begin.
  func prefix(ofKind name: String) -> RDFPrefix {
    if let prefix = kinds[name] { return prefix }
    let full = RDFPlan.open(syntax, base.text + name + "/")
    return RDFPrefix(full: full, short: syntax == .jsonLD ? full : nil)
  }

  /// The kinds that have a prefix.
  func declaredKinds() -> [(name: RDFBytes, prefix: RDFPrefix)] {
    kinds.sorted { $0.key < $1.key }.map { (RDFBytes($0.key), $0.value) }
  }

  /// What is noted of the entities of a kind, if the reference data knows some.
  func knownEntities(ofKind name: String) -> RDFKnownEntities? { knownEntities.first { $0.kind.name == name } }

  /// The type of the entities of a kind.
  func type(ofKind name: String) -> (any Entity.Type)? { model.type(named: name) }

  /// The words of a vocabulary.
  func words(of name: String) -> RDFWords {
    if let known = words.first(where: { $0.name == name }) { return known }
    let full = RDFPlan.open(syntax, base.text + "terms#")
    if !isClosed { declared.insert(RDFPlan.own) }
    let made = RDFWords(name: name, prefix: RDFPrefix(full: full, short: RDFBytes(RDFPlan.own + ":")))
    words.append(made)
    return made
  }

  // MARK: Records

  /// How a type of record is written; made when first asked for, since a record may contain its own kind.
  func record<R: Record>(_ type: R.Type) -> RDFRecordCodec<R> {
    if let known = codecs[ObjectIdentifier(type)] as? RDFRecordCodec<R> { return known }
    let made = RDFRecordCodec<R>(self)
    codecs[ObjectIdentifier(type)] = made
    made.build(self)
    return made
  }
}

extension IRIText {
  /// Schemes of IRIs that people write: no prefix may be called like one.
  static let schemes: Set<String> = ["http", "https", "urn", "doi", "mailto", "ftp", "file", "tag", "info"]
}

/// The words of a vocabulary that were written, to be said at the end what they are.
final class RDFWords {
  let name: String
  /// The beginning of the IRIs of our terms.
  let prefix: RDFPrefix
  /// The end of the IRI of the vocabulary, with which those of its words begin.
  let scheme: RDFBytes
  /// The words, with the ends of their IRIs.
  private(set) var used: [String: RDFBytes] = [:]

  init(name: String, prefix: RDFPrefix) {
    self.name = name
    self.prefix = prefix
    scheme = RDFBytes(IRIText.encoded(name))
  }

  /// Notes a word, and answers the end of its IRI.
  func note(_ word: UnsafeBufferPointer<UInt8>) -> RDFBytes {
    let text = String(decoding: word, as: UTF8.self)
    if let known = used[text] { return known }
    let end = scheme + RDFBytes("-" + IRIText.encodedWord(text))
    used[text] = end
    return end
  }
}
