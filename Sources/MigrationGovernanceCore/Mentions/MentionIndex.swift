/// The names that can be met in a text, as a trie of their words: one step a word, whatever the count of names.
struct MentionIndex: Sendable {
  /// A name in one of the forms in which a text can have it.
  struct Entry: Sendable {
    var name: KnownName
    var form: Form
    /// The folded words of this form, joined.
    var key: String
    /// Whether it must stand in capitals.
    var isAcronym: Bool
    /// Whether it must begin with a capital, or have one among several words.
    var isProper: Bool
    var isOneWord: Bool
    /// Whether commas and brackets may stand between its words.
    var hasMarks: Bool
    /// The folded surname, for people.
    var surname: String?
  }

  enum Form: Sendable {
    case whole, withoutTitles, withoutInitials, turned, code, demonym
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: UInt32] = [:]
  private var edges: [UInt64: UInt32] = [:]
  private var entriesOfNode: [[Int]] = [[]]

  /// Builds the index; linear in the names.
  init(_ names: [KnownName]) {
    for name in names where MentionIndex.isLookedFor(name) {
      let words = NameWords(folded: Folding.fold(name.text))
      add(name, words, .whole)
      guard name.reference.kind == Person.kind.name else { continue }
      let plain = words.withoutTitles ?? words
      if plain != words { add(name, plain, .withoutTitles) }
      let full = plain.words.filter { $0.unicodeScalars.count > 1 }
      if full.count < plain.words.count, full.count > 1 { add(name, NameWords(full), .withoutInitials) }
      for form in full.count < plain.words.count ? [plain.words, full] : [plain.words] where form.count > 1 {
        add(name, NameWords(form.suffix(1) + form.dropLast()), .turned)
      }
    }
    for country in ReferenceCountries.all + ReferenceCountries.userAssigned { add(country) }
  }

  private mutating func add(_ country: ReferenceCountry) {
    guard let reference = try? Reference(text: "country:" + country.alpha2) else { return }
    func name(_ text: String) -> KnownName {
      KnownName(reference: reference, text: text, kind: .alias, isReferenceData: true)
    }
    if !MentionIndex.wordsInCapitals.contains(country.alpha3) {
      add(name(country.alpha3), NameWords(folded: Folding.fold(country.alpha3)), .code)
    }
    for demonym in country.demonyms { add(name(demonym), NameWords(folded: Folding.fold(demonym)), .demonym) }
  }

  private mutating func add(_ name: KnownName, _ words: NameWords, _ form: Form) {
    let key = words.key
    guard key.unicodeScalars.count > 1 else { return }
    let isOneWord = words.words.count == 1
    let isShort = isOneWord && key.unicodeScalars.count <= MentionIndex.longestInitials
    let isTheme = name.reference.kind == Theme.kind.name
    let plain = words.withoutTitles ?? words
    entries.append(
      Entry(
        name: name, form: form, key: key,
        isAcronym: form == .code || name.kind == .acronym || isShort && !name.text.contains(where: \.isLowercase),
        isProper: !isTheme && name.text.first(where: \.isLetter)?.isUppercase ?? false, isOneWord: isOneWord,
        hasMarks: form == .turned || name.text.contains { ",;:()!?|".contains($0) },
        surname: name.reference.kind == Person.kind.name && plain.words.count > 1 ? plain.words.last : nil))
    var node: UInt32 = 0
    for word in words.words {
      let normal = MentionWord.normal(word)
      let number = numbers[normal] ?? UInt32(numbers.count)
      numbers[normal] = number
      let edge = UInt64(node) << 32 | UInt64(number)
      if let next = edges[edge] {
        node = next
      } else {
        node = UInt32(entriesOfNode.count)
        edges[edge] = node
        entriesOfNode.append([])
      }
    }
    entriesOfNode[Int(node)].append(entries.count - 1)
  }

  /// The number of a folded word, or `nil` where no name has it.
  func number(of word: String) -> UInt32? { numbers[MentionWord.normal(word)] }

  /// The next node, 0 being the first, or `nil` where no name goes on so.
  func step(from node: UInt32, by number: UInt32) -> UInt32? { edges[UInt64(node) << 32 | UInt64(number)] }

  /// The entries whose words end at a node.
  func entries(at node: UInt32) -> [Int] { entriesOfNode[Int(node)] }

  /// An editor's label is no name, but what it calls a body or a person may well stand in a text; of events and
  /// statements it is a description. Names turned round for sorting stand in lists, where they'd swallow what follows.
  private static func isLookedFor(_ name: KnownName) -> Bool {
    if name.kind == .label {
      return [Person.kind.name, Organisation.kind.name, CountryGroup.kind.name].contains(name.reference.kind)
    }
    return !(name.isReferenceData && name.text.contains(", ") && name.text.hasSuffix(" of"))
  }

  /// A name of one word in capitals, of so many letters, is spelt, not read: it stands in capitals in a text too.
  private static let longestInitials = 5

  /// Codes of three letters that are words, and stand in headings: Andorra, United Arab Emirates, Canada, Norway, Peru.
  private static let wordsInCapitals: Set<String> = ["AND", "ARE", "CAN", "NOR", "PER"]
}
