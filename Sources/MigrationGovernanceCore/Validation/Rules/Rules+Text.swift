// Texts: something in them, and nothing that slipped in by copying.
extension Rule {
  static let textRules: [Rule] = [blank, spaces, markup, damage, residue, contact, language]

  private static func example(_ failing: String, _ passing: String) -> RuleExample {
    RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "name": "\#(failing)"}"#,
      passing: #""documents": {"id": "r", "kind": "report", "name": "\#(passing)"}"#)
  }

  /// Quotations are as the source has them.
  private static func isQuotation(_ walk: borrowing SchemaWalk) -> Bool { walk.field?.term == "oa:exact" }

  private static let blank = Rule(
    "text.blank", .warning, "A text is empty, or nothing but white space.", example(" ", "Report"),
    .text { text, walk, check in
      guard text.traits.contains(.blank) else { return }
      check.report(at: walk, "this says nothing: leave it out")
    })

  private static let spaces = Rule(
    "text.spaces", .warning, "A text begins or ends with white space, or holds a control character.",
    example("Report ", "Report"),
    .text { text, walk, check in
      guard text.traits.contains(.stray), !isQuotation(walk) else { return }
      let trimmed = String(
        String.UnicodeScalarView(text.string.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
      check.report(
        at: walk, "white space at an end, or a control character, that a reader will not see: take it out",
        suggestion: trimmed.split(separator: " ").joined(separator: " "))
    })

  private static let markup = Rule(
    "text.markup", .warning, "A text holds markup of the page that it was copied from.",
    example("Training &amp; Advice", "Training & Advice"),
    .text { text, walk, check in
      guard text.traits.contains(.markup), !isQuotation(walk), let mark = TextFault.markup(in: text.string) else {
        return
      }
      check.report(
        at: walk, "“\(mark)” is markup of a page: write the words as a reader of the page sees them",
        suggestion: TextFault.withoutMarkup(text.string))
    })

  private static let language = Rule(
    "language.name", .warning,
    "A language is given by its name, or the code of a country; it has a code of its own of two or three letters.",
    RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "languages": ["English"]}"#,
      passing: #""documents": {"id": "r", "kind": "report", "languages": ["en", "sr-Latn"]}"#),
    .language { tag, walk, check in
      guard tag.isDoubtful else { return }
      check.report(
        at: walk, "“\(tag)” is no code of a language: write that, such as “en” or “ru”",
        suggestion: LanguageTag.meant(by: tag.language))
    })

  private static let damage = Rule(
    "text.damaged", .warning, "A text was decoded wrongly: its accents or dashes are signs that nobody wrote.",
    example("MinistÃ¨re", "Ministère"),
    .text { text, walk, check in
      guard text.traits.contains(.damage), !isQuotation(walk), let mark = TextFault.damage(in: text.string) else {
        return
      }
      check.report(
        at: walk, "“\(mark)” comes from reading UTF-8 as another encoding: copy the text again",
        suggestion: TextFault.mended(text.string))
    })

  private static let residue = Rule(
    "text.spreadsheet", .warning, "A text is what a spreadsheet shows in the place of a value: an error, or marks.",
    example("#NAME?", "Report"),
    .text { text, walk, check in
      guard text.traits.contains(.residue), !isQuotation(walk), TextFault.isResidue(text.string) else { return }
      check.report(
        at: walk, "“\(text.string)” is what a spreadsheet shows in the place of a value: write the value",
        suggestion: TextFault.kept(in: text.string))
    })

  private static let contact = Rule(
    "text.contact", .warning, "A text holds an e-mail address or a telephone number; these are not kept.",
    example("Anna Nowak (a.nowak@example.org)", "Anna Nowak"),
    .text { text, walk, check in
      guard !text.traits.isDisjoint(with: [.at, .telephone]), let found = TextFault.contact(in: text.string) else {
        return
      }
      check.report(at: walk, "“\(found)” is how to reach somebody: personal contact data is not kept, take it out")
    })
}
