import MigrationGovernanceCore
import TestSupport
import Testing

/// Three revisions of a random knowledge base.
private struct Revisions {
  let base: KnowledgeBase
  let ours: KnowledgeBase
  let theirs: KnowledgeBase

  init(seed: Int) throws {
    // Few characters, so that the same thing comes about on both sides now and then.
    base = try Filler(seed: UInt64(seed), .random, isUnicode: seed % 3 == 0).base()
    ours = try Filler(seed: UInt64(seed) + 10_000, .random, isUnicode: false).edited(base)
    theirs = try Filler(seed: UInt64(seed) + 20_000, .random, isUnicode: false).edited(base)
  }
}

/// Every single value that is said, with the kind and field in which it stands: not with the keys inside, for a record
/// in its short form becomes a long one when something is added to it.
private struct Facts {
  var all: Set<String> = []

  init(_ base: KnowledgeBase) {
    if let header = base.header.jsonValue { add(header, "header") }
    for entity in base.entities { add(entity.jsonValue ?? .null, entity.reference.kind) }
    for record in base.otherRecords { add(record, "") }
  }

  mutating func add(_ value: JSONValue, _ path: String) {
    switch value {
    case .object(let object):
      for member in object.members { add(member.value, path.contains(".") ? path : path + "." + member.key) }
    case .array(let elements): for element in elements { add(element, path) }
    case .null: break
    default: all.insert("\(path) \(value)")
    }
  }
}

@Suite("Diff and merge of random knowledge bases") struct MergePropertyTests {
  @Test("Nothing has changed in what is the same", arguments: 0..<20)
  func same(seed: Int) throws {
    let base = try Filler(seed: UInt64(seed), .random).base()
    #expect(base.changes(to: base) == [])
  }

  @Test("What has changed is told, and every value told is in one of the two", arguments: 0..<40)
  func changes(seed: Int) throws {
    let revisions = try Revisions(seed: seed)
    let changes = revisions.base.changes(to: revisions.ours)
    #expect(changes.allSatisfy { $0.before != $0.after })
    // Seen from the other end, the same things have changed the other way round.
    let back = revisions.ours.changes(to: revisions.base)
    #expect(changes.isEmpty == back.isEmpty)
    let isSame = Facts(revisions.base).all == Facts(revisions.ours).all
    #expect(isSame || !changes.isEmpty)
  }

  @Test("A merge with what has not changed gives the other side", arguments: 0..<20)
  func trivial(seed: Int) throws {
    let (base, side) = (try Revisions(seed: seed).base, try Revisions(seed: seed).ours)
    for merge in [
      try KnowledgeBase.merge(base: base, ours: side, theirs: side),
      try KnowledgeBase.merge(base: base, ours: base, theirs: side),
      try KnowledgeBase.merge(base: base, ours: side, theirs: base),
    ] {
      #expect(merge.knowledgeBase == side && merge.conflicts == [])
    }
  }

  @Test("Merging again changes nothing", arguments: 0..<50)
  func again(seed: Int) throws {
    let revisions = try Revisions(seed: seed)
    let (base, ours, theirs) = (revisions.base, revisions.ours, revisions.theirs)
    let merged = try KnowledgeBase.merge(base: base, ours: ours, theirs: theirs).knowledgeBase
    for side in [ours, theirs, merged] {
      let again = try KnowledgeBase.merge(base: base, ours: merged, theirs: side).knowledgeBase
      #expect(merged.changes(to: again) == [])
    }
  }

  @Test("Both sides say the same of a merge, but for whose value stands in a conflict", arguments: 0..<50)
  func symmetric(seed: Int) throws {
    let revisions = try Revisions(seed: seed)
    let (base, ours, theirs) = (revisions.base, revisions.ours, revisions.theirs)
    let one = try KnowledgeBase.merge(base: base, ours: ours, theirs: theirs)
    let other = try KnowledgeBase.merge(base: base, ours: theirs, theirs: ours)
    #expect(one.conflicts.isEmpty == other.conflicts.isEmpty)
    if one.conflicts.isEmpty { #expect(one.knowledgeBase.changes(to: other.knowledgeBase) == []) }
    #expect(one.conflicts.count == other.conflicts.count)
  }

  @Test("Nothing that a side says newly is lost", arguments: 0..<50)
  func nothingLost(seed: Int) throws {
    let revisions = try Revisions(seed: seed)
    let merge = try KnowledgeBase.merge(base: revisions.base, ours: revisions.ours, theirs: revisions.theirs)
    let old = Facts(revisions.base).all
    let kept = Facts(merge.knowledgeBase).all
    // A conflict holds parts of a record: the last key is what can be compared.
    var inConflict: Set<String> = []
    for conflict in merge.conflicts {
      for value in [conflict.ours, conflict.theirs].compactMap({ $0 }) {
        var facts = Facts(KnowledgeBase())
        facts.add(value, "")
        inConflict.formUnion(facts.all.map { String($0.drop { $0 != " " }) })
      }
    }
    for side in [revisions.ours, revisions.theirs] {
      for fact in Facts(side).all.subtracting(old) where !kept.contains(fact) {
        #expect(inConflict.contains(String(fact.drop { $0 != " " })), "\(fact)")
      }
    }
  }
}
