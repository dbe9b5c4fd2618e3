import MigrationGovernanceCore

/// Records that a file of this library holds beside the elements of IATI, in a namespace of its own, where the schema lets
/// others in.
enum IATIRecord {
  /// The header of the knowledge base.
  static let header = MarkupName("header", in: IATIVocabulary.namespace)
  /// A line of JSON Lines: a programme inside its activity, others at the end of the file.
  static let record = MarkupName("record", in: IATIVocabulary.namespace)

  static func element<E: Entity>(_ entity: E, digest: String? = nil) -> MarkupElement {
    var output = JSONOutput(.compact)
    withUnsafePointer(to: entity) { JSONLine.write(JSONCodecs.record(E.self), $0, type: E.kind, &output) }
    let attributes = digest.map { [MarkupElement.Attribute(name: MarkupName("digest"), value: $0)] }
    return MarkupElement(record, attributes ?? [], [.text(text(output))])
  }

  static func element(_ header: Header) -> MarkupElement {
    var output = JSONOutput(.compact)
    withUnsafePointer(to: header) { JSONLine.write(JSONCodecs.record(Header.self), $0, type: nil, &output) }
    return MarkupElement(self.header, [], [.text(text(output))])
  }

  /// JSON leaves two characters as they are that XML has not.
  private static func text(_ output: borrowing JSONOutput) -> String {
    var text = String(decoding: output.bytes, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    guard !XMLText.holds(text) else { return text }
    return text.unicodeScalars.reduce(into: "") { text, scalar in
      if XMLText.isAllowed(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u" + String(scalar.value, radix: 16)
      }
    }
  }

  /// A number for the elements of an activity, by which a change to them after they were written shows.
  static func digest(of activity: MarkupElement) -> String {
    var output = XMLOutput(isIndented: false)
    var activity = activity
    activity.content.removeAll { if case .element(let element) = $0 { element.name == record } else { false } }
    output.write(activity)
    return String(IATIIdentifier.hash(output.text), radix: 16)
  }
}
