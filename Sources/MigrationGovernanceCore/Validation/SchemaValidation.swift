/// Goes through entities and notes what the schema objects to.
struct SchemaValidation {
  let base: KnowledgeBase
  var findings: [Diagnostic] = []
  private let inverses: [(target: EntityKind?, name: String)]
  private var ids: [String: [String]] = [:]
  /// What may be referred to, as text: no entity is fetched to see whether it is there.
  private var known: Set<String> = []

  init(_ base: KnowledgeBase) {
    self.base = base
    var seen: Set<String> = []
    inverses = base.model.relations.compactMap { relation in
      let isNew = seen.insert((relation.target?.name ?? "") + ":" + relation.inverse).inserted
      return isNew ? (relation.target, relation.inverse) : nil
    }
    for type in base.model.types { note(type) }
  }

  private mutating func note<E: Entity>(_ type: E.Type) {
    for entity in base[type] { known.insert(entity.reference.text) }
  }

  mutating func check<E: Entity>(_ type: E.Type) {
    for entity in base[type] { check(entity) }
  }

  private mutating func check<E: Entity>(_ entity: E) {
    if E.self == Country.self { checkCode(entity) }
    checkKeys(entity)
    var occurrences: [SchemaOccurrence] = []
    SchemaWalk.visit(entity) { occurrence in
      // Most references are right, most words known: what is in order is let go at once.
      switch occurrence.content {
      case .date: return
      case .word(let word, let known) where known.contains(word): return
      case .reference(let reference, let kind) where (kind == nil || kind?.name == reference.kind) && exists(reference):
        return
      default: occurrences.append(occurrence)
      }
    }
    for occurrence in occurrences { check(occurrence, in: entity) }
    if entity.evidence.isEmpty, needsEvidence(entity) {
      add(.unsupported, entity.reference, "evidence", "nothing says where this is found: add “evidence”", nil)
    }
  }

