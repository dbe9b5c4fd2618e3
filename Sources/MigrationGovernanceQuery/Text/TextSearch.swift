import MigrationGovernanceCore

/// Finds the best entities for a query.
///
/// Without required words the documents are gone through in windows. In a window, lists whose words could not lift a
/// document among the best by themselves are left aside; the others are added up, but for blocks that can't; and what may
/// then be among the best is scored in full (after MaxScore, Turtle and Flood 1995, with the maxima of blocks). The bounds
/// are rounded up and the scores summed in the order of the query, so that the result is that of scoring everything.
struct TextSearch {
  private let index: TextIndex
  private let filter: SearchFilter
  /// Kept for as long as cursors point into them.
  private let lists: [Postings]
  private var cursors: [PostingCursor]
  /// Of the cursors those that must be there, and those of what must not.
  private let required: [Int]
  private var excluded: [PostingCursor]
  private let excludedLists: [Postings]
  private var best: TopHits

  init(_ query: SearchQuery, _ filter: SearchFilter, _ index: TextIndex, limit: Int) {
    self.index = index
    self.filter = filter
    var lists: [Postings] = []
    var required: [Int] = []
    for part in query.parts where part.demand != .excluded {
      if part.demand == .required { required.append(lists.count) }
      lists.append(index.postings(of: part))
    }
    self.lists = lists
    self.required = required.sorted { lists[$0].count < lists[$1].count }
    cursors = lists.map { PostingCursor($0, index.ranking) }
    excludedLists = query.parts.filter { $0.demand == .excluded }.map { index.postings(of: $0) }
    excluded = excludedLists.map { PostingCursor($0, index.ranking) }
    best = TopHits(limit: limit)
  }

  /// The best, in order.
  mutating func hits() -> [TopHits.Hit] {
    withExtendedLifetime((lists, excludedLists)) {
      for range in filter.documents {
        if cursors.count == 1 {
          findOne(in: range)
        } else if required.isEmpty {
          findAny(in: range)
        } else {
          findRequired(in: range)
        }
      }
    }
    return best.sorted
  }

  /// Adds a document that all cursors have reached or passed.
  private mutating func consider(_ document: UInt32) {
    let length = index.ranking.lengths[Int(document)]
    var score = 0.0
    for cursor in cursors where cursor.document == document {
      score += cursor.weight * index.ranking.saturation(cursor.frequency, length)
    }
    guard score > best.threshold, isAllowed(document) else { return }
    best.add(.init(score: score, document: document))
  }

  private mutating func isAllowed(_ document: UInt32) -> Bool {
    for place in excluded.indices {
      excluded[place].seek(document)
      if excluded[place].document == document { return false }
    }
    return filter.answer(document) != nil
  }

  /// Goes through the only list for what can be among the best: no sums are needed (Documentation/Benchmarks.md).
  private mutating func findOne(in range: Range<UInt32>) {
    cursors[0].seek(range.lowerBound)
    while cursors[0].seek(moreThan: best.threshold, before: range.upperBound) {
      consider(cursors[0].document)
      cursors[0].step()
    }
  }

  private mutating func findRequired(in range: Range<UInt32>) {
    guard let rarest = required.first else { return }
    var document = range.lowerBound
    while true {
      cursors[rarest].seek(document)
      document = cursors[rarest].document
      guard document < range.upperBound else { return }
      var next = document
      for place in required {
        cursors[place].seek(document)
        next = max(next, cursors[place].document)
      }
      if next == document {
        for place in cursors.indices { cursors[place].seek(document) }
        consider(document)
        next += 1
      }
      document = next
      guard document < range.upperBound else { return }
    }
  }

  /// How many documents a window has, at least and at most, and how many entries it should have.
  private static let smallest = 1024
  private static let largest = 16_384
  private static let entries = 512
  /// How many times as long as the others a list is that is not added up.
  private static let longer = 16

  private mutating func findAny(in range: Range<UInt32>) {
    // The lists by what they can add, the least first.
    let order = cursors.indices.sorted { (cursors[$0].maximum, $0) < (cursors[$1].maximum, $1) }
    var drivers = cursors
    let total = lists.reduce(1) { $0 + $1.count }
    let window = min(Self.largest, max(Self.smallest, Self.entries * index.ranking.lengths.count / total))
    let touched = UnsafeMutablePointer<UInt16>.allocate(capacity: window + 1)
    let sums = UnsafeMutablePointer<Float>.allocate(capacity: window)
    sums.initialize(repeating: 0, count: window)
    defer {
      touched.deallocate()
      sums.deallocate()
    }
    var candidates: [UInt32] = []
    var start = range.lowerBound
    while true {
      // Lists that together can't lift a document among the best need not be gone through for new ones.
      var first = 0
      var aside = 0.0
      while first < order.count, aside + drivers[order[first]].maximum <= best.threshold {
        aside += drivers[order[first]].maximum
        first += 1
      }
      var next = PostingCursor.end
      for place in order[first...] {
        drivers[place].seek(start)
        next = min(next, drivers[place].document)
      }
      guard next < range.upperBound else { return }
      start = next
      let end = min(UInt32(clamping: Int(start) + window), range.upperBound)
      for place in order[..<first] { drivers[place].seek(start) }

      // The same again by what the lists can add in this window.
      let most = order.map { drivers[$0].most(before: end) }
      let all = most.reduce(0, +)
      first = 0
      aside = 0
      while first < order.count, aside + most[first] <= best.threshold {
        aside += most[first]
        first += 1
      }
      if first < order.count {
        // A list is looked into for each candidate only if it is much longer than those that make them: adding it up costs
        // a fraction of a look for each of its entries.
        var others = order[first...].reduce(0) { $0 + lists[$1].count }
        while first > 0, lists[order[first - 1]].count < Self.longer * others {
          first -= 1
          aside -= most[first]
          others += lists[order[first]].count
        }
      }
      var last = touched
      for place in first..<order.count {
        drivers[order[place]].add(
          to: sums, from: start, before: end, least: best.threshold - (all - most[place]), &last)
      }
      // A little less is asked for, for what sums lose by rounding.
      let least = Float((best.threshold - aside) - abs(best.threshold) * 1e-5)
      for place in 0..<(last - touched) {
        let distance = Int(touched[place])
        if sums[distance] > least { candidates.append(start + UInt32(touched[place])) }
        sums[distance] = 0
      }
      candidates.sort()
      for document in candidates {
        for place in cursors.indices { cursors[place].seek(document) }
        consider(document)
      }
      candidates.removeAll(keepingCapacity: true)
      start = end
    }
  }
}
