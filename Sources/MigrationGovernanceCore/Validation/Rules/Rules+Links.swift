// Links: judgements that can be true together.
extension Rule {
  static let linkRules: [Rule] = [selfLink, contradiction, unlike]

  private static let report = #""documents": {"id": "r", "kind": "report"}"#
  private static let bodies = """
    "organisations": [{"id": "a", "name": "Agency", "evidence": "r:1"}, {"id": "b", "name": "Bureau", "evidence": "r:2"}],
    """

  private static func link(_ id: String, _ from: String, _ relation: String, _ to: String) -> String {
    #"{"id": "\#(id)", "from": "\#(from)", "relation": "\#(relation)", "to": "\#(to)", "evidence": "r:3"}"#
  }

  private static let selfLink = Rule(
    "link.self", .error, "A link relates a record to itself.",
    example: RuleExample(
      failing: bodies + report + #", "links": "# + link("l", "organisation:a", "sameAs", "organisation:a"),
      passing: bodies + report + #", "links": "# + link("l", "organisation:a", "sameAs", "organisation:b"))
  ) { (link: Link, check) in
    if let from = link.from, from == link.to {
      check.report("to", "\(from) is related to itself: one of the two ends is another record")
    }
  }

  private static let contradiction = Rule(
    "link.contradiction", .error, "Two records are said to be the same and to be different.",
    example: RuleExample(
      failing: bodies + report + #", "links": ["# + link("l1", "organisation:a", "sameAs", "organisation:b") + ", "
        + link("l2", "organisation:b", "differentFrom", "organisation:a") + "]",
      passing: bodies + report + #", "links": ["# + link("l1", "organisation:a", "differentFrom", "organisation:b")
        + "]")
  ) { check in
    var same: [Set<Reference>: Link] = [:]
    for link in check.base.links where link.relation == .sameAs {
      if let from = link.from, let to = link.to { same[[from, to]] = link }
    }
    for link in check.base.links where link.relation == .differentFrom {
      guard let from = link.from, let to = link.to, let other = same[[from, to]] else { continue }
      check.report(
        link.reference, "relation", "\(other.reference) says that these two are the same: one of the links is wrong")
    }
  }

  private static let unlike = Rule(
    "link.kinds", .warning, "Two records of different kinds are said to be the same.",
    example: RuleExample(
      failing: bodies + report + #", "links": "# + link("l", "organisation:a", "sameAs", "country:MD"),
      passing: bodies + report + #", "links": "# + link("l", "organisation:a", "sameAs", "organisation:b"))
  ) { (link: Link, check) in
    guard link.relation == .sameAs, let from = link.from, let to = link.to, from.kind != to.kind else { return }
    check.report("to", "\(from) and \(to) are of different kinds, so they are not the same thing")
  }
}
