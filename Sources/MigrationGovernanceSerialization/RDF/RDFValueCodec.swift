import MigrationGovernanceCore

/// A record as the value of a field.
///
/// A text is said as a text, a relation as the triple between the two; where the record says more than that, a node
/// beside it tells all of it. A relation that holds in a role or for a time only is told by its node alone: the plain
/// triple would say more than the source. A party is in its role whatever else is said of it, so that it gets both.
final class RDFValueCodec<R: Record>: RDFCodec {
  /// Kept by the plan: records that contain their own kind would keep each other for ever.
  private unowned let record: RDFRecordCodec<R>
  private let style: RDFStyle

  init(_ record: RDFRecordCodec<R>, isNode: Bool) {
    self.record = record
    style = isNode ? .node : record.style
  }

  override var values: RDFProperty.Values { style == .text ? .literals : .resources }
  override var hasNodes: Bool { true }
  override var isQualified: Bool { style != .node }

  override func hasTarget(_ place: UnsafeRawPointer) -> Bool { style == .relation && record.hasTarget(place) }

  private func isRelation(_ place: UnsafeRawPointer) -> Bool {
    record.hasTarget(place) && (record.isRole || record.isPlain(place))
  }

  override func isOne(_ place: UnsafeRawPointer, isInline: Bool) -> Bool {
    switch style {
    case .text: true
    case .relation: isRelation(place) || record.isRole && !isInline && !record.hasTarget(place)
    case .node: !isInline
    }
  }

  override func say(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    switch style {
    case .text:
      output.say(property)
      record.sayText(place, nil, &output)
    case .relation where isRelation(place): record.sayTarget(place, property, step, &output)
    case .relation:
      // Somebody who is only described is nobody but the node.
      guard record.isRole, !record.hasTarget(place) else { return }
      output.say(property)
      output.value(step)
    case .node:
      output.say(property)
      output.value(step)
    }
  }

  override func link(_ place: UnsafeRawPointer, _ property: RDFProperty, _ step: RDFStep, _ output: inout RDFOutput) {
    guard style != .node, record.saysMore(place) else { return }
    output.say(property)
    output.value(step)
  }

  override func tell(_ place: UnsafeRawPointer, _ step: RDFStep, _ output: inout RDFOutput) {
    guard style == .node || record.saysMore(place) else { return }
    let before = output.enter(step)
    record.tellAll(place, &output)
    output.leave(to: before)
  }
}
