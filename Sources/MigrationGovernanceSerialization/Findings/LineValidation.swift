public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What the basic rules find wrong with a file of JSON Lines, however large.
///
/// ```swift
/// for found in try LineValidation(path: path).findings { print(found.text()) }
/// ```
///
/// The findings are those of a ``FileValidation`` by the same rules. Records are looked over in their text, one at a time,
/// and only those that may be wrong are read: what is kept is their ids, and a file that is right costs about as much as
/// reading it (Documentation/Benchmarks.md).
public struct LineValidation: Sendable {
  /// The findings, by line, column and rule.
  public let findings: [FileValidation.Found]
  /// How many lines hold a record.
  public let records: Int
  /// How many of them were read.
  public let closelyRead: Int

  /// Looks over a file, which is opened three times. Linear in it.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - reader: How to read it, by which model.
  ///   - rules: The rules to go by; with others than the ``RuleSet/basic`` ones the file is read whole.
  /// - Throws: What opening and reading the file throw.
  public init(path: String, reader: JSONReader = JSONReader(), rules: RuleSet = .basic) throws {
    guard let rest = try LineValidation.rest(reader, rules, opening: { try FileSource(path: path) }) else {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      self.init(whole: FileValidation.File(name: path, data: data, form: .lines), reader, rules)
      return
    }
    self.init(rest, name: path, reader, rules)
  }

  /// Looks over a file that is in memory; one document is read whole.
  public init(_ file: FileValidation.File, reader: JSONReader = JSONReader(), rules: RuleSet = .basic) {
    let rest =
      file.form == .lines ? try? LineValidation.rest(reader, rules, opening: { DataSource(file.data) }) : nil
    if let rest {
      self.init(rest, name: file.name, reader, rules)
    } else {
      self.init(whole: file, reader, rules)
    }
  }

  private static func rest<Source: ByteSource>(
    _ reader: JSONReader, _ rules: RuleSet, opening open: () throws -> Source
  ) throws -> LineScreen.Rest? {
    guard rules.rules.allSatisfy(\.isScreened) else { return nil }
    return try LineScreen(reader, rules).rest(opening: open)
  }

  private init(_ rest: LineScreen.Rest, name: String, _ reader: JSONReader, _ rules: RuleSet) {
    let left = FileValidation.File(name: name, data: Data(rest.lines), form: .lines)
    findings = FileValidation([left], reader: reader, rules: rules, elsewhere: rest.elsewhere).findings
    (records, closelyRead) = (rest.count, rest.left)
  }

  private init(whole file: FileValidation.File, _ reader: JSONReader, _ rules: RuleSet) {
    let validation = FileValidation([file], reader: reader, rules: rules)
    findings = validation.findings
    records = validation.knowledgeBase.count + validation.knowledgeBase.otherRecords.count
    closelyRead = records
  }
}
