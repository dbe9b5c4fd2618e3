import MigrationGovernanceCore

/// Numbers the entities of a knowledge base, and collects what points at what.
///
/// A struct with local arrays, not a class: in the `var`s of a class every access would be checked for exclusivity.
struct GraphBuilder {
  private(set) var index: ReferenceIndex
  private(set) var kinds: [KindRows] = []
  private(set) var relations = RelationCatalogue()
  private(set) var adjacency = Adjacency()
  private(set) var citations: [Int32] = []

  init(_ base: KnowledgeBase) {
    index = ReferenceIndex(capacity: base.count)
    for type in base.model.types { number(base, type) }
    for place in kinds.indices { connect(kinds[place].type, place) }
    adjacency.turn(relations: relations.count, nodes: index.count)
    citations += repeatElement(0, count: index.count - citations.count)
  }

  private mutating func number<E: Entity>(_ base: KnowledgeBase, _ type: E.Type) {
    let rows = KindRows(base[type], first: index.count)
    for row in 0..<rows.count { _ = index.numberAdding(E.id(at: rows.address(of: row)).reference) }
    kinds.append(rows)
    relations.add(type)
  }

  private mutating func connect<E: Entity>(_ type: E.Type, _ place: Int) {
    let plan = RelationPlan.of(type)
    let first = relations.first(ofKind: place)
    let rows = kinds[place]
    var (index, adjacency, citations) = (index, adjacency, citations)
    // What lends its memory can't grow: the arrays are taken out while they are filled.
    (self.index, self.adjacency, self.citations) = (ReferenceIndex(capacity: 0), Adjacency(), [])
    var waiting: [Reference] = []
    var ways: [Int] = []
    var numbers: [Int32] = []
    var edges = adjacency.targets.count
    func settle() {
      index.numbersAdding(waiting, into: &numbers)
      for (relation, number) in zip(ways, numbers) {
        if plan.citations[relation] {
          if citations.count <= number { citations += repeatElement(0, count: index.count - citations.count) }
          citations[Int(number)] &+= 1
        } else {
          adjacency.add(relation: first + relation, target: number)
        }
      }
      waiting.removeAll(keepingCapacity: true)
      ways.removeAll(keepingCapacity: true)
    }
    for row in 0..<rows.count {
      plan.each(at: rows.address(of: row)) { relation, target in
        waiting.append(target)
        ways.append(relation)
        if !plan.citations[relation] { edges += 1 }
      }
      adjacency.endNode(at: edges)
      if waiting.count > 500 { settle() }
    }
    settle()
    (self.index, self.adjacency, self.citations) = (index, adjacency, citations)
  }
}
