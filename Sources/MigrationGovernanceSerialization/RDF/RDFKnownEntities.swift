import MigrationGovernanceCore

/// The entities of a kind that the reference data knows and triples lead to: told at the end, where no record tells them.
final class RDFKnownEntities {
  let kind: EntityKind
  /// How references to them begin.
  private let beginning: RDFBytes
  private var mentioned: Set<String> = []
  private var told: Set<String> = []

  init(_ kind: EntityKind) {
    self.kind = kind
    beginning = RDFBytes(kind.name + ":")
  }

  /// Notes that a triple leads to an entity, by its id.
  func mention(_ id: UnsafeBufferPointer<UInt8>) { mentioned.insert(String(decoding: id, as: UTF8.self)) }

  /// Notes the entity that a reference with its kind points at, if it is of this one.
  func mention(reference: UnsafeBufferPointer<UInt8>) {
    let length = beginning.count
    guard reference.count > length, reference[0] == beginning[0],
      UnsafeBufferPointer(rebasing: reference[..<length]).elementsEqual(beginning)
    else { return }
    mention(UnsafeBufferPointer(rebasing: reference[length...]))
  }

  /// Notes that a record tells an entity.
  func tell(_ id: UnsafeBufferPointer<UInt8>) { told.insert(String(decoding: id, as: UTF8.self)) }

  /// Those that nothing has told so far, in the order of their ids.
  func untold() -> [Reference] {
    mentioned.subtracting(told).sorted().compactMap { id in
      guard let reference = try? Reference(text: "\(kind.name):\(id)"), ReferenceData.name(of: reference) != nil else {
        return nil
      }
      return reference
    }
  }

  /// What the reference data calls the entities of a type, which are handed to it where they lie; `nil` where it knows none.
  static func name<E: Entity>(_ type: E.Type) -> ((UnsafeRawPointer) -> String?)? {
    guard ReferenceData.kinds.contains(E.kind) else { return nil }
    return { ReferenceData.name(of: E.id(at: $0).reference) }
  }
}
