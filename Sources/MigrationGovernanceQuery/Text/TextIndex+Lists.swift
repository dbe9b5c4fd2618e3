import MigrationGovernanceCore

extension TextIndex {
  /// The type, by its place in the model, and the row of an entity.
  func place(of document: UInt32) -> (type: Int, row: Int) {
    // Types without entities begin where the next does: the last that begins here has it.
    let type = (firsts.firstIndex { $0 > document } ?? firsts.count) - 1
    return (max(0, type), Int(document - (type >= 0 ? firsts[type] : 0)))
  }

  /// The list of a part of a query: of one word, of several as if they were one, of a phrase.
  func postings(of part: SearchQuery.Part) -> Postings {
    let words = part.words.enumerated().map { place, word in
      let isLast = place == part.words.count - 1
      return self.words(Array(word.utf8), isLast || part.match == .exact ? part.match : .exact)
    }
    if words.count > 1 { return phrase(words) }
    guard let one = words.first, one.count != 1 else {
      return words.first?.first.map { postings($0) } ?? Postings([], ranking)
    }
    return union(one)
  }

  /// Several words as if they were one. Few entries are sorted, many are counted in a table of all entities.
  private func union(_ words: [Int]) -> Postings {
    let lists = words.map { postings($0) }
    let total = lists.reduce(0) { $0 + $1.count }
    var entries: [(document: UInt32, frequency: UInt16)] = []
    entries.reserveCapacity(total)
    if total < ranking.lengths.count / 8 {
      var all: [UInt64] = []
      all.reserveCapacity(total)
      for list in lists {
        for place in 0..<list.count {
          all.append(UInt64(list.documents[place]) << 16 | UInt64(list.frequencies[place]))
        }
      }
      all.sort()
      for entry in all {
        let (document, frequency) = (UInt32(truncatingIfNeeded: entry >> 16), UInt16(truncatingIfNeeded: entry))
        if entries.last?.document == document {
          entries[entries.count - 1].frequency = Self.sum(entries[entries.count - 1].frequency, frequency)
        } else {
          entries.append((document, frequency))
        }
      }
    } else {
      var counts = [UInt16](repeating: 0, count: ranking.lengths.count)
      for list in lists {
        for place in 0..<list.count {
          let document = Int(list.documents[place])
          counts[document] = Self.sum(counts[document], list.frequencies[place])
        }
      }
      for (document, count) in counts.enumerated() where count > 0 {
        entries.append((UInt32(truncatingIfNeeded: document), count))
      }
    }
    return Postings(entries, ranking)
  }

  static func sum(_ one: UInt16, _ other: UInt16) -> UInt16 {
    let (sum, isFull) = one.addingReportingOverflow(other)
    return isFull ? .max : sum
  }

  /// The entities with words one after the other, each of them one of several.
  private func phrase(_ slots: [[Int]]) -> Postings {
    let lists = slots.map { $0.map { postings($0) } }
    var cursors = lists.map { $0.map { PostingCursor($0, ranking) } }
    var entries: [(document: UInt32, frequency: UInt16)] = []
    var document: UInt32 = 0
    withExtendedLifetime(lists) {
      while document != PostingCursor.end {
        var next = document
        for slot in cursors.indices {
          var first = PostingCursor.end
          for place in cursors[slot].indices {
            cursors[slot][place].seek(document)
            first = min(first, cursors[slot][place].document)
          }
          next = max(next, first)
        }
        if next == document {
          let frequency = frequency(slots, cursors, document)
          if frequency > 0 { entries.append((document, frequency)) }
          next += 1
        }
        document = next
      }
    }
    return Postings(entries, ranking)
  }

  /// How often the words stand one after the other in an entity, in a name counting as more.
  private func frequency(_ slots: [[Int]], _ cursors: [[PostingCursor]], _ document: UInt32) -> UInt16 {
    var begins: [(place: Int, isName: Bool)] = []
    for (number, slot) in slots.enumerated() {
      var found: Set<Int> = []
      for (word, cursor) in zip(slot, cursors[number]) where cursor.document == document {
        eachPlace(word, cursor.place) { place, isName in
          if number == 0 { begins.append((place, isName)) } else { found.insert(place - number) }
        }
      }
      if number > 0 { begins.removeAll { !found.contains($0.place) } }
      if begins.isEmpty { return 0 }
    }
    return begins.reduce(0) { Self.sum($0, $1.isName ? UInt16(BM25.nameWeight) : 1) }
  }
}
