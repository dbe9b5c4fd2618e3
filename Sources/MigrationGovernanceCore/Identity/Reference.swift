/// A text that points at an entity, and may say more: a ``Locator`` names a document and its lines.
public protocol ReferringScalar: TextScalar {
  /// The kind that it points at, or `nil` where it may be any.
  static var targetKind: EntityKind? { get }
  /// What it points at, with the kind.
  var reference: Reference { get }
}

/// A value that is a reference and nothing else: its shape is a reference, its form a text.
public protocol ReferenceScalar: ReferringScalar {}

extension ReferenceScalar {
  /// Hands the reference to a format.
  public static func accept<V: ShapeVisitor>(_ visitor: V) -> V.Result { visitor.reference(Self.self) }
}

/// A reference that may point at any kind of entity: `organisation:iom`, `country:LT`.
///
/// The part before the colon is the singular name of a kind, the rest an id. A kind that the model does not know is
/// no error here: another package, or a newer version, may.
public struct Reference: ReferenceScalar, CustomStringConvertible {
  /// A kind of this library by its number with a short id, or the whole text.
  private enum Storage: Hashable, Sendable {
    case short(kind: UInt8, InlineText)
    case long(String)
  }

  private let storage: Storage

  /// The reference as text.
  public var text: String {
    switch storage {
    case .short(let kind, let id): StandardKinds.names[Int(kind)] + ":" + id.text
    case .long(let text): text
    }
  }

  /// Reads a reference, or says what is missing.
  public init(text: String) throws(ValueError) {
    var text = text
    let read: Result<Storage, ValueError> = text.withUTF8 { bytes in
      Reference.fault(bytes).map { .failure($0) } ?? .success(Reference.storage(bytes, pool: nil))
    }
    storage = try read.get()
  }

