/// Goes through a knowledge base once for all rules.
struct RuleRun {
  private typealias Numbered<Body> = (rule: Int, body: Body)

  private let check: RuleCheck
  /// By the number of the record's walker.
  private var records: [RecordInspection?] = []
  private var missing: [Numbered<@Sendable (FieldInfo, borrowing SchemaWalk, RuleCheck) -> Void>] = []
  private var references: [Numbered<@Sendable (Reference, EntityKind?, borrowing SchemaWalk, RuleCheck) -> Void>] = []
  private var words: [Numbered<@Sendable (String, [String], borrowing SchemaWalk, RuleCheck) -> Void>] = []
  private var dates: [Numbered<@Sendable (DateSpan, borrowing SchemaWalk, RuleCheck) -> Void>] = []
  private var texts: [Numbered<@Sendable (ScannedText, borrowing SchemaWalk, RuleCheck) -> Void>] = []
  private var languages: [Numbered<@Sendable (LanguageTag, borrowing SchemaWalk, RuleCheck) -> Void>] = []
  private var extensions: [Numbered<@Sendable (Extensions, RecordWalker, RuleCheck) -> Void>] = []
  private var entities: [Numbered<any EntityInspection>] = []
  private var wholes: [Numbered<@Sendable (RuleCheck) -> Void>] = []

  init(_ base: KnowledgeBase, _ rules: RuleSet, _ texts: SourceTexts, _ elsewhere: RecordsElsewhere?) {
    check = RuleCheck(base, rules: rules, texts: texts, elsewhere: elsewhere)
    for (number, rule) in rules.rules.enumerated() {
      switch rule.inspection {
      case .records(let inspections):
        for inspection in inspections {
          let walker = inspection.walker.number
          while records.count <= walker { records.append(nil) }
          records[walker] = inspection.numbered(number).joined(records[walker])
        }
      case .missing(let body): missing.append((number, body))
      case .reference(let body): references.append((number, body))
      case .word(let body): words.append((number, body))
      case .date(let body): dates.append((number, body))
      case .text(let body): self.texts.append((number, body))
      case .language(let body): languages.append((number, body))
      case .extensions(let body): extensions.append((number, body))
      case .entity(let body): entities.append((number, body))
      case .base(let body): wholes.append((number, body))
      }
    }
  }

  func check<E: Entity>(_ type: E.Type) {
    SchemaWalk.visit(
      check.base[type], stops: stops, begin: { check.entity = E.id(at: $0).reference },
      end: { inspect($0.assumingMemoryBound(to: E.self).pointee) }, meet)
  }

  private func inspect<E: Entity>(_ entity: E) {
    for (rule, body) in entities {
      check.current = rule
      body.inspect(entity, check)
    }
  }

  /// What there are rules for.
  private var stops: SchemaWalk.Stops {
    var stops: SchemaWalk.Stops = []
    if !records.isEmpty || !extensions.isEmpty { stops.insert(.records) }
    if !languages.isEmpty { stops.insert(.languages) }
    if !missing.isEmpty { stops.insert(.missing) }
    if !references.isEmpty { stops.insert(.references) }
    if !words.isEmpty { stops.insert(.words) }
    if !dates.isEmpty { stops.insert(.dates) }
    if !texts.isEmpty { stops.insert(.texts) }
    return stops
  }

  private func meet(_ content: SchemaOccurrence.Content, _ walk: borrowing SchemaWalk) {
    switch content {
    case .record(let walker, let place):
      let inspection = walker.number < records.count ? records[walker.number] : nil
      let unknown = extensions.isEmpty ? Extensions() : walker.extensions(place)
      guard inspection != nil || !unknown.isEmpty else { return }
      check.owner = walk.owner
      let found = check.findings.count
      inspection?.inspect(place, check)
      if !unknown.isEmpty {
        for (rule, body) in extensions {
          check.current = rule
          body(unknown, walker, check)
        }
      }
      if check.findings.count > found { check.prefix(from: found, with: walk.path) }
    case .missing(let field):
      for (rule, body) in missing {
        check.current = rule
        body(field, walk, check)
      }
    case .reference(let reference, let kind):
      for (rule, body) in references {
        check.current = rule
        body(reference, kind, walk, check)
      }
    case .word(let word, let known):
      for (rule, body) in words {
        check.current = rule
        body(word, known, walk, check)
      }
    case .date(let span):
      for (rule, body) in dates {
        check.current = rule
        body(span, walk, check)
      }
    case .text(let text):
      let text = ScannedText(text)
      // No rule has anything to say of such a text.
      guard !text.traits.isEmpty else { return }
      for (rule, body) in texts {
        check.current = rule
        body(text, walk, check)
      }
    case .language(let tag):
      for (rule, body) in languages {
        check.current = rule
        body(tag, walk, check)
      }
    case .evidence: break
    }
  }

  func finish() -> ValidationReport {
    check.entity = nil
    for (rule, body) in wholes {
      check.current = rule
      body(check)
    }
    return ValidationReport(findings: FindingOrder(check.base).sorted(check.findings))
  }
}
