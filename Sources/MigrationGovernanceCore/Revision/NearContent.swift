/// A single value with the kind of the record and the keys that lead to it.
struct Fact: Hashable {
  var path: String
  var value: JSONValue
}

/// What an entity says, fact by fact.
struct NearContent {
  let reference: Reference
  private(set) var facts: [Fact: Int] = [:]
  private(set) var count = 0

  init(_ candidate: RenamingCandidate, _ renamed: (Reference) -> Reference?) {
    reference = candidate.reference
    if let content = candidate.content(renamed) { add(content, candidate.reference.kind) }
  }

  private mutating func add(_ value: JSONValue, _ path: String) {
    switch value {
    case .object(let object): for member in object.members { add(member.value, path + "." + member.key) }
    case .array(let elements): for element in elements { add(element, path) }
    default:
      facts[Fact(path: path, value: value), default: 0] += 1
      count += 1
    }
  }

  /// How many facts both have.
  func common(with other: NearContent) -> Int {
    facts.reduce(0) { $0 + min($1.value, other.facts[$1.key] ?? 0) }
  }
}
