/// Brings the forms of an English word together: a light stemmer, after Harman's for plurals, with a few more endings.
///
/// What it conflates, in words of at least four letters a to z (others stay as they are):
/// - plurals: `borders` and `border`, `policies` and `policy`, `processes` and `process`, but not `-us`, `-is`, `-ss`;
/// - `-ing`, `-ed`, `-ied`: `hosting`, `hosted` and `host`; `planning` and `plan`; `applied` and `apply`; at least three
///   letters with a vowel must stay;
/// - `-ly` after at least four letters: `jointly` and `joint`;
/// - a final `e` and a doubled consonant at the end, so that `managed` meets `manage` and `controlled` meets `control`.
///
/// It does not bring together what has another meaning more often than not: `migrant`, `migrate` and `migration`,
/// `manage` and `management`. Stems are for comparing only. Some pairs meet by chance: `united` and `unit`, `news` and `new`.
enum EnglishStem {
  /// The stem of a folded word, in its bytes.
  static func of(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 4, word.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return word }
    var stem = word
    plural(&stem)
    ending(&stem)
    if stem.count >= 4, stem.last == UInt8(ascii: "e") { stem.removeLast() }
    if stem.count >= 4, let last = stem.last, stem[stem.count - 2] == last, !isVowel(last) { stem.removeLast() }
    return stem
  }

  private static func plural(_ stem: inout [UInt8]) {
    if stem.count > 4, ends(stem, "ies") {
      stem.replaceSubrange((stem.count - 3)..., with: [UInt8(ascii: "y")])
    } else if ["sses", "xes", "ches", "shes"].contains(where: { ends(stem, $0) }) {
      stem.removeLast(2)
    } else if stem.last == UInt8(ascii: "s"), !["us", "is", "ss"].contains(where: { ends(stem, $0) }) {
      stem.removeLast()
    }
  }

  private static func ending(_ stem: inout [UInt8]) {
    if stem.count > 4, ends(stem, "ied") {
      stem.replaceSubrange((stem.count - 3)..., with: [UInt8(ascii: "y")])
    } else if ends(stem, "ing"), isWord(stem.dropLast(3)) {
      stem.removeLast(3)
    } else if ends(stem, "ed"), !ends(stem, "eed"), isWord(stem.dropLast(2)) {
      stem.removeLast(2)
    } else if ends(stem, "ly"), stem.count >= 6, !ends(stem, "ily") {
      stem.removeLast(2)
    }
  }

  private static func isWord(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count >= 3 && rest.contains { isVowel($0) || $0 == UInt8(ascii: "y") }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  private static func ends(_ stem: [UInt8], _ ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard stem.count >= length else { return false }
    for place in 0..<length where stem[stem.count - length + place] != ending.utf8Start[place] { return false }
    return true
  }
}
