import MigrationGovernance

extension Format {
  static let markdown = Format(
    name: "markdown", summary: "dossiers of entities for people, with footnotes; an index without --entity",
    leavesOut: "of entities that are not named, everything but their names and days",
    options: [entity],
    writing: .whole { base, call in
      let graph = KnowledgeGraph(base)
      let names = call.all(entity.name)
      guard !names.isEmpty else { return DossierWriter().index(graph.contents) }
      var references: [Reference] = []
      for reference in try names.map({ try Invocation.reference($0, in: graph) }) where !references.contains(reference)
      {
        references.append(reference)
      }
      return DossierWriter().markdown(references.compactMap(graph.fullDossier), title: base.title)
    })

  private static let entity = Option(
    name: "entity", placeholder: "REFERENCE",
    meaning: "for markdown, an entity whose dossier is to be written: organisation:iom; may be said several times",
    isRepeatable: true)
}
