public import MigrationGovernanceCore

/// How far a question about somebody goes beyond it: never by itself.
public struct Reach: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int
  /// Makes a reach of bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// From a country or group to the bodies that act for or under it, and from a body to its units.
  public static let bodies = Reach(rawValue: 1)
  /// From a body to the people who hold posts in it.
  public static let persons = Reach(rawValue: 2)
  /// From a person to the bodies in which it holds posts, and from a body to the country or group that it acts for.
  public static let countries = Reach(rawValue: 4)
  /// From somebody to those who act on its behalf.
  public static let represented = Reach(rawValue: 8)
}

extension KnowledgeGraph {
  /// What is judged to be the same as an entity, by `sameAs` links from or to it and on from there, without itself; by
  /// reference. Nothing counts as the same unless this is asked.
  public func identified(with reference: Reference) -> [Reference] {
    var found: Set<Reference> = [reference]
    var pending = [reference]
    while let next = pending.popLast() {
      for link in related(to: next, by: "linksFrom") + related(to: next, by: "linksTo") {
        guard let number = storage.index.number(of: link), let link = storage.entity(number, as: Link.self),
          link.relation == .sameAs
        else { continue }
        for end in [link.from, link.to].compactMap({ $0 }) where found.insert(end).inserted { pending.append(end) }
      }
    }
    return found.subtracting([reference]).sorted()
  }

  /// Whom a question about somebody means at a time: itself, and those whom the reach and the links add, each with how
  /// certain that is.
  func meant(by reference: Reference, on date: DateSpan?, _ reach: Reach, identifying: Bool) -> [Reference: Answer] {
    var meant: [Reference: Answer] = [reference: .yes]
    if identifying { for same in identified(with: reference) { meant[same] = .yes } }
    if reach.contains(.countries) {
      extend(&meant) { person in
        guard let person = entity(person, as: Person.self) else { return [] }
        return person.posts.compactMap { post in
          post.organisation.map { ($0.reference, Answer(heldDuring: post.during, seenOn: post.on, at: date)) }
        }
      }
      extend(&meant) { body in related(to: body, by: "jurisdiction").map { ($0, .yes) } }
    }
    if reach.contains(.bodies) {
      extend(&meant) { country in related(to: country, by: "bodies").map { ($0, .yes) } }
      extend(&meant) { body in
        related(to: body, by: "units").flatMap { unit in
          (entity(unit, as: Organisation.self)?.unitOf ?? []).filter { $0.organisation?.reference == body }
            .map { (unit, Answer(heldDuring: $0.during, seenOn: $0.on, at: date)) }
        }
      }
    }
    if reach.contains(.persons) {
      extend(&meant) { body in
        related(to: body, by: "posts").flatMap { person in
          (entity(person, as: Person.self)?.posts ?? []).filter { $0.organisation?.reference == body }
            .map { (person, Answer(heldDuring: $0.during, seenOn: $0.on, at: date)) }
        }
      }
    }
    return meant
  }

  /// Adds what is one step away from those who are meant, and on from there.
  private func extend(
    _ meant: inout [Reference: Answer], _ step: (Reference) -> [(Reference, Answer)]
  ) {
    var pending = meant.map { ($0.key, $0.value) }
    while let (next, certainty) = pending.popLast() {
      for (found, answer) in step(next) {
        let answer = answer.and(certainty)
        guard answer.isPossible, answer > meant[found] ?? .no else { continue }
        meant[found] = answer
        pending.append((found, answer))
      }
    }
  }

  private func entity<E: Entity>(_ reference: Reference, as type: E.Type) -> E? {
    storage.index.number(of: reference).flatMap { storage.entity($0, as: type) }
  }
}
