/// One finding: what is wrong, where, and what to do.
///
/// As text it is one line: `warning: strategy:a name: what is wrong (did you mean this?) [rule]`.
public struct Diagnostic: Record, CustomStringConvertible {
  /// The rule that found it: `json.value`, `record.missing`.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// The entity in which it was found.
  public var entity: Reference?
  /// The field, from the entity or from the document: `organisers[0].for`.
  public var path: String?
  /// What is wrong and what to do.
  public var message: String
  /// What was probably meant.
  public var suggestion: String?
  /// The line in the file, from 1.
  public var line: Int?
  /// The column in the line, from 1, in Unicode scalars.
  public var column: Int?
  /// Keys of other tools.
  public var extensions = Extensions()

  /// Makes the record that a reader fills.
  public init(_ blank: Blank) {
    rule = ""
    severity = .error
    message = ""
  }

  /// Makes a finding.
  public init(rule: String, severity: Severity, entity: Reference? = nil, path: String? = nil, message: String) {
    self.rule = rule
    self.severity = severity
    self.entity = entity
    self.path = path
    self.message = message
  }

  /// `warning: strategy:a name: what is wrong (did you mean this?) [rule]`.
  public var description: String {
    let about = [entity?.text, path].compactMap(\.self).joined(separator: " ")
    let suggestion = suggestion.map { " (did you mean \($0)?)" } ?? ""
    return "\(severity): \(about.isEmpty ? "" : about + ": ")\(message)\(suggestion) [\(rule)]"
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Fields.
  public static let schema = Schema<Diagnostic>(
    "Diagnostic", "One finding: what is wrong, where, and what to do.",
    fields: [
      Field("rule", \.rule, "The rule that found it."),
      Field("severity", \.severity, "How bad it is."),
      Field("entity", \.entity, "The entity in which it was found.", inverse: "findings"),
      Field("path", \.path, "The field."),
      Field("message", \.message, "What is wrong and what to do."),
      Field("suggestion", \.suggestion, "What was probably meant."),
      Field("line", \.line, "The line in the file, from 1."),
      Field("column", \.column, "The column in the line, from 1, in Unicode scalars."),
    ])
}

/// How bad a finding is.
public struct Severity: OpenVocabulary {
  /// The word.
  public let rawValue: String
  /// Makes a word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It can't be so.
  public static let error = Severity("error")
  /// It is probably not meant.
  public static let warning = Severity("warning")
  /// It may be worth a look.
  public static let info = Severity("info")
  /// The words in use, worst first.
  public static let known: [Severity] = [.error, .warning, .info]
}
