import MigrationGovernanceCore

/// Views for the questions that are asked most, made of the tables that the schemas make.
struct SQLViews {
  struct View {
    var name: String
    var meaning: String
    var query: String
  }

  private let tables: [TableShape]
  private let dialect: SQLDialect

  init(_ tables: [TableShape], _ dialect: SQLDialect) {
    self.tables = tables
    self.dialect = dialect
  }

  /// All of them, each after those that it asks.
  var all: [View] { [relations, named, dated, evidence, covered, met, outcomes, funding].compactMap { $0 } }

  // MARK: From the schemas alone

  /// Every reference, from the entity that holds it.
  private var relations: View? {
    view("relations", "Who or what points at whom or what, and how: the source, the relation, the target.") { table in
      table.columns.compactMap { column in
        guard column.role == .value, !isIdentity(column, table), let target = target(column) else { return nil }
        return select(
          table, column,
          ["\(owner(table)) AS \"source\"", "\(relation(table, column)) AS \"relation\"", "\(target) AS \"target\""])
      }
    }
  }

  /// The same with names.
  private var named: View? {
    View(
      name: "relations_by_name", meaning: "The relations with the names of both ends.",
      query: """
        SELECT r."source", s."name" AS "source_name", r."relation", r."target", t."name" AS "target_name"
        FROM "relations" r
        LEFT JOIN "entities" s ON s."reference" = r."source"
        LEFT JOIN "entities" t ON t."reference" = r."target"
        """)
  }

  /// Every date.
  private var dated: View? {
    view(
      "dates", "What is when: the entity, the field, the date in EDTF, the first and the last day that it may touch."
    ) {
      table in
      table.columns.indices.compactMap { place in
        let column = table.columns[place]
        guard column.content == .date, place + 2 < table.columns.count else { return nil }
        let (earliest, latest) = (table.columns[place + 1], table.columns[place + 2])
        return select(
          table, column,
          [
            "\(owner(table)) AS \"entity\"", "\(relation(table, column)) AS \"field\"",
            "\(SQLNames.column(column)) AS \"edtf\"", "\(SQLNames.column(earliest)) AS \"earliest\"",
            "\(SQLNames.column(latest)) AS \"latest\"",
          ])
      }
    }
  }

  /// All evidence.
  private var evidence: View? {
    view("evidence", "Where the sources say it: the entity, the value that has the evidence, and what evidence says.") {
      table in
      guard table.record == Evidence.schema.name else { return [] }
      let path = SQLNames.literal(table.path.dropLast().joined(separator: "."))
      let columns = table.columns.dropFirst(table.keyCount).map(SQLNames.column)
      let head = ["\(owner(table)) AS \"entity\"", "\(path) AS \"value_of\""]
      return ["SELECT \((head + columns).joined(separator: ", ")) FROM \(SQLNames.table(table))"]
    }
  }

  private func view(_ name: String, _ meaning: String, _ selects: (TableShape) -> [String]) -> View? {
    let parts = tables.flatMap(selects)
    guard !parts.isEmpty else { return nil }
    return View(name: name, meaning: meaning, query: parts.joined(separator: "\nUNION ALL\n"))
  }

  private func select(_ table: TableShape, _ column: TableColumn, _ columns: [String]) -> String {
    "SELECT \(columns.joined(separator: ", ")) FROM \(SQLNames.table(table)) WHERE \(SQLNames.column(column)) IS NOT NULL"
  }

  /// The reference to the entity of a row.
  private func owner(_ table: TableShape) -> String {
    "'\(table.kind.name):' || \(table.columns.first.map(SQLNames.column) ?? "NULL")"
  }

  private func isIdentity(_ column: TableColumn, _ table: TableShape) -> Bool {
    table.path.isEmpty && column.words == table.columns.first?.words
  }

  /// The reference that a column holds, or `nil` where it holds none.
  private func target(_ column: TableColumn) -> String? {
    switch column.content {
    case .id(let kind): "'\(kind.name):' || \(SQLNames.column(column))"
    case .reference: SQLNames.column(column)
    default: nil
    }
  }

