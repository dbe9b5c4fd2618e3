import MigrationGovernanceCore

/// Derives the columns of a record from its schema, and what writes them.
///
/// A record inside its own kind is JSON text: a table has no room for what may go on for ever.
struct ColumnShape: ShapeVisitor {
  /// What a shape makes: the type of the column, what writes it, and whether it is JSON in a text.
  struct Made {
    var type: ColumnType
    var codec: JSONCodec
    var isJSON = false
    /// Whether it is a date, of which bounds can be told, and of which type; whether a number with digits.
    var bounds: ((_ isEarliest: Bool) -> JSONCodec)?
    var number: JSONCodec?
  }

  /// The records that are around.
  let around: [ObjectIdentifier]

  func text<T: TextScalar>(_ type: T.Type) -> Made {
    let codec = JSONCodecs.codec(of: type)
    guard type == DateSpan.self || type == PartialDate.self else { return Made(type: .text, codec: codec) }
    return Made(type: .text, codec: codec) { BoundCodec<T>(isEarliest: $0) }
  }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> Made { Made(type: .text, codec: JSONCodecs.codec(of: type)) }
  func integer(_ type: Int.Type) -> Made { Made(type: .integer, codec: JSONCodecs.codec(of: type)) }
  func decimal(_ type: ExactDecimal.Type) -> Made {
    let number = JSONCodecs.codec(of: type)
    return Made(type: .text, codec: JSONTextCodec(number), isJSON: true, number: number)
  }
  func truth(_ type: Bool.Type) -> Made { Made(type: .truth, codec: JSONCodecs.codec(of: type)) }
  func json(_ type: JSONValue.Type) -> Made { asJSON(type) }

  func record<R: Record>(_ type: R.Type) -> Made {
    guard !around.contains(ObjectIdentifier(type)) else { return asJSON(type) }
    let codec = LongRecordCodec<R>(around: around)
    return Made(type: .record(codec.columns.map(\.column)), codec: codec)
  }

  func list<E: FieldValue>(of type: E.Type) -> Made {
    let element = E.accept(self)
    return Made(type: .list(element.type), codec: ListCodec<E>(element.codec), isJSON: element.isJSON)
  }

  func optional<W: FieldValue>(_ type: W.Type) -> Made {
    var made = W.accept(self)
    made.codec = OptionalCodec<W>(made.codec)
    made.bounds = made.bounds.map { bounds in { PresentCodec<W>(bounds($0)) } }
    made.number = made.number.map { OptionalCodec<W>($0) }
    return made
  }

  private func asJSON<Value: FieldValue>(_ type: Value.Type) -> Made {
    Made(type: .text, codec: JSONTextCodec(JSONCodecs.codec(of: type)), isJSON: true)
  }
}

/// A column and what writes it, at a distance from the beginning of the record.
struct WrittenColumn {
  var column: Column
  var offset: Int
  var codec: JSONCodec
}

/// The columns of a field.
struct ColumnField<Root: Record>: FieldVisitor {
  let around: [ObjectIdentifier]

  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> [WrittenColumn] {
    let (key, meaning) = (field.info.key, field.info.meaning)
    let made = Value.accept(ColumnShape(around: around))
    func written(_ name: String, _ role: Column.Role, _ type: ColumnType, _ codec: JSONCodec, _ meaning: String)
      -> WrittenColumn
    {
      let (offset, codec) = placed(field, codec)
      return WrittenColumn(
        column: Column(name: name, role: role, type: type, meaning: meaning), offset: offset, codec: codec)
    }
    var columns = [written(key, made.isJSON ? .json(key) : .field(key), made.type, made.codec, meaning)]
    if let bounds = made.bounds {
      columns += [
        written(
          key + "_earliest", .derived(key), .date, bounds(true), "The first day that “\(key)” may touch, if it has one."
        ),
        written(
          key + "_latest", .derived(key), .date, bounds(false), "The last day that “\(key)” may touch, if it has one."),
      ]
    }
    if let number = made.number {
      columns.append(
        written(key + "_number", .derived(key), .double, number, "The number nearest to the digits of “\(key)”."))
    }
    return columns
  }

  /// Where a codec is to be put to work; a value with a default is written always.
  private func placed<Value: FieldValue>(_ field: TypedField<Root, Value>, _ codec: JSONCodec) -> (Int, JSONCodec) {
    switch field.place {
    case .stored(let offset): return (offset, codec)
    case .seldom(let outer, let inner, let access):
      guard let standard = field.nothing, Value.nothing == nil else {
        return (outer, SeldomCodec(codec, access, inner))
      }
      return (outer, SeldomStandardCodec(codec, access, inner, standard: standard))
    case .computed: return (0, ComputedCodec(field, codec))
    }
  }
}
