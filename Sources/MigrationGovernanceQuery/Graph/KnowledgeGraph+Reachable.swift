public import MigrationGovernanceCore

/// Something that is reached over relations.
public struct Reached: Hashable, Sendable {
  /// What is reached.
  public var reference: Reference
  /// In how many steps, the fewest.
  public var depth: Int
}

extension KnowledgeGraph {
  /// What is reached from an entity over relations, each by its name from either end, as ``related(to:by:)`` takes them.
  ///
  /// Nearest first, among equals in the order of the model, the tables and, for what has no record, of first mention.
  /// The entity itself is not among them, and nothing is gone through twice, so a circle ends. Linear in what is gone
  /// through.
  ///
  /// - Parameters:
  ///   - start: The entity.
  ///   - relations: `["unitOf"]` upwards, `["units"]` downwards, both for all that hangs together.
  ///   - depth: The most steps; any number, if none is given.
  public func reachable(
    from start: Reference, by relations: Set<String>, depth: Int? = nil
  ) -> [Reached] {
    guard let first = storage.index.number(of: start) else { return [] }
    let directed = DirectedRelations(relations, storage)
    var seen: Set<Int32> = [first]
    var layer = [first]
    var reached: [Reached] = []
    var steps = 0
    while !layer.isEmpty, steps < depth ?? .max {
      steps += 1
      var next: [Int32] = []
      for node in layer {
        for found in numbers(relatedTo: node, by: directed) where seen.insert(found).inserted { next.append(found) }
      }
      next.sort()
      reached += next.map { Reached(reference: storage.index.references[Int($0)], depth: steps) }
      layer = next
    }
    return reached
  }

  /// What an entity is part of, and what that is part of: bodies by `unitOf`, programmes and recommendations by `partOf`,
  /// themes by `broader`. Order and cost as ``reachable(from:by:depth:)``.
  public func ancestors(of reference: Reference) -> [Reached] {
    reachable(from: reference, by: ["unitOf", "partOf", "broader"])
  }

  /// What is part of an entity, and what is part of that. Order and cost as ``reachable(from:by:depth:)``.
  public func descendants(of reference: Reference) -> [Reached] {
    reachable(from: reference, by: ["units", "parts", "narrower"])
  }
}
