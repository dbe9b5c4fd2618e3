public import MigrationGovernanceCore

/// Makes values of any type that has a shape, from nothing but that shape, in their interchange form.
///
/// No type is known by name: a text is the first of many candidates that its own type accepts. Twice the same seed
/// gives twice the same values.
public final class Filler {
  /// How much it says.
  public enum Extent: Sendable {
    /// Every field, lists with two elements; records deep inside others say only what they must.
    case full
    /// Fields by chance, lists of up to three elements, keys that no schema knows.
    case random
  }

  /// The source of chance.
  public var random: SplitMix64
  /// How much it says.
  public let extent: Extent
  /// Whether texts may hold any character, or only those of plain English.
  public let isUnicode: Bool
  /// Whether references are to kinds of the model that their fields take, or to any, also of a newer file.
  public let isReferringRight: Bool
  var kinds: [EntityKind] = []
  var depth = 0
  private var numbers = 0

  /// Makes a filler that begins with a seed.
  public init(seed: UInt64, _ extent: Extent, isUnicode: Bool = true, isReferringRight: Bool = false) {
    random = SplitMix64(seed: seed)
    self.extent = extent
    self.isUnicode = isUnicode
    self.isReferringRight = isReferringRight
  }

  /// A record with an id that no other record of this filler has.
  public func make<R: Record>(_ type: R.Type) throws(FieldError) -> R { try R(jsonValue: form(type)) }

  /// The interchange form of a value of a type.
  public func form<Value: FieldValue>(_ type: Value.Type) -> JSONValue { Value.accept(ShapeFiller(filler: self)) }

  /// A number that was not given out before.
  func number() -> Int {
    numbers += 1
    return numbers
  }

  var isDeep: Bool { depth > (extent == .full ? 4 : 3) }

  /// A text that the type accepts.
  func text<T: TextScalar>(_ type: T.Type) -> JSONValue {
    if type == String.self { return .string(words()) }
    if let vocabulary = type as? any OpenVocabulary.Type { return .string(word(of: vocabulary)) }
    for _ in 0..<400 {
      let candidate = random.pick(Filler.candidates)
      if (try? T(text: candidate))?.text == candidate { return .string(candidate) }
    }
    return .string("no candidate for \(type)")
  }

  private func word<V: OpenVocabulary>(of type: V.Type) -> String {
    let known = V.known.map(\.rawValue)
    if extent == .full || random.chance(80), !known.isEmpty { return random.pick(known) }
    return "word-of-a-newer-file"
  }

  func words() -> String {
    guard isUnicode, random.chance(50) else { return "text \(Int.random(in: 0..<1_000, using: &random))" }
    return random.text() + "\u{2028}\"\\/\u{0}\u{1F}é\u{1F600}"
  }

  func reference(to kind: EntityKind?) -> JSONValue {
    let id = random.pick(["iom", "LT", "minsk-2016", "a.b_c-d", "0", String(repeating: "x", count: 128)])
    if let kind, kind.name != "" { return .string(id) }
    if isReferringRight {
      return .string(random.pick((kinds.isEmpty ? Model.standard.kinds : kinds).map(\.name)) + ":" + id)
    }
    return .string(random.pick(["organisation", "country", "meeting", "kindOfANewerFile"]) + ":" + id)
  }

  func decimal() -> JSONValue {
    let literal = random.pick(["0", "-1", "680000", "0.5", "12.34", "-0.001", "123456789012345678", "10"])
    return JSONNumber(literal: literal).map { .number($0) } ?? .null
  }

  func integer() -> JSONValue {
    .number(JSONNumber(random.pick([0, 1, -1, 42, 2016, 9_007_199_254_740_993, Int.max, Int.min])))
  }

