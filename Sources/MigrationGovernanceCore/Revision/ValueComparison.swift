/// Finds what differs between two revisions of a value, down to the fields and elements that do.
struct ValueComparison {
  let reference: Reference?
  private(set) var changes: [Change] = []

  init(_ reference: Reference?) { self.reference = reference }

  mutating func compare(
    _ before: JSONValue?, _ after: JSONValue?, _ shape: RevisionShape, at path: RevisionPath = RevisionPath()
  ) {
    guard before != after else { return }
    if case .list(let element, let kind) = shape {
      return compareLists(JSONValue.elements(before), JSONValue.elements(after), element, kind, path)
    }
    guard let before, let after else { return note(before, after, path) }
    switch shape {
    case .record(let record): compare(record.members(of: before), record.members(of: after), record.fields, path)
    case .json: compareJSON(before, after, path)
    case .single, .reference, .list: note(before, after, path)
    }
  }

  private mutating func note(_ before: JSONValue?, _ after: JSONValue?, _ path: RevisionPath) {
    let change: ChangeKind = before == nil ? .added : after == nil ? .removed : .changed
    changes.append(Change(change, reference, field: path.field, before: before, after: after))
  }

  /// Members that a schema knows in its order, the others by their keys.
  private mutating func compare(
    _ before: JSONObject, _ after: JSONObject, _ fields: [RevisionRecord.Field], _ path: RevisionPath
  ) {
    var (before, after) = (before.values, after.values)
    for field in fields {
      let (old, new) = (before.removeValue(forKey: field.key), after.removeValue(forKey: field.key))
      if old != new { compare(old, new, field.shape, at: path.key(field.key)) }
    }
    for key in Set(before.keys).union(after.keys).sorted() where before[key] != after[key] {
      compare(before[key], after[key], .json, at: path.key(key))
    }
  }

  private mutating func compareJSON(_ before: JSONValue, _ after: JSONValue, _ path: RevisionPath) {
    switch (before, after) {
    case (.object(let old), .object(let new)): compare(old, new, [], path)
    case (.array(let old), .array(let new)):
      if JSONValue.haveIDs([old, new]) {
        compareGroups(old, new, .json, path) { $0.idText }
      } else {
        compareOrdered(old, new, .json, path)
      }
    default: note(before, after, path)
    }
  }

  private mutating func compareLists(
    _ before: [JSONValue], _ after: [JSONValue], _ element: RevisionShape, _ kind: ListKind, _ path: RevisionPath
  ) {
    switch kind {
    case .ordered: compareOrdered(before, after, element, path)
    case .set, .keyed: compareGroups(before, after, element, path) { element.identity(of: $0, kind) }
    }
  }

  /// Compares lists without order.
  mutating func compareGroups(
    _ before: [JSONValue], _ after: [JSONValue], _ element: RevisionShape, _ path: RevisionPath,
    _ identity: (JSONValue) -> JSONValue?
  ) {
    let groups = ListGroups([before, after], identity: identity) { $0.contains(false) }
    for group in groups.groups {
      let place = path.element(group.identity)
      let (old, new) = (group.revisions[0], group.revisions[1])
      if group.isSure {
        compare(old.first, new.first, element, at: place)
      } else {
        for value in old { note(value, nil, place) }
        for value in new { note(nil, value, place) }
      }
    }
  }

  /// Compares lists with order: as many elements as stand between two that are the same in both are the same, changed.
  private mutating func compareOrdered(
    _ before: [JSONValue], _ after: [JSONValue], _ element: RevisionShape, _ path: RevisionPath
  ) {
    let match = SequenceMatch(before, after)
    var (old, new) = (0, 0)
    for end in 0...before.count {
      let partner = end < before.count ? match.partner[end] : after.count
      guard let partner else { continue }
      if end - old == partner - new {
        for step in 0..<(end - old) {
          compare(before[old + step], after[new + step], element, at: path.index(new + step))
        }
      } else {
        for place in old..<end { note(before[place], nil, path.index(place)) }
        for place in new..<partner { note(nil, after[place], path.index(place)) }
      }
      (old, new) = (end + 1, partner + 1)
    }
  }
}

extension JSONObject {
  /// The values by their keys.
  var values: [String: JSONValue] {
    Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}
