/// Whether what two records say of themselves tells them apart, by their schema.
enum Distinction {
  /// Whether some field, other than names and evidence, says things of the two that can't hold of one.
  ///
  /// Single values that exclude each other do; so do lists of references or of records with nothing in common, but for
  /// the posts of persons: one may hold many.
  static func between<E: Entity>(_ one: E, _ other: E) -> Bool {
    E.schema.fields.contains { field in
      guard !field.info.isIdentity, !isName(field.info), field.info.key != "evidence",
        let left = field.storage.jsonValue(of: one), let right = field.storage.jsonValue(of: other)
      else { return false }
      guard field.info.list != nil else { return !field.storage.canBothHold(left, right) }
      guard E.self != Person.self, case .array(let first) = left.listed, case .array(let second) = right.listed else {
        return false
      }
      return !first.contains { second.contains($0) }
    }
  }

  private static func isName(_ info: FieldInfo) -> Bool {
    info.term == "schema:name" || info.term == "schema:alternateName" || info.term == "rdfs:label"
  }
}

extension JSONValue {
  /// A list, also where its only element stands alone.
  fileprivate var listed: JSONValue { if case .array = self { self } else { .array([self]) } }
}
