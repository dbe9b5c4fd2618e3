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
