import MigrationGovernanceCore

/// Finds the field of a schema that a key path names: once a query, never once a row.
enum FieldPaths {
  /// The key of the field with a path, or `nil` where no field has it.
  static func key<E: Record>(of path: PartialKeyPath<E>) -> String? {
    for field in E.schema.fields where field.accept(PathVisitor(path: path)) { return field.info.key }
    return nil
  }
}

private struct PathVisitor<Root: Record>: FieldVisitor {
  let path: PartialKeyPath<Root>
  func visit<Value: FieldValue>(_ field: TypedField<Root, Value>) -> Bool { field.path as PartialKeyPath<Root> == path }
}
