import MigrationGovernanceCore

/// A field of a kind, or of the records in it, by its keys: `status`, `place.country`.
struct FieldSelector {
  let keys: [String]
  /// For each key, the main field of the record that has it: what a short form says is that and nothing else.
  private let mains: [String?]
  /// The shape of one value.
  let shape: Shape
  /// The dictionary entry of the last record on the way.
  private let dictionary: DataDictionary

  /// Finds a field by the schema, or says which there are.
  init(_ path: String, of entry: DataDictionary.Entry, in dictionary: DataDictionary) throws(QueryError) {
    var entry = entry
    var shape = Shape.record(entry.name)
    keys = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var mains: [String?] = []
    for key in keys {
      guard case .record(let name) = shape else {
        throw QueryError("“\(path)”: the values of this field have no parts, so it has no “\(key)”")
      }
      entry = dictionary[name] ?? entry
      guard let field = entry.fields.first(where: { $0.info.key == key }) else {
        let known = entry.fields.map(\.info.key)
        throw QueryError(
          "\(entry.name) has no field “\(key)”: it has " + known.joined(separator: ", "),
          suggestion: EditDistance.nearest(to: key, in: known).first)
      }
      mains.append(entry.main)
      shape = field.shape.element
    }
    self.mains = mains
    self.shape = shape
    self.dictionary = dictionary
  }

  /// The values in an entity, lists taken apart, in their order.
  func values(in entity: JSONValue) -> [JSONValue] {
    zip(keys, mains).reduce([entity]) { values, step in
      values.flatMap { Self.parts($0, step.0, main: step.1) }
    }
  }

  private static func parts(_ value: JSONValue, _ key: String, main: String?) -> [JSONValue] {
    switch value {
    case .object(let object):
      switch object[key: key] {
      case .array(let elements)?: elements
      case let value?: [value]
      case nil: []
      }
    case .string, .number, .bool: key == main ? [value] : []
    case .array, .null: []
    }
  }

  /// Says why no value can be what is asked for: a date that is none.
  func check(_ wanted: String) throws(QueryError) {
    guard !wanted.isEmpty, isDate else { return }
    do { _ = try DateSpan(text: wanted) } catch {
      let reading = WrittenDate.readings(of: wanted).first?.span.text
      throw QueryError("“\(keys.joined(separator: "."))” holds dates: \(error.reason)", suggestion: reading)
    }
  }

  private var isDate: Bool {
    if case .text(let type, _) = shape { type == "DateSpan" || type == "PartialDate" } else { false }
  }

  /// Whether a value is what was asked for: the same text folded, the id of a reference, a date within the one asked for.
  func matches(_ value: JSONValue, _ wanted: String) -> Bool {
    switch value {
    case .string(let text):
      if text == wanted || Folding.fold(text) == Folding.fold(wanted) { return true }
      switch shape {
      case .reference, .record: return FieldSelector.id(text) == wanted || text == FieldSelector.id(wanted)
      case .text where isDate:
        guard let asked = try? DateSpan(text: wanted), let said = try? DateSpan(text: text) else { return false }
        return asked.contains(said) == .yes
      default: return false
      }
    case .number(let number): return number.literal == wanted
    case .bool(let truth): return wanted == (truth ? "true" : "false")
    case .object(let object):
      guard case .record(let name) = shape, let main = dictionary[name]?.main, let value = object[key: main] else {
        return false
      }
      return matches(value, wanted)
    case .array, .null: return false
    }
  }

  /// The id in a reference, without its kind; empty where there is no kind.
  private static func id(_ reference: String) -> String { String(reference.drop { $0 != ":" }.dropFirst()) }

  /// How the column of the field is printed.
  var kind: Table.Kind {
    switch shape {
    case .integer, .decimal: .number
    case .reference: .reference
    case .text where isDate: .date
    default: .text
    }
  }
}
