/// The entities in which something stands, ascending, with how often, in blocks that say how much one of them can count.
///
/// Memory of its own, and not arrays: a search reads it through cursors that must not check bounds at every step. Written
/// only while it is made.
final class PostingStore: Sendable {
  /// How many entries a block has.
  static let blockSize = 64

  nonisolated(unsafe) let documents: UnsafeMutablePointer<UInt32>
  /// How often, a name counting as several times, up to 65,535.
  nonisolated(unsafe) let frequencies: UnsafeMutablePointer<UInt16>
  /// What each entry counts, rounded up to a 65,535th: enough to tell nearly all that can't be among the best, without a
  /// division and a look at the length of the entity.
  nonisolated(unsafe) let impacts: UnsafeMutablePointer<UInt16>
  /// The most that an entry of each block counts, between 0 and 1: see ``BM25``.
  nonisolated(unsafe) let maxima: UnsafeMutablePointer<Float>

  /// Makes room for so many entries, in so many blocks; all is 0.
  init(entries: Int, blocks: Int) {
    documents = .allocate(capacity: max(1, entries))
    documents.initialize(repeating: 0, count: max(1, entries))
    frequencies = .allocate(capacity: max(1, entries))
    frequencies.initialize(repeating: 0, count: max(1, entries))
    impacts = .allocate(capacity: max(1, entries))
    impacts.initialize(repeating: 0, count: max(1, entries))
    maxima = .allocate(capacity: max(1, blocks))
    maxima.initialize(repeating: 0, count: max(1, blocks))
  }

  deinit {
    documents.deallocate()
    frequencies.deallocate()
    impacts.deallocate()
    maxima.deallocate()
  }
}

/// A list in a store: of a word, or of what a search brings together.
struct Postings: Sendable {
  let store: PostingStore
  /// Where the entries begin, and the blocks.
  let start: Int
  let blockStart: Int
  let count: Int

  var documents: UnsafePointer<UInt32> { UnsafePointer(store.documents + start) }
  var frequencies: UnsafePointer<UInt16> { UnsafePointer(store.frequencies + start) }
  var maxima: UnsafePointer<Float> { UnsafePointer(store.maxima + blockStart) }
  var blockCount: Int { (count + PostingStore.blockSize - 1) / PostingStore.blockSize }

  init(store: PostingStore, start: Int, blockStart: Int, count: Int) {
    self.store = store
    self.start = start
    self.blockStart = blockStart
    self.count = count
  }

  /// Makes a list of its entries, which must ascend.
  init(_ entries: [(document: UInt32, frequency: UInt16)], _ ranking: BM25) {
    let blocks = (entries.count + PostingStore.blockSize - 1) / PostingStore.blockSize
    self.init(
      store: PostingStore(entries: entries.count, blocks: blocks), start: 0, blockStart: 0, count: entries.count)
    for (place, entry) in entries.enumerated() {
      store.documents[place] = entry.document
      store.frequencies[place] = entry.frequency
    }
    findBounds(ranking)
  }

  /// Finds the impacts of the entries and the maxima of the blocks, rounded up: they must bound every score.
  func findBounds(_ ranking: BM25) {
    for block in 0..<blockCount {
      var most = 0.0
      for place in block * PostingStore.blockSize..<min(count, (block + 1) * PostingStore.blockSize) {
        let count = ranking.saturation(frequencies[place], ranking.lengths[Int(documents[place])])
        store.impacts[start + place] = UInt16(min(65_535, count * 65_535 + 1))
        most = max(most, count)
      }
      store.maxima[blockStart + block] = Float(most).nextUp
    }
  }
}

/// Goes through a list.
struct PostingCursor {
  /// After the last document.
  static let end = UInt32.max

  private let documents: UnsafePointer<UInt32>
  private let frequencies: UnsafePointer<UInt16>
  private let impacts: UnsafePointer<UInt16>
  private let maxima: UnsafePointer<Float>
  private let count: Int
  /// The number of the entry at which it stands.
  private(set) var place = 0
  /// What the word counts: see ``BM25/weight(_:)``.
  let weight: Double
  /// The most that an entry of the list adds to a score.
  let maximum: Double
  /// The document at which it stands.
  private(set) var document: UInt32

