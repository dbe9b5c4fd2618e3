/// The names of everything, by the forms under which a text can meet them.
struct NameIndex: Sendable {
  let names: [KnownName]
  let words: [NameWords]
  /// By the words, with titles and without.
  private(set) var byKey: [String: [Int]] = [:]
  /// By the sorted words, of names that have several.
  private(set) var byBag: [String: [Int]] = [:]
  /// By each word that tells names apart.
  private(set) var byWord: [String: [Int]] = [:]
  private(set) var byInitials: [String: [Int]] = [:]
  /// The keys that a slip may have changed, by their length in scalars, then by key.
  private(set) var byLength: [(length: Int, key: String)] = []

  /// Builds the index. Linear in the text of the names, but for the sorting of keys.
  init(_ base: KnowledgeBase) {
    names = KnownName.all(of: base)
    words = names.map { NameWords(folded: Folding.fold($0.text)) }
    var seen: Set<String> = []
    for (place, name) in names.enumerated() {
      let own = words[place]
      let isPerson = name.reference.kind == Person.kind.name
      for form in [own, isPerson ? own.withoutTitles : nil].compactMap({ $0 }) where !form.words.isEmpty {
        byKey[form.key, default: []].append(place)
        if form.words.count > 1 { byBag[form.bag, default: []].append(place) }
        let key = form.key
        let length = key.unicodeScalars.count
        // An acronym with a slip in it is another acronym.
        if name.kind != .acronym, length >= NameIndex.shortestWithSlips, seen.insert(key).inserted {
          byLength.append((length, key))
        }
      }
      for word in own.telling { byWord[word, default: []].append(place) }
      if name.kind != .acronym, !isPerson {
        if let initials = NameWords.initials(of: name.text) { byInitials[initials, default: []].append(place) }
      }
    }
    byLength.sort { $0.length == $1.length ? $0.key < $1.key : $0.length < $1.length }
  }

  /// In shorter words every slip makes another word.
  static let shortestWithSlips = 4

  /// The names that have all of some words, in their order. Linear in the names that have the rarest of them.
  func names(withAll wanted: [String]) -> [Int] {
    guard let rarest = wanted.map({ byWord[$0] ?? [] }).min(by: { $0.count < $1.count }) else { return [] }
    return rarest.filter { place in wanted.allSatisfy(words[place].words.contains) }
  }

  /// The names that a text comes to by slips: at most one in four letters, and at most four. Linear in the names whose
  /// length allows that.
  func names(near key: String) -> [(place: Int, slips: Int)] {
    let length = key.unicodeScalars.count
    guard length >= NameIndex.shortestWithSlips else { return [] }
    let limit = min(4, length / 4)
    var low = 0
    var high = byLength.count
    while low < high {
      let middle = (low + high) / 2
      if byLength[middle].length < length - limit { low = middle + 1 } else { high = middle }
    }
    var found: [(place: Int, slips: Int)] = []
    for (other, near) in byLength[low...] {
      guard other <= length + limit else { break }
      guard let slips = EditDistance.between(key, near, limit: limit), slips > 0 else { continue }
      found += (byKey[near] ?? []).map { ($0, slips) }
    }
    return found
  }
}
