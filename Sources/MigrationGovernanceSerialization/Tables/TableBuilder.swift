import MigrationGovernanceCore

/// Where the builder stands.
struct TableContext {
  /// The table whose row is laid out.
  var table = 0
  /// The keys from the record of the row.
  var path: [String] = []
  /// The types of record that hold what is laid out.
  var entered: [ObjectIdentifier] = []
  /// What the field says about itself.
  var info: FieldInfo?
  /// Whether no row is without the value.
  var isRequired = false
}

/// Lays out the tables of one kind.
final class TableBuilder {
  let kind: EntityKind
  var tables: [TableShape] = []

  init(kind: EntityKind) { self.kind = kind }

  func record<R: Record>(_ type: R.Type, _ context: TableContext) -> RecordTableNode<R> {
    var inner = context
    inner.entered.append(ObjectIdentifier(type))
    if context.path.isEmpty {
      tables[context.table].record = R.schema.name
      tables[context.table].main = R.schema.main
    }
    let fields = R.schema.fields.map { $0.accept(FieldCellsVisitor<R>(builder: self, context: inner)) }
    inner.path.append("extensions")
    column(inner, .extensions, .json, meaning: "Keys that the schema does not know, as a JSON object.")
    return RecordTableNode(fields, isInside: !context.path.isEmpty)
  }

  /// Adds a column, named by the keys that lead to it; one that is taken gets an underscore.
  func column(
    _ context: TableContext, _ role: TableColumn.Role, _ content: TableColumn.Content, suffix: [String] = [],
    meaning: String? = nil, pattern: String? = nil, derivation: (@Sendable (String) -> String?)? = nil
  ) {
    var words = (context.path.isEmpty && suffix.isEmpty ? [TableBuilder.word(for: content)] : context.path) + suffix
    while tables[context.table].columns.contains(where: { TableBuilder.isSame($0.words, words) }) {
      words[words.count - 1] += "_"
    }
    let isValue = role == .value
    tables[context.table].columns.append(
      TableColumn(
        words: words, role: role, content: content, path: context.path,
        meaning: meaning ?? context.info?.meaning ?? "", term: isValue ? context.info?.term : nil,
        isRequired: isValue && context.isRequired, pattern: pattern, derivation: derivation))
  }

  /// Whether words make one name in CSV, capitals aside, or in SQL: `place`, `city` and `placeCity` do.
  private static func isSame(_ one: [String], _ other: [String]) -> Bool {
    one.joined(separator: "_").lowercased() == other.joined(separator: "_").lowercased()
      || SQLNames.bare(one) == SQLNames.bare(other)
  }

  /// What the only column of a list of values is called.
  private static func word(for content: TableColumn.Content) -> String {
    switch content {
    case .id(let kind): kind.name
    case .reference: "reference"
    default: "value"
    }
  }

  /// Adds a table for a list, with the columns that tell its rows apart.
  func table(_ context: TableContext) -> TableContext {
    let parent = tables[context.table]
    var path = parent.path + context.path
    while tables.contains(where: { TableBuilder.isSame($0.path, path) }) {
      path[path.count - 1] += "_"
    }
    var table = TableShape(
      kind: kind, path: path, parent: context.table, meaning: context.info?.meaning ?? "")
    table.levels = parent.levels + 1
    table.parentPath = parent.path
    table.keys = context.path
    table.targets = context.info?.kinds ?? []
    table.columns = [
      TableColumn(
        words: [kind.name, "id"], role: .owner, content: .id(kind), path: [], meaning: "Whose it is.", isRequired: true)
    ]
    table.columns += parent.columns.filter { $0.role == .position }.map { column in
      var column = column
      if column.words == ["position"] { column.words = parent.path.suffix(1) + ["position"] }
      column.meaning = "Where that which holds it stands in its list."
      return column
    }
    table.columns.append(
      TableColumn(
        words: ["position"], role: .position, content: .integer, path: [],
        meaning: "Where it stands in the list, from 0.",
        isRequired: true))
    tables.append(table)
    return TableContext(table: tables.count - 1, entered: context.entered, info: context.info, isRequired: true)
  }
}

private struct FieldCellsVisitor<Root: Record>: FieldVisitor {
  let builder: TableBuilder
  let context: TableContext

  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> FieldCells {
    var inner = context
    inner.path.append(field.info.key)
    inner.info = field.info
    inner.isRequired = field.nothing == nil && context.path.isEmpty
    var node = Value.accept(CellVisitor(builder: builder, context: inner))
    if let standard = field.nothing, Value.nothing == nil { node = DefaultedNode(node, standard) }
    switch field.place {
    case .stored(let offset): return FieldCells(offset: offset, node: node)
    case .seldom(let outer, let inner, let access):
      return FieldCells(offset: outer, node: SeldomNode(node, access, inner))
    case .computed: return FieldCells(offset: 0, node: ComputedNode(node, field.path))
    }
  }
}

