/// What was probably meant by a text that is no id, no reference or no place in a document.
enum IDHint {
  /// An id made of a few words: folded, in lower case, joined by hyphens.
  static func id(for text: String) -> String? {
    guard text.utf8.count <= 60 else { return nil }
    let words = Folding.fold(text).unicodeScalars.split { !isPlain($0) }.map { String(String.UnicodeScalarView($0)) }
    guard !words.isEmpty, words.count <= 4, words.joined().unicodeScalars.allSatisfy({ $0.isASCII }) else { return nil }
    let id = words.joined(separator: "-")
    return valid(id) && id != text ? id : nil
  }

  /// A reference with its kind put right: another case or spelling, the plural, a stray blank; or the country of a code or
  /// name that stands alone.
  static func reference(for text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return country(text).map { "country:" + $0 } }
    let kind = trimmed(text[..<colon])
    let id = trimmed(text[text.index(after: colon)...])
    guard !kind.isEmpty, let name = self.kind(kind) else { return nil }
    if name == Country.kind.name, let code = country(id) { return "country:" + code }
    guard let id = valid(id) ? id : self.id(for: id) else { return nil }
    return name + ":" + id
  }

  /// Several references in one text: each put right, as the list would be written.
  static func list(for text: String) -> String? {
    let parts = text.split { $0 == "," || $0 == ";" }.map { trimmed($0) }
    guard parts.count > 1 else { return nil }
    let references = parts.compactMap { valid(reference: $0) ? $0 : reference(for: $0) }
    guard references.count == parts.count else { return nil }
    return "[" + references.map { JSONValue.quoted($0) }.joined(separator: ", ") + "]"
  }

  /// A document and lines, otherwise parted: `report, 9`, `report p. 3-4`, `document:report:3–4`.
  static func locator(for text: String) -> String? {
    let plain = text.replacing("–", with: "-").replacing("—", with: "-")
    var words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "-" && $0 != "_" && $0 != "." }
    if words.count > 2, words[0] == Document.kind.name { words.removeFirst() }
    guard (2...3).contains(words.count), let first = words.first, let last = words.last, valid(String(first)),
      !["line", "lines", "l.", "ll.", "page", "pages", "p.", "pp."].contains(first.lowercased()),
      last.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }),
      // Two numbers are two places, and which is meant can't be told.
      words.count == 2 || words[1].utf8.allSatisfy({ !(0x30...0x39).contains($0) })
    else { return nil }
    let place = first + ":" + last
    // A text that is written so has another fault, and would be asked for a hint again.
    guard place != text else { return nil }
    return (try? Locator(text: String(place))) == nil ? nil : String(place)
  }

  /// The standard kind that a word names in another spelling.
  static func kind(_ word: String) -> String? {
    let kinds = Model.standard.kinds
    return kinds.first { $0.name == word || $0.plural == word }?.name
      ?? kinds.first { $0.name.lowercased() == word.lowercased() || $0.plural.lowercased() == word.lowercased() }?.name
      ?? EditDistance.nearest(to: word, in: kinds.map(\.name)).first
  }

  private static func country(_ text: String) -> String? {
    if let country = ReferenceCountries.country(alpha2: text) { return country.alpha2 }
    return ReferenceCountries.hint(for: text).flatMap { Rule.code(in: $0) }
  }

  private static func valid(_ id: String) -> Bool {
    var id = id
    return id.withUTF8 { EntityIDText.fault($0, isAlone: false, hints: false) == nil }
  }

  private static func valid(reference text: String) -> Bool {
    text.firstIndex(of: ":").map { colon in
      EntityKind.isName(text[..<colon]) && valid(String(text[text.index(after: colon)...]))
    } ?? false
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "."
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
