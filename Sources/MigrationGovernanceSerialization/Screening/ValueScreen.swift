import MigrationGovernanceCore
import Synchronization

/// Looks over a value in its text, without making it, and tells whether a closer look may find anything.
///
/// Built from the type's shape, like the codecs that read. It may doubt what is right, since that is looked at closely
/// then; it must not pass what a reader or a screened rule objects to.
class ValueScreen: @unchecked Sendable {
  /// What a look came to.
  enum Look {
    /// There is nothing to object to, and the value says nothing.
    case nothing
    /// There is nothing to object to.
    case fine
    /// A closer look may find something.
    case doubtful
  }

  /// Looks over the value at the cursor, and steps behind it unless it is doubtful.
  func look(_ cursor: inout JSONCursor, _ sight: inout Sight) throws(JSONFault) -> Look { .doubtful }
}

/// The screens of types, each built once and never freed.
enum Screens {
  private static let builder = Mutex(ScreenBuilder())
  static func screen<E: Entity>(of type: E.Type) -> RecordScreen { builder.withLock { $0.screen(of: type) } }
}

/// Builds the screens of shapes, one for each type of record.
private final class ScreenBuilder: ShapeVisitor {
  private var records: [ObjectIdentifier: RecordScreen] = [:]

  func text<T: TextScalar>(_ type: T.Type) -> ValueScreen {
    if type == String.self { return TextScreen() }
    if type == LanguageTag.self { return LanguageScreen() }
    if type == Locator.self { return LocatorScreen() }
    if type == DateSpan.self { return SpanScreen() }
    if let type = type as? any ReferringScalar.Type { return referring(type) }
    return (type as? any OpenVocabulary.Type).map { words($0) } ?? ScalarScreen<T>()
  }
  private func words<V: OpenVocabulary>(_ type: V.Type) -> ValueScreen { WordScreen(V.known.map(\.rawValue)) }
  func reference<T: ReferenceScalar>(_ type: T.Type) -> ValueScreen { referring(type) }
  private func referring<T: ReferringScalar>(_ type: T.Type) -> ValueScreen {
    if type == Reference.self { return ReferenceScreen() }
    if let type = type as? any IDScalar.Type { return IDScreen(type.kind) }
    return ReferringScreen<T>()
  }
  func integer(_ type: Int.Type) -> ValueScreen { CodecScreen(JSONCodecs.codec(of: type), type) }
  func decimal(_ type: ExactDecimal.Type) -> ValueScreen { CodecScreen(JSONCodecs.codec(of: type), type) }
  func truth(_ type: Bool.Type) -> ValueScreen { CodecScreen(JSONCodecs.codec(of: type), type) }
  func json(_ type: JSONValue.Type) -> ValueScreen { CodecScreen(JSONCodecs.codec(of: type), type) }
  func list<E: FieldValue>(of type: E.Type) -> ValueScreen { ListScreen(E.accept(self)) }
  func optional<W: FieldValue>(_ type: W.Type) -> ValueScreen { OptionalScreen(W.accept(self)) }
  func record<R: Record>(_ type: R.Type) -> ValueScreen { screen(of: type) }

  /// The screen of a record, which may hold its own kind: it is there before its fields are looked at.
  func screen<R: Record>(of type: R.Type) -> RecordScreen {
    if let known = records[ObjectIdentifier(type)] { return known }
    let screen = RecordScreen(type)
    records[ObjectIdentifier(type)] = screen
    screen.fill(R.schema.fields.map { $0.accept(FieldScreenVisitor<R, ScreenBuilder>(builder: self)) })
    return screen
  }
}
