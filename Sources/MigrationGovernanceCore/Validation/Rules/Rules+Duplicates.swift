// Two records that are probably one. A link “sameAs” or “differentFrom” between them is an answer, and silences these.
extension Rule {
  static let duplicateRules: [Rule] = [copied, sameName, similarName]

  private static func persons(_ rest: String) -> String {
    #""documents": {"id": "r", "kind": "report"}, "persons": [\#(rest)]"#
  }

  private static let copied = Rule(
    "duplicate.copy", .warning, "A record says the same as another, apart from its id and its evidence.",
    example: RuleExample(
      failing: """
        "documents": {"id": "r", "kind": "report"},
        "meetings": {"id": "m", "status": "held", "evidence": "r:1"},
        "recommendations": [
          {"id": "m-r1", "strength": "need", "text": "Train border guards.", "from": "meeting:m", "evidence": "r:4"},
          {"id": "m-r2", "strength": "need", "text": "Train border guards.", "from": "meeting:m", "evidence": "r:9"}]
        """,
      passing: """
        "documents": {"id": "r", "kind": "report"},
        "meetings": {"id": "m", "status": "held", "evidence": "r:1"},
        "recommendations": [
          {"id": "m-r1", "strength": "need", "text": "Train border guards.", "from": "meeting:m", "evidence": ["r:4", "r:9"]}]
        """)
  ) { check in
    let search = DuplicateSearch(check.base)
    for type in check.base.model.types { search.copies(type, check) }
  }

  private static let sameName = Rule(
    "duplicate.name", .warning, "Two records of a kind have the same name, and nothing that they say tells them apart.",
    example: RuleExample(
      failing: persons(
        #"{"id": "pilat", "name": "Anna Piłat", "evidence": "r:1"}, {"id": "pilat-a", "name": "Ms Pilat, Anna", "evidence": "r:7"}"#
      ),
      passing: persons(#"{"id": "pilat", "name": "Anna Piłat", "names": ["Anna Pilat"], "evidence": ["r:1", "r:7"]}"#))
  ) { check in
    let search = DuplicateSearch(check.base)
    for type in check.base.model.types { search.names(type, check) }
  }

  private static let similarName = Rule(
    "duplicate.spelling", .info, "The names of two records of a kind differ by one letter.",
    example: RuleExample(
      failing: persons(
        #"{"id": "nowak", "name": "Katarzyna Nowak", "evidence": "r:1"}, {"id": "novak", "name": "Katarzyna Novak", "evidence": "r:7"}"#
      ),
      passing: persons(
        #"{"id": "nowak", "name": "Katarzyna Nowak", "names": ["Katarzyna Novak"], "evidence": ["r:1", "r:7"]}"#))
  ) { check in
    let search = DuplicateSearch(check.base)
    for type in check.base.model.types { search.spellings(type, check) }
  }
}
