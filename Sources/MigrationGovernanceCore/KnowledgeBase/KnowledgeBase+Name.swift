extension KnowledgeBase {
  /// What to call an entity: its name; else, or without a record, that of the reference data; else the id of the record,
  /// or the text of the reference. O(1).
  public func name(of reference: Reference) -> String {
    let entity = self[reference]
    if let name = entity?.displayName, name != reference.id { return name }
    return ReferenceData.name(of: reference) ?? (entity == nil ? reference.text : reference.id)
  }
}
