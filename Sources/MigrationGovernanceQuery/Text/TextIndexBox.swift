import MigrationGovernanceCore
import Synchronization

/// The text index of a graph, made when it is first asked for; whoever asks meanwhile waits for it.
final class TextIndexBox: Sendable {
  private let index = Mutex<TextIndex?>(nil)

  /// The index of a knowledge base, always the same one.
  func index(of base: KnowledgeBase) -> TextIndex {
    index.withLock { index in
      if let index { return index }
      let built = TextIndexBuilder(base).index()
      index = built
      return built
    }
  }
}
