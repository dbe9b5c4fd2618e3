import MigrationGovernance

/// What is wrong with files, each by itself and all together.
struct FileInspection {
  struct Found {
    var finding: Diagnostic
    var file: String?
    var map: JSONSourceMap?
  }

  /// By file, line, column and rule.
  let findings: [Found]
  let fileCount: Int

  init(_ inputs: [Input]) {
    var found: [Found] = []
    var base: KnowledgeBase?
    var maps: [JSONSourceMap] = []
    for input in inputs {
      let inspection = JSONReader().inspect(input.data, as: input.form)
      let map = JSONSourceMap(input.data, as: input.form)
      maps.append(map)
      found += inspection.diagnostics.map { Found(finding: $0, file: input.name, map: map) }
      guard base != nil else {
        base = inspection.knowledgeBase
        continue
      }
      do { try base?.unite(inspection.knowledgeBase) } catch {
        var finding = Diagnostic(
          rule: JSONError.Code.duplicate.rawValue, severity: .error, entity: error.reference, message: error.reason)
        let place = error.reference.flatMap { map.place(of: $0, path: "id") }
        (finding.line, finding.column) = (place?.line, place?.column)
        found.append(Found(finding: finding, file: input.name, map: map))
      }
    }
    // What stands behind the place where a text ends being JSON was not read: nothing can be said to be missing.
    let isCutShort = found.contains { $0.finding.rule == JSONError.Code.syntax.rawValue }
    for var finding in base?.findings ?? [] where !(isCutShort && finding.rule == Rule.dangling.id) {
      let place = finding.entity.flatMap { entity in maps.firstIndex { $0.holds(entity) } }
      if let place, let entity = finding.entity {
        let position = maps[place].place(of: entity, path: finding.path)
        (finding.line, finding.column) = (position?.line, position?.column)
        found.append(Found(finding: finding, file: inputs[place].name, map: maps[place]))
      } else if finding.entity == nil,
        let place = maps.firstIndex(where: { $0.place(ofKey: finding.path ?? "") != nil })
      {
        let position = maps[place].place(ofKey: finding.path ?? "")
        (finding.line, finding.column) = (position?.line, position?.column)
        found.append(Found(finding: finding, file: inputs[place].name, map: maps[place]))
      } else {
        found.append(Found(finding: finding))
      }
    }
    let order = Dictionary(inputs.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
    let keyed = found.enumerated().map { place, found in
      (
        key: (
          order[found.file ?? ""] ?? inputs.count, found.finding.line ?? 0, found.finding.column ?? 0,
          found.finding.rule,
          place
        ), found: found
      )
    }
    findings = keyed.sorted { $0.key < $1.key }.map(\.found)
    fileCount = inputs.count
  }
}
