/// The form of a text under which spelling variants meet, for search, look-up by name and resolution.
///
/// Folding is for comparing, never for showing or storing. It takes away what writers of one name differ in:
///
/// - **case**, in full: `Straße` and `STRASSE` meet;
/// - **diacritics**, composed or combining, of Latin, Greek, Cyrillic, Hebrew and Arabic: `Łódź` is `lodz`. Letters that
///   Unicode does not decompose go to their plain letter too (ł ø đ ħ ŧ ı ə), ligatures to two (æ œ þ ß ﬁ);
/// - **form**: full-width, superscript, circled, mathematical and presentation forms, `Ⅲ` is `iii`;
/// - **white space** of any kind, to one space, none at the ends; **dashes** of any kind, to `-`; **quotation marks** to
///   `"`, apostrophes and primes to `'`; soft hyphens and what else has no width, to nothing;
/// - **look-alikes**: a Cyrillic letter inside a Latin word, and the reverse (`LookAlikes` says when).
///
/// Cyrillic words stay Cyrillic. They lose their marks by the same rule as all others, so й meets и, ё meets е, ї meets і
/// and ў meets у: text taken from a scan or a PDF has й in two scalars, stress marks come and go (`Мигра́ция`), ё is
/// optional in Russian, and a text must fold alike whether it is composed or not. A letter with a tail or a stroke goes
/// to its plain letter (ґ to г, қ to к), as many sources write it. The few pairs of words that fall together so are
/// told apart by whoever shows the original.
///
/// Syllables of Hangul, vowel signs of Indic scripts and the marks of kana are letters, and stay. Fractions stay.
///
/// Folding twice gives what folding once gave, and canonically equivalent texts fold to equal texts. The table is made
/// from the Unicode Character Database, and is part of the library: results do not change with the system.
public enum Folding {
  /// The folded form of a text.
  ///
  /// A text in lower-case ASCII without surplus space is returned as it is, in one pass over its bytes; any other ASCII
  /// takes one allocation. Everything else costs a table look-up for each scalar; the table is built at its first use.
  public static func fold(_ text: String) -> String {
    switch text.utf8.withContiguousStorageIfAvailable(ASCIIFolding.init(of:)) {
    case .unchanged?: return text
    case .folded(let folded)?: return folded
    case .beyond?, nil: break
    }
    var pass = FoldingPass(keepsOffsets: false, capacity: text.utf8.count)
    pass.read(text.unicodeScalars)
    return pass.text
  }

  /// The folded form of a text as scalars, each with the place in the text that it comes from.
  ///
  /// Its `text` is that of ``fold(_:)``. Costs a table look-up for each scalar, and two arrays.
  public static func foldedText(of text: String) -> FoldedText {
    var pass = FoldingPass(keepsOffsets: true, capacity: text.utf8.count)
    let count = pass.read(text.unicodeScalars)
    return FoldedText(scalars: pass.scalars, offsets: pass.offsets, end: pass.end(of: count))
  }
}
