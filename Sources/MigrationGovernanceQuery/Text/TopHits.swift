/// The best so far: a heap with the worst of them on top.
struct TopHits {
  /// An entity by its number, with its score.
  struct Hit {
    var score: Double
    var document: UInt32

    /// Whether it ranks after another: a lower score, or the same and a later place in the knowledge base.
    func isWorse(than other: Hit) -> Bool {
      score < other.score || score == other.score && document > other.document
    }
  }

  private var heap: [Hit] = []
  private let limit: Int
  /// What a later entity must exceed to be among the best.
  private(set) var threshold: Double

  init(limit: Int) {
    self.limit = limit
    threshold = limit > 0 ? -1 : .infinity
    heap.reserveCapacity(min(limit, 1024))
  }

  /// Adds a hit if it is among the best.
  mutating func add(_ hit: Hit) {
    if heap.count < limit {
      heap.append(hit)
      var place = heap.count - 1
      while place > 0, heap[place].isWorse(than: heap[(place - 1) / 2]) {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
      if heap.count == limit { threshold = heap[0].score }
    } else if let worst = heap.first, worst.isWorse(than: hit) {
      heap[0] = hit
      sink()
      threshold = heap[0].score
    }
  }

  private mutating func sink() {
    var place = 0
    while true {
      var worst = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if heap[child].isWorse(than: heap[worst]) { worst = child }
      }
      if worst == place { return }
      heap.swapAt(place, worst)
      place = worst
    }
  }

  /// The hits, the best first.
  var sorted: [Hit] { heap.sorted { $1.isWorse(than: $0) } }
}
