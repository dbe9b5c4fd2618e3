import MigrationGovernanceCore
import Synchronization

/// The tables that the schema of a kind makes, and what fills them.
///
/// A record is a row; its fields are columns; a record inside it is spread over columns of the same row (`place_city`); a
/// list is a table of its own, whose rows name the entity and their position. What holds its own kind is JSON in a cell, since
/// it would need tables without end.
final class TablePlan: @unchecked Sendable {
  let kind: EntityKind
  /// The tables: that of the kind first.
  let tables: [TableShape]
  private let root: TableNode

  private init<E: Entity>(_ type: E.Type) {
    kind = E.kind
    let builder = TableBuilder(kind: E.kind)
    builder.tables = [TableShape(kind: E.kind, path: [], parent: nil, meaning: E.schema.meaning)]
    root = builder.record(type, TableContext())
    tables = builder.tables
  }

  private static let cache = Mutex<[ObjectIdentifier: TablePlan]>([:])

  /// The plan of a type, made once.
  static func of<E: Entity>(_ type: E.Type) -> TablePlan {
    let key = ObjectIdentifier(type)
    if let known = cache.withLock({ $0[key] }) { return known }
    let plan = TablePlan(type)
    return cache.withLock { cache in
      if let known = cache[key] { return known }
      cache[key] = plan
      return plan
    }
  }

  /// Writes the rows of the entity at a place, which has to be of the type of the plan.
  func write<E: Entity>(_ type: E.Type, at place: UnsafeRawPointer, _ run: TableRun) {
    let id = E.id(at: place)
    withUnsafePointer(to: id) { idPlace in
      EntityID<E>.withText(at: idPlace) { owner in
        run.begin(owner)
        run.row { root.write(place, run, $0) }
      }
    }
  }
}
