import MigrationGovernanceCore

/// A value that one triple says.
class RDFScalarCodec: RDFCodec {
  override var values: RDFProperty.Values { .literals }
  override final func isOne(_ place: UnsafeRawPointer, isInline: Bool) -> Bool { true }
  override func say(
    _ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput
  ) {
    output.say(property)
    put(place, &output)
  }
  func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {}
}

final class RDFTextCodec<T: TextScalar>: RDFScalarCodec {
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    T.withText(at: place) { output.value(text: $0) }
  }
  override func sayText(
    _ place: UnsafeRawPointer, _ language: UnsafeBufferPointer<UInt8>?, _ output: inout RDFOutput
  ) {
    T.withText(at: place) { text in
      if let language { output.value(text: text, language: language) } else { output.value(text: text) }
    }
  }
}

/// An address: an IRI where it is one of the web, else a text.
final class RDFAddressCodec<T: TextScalar>: RDFScalarCodec {
  /// What texts are said with, where the property of the field is of IRIs only.
  private let ofText: RDFProperty?

  init(ofText: RDFProperty?) {
    self.ofText = ofText
    ofText?.values = .literals
  }

  override var values: RDFProperty.Values { ofText == nil ? [.literals, .resources] : .resources }
  override func say(
    _ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput
  ) {
    guard let ofText else { return super.say(place, property, step, &output) }
    T.withText(at: place) { text in
      let isAddress = RDFAddress.isAddress(text)
      output.say(isAddress ? property : ofText)
      isAddress ? output.value(iri: text) : output.value(text: text)
    }
  }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    T.withText(at: place) { text in
      RDFAddress.isAddress(text) ? output.value(iri: text) : output.value(text: text)
    }
  }
}

/// What is taken for an address.
enum RDFAddress {
  /// Whether a text is an IRI of the web or a URN. Others are kept as texts: “meeting:x” is one by its form, too.
  static func isAddress(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let begins = ["http://", "https://", "urn:"].contains { utf8.starts(with: $0.utf8) }
    return begins && IRIText.fault(String(decoding: utf8, as: UTF8.self)) == nil
  }
}

/// A word of an open vocabulary: a concept under a term of ours.
final class RDFWordCodec<T: TextScalar>: RDFScalarCodec {
  private let words: RDFWords
  init(_ words: RDFWords) { self.words = words }
  override var values: RDFProperty.Values { .resources }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    T.withText(at: place) { text in
      words.note(text).withUnsafeBufferPointer { output.value(words.prefix, $0) }
    }
  }
}

/// A reference to one kind, which its text does not name.
final class RDFReferenceCodec<T: TextScalar>: RDFScalarCodec {
  private let prefix: RDFPrefix
  private let known: RDFKnownEntities?
  init(_ plan: RDFPlan, _ kind: String) {
    prefix = plan.prefix(ofKind: kind)
    known = plan.knownEntities(ofKind: kind)
  }
  override var values: RDFProperty.Values { .resources }
  override func hasTarget(_ place: UnsafeRawPointer) -> Bool { true }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    T.withText(at: place) { id in
      known?.mention(id)
      output.value(prefix, id)
    }
  }
}

/// A reference that names its kind.
final class RDFAnyReferenceCodec<T: TextScalar>: RDFScalarCodec {
  private let known: [RDFKnownEntities]
  init(_ plan: RDFPlan) { known = plan.knownEntities }
  override var values: RDFProperty.Values { .resources }
  override func hasTarget(_ place: UnsafeRawPointer) -> Bool { true }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    T.withText(at: place) { reference in
      for entities in known { entities.mention(reference: reference) }
      output.value(reference: reference)
    }
  }
}

/// A place in a document: the document, and its lines by a property of ours.
final class RDFPlaceCodec<T: TextScalar>: RDFCodec {
  private let prefix: RDFPrefix
  private let lines: RDFProperty

  init(_ plan: RDFPlan, _ name: String) {
    let kind = (T.self as? any ReferringScalar.Type)?.targetKind
    prefix = plan.prefix(ofKind: kind?.name ?? "")
    lines = plan.property(nil, or: name + "-lines")
    lines.values = .literals
  }

  override var values: RDFProperty.Values { .resources }
  override func say(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    T.withText(at: place) { text in
      output.say(property)
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return output.value(prefix, text) }
      output.value(prefix, UnsafeBufferPointer(rebasing: text[..<colon]))
      output.say(lines)
      output.value(text: UnsafeBufferPointer(rebasing: text[(colon + 1)...]))
    }
  }
}

final class RDFIntegerCodec: RDFScalarCodec {
  private let datatype: RDFTerm
  init(_ plan: RDFPlan) { datatype = plan.known("xsd:integer") }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    output.value(String(place.load(as: Int.self)), of: datatype)
  }
}

final class RDFDecimalCodec: RDFScalarCodec {
  private let datatype: RDFTerm
  init(_ plan: RDFPlan) { datatype = plan.known("xsd:decimal") }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    output.value(place.load(as: ExactDecimal.self).text, of: datatype)
  }
}

final class RDFTruthCodec: RDFScalarCodec {
  private let datatype: RDFTerm
  init(_ plan: RDFPlan) { datatype = plan.known("xsd:boolean") }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    output.value(place.load(as: Bool.self) ? "true" : "false", of: datatype)
  }
}

final class RDFJSONCodec: RDFScalarCodec {
  private let datatype: RDFTerm
  init(_ plan: RDFPlan) { datatype = plan.known("rdf:JSON") }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    output.value(place.load(as: JSONValue.self), datatype)
  }
}

/// A date: of XML Schema where it is a plain day, month or year, else of EDTF.
final class RDFDateCodec<T: TextScalar>: RDFScalarCodec {
  private let day, month, year, other: RDFTerm

  init(_ plan: RDFPlan) {
    day = plan.known("xsd:date")
    month = plan.known("xsd:gYearMonth")
    year = plan.known("xsd:gYear")
    other = plan.known("edtf:EDTF")
  }

  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    T.withText(at: place) { output.value(text: $0, of: datatype($0)) }
  }

  /// By its form: digits in groups of 4, 2 and 2. A season takes the place of a month; the year 0 is none to some readers.
  private func datatype(_ text: UnsafeBufferPointer<UInt8>) -> RDFTerm {
    func isDigit(_ place: Int) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[place]) }
    guard text.count >= 4, (0..<4).allSatisfy(isDigit), (0..<4).contains(where: { text[$0] != UInt8(ascii: "0") })
    else { return other }
    if text.count == 4 { return year }
    guard text.count == 7 || text.count == 10, text[4] == UInt8(ascii: "-"), isDigit(5), isDigit(6),
      text[5] < UInt8(ascii: "2")
    else { return other }
    if text.count == 7 { return month }
    return text[7] == UInt8(ascii: "-") && isDigit(8) && isDigit(9) ? day : other
  }
}

/// A duration: of XML Schema, which has no weeks; one in weeks is a text.
final class RDFDurationCodec<T: TextScalar>: RDFScalarCodec {
  private let datatype: RDFTerm
  init(_ plan: RDFPlan) { datatype = plan.known("xsd:duration") }
  override func put(_ place: UnsafeRawPointer, _ output: inout RDFOutput) {
    T.withText(at: place) { text in
      text.contains(UInt8(ascii: "W")) ? output.value(text: text) : output.value(text: text, of: datatype)
    }
  }
}
