public import MigrationGovernanceCore

/// One step in the chain of those who pay for a programme and carry it out.
public struct FundingLink: Hashable, Sendable {
  /// The programme that it is said of: the one asked about, or one from which it is paid.
  public var programme: Reference
  /// The field: `funders`, `implementers`, `accountable`, `extending`, `partOf`.
  public var role: String
  /// Who, or the programme that pays.
  public var party: Party
  /// How many steps from the programme asked about; 0 for itself.
  public var depth: Int
  /// Whether it is an editor's conclusion: nothing that states it speaks for it, or a step on the way is concluded.
  public var isInferred: Bool
  /// What speaks for it.
  public var evidence: [Evidence]
}

extension KnowledgeGraph {
  /// Who pays for a programme, answers for it, manages it and carries it out, and from which programmes it is paid: over `partOf`
  /// and over funders that are programmes, as far as they go. A circle ends, and no programme is gone through twice.
  ///
  /// What an editor reads into a source (`status: inferred`), instead of or beside what it states, is marked. Nearest
  /// first, then in the order of the schema. Linear in the programmes on the way.
  ///
  /// ```swift
  /// let chain = try graph.fundingChain(of: EntityID("iom-argo-project"))
  /// let lines = chain.map { "\($0.depth) \($0.role): \(graph.words(of: $0.party))\($0.isInferred ? ", inferred" : "")" }
  /// ```
  public func fundingChain(of programme: EntityID<Programme>) -> [FundingLink] {
    var links: [FundingLink] = []
    var seen: Set<EntityID<Programme>> = [programme]
    var layer: [(id: EntityID<Programme>, isInferred: Bool)] = [(programme, false)]
    var depth = 0
    while !layer.isEmpty {
      let own = layer.flatMap { step in
        (knowledgeBase[step.id].map { fundingLinks(of: $0, depth) } ?? []).map { link in
          var link = link
          link.isInferred = link.isInferred || step.isInferred
          return link
        }
      }
      links += own
      layer = []
      // A stated way to a programme goes before one that is concluded.
      for link in own.filter({ !$0.isInferred }) + own.filter(\.isInferred) {
        guard ["partOf", "funders"].contains(link.role), let next = link.party.party?.id(as: Programme.self),
          seen.insert(next).inserted
        else { continue }
        layer.append((next, link.isInferred))
      }
      depth += 1
    }
    return links
  }

  /// The relations of a programme to those who make it possible, by their names from the other end.
  private static var roles: Set<String> {
    ["programmesFunded", "programmesImplemented", "programmesAccountableFor", "programmesExtended"]
  }

  private func fundingLinks(of programme: Programme, _ depth: Int) -> [FundingLink] {
    Programme.schema.fields.flatMap { field -> [FundingLink] in
      let (key, inverse) = (field.info.key, field.info.inverse ?? "")
      let isWhole = field.info.term == "dcterms:isPartOf"
      guard Self.roles.contains(inverse) || isWhole else { return [] }
      // Evidence of the field tells how it is known; the place of the party alone does not.
      let general = programme.evidence(for: key)
      let isConcluded = !general.isEmpty && general.allSatisfy { Self.isInference($0) }
      var links: [FundingLink] = []
      func add(_ party: Party, isInferred: Bool, _ evidence: [Evidence]) {
        links.append(
          FundingLink(
            programme: programme.reference, role: key, party: party, depth: depth, isInferred: isInferred,
            evidence: evidence))
      }
      if isWhole {
        if let whole = programme.partOf { add(Party(whole.reference), isInferred: isConcluded, general) }
      } else {
        for use in programme.partyUses where use.path == key {
          add(use.party, isInferred: isConcluded, isConcluded ? general : use.evidence)
        }
      }
      for evidence in programme.evidence where evidence.field.contains(key) {
        for party in evidence.value.map(Self.parties) ?? [] {
          add(party, isInferred: Self.isInference(evidence), [evidence])
        }
      }
      return links
    }
  }

  private static func isInference(_ evidence: Evidence) -> Bool {
    evidence.status != .stated && evidence.status != .derived
  }

  /// The parties in a value that a source has instead: one or several.
  private static func parties(_ value: JSONValue) -> [Party] {
    if let parties = try? [Party](jsonValue: value) { return parties }
    return (try? Party(jsonValue: value)).map { [$0] } ?? []
  }
}
