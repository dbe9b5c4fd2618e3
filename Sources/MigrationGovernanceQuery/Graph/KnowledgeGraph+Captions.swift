public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// A few words for an entity where room is scarce: its name, else the beginning of its summary or text; empty where it
  /// has neither. Costs the length of the text.
  public func caption(of reference: Reference, length: Int = 70) -> String {
    let name = name(of: reference)
    if name != reference.id && name != reference.text { return name }
    guard let entity = self[reference], let text = gist(entity) else { return "" }
    return text.shortened(to: length)
  }

  /// What the schema says to be a summary or the text itself, by its term.
  private func gist<E: Entity>(_ entity: E) -> String? {
    for field in E.schema.fields where ["dcterms:abstract", "schema:text"].contains(field.info.term) {
      switch E.schema.value(of: field.info.key, in: entity) {
      case .string(let text)?: return text
      case .object(let object)?: if case .string(let text)? = object[key: "text"] { return text }
      default: break
      }
    }
    return nil
  }
}
