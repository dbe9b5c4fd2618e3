/// Merges two revisions of a value with the base that they have in common.
///
/// What one side changed is taken; what both changed alike is taken once; where both changed it and differ, records,
/// objects and lists are merged part by part, and single values are a conflict: ours is kept, or, where one side removed
/// what the other changed, what was changed.
struct ValueMerge {
  let reference: Reference?
  private(set) var conflicts: [MergeConflict] = []
  /// An ordered list in an element of another is merged as one value: the check of a sequence never nests.
  private var isInSequence = false

  init(_ reference: Reference?) { self.reference = reference }

  mutating func merge(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, _ shape: RevisionShape,
    at path: RevisionPath = RevisionPath()
  ) -> JSONValue? {
    if ours == theirs || base == theirs { return ours }
    if base == ours { return theirs }
    if case .list(let element, let kind) = shape {
      let lists = Revisions(JSONValue.elements(base), JSONValue.elements(ours), JSONValue.elements(theirs))
      let merged = mergeLists(lists, element, kind, path)
      return merged.isEmpty ? nil : .array(merged)
    }
    guard let mine = ours, let other = theirs else { return keep(base, ours, theirs, path) }
    switch shape {
    case .record(let record):
      return record.form(
        mergeMembers(
          Revisions(record.members(of: base), record.members(of: mine), record.members(of: other)), record.fields, path)
      )
    case .json: return mergeJSON(base, mine, other, path)
    case .single, .reference, .list: return keep(base, ours, theirs, path)
    }
  }

  /// Notes a conflict and answers what stands meanwhile.
  private mutating func keep(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, _ path: RevisionPath
  ) -> JSONValue? {
    conflicts.append(MergeConflict(reference, field: path.field, base: base, ours: ours, theirs: theirs))
    return ours ?? theirs
  }

  /// Members that a schema knows in its order, the others in ours, then those that only they have.
  private mutating func mergeMembers(
    _ objects: Revisions<JSONObject>, _ fields: [RevisionRecord.Field], _ path: RevisionPath
  ) -> [JSONObject.Member] {
    var values = Revisions(objects.base.values, objects.ours.values, objects.theirs.values)
    var merged: [JSONObject.Member] = []
    for field in fields {
      let (base, ours, theirs) = values.take(field.key)
      if let value = merge(base, ours, theirs, field.shape, at: path.key(field.key)) {
        merged.append(.init(key: field.key, value: value))
      }
    }
    for member in objects.ours.members + objects.theirs.members {
      let (base, ours, theirs) = values.take(member.key)
      if let value = merge(base, ours, theirs, .json, at: path.key(member.key)) {
        merged.append(.init(key: member.key, value: value))
      }
    }
    return merged
  }

  private mutating func mergeJSON(
    _ base: JSONValue?, _ ours: JSONValue, _ theirs: JSONValue, _ path: RevisionPath
  ) -> JSONValue? {
    switch (base ?? .object(JSONObject()), ours, theirs) {
    case (.object(let base), .object(let ours), .object(let theirs)):
      return .object(JSONObject(distinct: mergeMembers(Revisions(base, ours, theirs), [], path)))
    case (_, .array(let mine), .array(let other)):
      guard base == nil || base?.isArray == true else { break }
      let lists = Revisions(JSONValue.elements(base), mine, other)
      if JSONValue.haveIDs([lists.base, mine, other]) {
        return .array(mergeGroups(lists, .json, path) { $0.idText })
      }
      return .array(mergeSequence(lists, .json, path))
    default: break
    }
    return keep(base, ours, theirs, path)
  }

  private mutating func mergeLists(
    _ lists: Revisions<[JSONValue]>, _ element: RevisionShape, _ kind: ListKind, _ path: RevisionPath
  ) -> [JSONValue] {
    switch kind {
    case .ordered: mergeSequence(lists, element, path)
    case .set, .keyed: mergeGroups(lists, element, path) { element.identity(of: $0, kind) }
    }
  }
}

