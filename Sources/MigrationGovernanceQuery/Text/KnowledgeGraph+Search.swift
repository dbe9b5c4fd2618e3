public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// Searches all text of all entities, and ranks what it finds.
  ///
  /// - Parameters:
  ///   - text: What to look for, as ``SearchQuery`` says.
  ///   - kinds: The kinds of entity to find; empty: all.
  ///   - limit: How many at most.
  /// - Throws: What is wrong with the text: a quotation mark that is not closed, no word at all.
  public func search(_ text: String, kinds: [EntityKind] = [], limit: Int = 10) throws(QueryError) -> [SearchHit] {
    search(try SearchQuery(text, kinds: kinds), limit: limit)
  }

  /// Searches all text of all entities, and ranks what it finds.
  ///
  /// All text is what the entities say in words for readers, with their names, which count three times; ids, references,
  /// dates, words of vocabularies, addresses and files are no text, and neither are evidence and keys that the schema does
  /// not know. Entities of other packages are searched like those of this one.
  ///
  /// By the score (BM25), the highest first; equal ones in the order of the knowledge base. The first search builds the
  /// index, in a time linear in all text. A search then costs what the lists of its words can't be spared, and of filters by
  /// theme, country or date a look into each entity that would be among the hits.
  public func search(_ query: SearchQuery, limit: Int = 10) -> [SearchHit] {
    let index = textIndex.index(of: knowledgeBase)
    let filter = SearchFilter(query, knowledgeBase, index)
    let maker = SnippetMaker(query)
    var search = TextSearch(query, filter, index, limit: limit)
    return search.hits().map { hit in
      let (type, row) = index.place(of: hit.document)
      let texts = PassageCollector.texts(of: knowledgeBase.model.types[type], type, row, in: knowledgeBase, index.plan)
      let found = texts.map { maker.find(in: $0.text) }
      // The name is shown anyway, so another text comes before it.
      func rank(_ place: Int) -> (Int, Int, Int) {
        (found[place].partCount, texts[place].isName ? 0 : 1, found[place].count)
      }
      var best = 0
      for place in texts.indices.dropFirst() where rank(place) > rank(best) { best = place }
      let reference = reference(knowledgeBase.model.types[type], row)
      return SearchHit(
        reference: reference, name: caption(of: reference), score: hit.score,
        field: FieldPath(texts[best].path).description, snippet: maker.snippet(of: texts[best].text, found[best]),
        words: found[best].words, date: query.date == nil ? nil : filter.answer(hit.document))
    }
  }

  /// The references of the hits of ``search(_:limit:)`` with their scores, in the same order: without snippets, names and
  /// fields, which take longer to make than the best ten take to find.
  public func ranking(_ query: SearchQuery, limit: Int = 10) -> [(reference: Reference, score: Double)] {
    let index = textIndex.index(of: knowledgeBase)
    let filter = SearchFilter(query, knowledgeBase, index)
    var search = TextSearch(query, filter, index, limit: limit)
    return search.hits().map { hit in
      let (type, row) = index.place(of: hit.document)
      return (reference: reference(knowledgeBase.model.types[type], row), score: hit.score)
    }
  }

  private func reference<E: Entity>(_ type: E.Type, _ row: Int) -> Reference { knowledgeBase[type][row].reference }
}

/// Collects the texts of an entity, with their paths.
private struct PassageCollector: TextSink {
  var texts: [(path: [FieldPath.Step], text: String, isName: Bool)] = []
  private var path: [FieldPath.Step] = []

  /// The texts of a row; what was found has at least one.
  static func texts<E: Entity>(
    of type: E.Type, _ place: Int, _ row: Int, in base: KnowledgeBase, _ plan: TextPlan
  ) -> [(path: [FieldPath.Step], text: String, isName: Bool)] {
    var collector = PassageCollector()
    withUnsafePointer(to: base[type][row]) { plan.visit(type, place, at: UnsafeRawPointer($0), &collector) }
    return collector.texts
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>, isName: Bool) {
    texts.append((path, String(decoding: text, as: UTF8.self), isName))
  }
  mutating func enter(_ step: @autoclosure () -> FieldPath.Step) { path.append(step()) }
  mutating func leave() { path.removeLast() }
}
