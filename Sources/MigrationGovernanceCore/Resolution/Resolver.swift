import Synchronization

/// Says who or what a name may mean: ranked candidates, each with its score and the reason; never a silent guess.
///
/// It looks through the names of a knowledge base (of every kind, also those of other packages) and of the reference data.
/// A name that belongs to one only is answered as a list of one, and a text that fits nothing as an empty list.
///
/// Make it once and ask it often: the index is built at the first question, linear in all names, and kept.
public struct Resolver: Sendable {
  private let base: KnowledgeBase
  private let lazy: LazyIndex

  /// Makes a resolver. Costs nothing until it is asked.
  public init(_ base: KnowledgeBase) {
    self.base = base
    lazy = LazyIndex()
  }

  /// Who or what a text may mean, the best first.
  ///
  /// The order is that of the scores; of equal ones what the knowledge base names goes first, then by reference. Names that
  /// the knowledge base gives go before codes of countries, so `EC` may be a body first and Ecuador after it. Candidates below
  /// 0.5 (one word of a longer name, a code in small letters) are given only where there is no other, and slips of the pen are
  /// looked for only where nothing else fits well.
  ///
  /// Costs the folding of the text and what it finds; with slips, a comparison with each name of nearly its length.
  ///
  /// - Parameters:
  ///   - text: A name, acronym, code, id or reference.
  ///   - date: When the name was used: one that was not in use then ranks lower, and its reason says so.
  ///   - kinds: The kinds to look among; all, if nothing is said.
  public func candidates(for text: String, on date: DateSpan? = nil, kinds: [EntityKind]? = nil) -> [Candidate] {
    let index = lazy.index(of: base)
    var search = ResolverSearch(base: base, index: index, date: date, kinds: kinds.map { Set($0.map(\.name)) })
    return search.run(text)
  }
}

extension KnowledgeBase {
  /// A resolver of the names in this knowledge base and the reference data. Made anew at each call: keep it.
  public var resolver: Resolver { Resolver(self) }
}

/// An index that is built when it is first needed, by whoever comes first.
private final class LazyIndex: Sendable {
  private let cached = Mutex<NameIndex?>(nil)

  func index(of base: KnowledgeBase) -> NameIndex {
    cached.withLock { cached in
      if let index = cached { return index }
      let index = NameIndex(base)
      cached = index
      return index
    }
  }
}