/// Makes what writes a shape, and its columns.
private struct CellVisitor: ShapeVisitor {
  let builder: TableBuilder
  let context: TableContext

  func text<T: TextScalar>(_ type: T.Type) -> TableNode {
    if type == DateSpan.self {
      return date(type) { place in
        let span = place.assumingMemoryBound(to: DateSpan.self).pointee
        return (span.earliest, span.latest)
      }
    }
    if type == PartialDate.self {
      return date(type) { place in
        let date = place.assumingMemoryBound(to: PartialDate.self).pointee
        return (date.earliest, date.latest)
      }
    }
    let words = (type as? any OpenVocabulary.Type).map { CellVisitor.words($0) } ?? []
    builder.column(context, .value, .text(words: words), pattern: T.textPattern)
    guard let referring = type as? any ReferringScalar.Type, let target = referring.targetKind else {
      return TextNode<T>()
    }
    builder.column(
      context, .derived, .id(target), suffix: [target.name], meaning: "The \(target.name) that it points at.",
      derivation: CellVisitor.target(of: referring))
    return CellVisitor.referring(referring)
  }

  private static func target<T: ReferringScalar>(of type: T.Type) -> @Sendable (String) -> String? {
    { text in (try? T(text: text)).map { $0.reference.id } }
  }

  private static func referring<T: ReferringScalar>(_ type: T.Type) -> TableNode { ReferringNode<T>() }
  private static func words<V: OpenVocabulary>(_ type: V.Type) -> [String] { V.known.map(\.rawValue) }

  private func date<T: TextScalar>(
    _ type: T.Type, _ bounds: @escaping @Sendable (UnsafeRawPointer) -> (CivilDay?, CivilDay?)
  ) -> TableNode {
    builder.column(context, .value, .date)
    func day(_ choose: @escaping @Sendable ((CivilDay?, CivilDay?)) -> CivilDay?) -> @Sendable (String) -> String? {
      { text in
        (try? T(text: text)).map { value in CellOutput.text(of: choose(withUnsafePointer(to: value) { bounds($0) })) }
      }
    }
    builder.column(
      context, .derived, .day, suffix: ["earliest"], meaning: "The first day that it may touch.",
      derivation: day { $0.0 })
    builder.column(
      context, .derived, .day, suffix: ["latest"], meaning: "The last day that it may touch.", derivation: day { $0.1 })
    return DateNode<T>(bounds)
  }

  func reference<T: ReferenceScalar>(_ type: T.Type) -> TableNode {
    builder.column(context, .value, T.targetKind.map { .id($0) } ?? .reference, pattern: T.textPattern)
    return TextNode<T>()
  }
  func integer(_ type: Int.Type) -> TableNode {
    builder.column(context, .value, .integer)
    return IntegerNode(width: 1)
  }
  func decimal(_ type: ExactDecimal.Type) -> TableNode {
    builder.column(context, .value, .decimal)
    return DecimalNode(width: 1)
  }
  func truth(_ type: Bool.Type) -> TableNode {
    builder.column(context, .value, .truth)
    return TruthNode(width: 1)
  }
  func json(_ type: JSONValue.Type) -> TableNode { asJSON(type) }
  private func asJSON<Value: FieldValue>(_ type: Value.Type) -> TableNode {
    builder.column(context, .value, .json)
    return JSONNode(JSONCodecs.codec(of: type))
  }

  func record<R: Record>(_ type: R.Type) -> TableNode {
    if context.entered.contains(ObjectIdentifier(type)) { return asJSON(type) }
    return builder.record(type, context)
  }

  func optional<W: FieldValue>(_ type: W.Type) -> TableNode {
    OptionalNode<W>(W.accept(self))
  }

  func list<E: FieldValue>(of type: E.Type) -> TableNode {
    switch type.accept(ElementForm(entered: context.entered)) {
    case .json: return asJSON([E].self)
    case .record, .value:
      let inner = builder.table(context)
      builder.tables[inner.table].isValues = type.accept(ElementForm(entered: [])) == .value
      return ListNode<E>(table: inner.table, type.accept(CellVisitor(builder: builder, context: inner)))
    }
  }
}

/// How the elements of a list can stand: each in a row, or all in a cell as JSON.
private struct ElementForm: ShapeVisitor {
  enum Form { case value, record, json }
  let entered: [ObjectIdentifier]

  func text<T: TextScalar>(_ type: T.Type) -> Form { .value }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> Form { .value }
  func integer(_ type: Int.Type) -> Form { .value }
  func decimal(_ type: ExactDecimal.Type) -> Form { .value }
  func truth(_ type: Bool.Type) -> Form { .value }
  func json(_ type: JSONValue.Type) -> Form { .value }
  func record<R: Record>(_ type: R.Type) -> Form { entered.contains(ObjectIdentifier(type)) ? .json : .record }
  func list<E: FieldValue>(of type: E.Type) -> Form { .json }
  func optional<W: FieldValue>(_ type: W.Type) -> Form { .json }
}
