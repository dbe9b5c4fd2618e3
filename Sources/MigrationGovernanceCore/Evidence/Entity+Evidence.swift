extension Entity {
  /// The evidence that speaks for a field: what names it, else what names no field. In the order of the entity.
  ///
  /// Evidence with a value of its own speaks for that value; see ``conflicts`` and ``readings``.
  public func evidence(for key: String) -> [Evidence] {
    let named = evidence.filter { $0.field.contains(key) }
    let speaking = named.filter { $0.value == nil }
    return speaking.isEmpty && named.allSatisfy({ $0.value != nil }) ? evidence.filter(\.field.isEmpty) : speaking
  }

  /// What the sources state to be absent: keys of fields, and names of relations that end at the entity.
  public var statedAbsences: [(key: String, evidence: Evidence)] {
    evidence.filter { $0.absent == true }.flatMap { evidence in evidence.field.map { (key: $0, evidence: evidence) } }
  }

  /// The fields on which sources disagree, in the order of the schema.
  ///
  /// A conflict is two stated or derived values of a single-valued field that can't both hold. Lists unite, a narrower
  /// date refines a wider one, and what an editor infers is a reading (``readings``).
  public var conflicts: [Conflict] {
    Self.schema.fields.filter { $0.info.list == nil }.compactMap { field in
      let key = field.info.key
      let own = field.storage.jsonValue(of: self).map { Conflict.Side(value: $0, evidence: evidence(for: key)) }
      let others = sides(of: key) { $0 == .stated || $0 == .derived }
      var sides = own.map { [$0] } ?? []
      for side in others {
        if let place = sides.firstIndex(where: { $0.value == side.value }) {
          sides[place].evidence += side.evidence
        } else {
          sides.append(side)
        }
      }
      let contested = sides.indices.contains { first in
        sides.indices.contains { $0 > first && !field.storage.canBothHold(sides[first].value, sides[$0].value) }
      }
      return contested ? Conflict(entity: reference, field: key, values: sides) : nil
    }
  }

  /// What an editor infers, or takes from outside the sources, that differs from what the entity holds; that first, if
  /// it holds anything.
  public var readings: [Conflict] {
    Self.schema.fields.compactMap { field in
      let key = field.info.key
      let sides = sides(of: key) { $0 != .stated && $0 != .derived }
      guard !sides.isEmpty else { return nil }
      let own = field.storage.jsonValue(of: self).map { Conflict.Side(value: $0, evidence: evidence(for: key)) }
      return Conflict(entity: reference, field: key, values: (own.map { [$0] } ?? []) + sides)
    }
  }

  private func sides(of key: String, where isMeant: (EvidenceStatus) -> Bool) -> [Conflict.Side] {
    var sides: [Conflict.Side] = []
    for evidence in evidence where evidence.field.contains(key) && isMeant(evidence.status) {
      guard let value = evidence.value else { continue }
      if let place = sides.firstIndex(where: { $0.value == value }) {
        sides[place].evidence.append(evidence)
      } else {
        sides.append(Conflict.Side(value: value, evidence: [evidence]))
      }
    }
    return sides
  }
}

/// What different sources say of one field.
public struct Conflict: Hashable, Sendable {
  /// One value with what speaks for it.
  public struct Side: Hashable, Sendable {
    /// The value, in the interchange form of the field.
    public var value: JSONValue
    /// What speaks for it.
    public var evidence: [Evidence]
  }

  /// The entity.
  public var entity: Reference
  /// The key of the field.
  public var field: String
  /// The values: what the entity holds first, if it holds one.
  public var values: [Side]
}

extension DateSpan {
  /// The date in a field's value, or `nil` where it holds none.
  init?(dateIn value: Any) {
    switch value {
    case let span as DateSpan: self = span
    case let date as PartialDate: self.init(date)
    default: return nil
    }
  }

  /// Whether both can be right of one thing: one of them says more than the other, and they do not exclude each other.
  func canBothHold(_ other: DateSpan) -> Bool {
    guard overlaps(other) != .no, isOpen == other.isOpen else { return false }
    return refines(other) || other.refines(self)
  }

  /// Whether it says that there is no end, which is not the same as saying none.
  private var isOpen: Bool { end == .open }

  /// Whether every day that this span may mean is one that the other may mean.
  private func refines(_ other: DateSpan) -> Bool {
    let begins = other.earliest.map { bound in earliest.map { $0 >= bound } ?? false } ?? true
    let ends = other.latest.map { bound in latest.map { $0 <= bound } ?? false } ?? true
    return begins && ends
  }
}
