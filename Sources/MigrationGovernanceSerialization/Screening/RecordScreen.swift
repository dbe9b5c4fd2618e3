import MigrationGovernanceCore

/// Looks over a record, field by field as its schema lists them. There is one for each type, and it is never freed.
final class RecordScreen: ValueScreen, @unchecked Sendable {
  private let table: FieldTable
  private let fields: UnsafeMutableBufferPointer<FieldScreen>
  private let isEvidence: Bool
  /// The `type` that lines give, of an entity.
  let type: KeyBytes

  init<R: Record>(_ type: R.Type) {
    table = JSONCodecs.record(type).table
    fields = .allocate(capacity: table.keys.count)
    isEvidence = type == Evidence.self
    self.type = KeyBytes((type as? any Entity.Type)?.kind.name ?? "")
  }

  /// Takes the screens of its fields, in the order of the schema; once.
  func fill(_ screens: [FieldScreen]) { _ = fields.initialize(from: screens) }

  override func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    guard cursor.byte == UInt8(ascii: "{") else { return try lookShort(&cursor, &sight) }
    try cursor.enter()
    cursor.advance()
    cursor.skipSpace()
    let atEnd = cursor.take(UInt8(ascii: "}"))
    let look = try look(&cursor, &sight, isInside: true, atEnd: atEnd)
    cursor.leave()
    return look
  }

  /// Looks over the fields up to the closing brace; what stands inside another record may take over what the field of
  /// that one says.
  func look(_ cursor: inout JSONCursor, _ sight: inout Sight, isInside: Bool, atEnd: Bool) throws(JSONFault) -> Look {
    let (kinds, isAcyclic) = (sight.kinds, sight.isAcyclic)
    if isEvidence { sight.citations += 1 }
    var (seen, said, next) = (FieldSet(), FieldSet(), 0)
    if !atEnd {
      repeat {
        guard cursor.byte == UInt8(ascii: "\"") else { return .doubtful }
        let place = table.find(try cursor.stringBytes(), from: next)
        guard place >= 0, seen.insert(place) else { return .doubtful }
        try cursor.colon()
        next = place + 1
        (sight.kinds, sight.isAcyclic) = fields[place].rules(isInside: isInside, kinds, isAcyclic)
        switch try fields[place].look(&cursor, &sight) {
        case .nothing: break
        case .fine: _ = said.insert(place)
        case .doubtful: return .doubtful
        }
      } while try cursor.more(until: UInt8(ascii: "}"))
    }
    (sight.kinds, sight.isAcyclic) = (kinds, isAcyclic)
    if isEvidence { sight.citations -= 1 }
    return isComplete(said) ? .fine : .doubtful
  }

  /// A text or number that stands for the main field.
  private func lookShort(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look {
    guard let main = table.main, cursor.byte != UInt8(ascii: "["), cursor.byte != UInt8(ascii: "n") else {
      return .doubtful
    }
    let (kinds, isAcyclic) = (sight.kinds, sight.isAcyclic)
    if isEvidence { sight.citations += 1 }
    (sight.kinds, sight.isAcyclic) = fields[main].rules(isInside: true, kinds, isAcyclic)
    guard case .fine = try fields[main].look(&cursor, &sight) else { return .doubtful }
    (sight.kinds, sight.isAcyclic) = (kinds, isAcyclic)
    if isEvidence { sight.citations -= 1 }
    var said = FieldSet()
    _ = said.insert(main)
    return isComplete(said) ? .fine : .doubtful
  }

  /// Whether everything is said that a complete record says.
  @inline(__always)
  private func isComplete(_ said: FieldSet) -> Bool {
    for place in fields.indices where fields[place].isRequired && !said.contains(place) { return false }
    return true
  }
}

/// A field as a screen needs it.
struct FieldScreen {
  // Never freed: counting who uses it cost a twentieth of the time.
  private let screen: Unmanaged<ValueScreen>
  let isRequired: Bool
  private let isMain: Bool
  private let isAcyclic: Bool
  private let kinds: KindSet

  init(_ info: FieldInfo, _ screen: ValueScreen, isMain: Bool) {
    self.screen = .passRetained(screen)
    isRequired = info.isRequired
    isAcyclic = info.isAcyclic
    kinds = KindSet(info.kinds)
    self.isMain = isMain
  }

  @inline(__always)
  func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> ValueScreen.Look {
    let result = screen._withUnsafeGuaranteedRef { screen -> Result<ValueScreen.Look, JSONFault> in
      do throws(JSONFault) { return .success(try screen.look(&cursor, &sight)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// What its references may point at, and whether they may lead back: the main field of a record inside another goes by
  /// what the field says that holds the record.
  @inline(__always)
  func rules(isInside: Bool, _ outer: KindSet, _ outerIsAcyclic: Bool) -> (KindSet, Bool) {
    guard isMain, isInside else { return (kinds, isAcyclic) }
    return (kinds.isEmpty ? outer : kinds, isAcyclic || outerIsAcyclic)
  }
}

struct FieldScreenVisitor<R: Record, Builder: ShapeVisitor>: FieldVisitor where Builder.Result == ValueScreen {
  let builder: Builder

  func visit<Value: FieldValue>(_ field: TypedField<R, Value>) -> FieldScreen {
    var screen = Value.accept(builder)
    // An id names the record and points at none; what has a default may be left empty.
    if field.info.isIdentity { screen = Value.accept(IdentityScreen()) }
    if field.nothing != nil, Value.nothing == nil { screen = OptionalScreen(screen) }
    return FieldScreen(field.info, screen, isMain: field.info.key == R.schema.main)
  }
}

/// The screen of an identity: the text is checked, and that it stands once is another's care.
private struct IdentityScreen: ShapeVisitor {
  func text<T: TextScalar>(_ type: T.Type) -> ValueScreen { ScalarScreen<T>() }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> ValueScreen { ScalarScreen<T>() }
  func integer(_ type: Int.Type) -> ValueScreen { ValueScreen() }
  func decimal(_ type: ExactDecimal.Type) -> ValueScreen { ValueScreen() }
  func truth(_ type: Bool.Type) -> ValueScreen { ValueScreen() }
  func json(_ type: JSONValue.Type) -> ValueScreen { ValueScreen() }
  func record<R: Record>(_ type: R.Type) -> ValueScreen { ValueScreen() }
  func list<E: FieldValue>(of type: E.Type) -> ValueScreen { ValueScreen() }
  func optional<W: FieldValue>(_ type: W.Type) -> ValueScreen { ValueScreen() }
}