  /// Begins at the first entry. The list must outlive the cursor.
  init(_ list: Postings, _ ranking: BM25) {
    documents = list.documents
    frequencies = list.frequencies
    impacts = UnsafePointer(list.store.impacts + list.start)
    maxima = list.maxima
    count = list.count
    weight = ranking.weight(list.count)
    var most: Float = 0
    for block in 0..<list.blockCount { most = max(most, list.maxima[block]) }
    maximum = Double(most) * weight
    document = list.count > 0 ? list.documents[0] : Self.end
  }

  var frequency: UInt16 { frequencies[place] }

  /// Goes to the first document that is not before another.
  @inline(__always)
  mutating func seek(_ target: UInt32) {
    if document < target { seekFar(target) }
  }

  private mutating func seekFar(_ target: UInt32) {
    // Steps that double, then halves: near targets are the commonest.
    var low = place
    var step = 1
    while low + step < count, documents[low + step] < target {
      low += step
      step *= 2
    }
    var high = min(low + step, count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if documents[middle] < target { low = middle } else { high = middle }
    }
    place = high
    document = place < count ? documents[place] : Self.end
  }

  /// Goes to the next entry.
  mutating func step() {
    place += 1
    document = place < count ? documents[place] : Self.end
  }

  /// Goes on to an entry before a document that may add more than so much, and says whether there is one.
  mutating func seek(moreThan least: Double, before limit: UInt32) -> Bool {
    guard document < limit else { return false }
    let impact = least > 0 ? UInt16(max(0, min(65_535, least / weight * 65_535 - 1))) : 0
    var place = place
    while place < count {
      let end = min((place / PostingStore.blockSize + 1) * PostingStore.blockSize, count)
      guard Double(maxima[place / PostingStore.blockSize]) * weight > least else {
        place = end
        continue
      }
      while place < end, impacts[place] < impact { place += 1 }
      if place < end { break }
    }
    self.place = place
    document = place < count ? documents[place] : Self.end
    return document < limit
  }

  /// The most that an entry adds from here to before a document, by the blocks that reach into it.
  func most(before limit: UInt32) -> Double {
    var block = place / PostingStore.blockSize
    var most: Float = 0
    while block * PostingStore.blockSize < count {
      if documents[max(place, block * PostingStore.blockSize)] >= limit { break }
      most = max(most, maxima[block])
      block += 1
    }
    return Double(most) * weight
  }

  /// Adds what the entries before a document can count to the sums from another on, and goes there. Blocks that can't add
  /// enough are passed over.
  ///
  /// - Parameters:
  ///   - sums: What each document from `start` on has so far.
  ///   - touched: Those that were 0 before, by their distance from `start`; one more is written than counts.
  ///   - least: What a block must be able to exceed.
  mutating func add(
    to sums: UnsafeMutablePointer<Float>, from start: UInt32, before limit: UInt32, least: Double,
    _ touched: inout UnsafeMutablePointer<UInt16>
  ) {
    let unit = (Float(weight) / 65_535).nextUp
    var place = place
    var next = touched
    while place < count, documents[place] < limit {
      let block = place / PostingStore.blockSize
      let end = min((block + 1) * PostingStore.blockSize, count)
      let stop = documents[end - 1] < limit ? end : firstPlace(in: place..<end, limit)
      if Double(maxima[block]) * weight > least {
        while place < stop {
          let distance = Int(documents[place] - start)
          let sum = sums[distance]
          // Without a branch: whether it is new can't be foretold.
          next.pointee = UInt16(truncatingIfNeeded: distance)
          next += sum == 0 ? 1 : 0
          sums[distance] = sum + unit * Float(impacts[place])
          place += 1
        }
      }
      place = stop
    }
    touched = next
    self.place = place
    document = place < count ? documents[place] : Self.end
  }

  private func firstPlace(in range: Range<Int>, _ target: UInt32) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < target { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
