import MigrationGovernanceCore

// What may stand as the value of a triple; each of these ends the triple that `say` began.
extension RDFOutput {
  @inline(__always)
  private mutating func end() {
    if syntax == .nTriples { bytes.ascii(" .\n") }
  }

  /// Before and after an IRI where the context does not say that it is one.
  private mutating func openResource() { if syntax == .jsonLD, !isCoerced { bytes.ascii("{\"@id\":") } }
  private mutating func closeResource() {
    if syntax == .jsonLD, !isCoerced { bytes.byte(UInt8(ascii: "}")) }
    end()
  }

  /// A term of a vocabulary.
  mutating func value(_ term: RDFTerm) {
    openResource()
    bytes.raw(term.iri)
    closeResource()
  }

  /// An IRI from outside, which is one.
  mutating func value(iri: UnsafeBufferPointer<UInt8>) {
    openResource()
    if syntax == .jsonLD {
      bytes.string(iri)
    } else {
      bytes.byte(UInt8(ascii: "<"))
      bytes.raw(iri)
      bytes.byte(UInt8(ascii: ">"))
    }
    closeResource()
  }

  /// An entity, or a word: the beginning of its IRI and the end.
  @inline(__always)
  mutating func value(_ prefix: RDFPrefix, _ end: UnsafeBufferPointer<UInt8>) {
    openResource()
    put(prefix, end)
    closeResource()
  }

  private mutating func put(_ prefix: RDFPrefix, _ end: UnsafeBufferPointer<UInt8>) {
    switch syntax {
    case .turtle where prefix.short != nil && end.last != UInt8(ascii: "."):
      if let short = prefix.short { bytes.raw(short) }
      bytes.raw(end)
    case .nTriples, .turtle:
      bytes.raw(prefix.full)
      bytes.raw(end)
      bytes.byte(UInt8(ascii: ">"))
    case .jsonLD:
      bytes.byte(UInt8(ascii: "\""))
      bytes.raw(prefix.short ?? prefix.full)
      bytes.raw(end)
      bytes.byte(UInt8(ascii: "\""))
    }
  }

  /// An entity by a reference with its kind.
  mutating func value(reference: UnsafeBufferPointer<UInt8>) {
    guard let colon = reference.firstIndex(of: UInt8(ascii: ":")) else { return value(text: reference) }
    let kind = UnsafeBufferPointer(rebasing: reference[..<colon])
    let id = UnsafeBufferPointer(rebasing: reference[(colon + 1)...])
    if syntax != .nTriples, let known = kinds.first(where: { $0.name.elementsEqual(kind) }) {
      return value(known.prefix, id)
    }
    openResource()
    if syntax == .jsonLD { bytes.byte(UInt8(ascii: "\"")) }
    bytes.raw(base)
    bytes.raw(kind)
    bytes.byte(UInt8(ascii: "/"))
    bytes.raw(id)
    bytes.byte(syntax == .jsonLD ? UInt8(ascii: "\"") : UInt8(ascii: ">"))
    closeResource()
  }

  /// A node inside the one that names are put after.
  mutating func value(_ step: RDFStep) {
    openResource()
    if syntax == .jsonLD { bytes.byte(UInt8(ascii: "\"")) }
    putStart(stem)
    bytes.byte(stem == entity ? UInt8(ascii: "#") : UInt8(ascii: "."))
    bytes.raw(step.key)
    if step.index > 0 {
      bytes.byte(UInt8(ascii: "-"))
      bytes.raw(String(step.index))
    }
    bytes.byte(syntax == .jsonLD ? UInt8(ascii: "\"") : UInt8(ascii: ">"))
    closeResource()
  }

  /// The node that the subject lies in, by the length of its name.
  mutating func value(outer length: Int) {
    openResource()
    putSubject(length)
    closeResource()
  }

  private mutating func putStart(_ length: Int) {
    if skipped > 0 { bytes.byte(UInt8(ascii: "<")) }
    let begin = skipped > 0 ? skipped + 1 : 0
    subject.withUnsafeBufferPointer { bytes.raw(UnsafeBufferPointer(rebasing: $0[begin..<max(begin, length)])) }
  }

  /// The subject up to a length, whole: in Turtle by its prefix, where it has one.
  mutating func putSubject(_ length: Int) {
    switch syntax {
    case .turtle where length == entity && prefix?.short != nil && subject[length - 1] != UInt8(ascii: "."):
      guard let prefix, let short = prefix.short else { return }
      let begin = prefix.full.count
      bytes.raw(short)
      subject.withUnsafeBufferPointer { bytes.raw(UnsafeBufferPointer(rebasing: $0[begin..<length])) }
    case .nTriples, .turtle:
      putStart(length)
      bytes.byte(UInt8(ascii: ">"))
    case .jsonLD:
      bytes.byte(UInt8(ascii: "\""))
      putStart(length)
      bytes.byte(UInt8(ascii: "\""))
    }
  }

  /// A text. What JSON escapes in one, and how, is in the grammars of N-Triples and Turtle as well.
  mutating func value(text: UnsafeBufferPointer<UInt8>) {
    if syntax == .jsonLD, isCoerced { bytes.ascii("{\"@value\":") }
    bytes.string(text)
    if syntax == .jsonLD, isCoerced { bytes.byte(UInt8(ascii: "}")) }
    end()
  }

  /// A text in a language.
  mutating func value(text: UnsafeBufferPointer<UInt8>, language: UnsafeBufferPointer<UInt8>) {
    if syntax == .jsonLD {
      bytes.ascii("{\"@language\":")
      bytes.string(language)
      bytes.ascii(",\"@value\":")
      bytes.string(text)
      bytes.byte(UInt8(ascii: "}"))
    } else {
      bytes.string(text)
      bytes.byte(UInt8(ascii: "@"))
      bytes.raw(language)
    }
    end()
  }

  /// A text of a datatype.
  mutating func value(text: UnsafeBufferPointer<UInt8>, of datatype: RDFTerm) {
    if syntax == .jsonLD {
      bytes.ascii("{\"@type\":")
      bytes.raw(datatype.iri)
      bytes.ascii(",\"@value\":")
      bytes.string(text)
      bytes.byte(UInt8(ascii: "}"))
    } else {
      bytes.string(text)
      bytes.ascii("^^")
      bytes.raw(datatype.iri)
    }
    end()
  }

  /// A text of a datatype.
  mutating func value(_ text: String, of datatype: RDFTerm) {
    var text = text
    text.withUTF8 { value(text: $0, of: datatype) }
  }

  /// JSON.
  mutating func value(_ json: JSONValue, _ datatype: RDFTerm) {
    var output = JSONOutput(.compact)
    output.value(json)
    value(text: output.bytes.bindMemory(to: UInt8.self), of: datatype)
  }
}
