public import MigrationGovernanceCore

// Conditions on fields. Each takes the key path of a field, resolved once; `possibly` lets in what is not certain.
extension Filterable {
  /// Where a field has a value; what says nothing is `possibly` so. By index for words, numbers and references.
  public func `where`<Value: FieldValue>(
    _ path: any KeyPath<Row, Value?> & Sendable, is value: Value, possibly: Bool = false
  ) -> Self { self.where(path, isAnyOf: [value], possibly: possibly) }

  /// Where a field has one of some values.
  public func `where`<Value: FieldValue>(
    _ path: any KeyPath<Row, Value?> & Sendable, isAnyOf values: [Value], possibly: Bool = false
  ) -> Self {
    let access = FieldAccess(path)
    let words = "\(access.words) is \(ValueWords.of(values))"
    let condition = ValueCondition(access: access, words: words) { said in said.map { Answer(values.contains($0)) } }
    return filtered(condition, values, possibly) { $0.map { [$0] } ?? [] }
  }

  /// Where a list contains a value: a word, an id, a reference. What lists nothing `possibly` does.
  public func `where`<Element: FieldValue>(
    _ path: any KeyPath<Row, [Element]> & Sendable, contain value: Element, possibly: Bool = false
  ) -> Self { self.where(path, containAnyOf: [value], possibly: possibly) }

  /// Where a list contains one of some values.
  public func `where`<Element: FieldValue>(
    _ path: any KeyPath<Row, [Element]> & Sendable, containAnyOf values: [Element], possibly: Bool = false
  ) -> Self {
    let access = FieldAccess(path)
    let words = "\(access.words) contain \(ValueWords.of(values))"
    let condition = ValueCondition(access: access, words: words) { said in
      said.isEmpty ? nil : Answer(said.contains { values.contains($0) })
    }
    return filtered(condition, values, possibly) { $0 }
  }

  /// Where parties contain an entity, by its own name; members of groups are another question
  /// (``Filterable/where(_:include:on:reach:identifying:possibly:)``).
  public func `where`(
    _ path: any KeyPath<Row, [Party]> & Sendable, contain party: Reference, possibly: Bool = false
  ) -> Self {
    let access = FieldAccess(path)
    let condition = ValueCondition(access: access, words: "\(access.words) contain \(party)") { said in
      said.isEmpty ? nil : Answer(said.contains { $0.party == party })
    }
    return filtered(by: Filter(ReferenceCondition(value: condition, wanted: [party]), possibly: possibly))
  }

  /// Where a date passes a test; what has none `possibly` does. By index for what lies certainly within a span.
  public func `where`(
    _ path: any KeyPath<Row, DateSpan?> & Sendable, _ test: DateTest, possibly: Bool = false
  ) -> Self { filtered(by: Filter(DateCondition(path, test) { $0 }, possibly: possibly)) }

  /// Where a date passes a test.
  public func `where`(
    _ path: any KeyPath<Row, PartialDate?> & Sendable, _ test: DateTest, possibly: Bool = false
  ) -> Self { filtered(by: Filter(DateCondition(path, test) { $0.map { DateSpan($0) } }, possibly: possibly)) }

  /// Where a value lies in a range: `0...50`, `1000...`.
  public func `where`<Value: FieldValue & Comparable>(
    _ path: any KeyPath<Row, Value?> & Sendable, in range: some RangeExpression<Value> & Sendable,
    possibly: Bool = false
  ) -> Self {
    let access = FieldAccess(path)
    let condition = ValueCondition(access: access, words: "\(access.words) \(ValueWords.of(range))") { said in
      said.map { Answer(range.contains($0)) }
    }
    return filtered(by: Filter(condition, possibly: possibly))
  }

  /// Where a field says something, or nothing. Always certain.
  public func `where`<Value: FieldValue>(_ path: any KeyPath<Row, Value> & Sendable, isSaid: Bool) -> Self {
    let access = FieldAccess(path)
    let condition = ValueCondition(access: access, words: "\(access.words) \(isSaid ? "said" : "not said")") { said in
      Answer((said != Value.nothing) == isSaid)
    }
    return filtered(by: Filter(condition, possibly: false))
  }

  /// Where a value passes a test of your own. Every row that is left is read.
  public func `where`<Value>(
    _ path: any KeyPath<Row, Value> & Sendable, _ test: @escaping @Sendable (Value) -> Bool
  ) -> Self {
    let access = FieldAccess(path)
    let condition = ValueCondition(access: access, words: "\(access.words) by a test") { Answer(test($0)) }
    return filtered(by: Filter(condition, possibly: false))
  }

  /// Chooses the index by the shape of the values.
  private func filtered<Value, Element: FieldValue>(
    _ condition: ValueCondition<Row, Value>, _ values: [Element], _ possibly: Bool,
    _ elements: @escaping @Sendable (Value) -> [Element]
  ) -> Self {
    if Element.self is any ReferenceScalar.Type {
      let wanted = values.compactMap { ($0 as? any ReferenceScalar)?.reference }
      return filtered(by: Filter(ReferenceCondition(value: condition, wanted: wanted), possibly: possibly))
    }
    if ValueWords.areFew(Element.self) {
      let wanted = values.map { ValueWords.word($0) }
      let indexed = WordCondition(value: condition, wanted: wanted) { elements($0).map { ValueWords.word($0) } }
      return filtered(by: Filter(indexed, possibly: possibly))
    }
    return filtered(by: Filter(condition, possibly: possibly))
  }
}

/// Values as words.
enum ValueWords {
  /// Whether a type has few values, so that an index of them pays: words of vocabularies, truth values, whole numbers.
  static func areFew(_ type: any FieldValue.Type) -> Bool {
    type is any OpenVocabulary.Type || type == Bool.self || type == Int.self || type == LanguageTag.self
  }

  /// A value as a text that only equal values have, for types of which there are few.
  static func word(_ value: some FieldValue) -> String { (value as? any TextScalar)?.text ?? "\(value)" }

  static func of<Value: FieldValue & Comparable>(_ range: some RangeExpression<Value>) -> String {
    switch range {
    case let range as ClosedRange<Value>: "in \(word(range.lowerBound)) to \(word(range.upperBound))"
    case let range as Range<Value>: "from \(word(range.lowerBound)), below \(word(range.upperBound))"
    case let range as PartialRangeFrom<Value>: "from \(word(range.lowerBound))"
    case let range as PartialRangeThrough<Value>: "up to \(word(range.upperBound))"
    case let range as PartialRangeUpTo<Value>: "below \(word(range.upperBound))"
    default: "in a range"
    }
  }

  static func of(_ values: [some FieldValue]) -> String {
    values.map { ($0 as? any ReferenceScalar)?.reference.text ?? word($0) }.joined(separator: " or ")
  }
}
