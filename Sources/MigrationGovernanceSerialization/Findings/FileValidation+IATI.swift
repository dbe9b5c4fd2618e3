import MigrationGovernanceCore

extension FileValidation.File {
  /// Reads what can be read. XML is read whole or not at all.
  func inspection(_ reader: JSONReader) -> Inspection {
    if let table { return table.inspection }
    guard isXML else { return reader.inspect(data, as: form) }
    switch IATIReader(model: reader.model).file(data) {
    case .success(let file): return Inspection(knowledgeBase: file.base, errors: [])
    case .failure(let error):
      let fault = JSONError(
        code: JSONError.Code(rawValue: error.code.rawValue), line: error.line, column: error.column, path: FieldPath(),
        reason: error.reason)
      return Inspection(knowledgeBase: KnowledgeBase(model: reader.model), errors: [fault])
    }
  }
}

extension IATIKept {
  /// What another hand has changed, so that an editor has to look.
  static func findings(_ base: KnowledgeBase) -> [Diagnostic] {
    base.programmes.compactMap { programme in
      guard IATIKept(programme.extensions[IATIVocabulary.key]).record != nil else { return nil }
      return Diagnostic(
        rule: IATIError.Code.record.rawValue, severity: .warning, entity: programme.reference, path: IATIVocabulary.key,
        message:
          "the elements of the activity were changed after its record was written, and hold; what else the record says is "
          + "under “\(IATIVocabulary.key)”, “record”: take over what is still true, and take it out")
    }
  }
}
