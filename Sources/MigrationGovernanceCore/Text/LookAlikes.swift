/// Letters of Latin and Cyrillic that look the same, and the rule by which a folded word gets one script.
///
/// Typists mix the two without seeing it: "Session І" with U+0406, "Mинск" with a Latin M. Word by word (a run of letters
/// of the two scripts and apostrophes between them):
///
/// 1. A word with letters of both scripts becomes Latin if all its Cyrillic letters look Latin, else Cyrillic if all
///    its Latin letters look Cyrillic, else it stays (`NATOвский`).
/// 2. A Cyrillic word that is one look-alike letter, or a numeral of І and Х, becomes Latin where the nearest word
///    before it and the nearest after it are Latin, or one is and there is no other: "Session ІІІ", "Annex А". Letters
///    and numerals by themselves do not count as neighbours.
/// 3. Every other word keeps its script: сор and МОМ are Cyrillic anywhere, so a name folds alike alone and in a text.
///
/// The second rule looks at neighbours because its words are also the commonest ones of Russian and Ukrainian (а, в, о, с,
/// і, їх), which must stay as they are in a Cyrillic sentence.
enum LookAlikes {
  /// Brings the words of a folded text to one script each, in place; linear.
  static func settle(_ scalars: inout [Unicode.Scalar]) {
    var words: [Word] = []
    var at = 0
    while at < scalars.count {
      guard Script(scalars[at]) != nil else {
        at += 1
        continue
      }
      let start = at
      while at < scalars.count, Script(scalars[at]) != nil || joins(scalars, at) { at += 1 }
      words.append(word(start..<at, in: &scalars))
    }
    settleShortWords(words, in: &scalars)
  }

  /// A folded text with every Cyrillic letter replaced by the Latin one that it looks like, or `nil` where it has none or
  /// one that looks like no Latin letter. For a name written in Cyrillic letters throughout: "ІОМ" for "IOM".
  static func allLatin(_ folded: String) -> String? {
    var scalars: [Unicode.Scalar] = []
    var isChanged = false
    for scalar in folded.unicodeScalars {
      guard Script(scalar) == .cyrillic else {
        scalars.append(scalar)
        continue
      }
      guard let latin = latin(for: scalar) else { return nil }
      scalars.append(latin)
      isChanged = true
    }
    return isChanged ? String(scalars: scalars) : nil
  }

  /// A word, its script (Cyrillic if it has both and stays so), and whether it is too short to tell anything.
  private struct Word {
    var range: Range<Int>
    var script: Script
    var isShort: Bool
  }

  /// Whether an apostrophe stands between two letters: в'їзд is one word.
  private static func joins(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    scalars[at] == "'" && at + 1 < scalars.count && Script(scalars[at + 1]) != nil
  }

  /// The first rule.
  private static func word(_ range: Range<Int>, in scalars: inout [Unicode.Scalar]) -> Word {
    let letters = scalars[range]
    let hasLatin = letters.contains { Script($0) == .latin }
    let hasCyrillic = letters.contains { Script($0) == .cyrillic }
    var script = hasCyrillic ? Script.cyrillic : .latin
    if hasLatin && hasCyrillic {
      if letters.allSatisfy({ Script($0) != .cyrillic || latin(for: $0) != nil }) {
        script = .latin
        for at in range { scalars[at] = latin(for: scalars[at]) ?? scalars[at] }
      } else if letters.allSatisfy({ Script($0) != .latin || cyrillic(for: $0) != nil }) {
        for at in range { scalars[at] = cyrillic(for: scalars[at]) ?? scalars[at] }
      }
    }
    let settled = scalars[range]
    let isShort =
      settled.count == 1 || settled.allSatisfy { "ivxlcdm".unicodeScalars.contains(latinNumeral(for: $0) ?? $0) }
    return Word(range: range, script: script, isShort: isShort)
  }

  /// The second rule.
  private static func settleShortWords(_ words: [Word], in scalars: inout [Unicode.Scalar]) {
    var before: Script?
    var waiting: [Word] = []
    for word in words {
      if word.isShort {
        if word.script == .cyrillic { waiting.append(word) }
        continue
      }
      settle(&waiting, between: before, and: word.script, in: &scalars)
      before = word.script
    }
    settle(&waiting, between: before, and: nil, in: &scalars)
  }

  private static func settle(
    _ words: inout [Word], between before: Script?, and after: Script?, in scalars: inout [Unicode.Scalar]
  ) {
    let isAmongLatin = (before ?? after) == .latin && (after ?? before) == .latin
    for word in words where isAmongLatin {
      for at in word.range { scalars[at] = latin(for: scalars[at]) ?? scalars[at] }
    }
    words.removeAll()
  }

  private enum Script {
    case latin, cyrillic

    /// The script of a folded letter; nil for every other scalar.
    init?(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF: self = .latin
      case 0x400...0x481, 0x48A...0x52F: self = .cyrillic
      default: return nil
      }
    }
  }

  /// The Latin letter that a Cyrillic one looks like, as a capital or a small letter.
  private static func latin(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{430}": "a"
    case "\u{432}": "b"
    case "\u{435}": "e"
    case "\u{43A}": "k"
    case "\u{43C}": "m"
    case "\u{43D}": "h"
    case "\u{43E}": "o"
    case "\u{440}": "p"
    case "\u{441}": "c"
    case "\u{442}": "t"
    case "\u{443}": "y"
    case "\u{445}": "x"
    case "\u{455}": "s"
    case "\u{456}", "\u{4CF}": "i"
    case "\u{458}": "j"
    case "\u{475}": "v"
    case "\u{4BB}": "h"
    case "\u{501}": "d"
    case "\u{51B}": "q"
    case "\u{51D}": "w"
    default: nil
    }
  }

  /// The Cyrillic letter that a Latin one looks like; of letters outside Russian and Ukrainian only those of Serbian.
  private static func cyrillic(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a": "\u{430}"
    case "b": "\u{432}"
    case "c": "\u{441}"
    case "e": "\u{435}"
    case "h": "\u{43D}"
    case "i": "\u{456}"
    case "j": "\u{458}"
    case "k": "\u{43A}"
    case "m": "\u{43C}"
    case "o": "\u{43E}"
    case "p": "\u{440}"
    case "s": "\u{455}"
    case "t": "\u{442}"
    case "x": "\u{445}"
    case "y": "\u{443}"
    default: nil
    }
  }

  /// The Latin form of a Cyrillic letter that stands in numerals.
  private static func latinNumeral(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{456}", "\u{4CF}": "i"
    case "\u{445}": "x"
    case "\u{475}": "v"
    default: nil
    }
  }
}
