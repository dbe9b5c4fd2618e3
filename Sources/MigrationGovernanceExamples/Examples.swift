public import MigrationGovernanceCore
public import MigrationGovernanceSerialization

/// Source documents of the field, coded as knowledge with evidence to the line: a corpus to learn from and to test on.
///
/// The documents stand as JSON beside this file, one a source and one for what they share, and are in the binary.
public enum Examples {
  /// The names of the documents, in their order.
  public static var names: [String] { EmbeddedDocuments.all.map(\.name) }

  /// The knowledge base of one document by its name, `nil` where there is none of that name.
  public static func document(named name: String) throws(JSONError) -> KnowledgeBase? {
    guard let document = EmbeddedDocuments.all.first(where: { $0.name == name }) else { return nil }
    return try read(document.json)
  }

  /// The JSON text of one document by its name, `nil` where there is none of that name.
  public static func text(named name: String) -> String? {
    EmbeddedDocuments.all.first { $0.name == name }.map { "\($0.json)" }
  }

  /// All documents and what they share in one knowledge base, or the reason why one can't be read or united.
  ///
  /// Each document is read; nothing is kept, so ask once.
  public static func knowledgeBase() throws -> KnowledgeBase {
    var base = KnowledgeBase(title: "Five documents on migration governance", licence: "CC0-1.0")
    for document in EmbeddedDocuments.all { try base.unite(read(document.json)) }
    return base
  }

  private static func read(_ json: StaticString) throws(JSONError) -> KnowledgeBase {
    try JSONReader().read(UnsafeRawBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }
}
