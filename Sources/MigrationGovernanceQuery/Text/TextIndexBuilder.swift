import MigrationGovernanceCore

/// Builds the index in two passes: the first takes the texts apart into numbers of words and counts, the second puts each
/// occurrence where the counts say that it belongs.
struct TextIndexBuilder: TextSink {
  /// What is known of a word while the occurrences are counted, and where the next goes when they are placed.
  private struct Word {
    var entries = 0
    var placeBytes = 0
    var lastDocument = UInt32.max
    var lastPlace: UInt32 = 0

    @inline(__always)
    mutating func count(_ document: UInt32, _ place: UInt32, _ isName: Bool) {
      let isFirst = lastDocument != document
      if isFirst { entries += 1 }
      let value = TextIndexBuilder.value(place, isFirst ? nil : lastPlace, isName)
      placeBytes += value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : TextIndexBuilder.width(value)
      lastDocument = document
      lastPlace = place
    }
  }

  /// A text: how many words it has, of which entity.
  private struct Passage {
    var document: UInt32
    var count: UInt32
    var isName: Bool
  }

  private let plan: TextPlan
  private let scanner = WordScanner()
  private var table = WordTable()
  private var words: [Word] = []
  /// The words of all texts, by number.
  private var tokens: [UInt32] = []
  private var passages: [Passage] = []
  private var lengths: [UInt32] = []
  private var firsts: [UInt32] = []
  private var document: UInt32 = 0
  private var place: UInt32 = 0

  init(_ base: KnowledgeBase) {
    plan = TextPlan(base.model)
    for (place, type) in base.model.types.enumerated() { add(type, place, base) }
  }

  private mutating func add<E: Entity>(_ type: E.Type, _ number: Int, _ base: KnowledgeBase) {
    firsts.append(document)
    base[type].withPieces { rows, count in
      for row in 0..<count {
        place = 0
        lengths.append(0)
        plan.visit(type, number, at: rows + row * MemoryLayout<E>.stride, &self)
        document &+= 1
      }
    }
  }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>, isName: Bool) {
    let before = tokens.count
    // A copy, which shares the room for the word: the words come back to this builder.
    var scanner = scanner
    scanner.scan(text) { word in count(word, isName) }
    let added = UInt32(truncatingIfNeeded: tokens.count - before)
    guard added > 0 else { return }
    passages.append(Passage(document: document, count: added, isName: isName))
    lengths[lengths.count - 1] &+= isName ? added &* BM25.nameWeight : added
    // No phrase goes on from one text to the next.
    place &+= 1
  }

  private mutating func count(_ word: WordScanner.Word, _ isName: Bool) {
    let number = table.intern(word)
    if number == words.count { words.append(Word()) }
    tokens.append(UInt32(truncatingIfNeeded: number))
    words[number].count(document, place, isName)
    place &+= 1
  }

  @inline(__always)
  fileprivate static func value(_ place: UInt32, _ last: UInt32?, _ isName: Bool) -> UInt64 {
    UInt64(place &- (last ?? 0)) << 2 | (last == nil ? 2 : 0) | (isName ? 1 : 0)
  }

  fileprivate static func width(_ value: UInt64) -> Int { max(1, (64 - value.leadingZeroBitCount + 6) / 7) }

  /// Places the occurrences.
  consuming func index() -> TextIndex {
    let ranking = BM25(lengths: lengths)
    var entries: [TextIndex.Entry] = []
    entries.reserveCapacity(words.count)
    var (start, block, placeStart) = (0, 0, 0)
    for word in words {
      entries.append(
        .init(
          start: start, count: word.entries, blockStart: block, placeStart: placeStart, placeCount: word.placeBytes))
      start += word.entries
      block += (word.entries + PostingStore.blockSize - 1) / PostingStore.blockSize
      placeStart += word.placeBytes
    }
    let store = PostingStore(entries: start, blocks: block)
    var blockPlaces = [UInt32](repeating: 0, count: block)
    let places = [UInt8](unsafeUninitializedCapacity: placeStart) { places, count in
      count = place(in: store, &places, &blockPlaces, entries)
    }
    for entry in entries {
      Postings(store: store, start: entry.start, blockStart: entry.blockStart, count: entry.count).findBounds(ranking)
    }
    return TextIndex(
      plan: plan, firsts: firsts, ranking: ranking, words: table, entries: entries, store: store, places: places,
      blockPlaces: blockPlaces)
  }

  private mutating func place(
    in store: PostingStore, _ places: inout UnsafeMutableBufferPointer<UInt8>, _ blockPlaces: inout [UInt32],
    _ entries: [TextIndex.Entry]
  ) -> Int {
    for number in words.indices { words[number] = Word(entries: 0, placeBytes: 0) }
    var token = 0
    var last = UInt32.max
    var place: UInt32 = 0
    for passage in passages {
      place = passage.document == last ? place &+ 1 : 0
      last = passage.document
      let weight = passage.isName ? UInt16(BM25.nameWeight) : 1
      for _ in 0..<passage.count {
        let number = Int(tokens[token])
        token += 1
        let entry = entries[number]
        let isFirst = words[number].lastDocument != last
        if isFirst {
          let added = words[number].entries
          if added % PostingStore.blockSize == 0 {
            blockPlaces[entry.blockStart + added / PostingStore.blockSize] = UInt32(
              truncatingIfNeeded: words[number].placeBytes)
          }
          store.documents[entry.start + added] = last
          words[number].entries += 1
        }
        let current = entry.start + words[number].entries - 1
        let (sum, isFull) = store.frequencies[current].addingReportingOverflow(weight)
        store.frequencies[current] = isFull ? .max : sum
        var value = Self.value(place, isFirst ? nil : words[number].lastPlace, passage.isName)
        var at = entry.placeStart + words[number].placeBytes
        while value >= 0x80 {
          places[at] = UInt8(truncatingIfNeeded: value) | 0x80
          value >>= 7
          at += 1
        }
        places[at] = UInt8(truncatingIfNeeded: value)
        words[number].placeBytes = at + 1 - entry.placeStart
        words[number].lastDocument = last
        words[number].lastPlace = place
        place &+= 1
      }
    }
    return places.count
  }
}
