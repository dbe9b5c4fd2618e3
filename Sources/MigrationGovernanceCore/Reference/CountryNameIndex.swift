/// Names of countries by the form under which their spellings meet.
struct CountryNameIndex: Sendable {
  struct Match: Sendable {
    var code: String
    var name: ReferenceName
    /// 0 for the names of the standard, 1 for others in use, 2 for former ones.
    var rank: Int
  }

  private let matches: [String: [Match]]

  /// Indexes the names of each code: the first of two of a country that meet counts.
  init(_ countries: [(code: String, names: [ReferenceName])], standard: (String) -> Int = { _ in 1 }) {
    var matches: [String: [Match]] = [:]
    for (code, names) in countries {
      for (place, name) in names.enumerated() {
        let key = Self.key(name.text)
        if matches[key]?.contains(where: { $0.code == code }) == true { continue }
        let rank = place < standard(code) ? 0 : name.kind == .former ? 2 : 1
        matches[key, default: []].append(Match(code: code, name: name, rank: rank))
      }
    }
    self.matches = matches.mapValues { $0.sorted { ($0.rank, $0.code) < ($1.rank, $1.code) } }
  }

  /// What a text may mean: the names of the standard first, former names last, then by code.
  func matches(_ text: String) -> [Match] {
    let key = Self.key(text)
    let found = matches[key] ?? (key.contains("rep") ? matches[Self.written(key)] : nil) ?? []
    guard found.contains(where: { $0.name.kind == .acronym }) else { return found }
    let letters = text.filter { $0 != "." && $0 != " " }
    return found.filter {
      $0.name.kind != .acronym || letters == $0.name.text || letters == $0.name.text.uppercased()
    }
  }

  /// A key with “republic” written out.
  private static func written(_ key: String) -> String {
    key.split(separator: " ").map { $0 == "rep" ? "republic" : $0 }.joined(separator: " ")
  }

  /// The form of a name in which spellings meet: folded, without punctuation and “the”, with “and” and “saint” written out.
  ///
  /// A point after a single letter joins (`U.S.` is `us`), any other divides.
  static func key(_ text: String) -> String {
    var words: [String] = []
    var word = ""
    var letters = 0
    func end() {
      if !word.isEmpty, word != "the" { words.append(word == "st" ? "saint" : word) }
      word = ""
      letters = 0
    }
    for scalar in Folding.fold(text).unicodeScalars {
      switch scalar {
      case "'", "\u{2BC}": continue
      case ".":
        if letters > 1 { end() }
        letters = 0
      case "&":
        end()
        words.append("and")
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        word.unicodeScalars.append(scalar)
        letters += 1
      default: end()
      }
    }
    end()
    return words.joined(separator: " ")
  }
}