  /// The name of a field from its entity: `organisers`, not `organisers.party`.
  private func relation(_ table: TableShape, _ column: TableColumn) -> String {
    let path = column.path == [table.main ?? ""] || table.isValues ? [] : column.path
    return SQLNames.literal((table.path + path).joined(separator: "."))
  }

  // MARK: Questions of the field

  private var covered: View? {
    View(
      name: "theme_coverage", meaning: "How much is said on each theme, by kind of entity.",
      query: """
        SELECT r."target" AS "theme", t."name", s."kind", count(DISTINCT r."source") AS "entities"
        FROM "relations" r
        JOIN "entities" s ON s."reference" = r."source"
        JOIN "entities" t ON t."reference" = r."target"
        WHERE t."kind" = '\(Theme.kind.name)'
        GROUP BY r."target", t."name", s."kind"
        """)
  }

  /// The roles that the parties of a kind have: its lists of parties that say who may stand there. Who is only listed has none.
  private func roles(of kind: EntityKind) -> [String] {
    tables.compactMap { table in
      guard table.kind == kind, table.path.count == 1, table.record == Party.schema.name, !table.targets.isEmpty else {
        return nil
      }
      return table.path.first
    }
  }

  private func any(_ roles: [String]) -> String { "(" + roles.map(SQLNames.literal).joined(separator: ", ") + ")" }

  /// Who has a role in the same meeting.
  private var met: View? {
    let roles = roles(of: Meeting.kind)
    guard !roles.isEmpty else { return nil }
    return View(
      name: "meeting_pairs",
      meaning: "Which parties have a role in the same meeting: \(roles.joined(separator: ", ")).",
      query: """
        SELECT DISTINCT a."source" AS "meeting", a."target" AS "one", b."target" AS "other"
        FROM "relations" a
        JOIN "relations" b ON b."source" = a."source" AND b."target" > a."target" AND b."relation" IN \(any(roles))
        JOIN "entities" m ON m."reference" = a."source" AND m."kind" = '\(Meeting.kind.name)'
        WHERE a."relation" IN \(any(roles))
        """)
  }

  /// What came of recommendations.
  private var outcomes: View? {
    chain(
      "recommendation_outcomes", "What came of recommendations; without a follow-up, nothing is known.",
      of: Recommendation.kind, by: FollowUp.kind, through: "of", as: ["recommendation", "follow_up"])
  }

  /// Entities of a kind, each with those of another that point at it.
  private func chain(
    _ name: String, _ meaning: String, of kind: EntityKind, by other: EntityKind, through relation: String,
    as titles: [String]
  ) -> View? {
    guard let one = tables.first(where: { $0.kind == kind && $0.path.isEmpty }),
      let two = tables.first(where: { $0.kind == other && $0.path.isEmpty })
    else { return nil }
    func columns(_ table: TableShape, _ letter: String, _ title: String) -> [String] {
      table.columns.filter { $0.role != .extensions }.map { column in
        let bare = SQLNames.bare(column.words)
        let alias = bare == "id" ? title : "\(title)_\(bare)"
        return "\(letter).\(SQLNames.column(column)) AS \(SQLNames.quoted(alias))"
      }
    }
    let said = (columns(one, "a", titles[0]) + columns(two, "b", titles[1])).joined(separator: ", ")
    return View(
      name: name, meaning: meaning,
      query: """
        SELECT \(said)
        FROM \(SQLNames.table(one)) a
        LEFT JOIN \(SQLNames.table(two)) b ON b."\(relation)" = '\(kind.name):' || a."id"
        """)
  }

  /// Who pays for what, and who carries it out.
  private var funding: View? {
    let roles = roles(of: Programme.kind)
    guard !roles.isEmpty else { return nil }
    return View(
      name: "programme_roles", meaning: "Which party has which role in which programme.",
      query: """
        SELECT r."source" AS "programme", s."name" AS "programme_name", r."relation" AS "role", r."target" AS "party",
          t."name" AS "party_name"
        FROM "relations" r
        JOIN "entities" s ON s."reference" = r."source" AND s."kind" = '\(Programme.kind.name)'
        LEFT JOIN "entities" t ON t."reference" = r."target"
        WHERE r."relation" IN \(any(roles))
        """)
  }
}