  private mutating func check<E: Entity>(_ occurrence: SchemaOccurrence, in entity: E) {
    let reference = entity.reference
    let path = FieldPath(occurrence.path).description
    switch occurrence.content {
    case .missing(let field):
      let place = path.isEmpty ? field.key : path + "." + field.key
      add(
        .required, reference, place,
        "a complete \(occurrence.record) has “\(field.key)” (\(field.meaning.sentence)): add it; leave it out if unsaid",
        nil)
    case .word(let word, let known):
      let near = EditDistance.nearest(to: word, in: known)
      let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " …" : "")
      add(
        .vocabulary, reference, path, "“\(word)” is no word of “\(occurrence.field.key)”, which knows \(list)",
        near.first)
    case .reference(let target, let kind): check(target, kind, in: entity.reference, at: path)
    case .evidence(let evidence): check(evidence, occurrence, in: entity, at: path)
    case .date: break
    }
  }

  private mutating func check(_ target: Reference, _ kind: EntityKind?, in entity: Reference, at path: String) {
    if let kind, kind.name != target.kind {
      return add(.wrongKind, entity, path, "“\(target)” is no \(kind): this field takes one", nil)
    }
    guard base.model.place(singular: target.kind) != nil else {
      let kinds = base.model.kinds
      let near =
        kinds.first { $0.plural == target.kind }?.name
        ?? EditDistance.nearest(to: target.kind, in: kinds.map(\.name)).first
      return add(
        .unknownKind, entity, path, "“\(target.kind)” is no kind of entity", near.map { $0 + ":" + target.id })
    }
    if target.kind == Country.kind.name {
      let hint = ReferenceCountries.hint(for: target.id)
      let reason = hint ?? "ISO 3166-1 has no such code, and no record adds it"
      let code = hint.flatMap { $0.split(separator: " ").last.map(String.init) }
      let meant = code.flatMap { ReferenceCountries.country(alpha2: $0) }?.alpha2
      return add(.dangling, entity, path, "there is no \(target): \(reason)", meant.map { "country:" + $0 })
    }
    let near = EditDistance.nearest(to: target.id, in: ids(of: target.kind)).first
    let elsewhere = near == nil ? otherKind(of: target) : nil
    add(
      .dangling, entity, path, "there is no \(target): add the record, or correct the reference",
      near.map { target.kind + ":" + $0 } ?? elsewhere)
  }

  private mutating func check<E: Entity>(
    _ evidence: Evidence, _ occurrence: SchemaOccurrence, in entity: E, at path: String
  ) {
    if evidence.status != .stated, evidence.premise == nil {
      add(
        .premise, entity.reference, path, "what is \(evidence.status) needs its “premise”: say what it follows from",
        nil)
    }
    if evidence.status == .stated, evidence.at == nil {
      add(.evidencePlace, entity.reference, path, "this does not say where a source states it: add “at”", nil)
    }
    for key in evidence.field where !occurrence.keys.contains(key) && !isRelation(key, at: E.kind) {
      let names = occurrence.keys + inverses.filter { $0.target == nil || $0.target == E.kind }.map(\.name)
      add(
        .evidenceField, entity.reference, path,
        "“\(key)” is neither a field of \(occurrence.record) nor a relation that ends at one",
        EditDistance.nearest(to: key, in: names).first)
    }
  }

  private mutating func checkCode<E: Entity>(_ country: E) {
    let code = country.id.text
    guard ReferenceCountries.country(alpha2: code) == nil, !(code.utf8.count == 2 && code.hasPrefix("X")) else {
      return
    }
    let hint = ReferenceCountries.hint(for: code) ?? "ISO 3166-1 has no such code"
    add(.countryCode, country.reference, "id", "“\(code)” is no code of a country: \(hint)", nil)
  }

  /// Keys of other tools are theirs; only a key like one of ours was probably meant as that.
  private mutating func checkKeys<E: Entity>(_ entity: E) {
    guard !entity.extensions.isEmpty else { return }
    let keys = E.schema.fields.map(\.info.key)
    for member in entity.extensions.object.members where !keys.contains(member.key) {
      guard let near = EditDistance.nearest(to: member.key, in: keys).first else { continue }
      add(
        .unknownKey, entity.reference, member.key, "\(E.schema.name) has no field “\(member.key)”; it is kept as it is",
        near)
    }
  }

  /// Records and tables of kinds that the model lacks, where the name looks like one that it has.
  mutating func checkUnknownKinds() {
    let kinds = base.model.kinds
    for case .object(let record) in base.otherRecords {
      guard case .string(let type)? = record[key: "type"], base.model.place(singular: type) == nil,
        let near = EditDistance.nearest(to: type, in: kinds.map(\.name)).first
      else { continue }
      let id: String? = if case .string(let id)? = record[key: "id"] { id } else { nil }
      let reference = id.flatMap { try? Reference(text: type + ":" + $0) }
      add(.kind, reference, "type", "there is no kind “\(type)”; the record is kept as it is", near)
    }
    for member in base.header.extensions.object.members {
      let names = kinds.map(\.plural) + Header.schema.fields.map(\.info.key)
      guard let near = EditDistance.nearest(to: member.key, in: names).first else { continue }
      add(.kind, nil, member.key, "there is no table or key “\(member.key)” in a document; it is kept as it is", near)
    }
  }

  private func isRelation(_ key: String, at kind: EntityKind) -> Bool {
    inverses.contains { ($0.target == nil || $0.target == kind) && $0.name == key }
  }

  /// What describes the sources themselves, and the scheme of themes, need not be found in a source.
  private func needsEvidence<E: Entity>(_ entity: E) -> Bool { E.self != Theme.self && E.self != Document.self }

  private func exists(_ target: Reference) -> Bool { known.contains(target.text) || ReferenceData.knows(target) }

  private func otherKind(of target: Reference) -> String? {
    base.model.kinds.lazy.filter { $0.name != target.kind }
      .compactMap { try? Reference(text: $0.name + ":" + target.id) }.first { exists($0) }?.text
  }

  private mutating func ids(of kind: String) -> [String] {
    if let known = ids[kind] { return known }
    var found = base.model.type(named: kind).map { allIDs($0) } ?? []
    found += ReferenceData.ids(of: kind).filter { !known.contains(kind + ":" + $0) }
    ids[kind] = found
    return found
  }
  private func allIDs<E: Entity>(_ type: E.Type) -> [String] { base[type].map(\.id.text) }

  private mutating func add(
    _ rule: Rule, _ entity: Reference?, _ path: String, _ message: String, _ suggestion: String?
  ) {
    var finding = Diagnostic(rule: rule.id, severity: rule.severity, entity: entity, path: path, message: message)
    finding.suggestion = suggestion
    findings.append(finding)
  }
}

extension String {
  /// The text without the full stop at its end.
  fileprivate var sentence: String { hasSuffix(".") ? String(dropLast()) : self }
}
