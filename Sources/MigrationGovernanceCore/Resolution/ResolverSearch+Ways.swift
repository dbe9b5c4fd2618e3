// The ways in which a text can meet a name.
extension ResolverSearch {
  /// The name in quotation marks, for a reason.
  private func quoted(_ place: Int) -> String { NameReason.quoted(index.names[place].text) }

  mutating func lookUpReference(_ text: String) {
    guard let reference = try? Reference(text: text), base[reference] != nil || ReferenceData.knows(reference) else {
      return
    }
    note(
      reference, ResolverScore.reference, .reference, name: text, isReferenceData: base[reference] == nil,
      reason: "reference")
  }

  mutating func lookUpID(_ text: String) {
    for kind in base.model.kinds where kind != Country.kind {
      guard let reference = try? Reference(text: kind.name + ":" + text) else { continue }
      let isRecord = base[reference] != nil
      guard isRecord || ReferenceData.knows(reference) else { continue }
      note(reference, ResolverScore.id, .id, name: text, isReferenceData: !isRecord, reason: "id")
    }
  }

  /// The whole text as a name, and what is left of it without brackets.
  mutating func lookUpWhole(_ text: String, _ folded: String, _ words: NameWords) {
    meet(words, folded: folded, text: text)
    if let latin = LookAlikes.allLatin(folded) {
      meet(NameWords(folded: latin), as: .lookAlike, "letters that look alike")
    }
    guard let open = folded.firstIndex(of: "("), let close = folded.lastIndex(of: ")"), open < close else { return }
    let inside = folded[folded.index(after: open)..<close]
    let outside = folded[..<open] + " " + folded[folded.index(after: close)...]
    meet(NameWords(folded: String(outside)), as: .brackets, "without what stands in brackets")
    meet(NameWords(folded: String(inside)), as: .brackets, "in the brackets")
  }

  private mutating func meet(
    _ words: NameWords, folded: String? = nil, text: String? = nil, as given: NameMatch? = nil, _ how: String = ""
  ) {
    guard !words.words.isEmpty else { return }
    for place in index.byKey[words.key] ?? [] {
      let name = index.names[place].text
      if let given {
        note(place, given, "\(how), \(quoted(place))")
      } else if name == text {
        note(place, .exact, "")
      } else if Folding.fold(name) == folded {
        note(place, .folded, "folded spelling of \(quoted(place))")
      } else if index.words[place] == words {
        note(place, .spelling, "another spelling of \(quoted(place))")
      } else {
        note(place, .title, "without titles, \(quoted(place))")
      }
    }
    let untitled = words.withoutTitles
    if let untitled {
      for place in index.byKey[untitled.key] ?? [] where isPerson(place) {
        note(place, given ?? .title, "without titles, \(quoted(place))")
      }
    }
    for form in [words, untitled].compactMap({ $0 }) where form.words.count > 1 {
      for place in index.byBag[form.bag] ?? []
      where index.words[place].key != form.key && (form == words || isPerson(place)) {
        note(place, given ?? .order, "the words of \(quoted(place)) in another order")
      }
    }
  }

  mutating func lookUpCode(_ text: String) {
    let code = text.trimmedASCII
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    let capitals = code.uppercased()
    let isWritten = code == capitals
    func add(_ country: ReferenceCountry?, _ score: Int, _ reason: String, _ search: inout ResolverSearch) {
      guard let country, let reference = try? Reference(text: "country:" + country.alpha2) else { return }
      let written = isWritten ? score : ResolverScore.codeInSmallLetters
      search.note(
        reference, written, .code, name: capitals, isReferenceData: true,
        reason: reason + (isWritten ? "" : ", in small letters"))
    }
    add(ReferenceCountries.country(alpha2: capitals), ResolverScore.code, "code of two letters, ISO 3166-1", &self)
    add(ReferenceCountries.country(alpha3: capitals), ResolverScore.code, "code of three letters, ISO 3166-1", &self)
    add(ReferenceCountries.country(numeric: code), ResolverScore.numericCode, "numeric code, ISO 3166-1", &self)
    // What the standard does not give away, and others use: EL, UK, GER.
    if ReferenceCountries.country(alpha2: capitals) == nil, ReferenceCountries.country(alpha3: capitals) == nil,
      let hint = ReferenceCountries.foreignCodes[capitals], let meant = hint.split(separator: " ").last
    {
      let reason = hint.split(separator: ":").first.map(String.init) ?? hint
      add(ReferenceCountries.country(alpha2: String(meant)), ResolverScore.otherCode, "code: \(reason)", &self)
    }
  }

  mutating func lookUpInitials(_ text: String, _ words: NameWords) {
    guard words.words.count == 1, let word = words.words.first, (2...8).contains(word.count) else { return }
    let isSure = word.count > 2 && !text.contains(where: \.isLowercase)
    for place in index.byInitials[word] ?? [] {
      note(
        place, .initials, worth: isSure ? ResolverScore.initials : ResolverScore.initialsInDoubt,
        "by the first letters of \(quoted(place))")
    }
  }

  mutating func lookUpParts(_ words: NameWords) {
    lookUpParts(words.telling) { _ in true }
    if let untitled = words.withoutTitles { lookUpParts(untitled.telling, where: isPerson) }
  }

  private mutating func lookUpParts(_ wanted: [String], where isMeant: (Int) -> Bool) {
    for place in index.names(withAll: wanted) where isMeant(place) {
      let all = index.words[place].telling.count
      guard all > wanted.count else { continue }
      let isSurname = isPerson(place) && index.words[place].words.last == wanted.last
      note(
        place, .partial,
        worth: wanted.count == 1 && isSurname
          ? ResolverScore.surname : ResolverScore.partial(wanted.count, of: all),
        "a part of \(quoted(place))")
    }
  }

  mutating func lookUpSlips(_ text: String, _ words: NameWords) {
    var forms = [words]
    let parts = Folding.fold(text).split(separator: ",")
    if parts.count == 2 { forms.append(NameWords(folded: String(parts[1]) + " " + String(parts[0]))) }
    for form in forms {
      lookUpSlips(form.key) { _ in true }
      if let untitled = form.withoutTitles { lookUpSlips(untitled.key, where: isPerson) }
    }
  }

  private mutating func lookUpSlips(_ key: String, where isMeant: (Int) -> Bool) {
    for (place, slips) in index.names(near: key) where isMeant(place) {
      note(
        place, .slips, worth: ResolverScore.slips(slips, in: key.unicodeScalars.count),
        "\(slips) \(slips == 1 ? "slip" : "slips") from \(quoted(place))")
    }
  }

  /// Only people have titles.
  private func isPerson(_ place: Int) -> Bool { index.names[place].reference.kind == Person.kind.name }
}

extension String {
  /// The text without ASCII spaces at its ends.
  fileprivate var trimmedASCII: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
