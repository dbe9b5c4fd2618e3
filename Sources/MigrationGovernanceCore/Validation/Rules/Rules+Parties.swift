// Parties: somebody, and in one role where roles exclude each other.
extension Rule {
  static let partyRules: [Rule] = [emptyParty, doubleParty, openRole, repeatedParty]

  private static func meeting(_ roles: String) -> String {
    """
    "meetings": {"id": "m", "status": "held", "evidence": "r:1", \(roles)},
    "organisations": {"id": "o", "name": "Agency", "evidence": "r:2"}, "documents": {"id": "r", "kind": "report"}
    """
  }

  private static let emptyParty = Rule(
    "party.empty", .error, "A party is neither a record nor described in words.",
    example: RuleExample(
      failing: meeting(#""participants": {"as": "experts", "of": "organisation:o"}"#),
      passing: meeting(#""participants": {"description": "experts", "of": "organisation:o"}"#))
  ) { (party: Party, check) in
    guard party.party == nil, party.description == nil else { return }
    let keys = Party.schema.fields.map(\.info.key)
    guard !["party", "description"].contains(where: { party.extensions.mean($0, among: keys) }) else { return }
    check.report(
      nil, "this does not say who: give “party” for a record, or “description” for words",
      suggestion: party.as.map { "\"description\": \"\($0)\"" })
  }

  private static let doubleParty = Rule(
    "party.both", .warning,
    "A party is a record and described in words; a description stands for whom there is no record.",
    example: RuleExample(
      failing: meeting(#""participants": {"party": "organisation:o", "description": "the Agency"}"#),
      passing: meeting(#""participants": {"party": "organisation:o", "as": "observer"}"#))
  ) { (party: Party, check) in
    guard let record = party.party, party.description != nil else { return }
    check.report(
      "description", "\(record) says who it is: move these words to “as” if they are a capacity, or take them out")
  }

  private static let openRole = Rule(
    "role.listed", .warning, "A party that has a role is listed as well, which means without a role.",
    RuleExample(
      failing: meeting(#""organisers": "organisation:o", "listed": "organisation:o""#),
      passing: meeting(#""organisers": "organisation:o""#)),
    .entity(ListedRoles()))
}

extension Rule {
  fileprivate static let repeatedParty = Rule(
    "role.repeated", .warning, "The same party stands twice in one role.",
    RuleExample(
      failing: meeting(#""organisers": ["organisation:o", "organisation:o"]"#),
      passing: meeting(
        #""organisers": ["organisation:o", {"party": "organisation:o", "for": "country:MD"}]"#)),
    .entity(RepeatedParties()))
}

/// Looks through every list of parties for two that say the same, apart from where that is found.
private struct RepeatedParties: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    withUnsafePointer(to: entity) { place in
      RecordWalker.of(E.self).eachRole(place) { role, parties in
        var seen: Set<Party> = []
        for (place, party) in parties.enumerated() {
          guard let target = party.party else { continue }
          var plain = party
          plain.at = nil
          guard !seen.insert(plain).inserted else { continue }
          check.report("\(role)[\(place)]", "\(target) stands here already: take one of them out")
        }
      }
    }
  }
}

/// Compares `listed` with every other role that the entity's schema has.
private struct ListedRoles: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    guard E.schema["listed"] != nil, E.schema.value(of: "listed", in: entity) != nil else { return }
    var roles: [Reference: String] = [:]
    var listed: [(target: Reference, path: String)] = []
    SchemaWalk.visit(entity, stops: .references) { content, walk in
      guard case .reference(let target, _) = content, walk.owner === RecordWalker.of(Party.self),
        walk.field?.key == "party", walk.citations == 0, case .key(let role)? = walk.path.first,
        !walk.path.contains(.key("of"))
      else { return }
      if role == "listed" {
        listed.append((target, FieldPath(walk.path).description))
      } else if roles[target] == nil {
        roles[target] = role
      }
    }
    for (target, path) in listed {
      guard let role = roles[target] else { continue }
      check.report(path, "\(target) stands among “\(role)”: “listed” is for whom the source names without a role")
    }
  }
}