  /// Reads a reference from UTF-8.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) {
    if let error = Reference.fault(utf8) { throw error }
    storage = Reference.storage(utf8, pool: nil)
  }

  /// Reads a reference from UTF-8, its string from a pool where it needs one.
  public init(utf8: UnsafeBufferPointer<UInt8>, pool: TextPool) throws(ValueError) {
    if let error = Reference.fault(utf8) { throw error }
    storage = Reference.storage(utf8, pool: pool)
  }

  private static func storage(_ bytes: UnsafeBufferPointer<UInt8>, pool: TextPool?) -> Storage {
    if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let kind = StandardKinds.number(of: UnsafeBufferPointer(rebasing: bytes[..<colon])),
      let id = InlineText(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...]))
    {
      return .short(kind: kind, id)
    }
    return .long(pool?.string(ascii: bytes) ?? String(decoding: bytes, as: UTF8.self))
  }

  /// Reads the id alone, of a kind that is known; `nil` where the bytes are none.
  package init?(id bytes: UnsafeBufferPointer<UInt8>, of kind: KindNumber) {
    guard EntityIDText.fault(bytes, hints: false) == nil else { return nil }
    if let number = kind.number, let id = InlineText(bytes) {
      storage = .short(kind: number, id)
    } else {
      storage = .long(kind.kind.name + ":" + String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The same as `init(text:)`, for scripts: `try Reference("organisation:iom")`.
  public init(_ text: String) throws(ValueError) { try self.init(text: text) }

  /// Makes a reference to the entity with an id.
  public init<E: Entity>(_ id: EntityID<E>) { self = id.reference }

  init(kind: EntityKind, id: IDText) {
    if case .inline(let short) = id, let number = StandardKinds.number(of: kind.name) {
      storage = .short(kind: number, short)
    } else {
      storage = .long(kind.name + ":" + id.text)
    }
  }

  /// The name of the kind: `organisation`.
  public var kind: String {
    switch storage {
    case .short(let kind, _): StandardKinds.names[Int(kind)]
    case .long(let text): String(text.prefix { $0 != ":" })
    }
  }

  /// Whether it is short and of a kind of this library, which needs no look-up.
  var isStandard: Bool { if case .short = storage { true } else { false } }

  /// Whether it is of one of some kinds; none stand for any.
  @inline(__always)
  package func isOne(of kinds: KindSet) -> Bool {
    if kinds.isEmpty { return true }
    switch storage {
    case .short(let kind, _): return kinds.contains(kind)
    case .long: return StandardKinds.number(of: kind).map { kinds.contains($0) } ?? false
    }
  }

  /// The id without its kind: `iom`.
  public var id: String {
    switch storage {
    case .short(_, let id): id.text
    case .long(let text): String(text.drop { $0 != ":" }.dropFirst())
    }
  }

  /// The id as that of a type, or `nil` where the reference points at another kind.
  public func id<E: Entity>(as type: E.Type) -> EntityID<E>? {
    guard kind == E.kind.name else { return nil }
    if case .short(_, let id) = storage { return EntityID(.inline(id)) }
    return try? EntityID(text: id)
  }

  /// Hands out the bytes without making a string, where the reference is short.
  public static func withText(at place: UnsafeRawPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch place.assumingMemoryBound(to: Reference.self).pointee.storage {
    case .long(var text): text.withUTF8(body)
    case .short(let kind, let id):
      let prefix = StandardKinds.prefixes[Int(kind)]
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
        let (_, kindEnd) = buffer.initialize(from: prefix)
        let end = id.withBytes { buffer[kindEnd...].update(fromContentsOf: $0) }
        body(UnsafeBufferPointer(rebasing: buffer[..<end]))
      }
    }
  }

  /// The reference as text.
  public var description: String { text }
  /// Exactly what is read.
  public static var textPattern: String? { "[a-z][A-Za-z0-9]*:" + EntityIDText.pattern }
  /// The references to some kinds.
  package static func textPattern(kinds: [EntityKind]) -> String {
    "(?:" + kinds.map { $0.name }.joined(separator: "|") + "):" + EntityIDText.pattern
  }
  /// `nil`: any kind.
  public static var targetKind: EntityKind? { nil }
  /// Itself.
  public var reference: Reference { self }

  /// A number that a table can be laid out by; the seed keeps others from knowing it.
  @inline(__always)
  func mixed(with seed: UInt64) -> UInt64 {
    switch storage {
    case .short(let kind, let id): return id.mixed(with: seed &+ UInt64(kind) &* 0xD6E8_FEB8_6659_FD93)
    case .long(let text):
      var hasher = Hasher()
      hasher.combine(text)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
  }

  private static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> ValueError? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      return kindless(String(decoding: bytes, as: UTF8.self))
    }
    let kind = UnsafeBufferPointer(rebasing: bytes[..<colon])
    guard kind.allSatisfy(EntityKind.isNameByte), let first = kind.first, first >= UInt8(ascii: "a") else {
      return ValueError(
        .malformed,
        "“\(String(decoding: kind, as: UTF8.self))” is no kind of entity: begin with one, such as “organisation:”",
        suggestion: IDHint.reference(for: String(decoding: bytes, as: UTF8.self)))
    }
    var error = EntityIDText.fault(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...]), isAlone: false)
    if error != nil { error?.suggestion = IDHint.reference(for: String(decoding: bytes, as: UTF8.self)) }
    return error
  }

  /// The error of a text without a colon: a name, an id, or several in one text.
  private static func kindless(_ text: String) -> ValueError {
    if text.isEmpty {
      return ValueError(
        .malformed, "a reference can't be empty: write one, such as “organisation:iom”, or leave it out")
    }
    if text.contains(",") || text.contains(";") {
      return ValueError(
        .malformed, "“\(text)” looks like several: write each as an element of a list, such as “organisation:iom”",
        suggestion: IDHint.list(for: text))
    }
    let hint = IDHint.reference(for: text)
    let isID = text.utf8.allSatisfy { EntityKind.isNameByte($0) || $0 == UInt8(ascii: "-") }
    let example = hint ?? "organisation:" + (isID ? text : "iom")
    return ValueError(
      .kindless, "“\(text)” does not say what kind it is: write the kind before it, such as “\(example)”",
      suggestion: hint)
  }
}

extension Reference: Comparable {
  /// Orders by the bytes of the text, so by kind and then by id.
  public static func < (left: Reference, right: Reference) -> Bool {
    if case .short(let first, let left) = left.storage, case .short(let second, let right) = right.storage,
      first == second
    {
      return left < right
    }
    return left.text < right.text
  }
}
