// What the schema says of every record: complete, in known words, under known keys.
extension Rule {
  static let schemaRules: [Rule] = [required, vocabulary, unknownKey, unknownKind, unknownTable, countryCode, idCase]

  private static let required = Rule(
    "schema.required", .warning, "A field that a complete record says is missing; leave it out if no source says it.",
    RuleExample(
      failing: #""meetings": {"id": "m", "evidence": "r:1"}, "documents": {"id": "r", "kind": "report"}"#,
      passing:
        #""meetings": {"id": "m", "status": "held", "evidence": "r:1"}, "documents": {"id": "r", "kind": "report"}"#),
    .missing { field, walk, check in
      guard let owner = walk.owner else { return }
      let path = FieldPath(walk.path).description
      check.add(
        check.entity, path.isEmpty ? field.key : path + "." + field.key,
        "a complete \(owner.name) has “\(field.key)” (\(field.meaning.withoutStop)): add it; leave it out if unsaid",
        nil)
    })

  private static let vocabulary = Rule(
    "schema.vocabulary", .warning, "A word is none of the documented ones; it is kept as it is.",
    RuleExample(
      failing:
        #""meetings": {"id": "m", "status": "hold", "evidence": "r:1"}, "documents": {"id": "r", "kind": "report"}"#,
      passing:
        #""meetings": {"id": "m", "status": "held", "evidence": "r:1"}, "documents": {"id": "r", "kind": "report"}"#),
    .word { word, known, walk, check in
      guard !known.contains(word), let field = walk.field else { return }
      let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " …" : "")
      check.report(
        at: walk, "“\(word)” is no word of “\(field.key)”, which knows \(list)",
        suggestion: Vocabulary.nearest(to: word, in: known))
    })

  /// Keys of other tools are theirs; only a key like one of ours was probably meant as that.
  private static let unknownKey = Rule(
    "schema.unknown-key", .warning, "A key that the schema does not know is kept, but looks like one that it knows.",
    RuleExample(
      failing: #""documents": {"id": "r", "kind": "report", "isued": "2016"}"#,
      passing: #""documents": {"id": "r", "kind": "report", "issued": "2016", "shelf": "A 12"}"#),
    .extensions { extensions, owner, check in
      for member in extensions.object.members where !owner.keys.contains(member.key) {
        guard let near = EditDistance.nearest(to: member.key, in: owner.keys).first else { continue }
        check.report(
          FieldPath([.key(member.key)]).description, "\(owner.name) has no field “\(member.key)”; it is kept as it is",
          suggestion: near)
      }
    })

  private static let unknownKind = Rule(
    "schema.unknown-kind", .warning,
    "A table or record of a kind that the model does not know is kept, but looks like one that it knows.",
    example: RuleExample(
      failing: #""document": [{"id": "r", "kind": "report"}]"#,
      passing: #""documents": [{"id": "r", "kind": "report"}], "shelves": ["a-12"]"#)
  ) { check in
    let base = check.base
    let kinds = base.model.kinds
    for case .object(let record) in base.otherRecords {
      guard case .string(let type)? = record[key: "type"], base.model.place(singular: type) == nil,
        let near = EditDistance.nearest(to: type, in: kinds.map(\.name)).first
      else { continue }
      check.add(
        KeptAside.reference(of: record, type), "type",
        "there is no kind “\(type)”; the record is kept as it is", near)
    }
    for member in base.header.extensions.object.members {
      let names = kinds.map(\.plural) + Header.schema.fields.map(\.info.key)
      guard let near = EditDistance.nearest(to: member.key, in: names).first else { continue }
      check.add(
        nil, member.key, "there is no table or key “\(member.key)” in a document; it is kept as it is", near)
    }
  }.screened

  /// What is like a table by its letters is the care of ``unknownKind``.
  private static let unknownTable = Rule(
    "schema.unknown-table", .info,
    "What looks like a table of records, with ids, is none of the tables: it is kept, and nothing in it is checked.",
    example: RuleExample(
      failing: #""papers": [{"id": "r", "kind": "report"}]"#,
      passing: #""documents": [{"id": "r", "kind": "report"}], "shelves": ["a-12"]"#)
  ) { check in
    let plurals = check.base.model.kinds.map(\.plural)
    let names = plurals + Header.schema.fields.map(\.info.key)
    for member in check.base.header.extensions.object.members {
      guard !names.contains(member.key), hasRecords(member.value),
        EditDistance.nearest(to: member.key, in: names).isEmpty
      else { continue }
      check.add(
        nil, member.key,
        "“\(member.key.shortened)” is no table; it is kept as it is, and its records are not checked: the tables are "
          + plurals.joined(separator: ", "), nil)
    }
  }.screened

  /// Whether a value looks like records: objects with ids, in a list, by ids or one alone.
  private static func hasRecords(_ value: JSONValue) -> Bool {
    switch value {
    case .array(let elements):
      elements.contains { if case .object(let object) = $0 { object[key: "id"] != nil } else { false } }
    case .object(let object): object[key: "id"] != nil
    default: false
    }
  }

  private static let countryCode = Rule(
    "country.code", .error,
    "The id of a country is its alpha-2 code of ISO 3166-1; one that users assign begins with X.",
    example: RuleExample(
      failing: #""countries": {"id": "UK", "evidence": "r:1"}, "documents": {"id": "r", "kind": "report"}"#,
      passing: #""countries": {"id": "GB", "evidence": "r:1"}, "documents": {"id": "r", "kind": "report"}"#)
  ) { (country: Country, check) in
    let code = country.id.text
    guard ReferenceCountries.known(alpha2: code) == nil, !(code.utf8.count == 2 && code.hasPrefix("X")) else {
      return
    }
    let hint = ReferenceCountries.hint(for: code) ?? "ISO 3166-1 has no such code"
    check.report("id", "“\(code)” is no code of a country: \(hint)", suggestion: Rule.code(in: hint))
  }.screened

  private static let idCase = Rule(
    "id.case", .info, "An id has capitals, where lower case is the custom; ids are told apart by case.",
    RuleExample(
      failing: #""documents": {"id": "Minsk-Report", "kind": "report"}"#,
      passing: #""documents": {"id": "minsk-report", "kind": "report"}"#),
    .entity(CapitalIDs())
  ).screened

  /// The code that a hint ends with, if it names a country.
  static func code(in hint: String) -> String? {
    hint.split(separator: " ").last.flatMap { ReferenceCountries.known(alpha2: String($0)) }?.alpha2
  }
}

private struct CapitalIDs: EntityInspection {
  func inspect<E: Entity>(_ entity: E, _ check: RuleCheck) {
    guard E.self != Country.self, entity.id.text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return }
    let lower = entity.id.text.lowercased()
    check.report("id", "“\(entity.id)” has capitals: by custom ids are in lower case", suggestion: lower)
  }
}

extension String {
  /// The text without the full stop at its end.
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