// Lists without order.
extension ValueMerge {
  /// What both keep or one adds, in the order of ours, then of theirs; elements that are the same, changed, are merged.
  mutating func mergeGroups(
    _ lists: Revisions<[JSONValue]>, _ element: RevisionShape, _ path: RevisionPath,
    _ identity: (JSONValue) -> JSONValue?
  ) -> [JSONValue] {
    let groups = ListGroups([lists.base, lists.ours, lists.theirs], identity: identity) { $0.contains(false) }
    let (inBase, inOurs, inTheirs) = (groups.elements[0], groups.elements[1], groups.elements[2])
    // What stands for an element of ours, or for one of theirs that we lack; what is dropped has no place here.
    var ours = Dictionary(inOurs.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    var theirs: [JSONValue: JSONValue] = [:]
    for group in groups.groups {
      let (mine, other) = (group.revisions[1], group.revisions[2])
      if group.isSure {
        let count = conflicts.count
        let merged = merge(group.revisions[0].first, mine.first, other.first, element, at: path.element(group.identity))
        if merged == mine.first || merged == other.first
          || !(merged.map { inOurs.contains($0) || inTheirs.contains($0) } ?? false)
        {
          if let mine = mine.first { ours[mine] = merged } else if let other = other.first { theirs[other] = merged }
          continue
        }
        // It would be taken for another element that says the same: both stay as they are.
        conflicts.removeLast(conflicts.count - count)
      }
      for value in mine where inBase.contains(value) && !inTheirs.contains(value) { ours[value] = nil }
      for value in other where !inBase.contains(value) && !inOurs.contains(value) { theirs[value] = value }
    }
    return lists.ours.compactMap { ours[$0] } + lists.theirs.compactMap { theirs.removeValue(forKey: $0) }
  }
}

// Lists with order.
extension ValueMerge {
  /// Stretch by stretch between elements that all three have; where both sides edit one stretch, element by element if
  /// they are as many, else it is a conflict.
  ///
  /// Where elements repeat, merging the result again could shift them: then the whole list is one conflict.
  private mutating func mergeSequence(
    _ lists: Revisions<[JSONValue]>, _ element: RevisionShape, _ path: RevisionPath
  ) -> [JSONValue] {
    guard !isInSequence else { return keepStretch(lists, path) }
    isInSequence = true
    defer { isInSequence = false }
    let count = conflicts.count
    let merged = mergeStretches(lists, element, path)
    let noted = conflicts.count
    let isSettled = [lists.ours, lists.theirs].allSatisfy { side in
      side == merged || side == lists.base
        || lists.base != merged && mergeStretches(Revisions(lists.base, merged, side), element, path) == merged
    }
    conflicts.removeLast(conflicts.count - noted)
    if isSettled { return merged }
    conflicts.removeLast(conflicts.count - count)
    return keepStretch(lists, path)
  }

  private mutating func mergeStretches(
    _ lists: Revisions<[JSONValue]>, _ element: RevisionShape, _ path: RevisionPath
  ) -> [JSONValue] {
    let toOurs = SequenceMatch(lists.base, lists.ours).partner
    let toTheirs = SequenceMatch(lists.base, lists.theirs).partner
    var merged: [JSONValue] = []
    var (base, ours, theirs) = (0, 0, 0)
    for end in 0...lists.base.count {
      let isEnd = end == lists.base.count
      guard let oursEnd = isEnd ? lists.ours.count : toOurs[end],
        let theirsEnd = isEnd ? lists.theirs.count : toTheirs[end]
      else { continue }
      let stretch = Revisions(
        Array(lists.base[base..<end]), Array(lists.ours[ours..<oursEnd]), Array(lists.theirs[theirs..<theirsEnd]))
      merged += mergeStretch(stretch, from: ours, element, path)
      if !isEnd { merged.append(lists.base[end]) }
      (base, ours, theirs) = (end + 1, oursEnd + 1, theirsEnd + 1)
    }
    return merged
  }

  private mutating func mergeStretch(
    _ lists: Revisions<[JSONValue]>, from first: Int, _ element: RevisionShape, _ path: RevisionPath
  ) -> [JSONValue] {
    if lists.ours == lists.theirs || lists.base == lists.theirs { return lists.ours }
    if lists.base == lists.ours { return lists.theirs }
    guard lists.ours.count == lists.base.count, lists.theirs.count == lists.base.count else {
      return keepStretch(lists, path)
    }
    return lists.base.indices.compactMap { place in
      merge(lists.base[place], lists.ours[place], lists.theirs[place], element, at: path.index(first + place))
    }
  }

  private mutating func keepStretch(_ lists: Revisions<[JSONValue]>, _ path: RevisionPath) -> [JSONValue] {
    func form(_ list: [JSONValue]) -> JSONValue? { list.isEmpty ? nil : .array(list) }
    return JSONValue.elements(keep(form(lists.base), form(lists.ours), form(lists.theirs), path))
  }
}

/// The same thing in the common base and on both sides.
struct Revisions<Value> {
  var base: Value
  var ours: Value
  var theirs: Value

  init(_ base: Value, _ ours: Value, _ theirs: Value) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }
}

extension Revisions<[String: JSONValue]> {
  /// Takes out what the three say under a key: nothing, the second time.
  fileprivate mutating func take(_ key: String) -> (JSONValue?, JSONValue?, JSONValue?) {
    (base.removeValue(forKey: key), ours.removeValue(forKey: key), theirs.removeValue(forKey: key))
  }
}

extension JSONValue {
  fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}
