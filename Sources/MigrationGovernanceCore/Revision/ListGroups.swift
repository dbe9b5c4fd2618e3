/// The elements of two or three revisions of a list without order, put together by what tells them apart.
///
/// Equal elements are the same. Of those that differ, the only one with its identity in each revision is the same,
/// changed; where a revision has several with one identity, nothing says which became which, and none is.
struct ListGroups {
  struct Group {
    /// What the elements have in common; `nil` where each is its own identity.
    var identity: JSONValue?
    /// The distinct elements, revision by revision.
    var revisions: [[JSONValue]]

    /// Whether no revision has more than one.
    var isSure: Bool { revisions.allSatisfy { $0.count < 2 } }
  }

  /// What tells elements apart.
  private enum Identity: Hashable {
    case key(JSONValue)
    case whole(JSONValue)
  }

  /// The groups, in the order in which their first elements stand, revision by revision.
  private(set) var groups: [Group] = []
  /// The distinct elements, revision by revision.
  let elements: [Set<JSONValue>]

  /// Puts together those elements of which `isOpen` says, by the revisions that have them, that there is something to do.
  init(
    _ lists: [[JSONValue]], identity: (JSONValue) -> JSONValue?, isOpen: (_ isIn: [Bool]) -> Bool
  ) {
    elements = lists.map { Set($0) }
    var places: [Identity: Int] = [:]
    for (revision, list) in lists.enumerated() {
      var seen: Set<JSONValue> = []
      for element in list where isOpen(elements.map { $0.contains(element) }) && seen.insert(element).inserted {
        let key = identity(element)
        let place = key.map { Identity.key($0) } ?? .whole(element)
        if places[place] == nil {
          places[place] = groups.count
          groups.append(Group(identity: key, revisions: lists.map { _ in [] }))
        }
        if let place = places[place] { groups[place].revisions[revision].append(element) }
      }
    }
  }
}

extension JSONValue {
  /// The elements of a list in its interchange form: none where nothing is said, one where there is no array.
  static func elements(_ value: JSONValue?) -> [JSONValue] {
    switch value {
    case nil: []
    case .array(let elements): elements
    case let single?: [single]
    }
  }

  /// The id that an object says, as text.
  var idText: JSONValue? {
    guard case .object(let object) = self, case .string(let id)? = object[key: "id"] else { return nil }
    return .string(id)
  }

  /// Whether the elements of arrays without a schema are told apart by ids: every one has one, and no array has one twice.
  static func haveIDs(_ lists: [[JSONValue]]) -> Bool {
    lists.allSatisfy { list in
      let ids = list.compactMap(\.idText)
      return ids.count == list.count && Set(ids).count == ids.count
    }
  }
}
