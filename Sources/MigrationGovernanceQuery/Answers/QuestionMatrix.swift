public import MigrationGovernanceCore

extension KnowledgeGraph {
  /// Who asked whom: a line for each who asks, a column for each who is asked, both by name, what is not said last. A
  /// question of several askers counts for each; `unanswered` are those to which no answer is stated. Linear in the
  /// contributions.
  ///
  /// ```swift
  /// let matrix = graph.questionMatrix()
  /// let asked = matrix[try Reference("country:BY"), try Reference("country:AZ")]
  /// let open = asked?.noted.map(\.text)
  /// ```
  public func questionMatrix() -> CrossTable {
    matrix("asked by") { exchange in exchange.to }
  }

  /// Who answered whom: a line for each who asks, a column for each who answers, `—` where no answer is stated. Otherwise as
  /// ``questionMatrix()``.
  public func answerMatrix() -> CrossTable {
    matrix("asked by") { exchange in exchange.answers.flatMap(\.by) }
  }

  private func matrix(_ title: String, _ others: (Exchange) -> [Party]) -> CrossTable {
    var builder = CrossTableBuilder()
    for exchange in questions() {
      let lines = exchange.by.isEmpty ? [.notSaid] : exchange.by.map { heading($0) }
      let parties = others(exchange)
      for line in lines {
        for column in parties.isEmpty ? [.notSaid] : parties.map({ heading($0) }) {
          builder.add(
            exchange.question, line: line, column: column, isNoted: !exchange.isAnswered,
            evidence: exchange.statement.evidence)
        }
      }
    }
    return builder.table(title, note: "unanswered", kinds: [Contribution.kind])
  }
}