  /// Any JSON but `null`, not deep.
  func json(levels: Int = 3) -> JSONValue {
    switch Int.random(in: 0..<(levels > 0 ? 7 : 4), using: &random) {
    case 0: return .bool(random.chance(50))
    case 1: return decimal()
    case 2: return integer()
    case 3: return .string(words())
    case 4: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in json(levels: levels - 1) })
    case 5: return .array([.null, json(levels: levels - 1)])
    default: return .object(JSONObject(unknownMembers(levels: levels - 1)))
    }
  }

  /// Members under keys that no schema has.
  func unknownMembers(levels: Int) -> [JSONObject.Member] {
    (0..<Int.random(in: 0...3, using: &random)).map { place in
      JSONObject.Member(key: "x\(place)" + (isUnicode ? random.text() : ""), value: json(levels: levels))
    }
  }

  private static let candidates: [String] = [
    "2016", "2016-12", "2016-12-07", "2016-12-07/2016-12-08", "2004/..", "../2025", "2004/", "/2025", "201X", "2016-21",
    "XXXX-06-04", "2016?", "2016-12~", "2016-12-07%", "Y170000002", "-0044", "2016/2020-06", "1XXX-12",
    "P1Y", "P18M", "P10D", "P2W", "en", "ru", "sr-Latn", "minsk-report:57-61", "minsk-report:57", "minsk-report",
    "organisation:iom", "country:LT", "group:eu", "iom", "PT2H", "P1Y6M",
  ]
}

private struct ShapeFiller: ShapeVisitor {
  let filler: Filler

  func text<T: TextScalar>(_ type: T.Type) -> JSONValue { filler.text(type) }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> JSONValue { filler.reference(to: T.targetKind) }
  func integer(_ type: Int.Type) -> JSONValue { filler.integer() }
  func decimal(_ type: ExactDecimal.Type) -> JSONValue { filler.decimal() }
  func truth(_ type: Bool.Type) -> JSONValue { .bool(filler.random.chance(50)) }
  func json(_ type: JSONValue.Type) -> JSONValue { filler.json() }

  func record<R: Record>(_ type: R.Type) -> JSONValue {
    filler.depth += 1
    defer { filler.depth -= 1 }
    var object = JSONObject(R.schema.fields.compactMap { $0.accept(FieldFiller(filler: filler, main: R.schema.main)) })
    if filler.extent == .random, filler.random.chance(25) {
      for member in filler.unknownMembers(levels: 2) where R.schema[member.key] == nil {
        object[key: member.key] = member.value
      }
    }
    return .object(object)
  }

  func list<E: FieldValue>(of type: E.Type) -> JSONValue {
    let count = filler.extent == .full ? 2 : Int.random(in: 1...3, using: &filler.random)
    return .array((0..<(filler.isDeep ? 1 : count)).map { _ in E.accept(self) })
  }

  func optional<W: FieldValue>(_ type: W.Type) -> JSONValue { W.accept(self) }
}

private struct FieldFiller<Root: Record>: FieldVisitor {
  let filler: Filler
  let main: String?

  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> JSONObject.Member? {
    let key = field.info.key
    if field.info.isIdentity { return .init(key: key, value: .string("e\(filler.number())")) }
    if key == Header.versionKey { return .init(key: key, value: .string(Header.currentVersion)) }
    let isSaid =
      switch filler.extent {
      case _ where field.nothing == nil: true
      case _ where filler.isDeep: key == main
      case .full: true
      case .random: filler.random.chance(filler.depth < 2 ? 60 : 25)
      }
    guard isSaid else { return nil }
    let outer = filler.kinds
    if !field.info.kinds.isEmpty || key != main { filler.kinds = field.info.kinds }
    defer { filler.kinds = outer }
    let form = Value.accept(ShapeFiller(filler: filler))
    // A value with a default says something only where it differs from that.
    guard let nothing = field.nothing, form == nothing.jsonValue, filler.extent == .full else {
      return .init(key: key, value: form)
    }
    return .init(key: key, value: other(than: form, Value.self))
  }

  private func other<Value: FieldValue>(than form: JSONValue, _ type: Value.Type) -> JSONValue {
    for _ in 0..<100 {
      let another = Value.accept(ShapeFiller(filler: filler))
      if another != form { return another }
    }
    return form
  }
}
