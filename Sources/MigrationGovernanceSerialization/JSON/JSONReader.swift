public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Reads knowledge bases from JSON, strictly by RFC 8259.
///
/// ```swift
/// let base = try JSONReader().read(Data(contentsOf: url))
/// ```
///
/// Refused, with line, column, path and reason: text that is not UTF-8, half surrogate pairs, a key that stands twice,
/// a trailing comma, anything after the document, numbers with leading zeros or that do not fit, objects and arrays
/// nested deeper than ``maximumDepth``, values that do not fit their field. Keys that the schema does not know are
/// kept; records of kinds that the model does not know too.
public struct JSONReader: Sendable {
  /// How the records stand in the text.
  public enum Form: Sendable {
    /// One object with a table a kind.
    case document
    /// A header on the first line, a record with its `type` on each further one.
    case lines
  }

  /// The types of entity to read.
  public var model: Model
  /// How deep objects and arrays may be nested. Each level takes up to 6 KB of the thread's stack in a debug build.
  public var maximumDepth: Int

  /// Makes a reader.
  public init(model: Model = .standard, maximumDepth: Int = JSONValue.maximumDepth) {
    self.model = model
    self.maximumDepth = maximumDepth
  }

  /// Reads a knowledge base, or throws the first thing that is wrong. Linear in the text.
  public func read(_ bytes: some ContiguousBytes, as form: Form = .document) throws(JSONError) -> KnowledgeBase {
    try read(bytes, form, recovery: nil).get()
  }

  /// Reads what can be read and lists everything that is wrong.
  ///
  /// A value that does not fit its field is kept raw among the keys that the schema does not know, so that writing
  /// gives it back; a record that can't be read (no id, an id that is taken) is kept among ``KnowledgeBase/otherRecords``.
  /// Only text that is not JSON ends the reading, in lines only that of its line.
  public func inspect(_ bytes: some ContiguousBytes, as form: Form = .document) -> Inspection {
    let recovery = JSONRecovery()
    let positioned = JSONFindings()
    var base = KnowledgeBase(model: model)
    switch read(bytes, form, recovery: recovery, findings: positioned) {
    case .success(let read): base = read
    case .failure(let error): positioned.errors.append(error)
    }
    let errors = positioned.errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return Inspection(knowledgeBase: base, errors: errors)
  }

  private func read(
    _ bytes: some ContiguousBytes, _ form: Form, recovery: JSONRecovery?, findings: JSONFindings? = nil
  ) -> Result<KnowledgeBase, JSONError> {
    bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: UInt8.self) { bytes in
        switch form {
        case .document: readDocument(bytes, recovery: recovery, findings: findings)
        case .lines: readLines(bytes, recovery: recovery, findings: findings)
        }
      }
    }
  }

  private func readDocument(
    _ bytes: UnsafeBufferPointer<UInt8>, recovery: JSONRecovery?, findings: JSONFindings?
  ) -> Result<KnowledgeBase, JSONError> {
    let assembler = KnowledgeBaseAssembler(model: model, recovery: recovery)
    var cursor = JSONCursor(bytes, maximumDepth: maximumDepth, recovery: recovery, workspace: assembler.workspace)
    do throws(JSONFault) {
      try assembler.readDocument(&cursor)
      findings?.add(recovery, in: bytes, firstLine: 1)
      return .success(assembler.finish())
    } catch {
      findings?.add(recovery, in: bytes, firstLine: 1)
      guard let findings else { return .failure(JSONError(error, in: bytes)) }
      findings.errors.append(JSONError(error, in: bytes))
      return .success(assembler.finish())
    }
  }

  private func readLines(
    _ bytes: UnsafeBufferPointer<UInt8>, recovery: JSONRecovery?, findings: JSONFindings?
  ) -> Result<KnowledgeBase, JSONError> {
    let assembler = KnowledgeBaseAssembler(model: model, recovery: recovery)
    var reader = LineAssembler(assembler: assembler, maximumDepth: maximumDepth)
    var rest = bytes
    while let line = rest.takeLine() {
      let result = reader.read(line)
      findings?.add(recovery, in: line, firstLine: reader.line)
      if let fault = result {
        let error = JSONError(fault, in: line, firstLine: reader.line)
        guard let findings else { return .failure(error) }
        findings.errors.append(error)
      }
    }
    if let fault = reader.end() {
      let error = JSONError(fault, in: bytes)
      guard let findings else { return .failure(error) }
      findings.errors.append(error)
    }
    return .success(assembler.finish())
  }
}

/// Findings with their places, in the order of the text.
final class JSONFindings {
  var errors: [JSONError] = []

  /// Takes over what was found in a piece of text.
  func add(_ recovery: JSONRecovery?, in bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    guard let recovery, !recovery.faults.isEmpty else { return }
    var scan = JSONPositionScan(bytes, firstLine: firstLine)
    for fault in recovery.faults.sorted(by: { $0.offset < $1.offset }) {
      errors.append(JSONError(fault, at: scan.position(of: fault.offset)))
    }
    recovery.clear()
  }
}

/// What an inspection found.
public struct Inspection: Sendable {
  /// What could be read.
  public var knowledgeBase: KnowledgeBase
  /// What is wrong, in the order of the text.
  public var errors: [JSONError]

  /// The same as findings of validation.
  public var diagnostics: [Diagnostic] {
    errors.map { error in
      var finding = Diagnostic(
        rule: error.code.rawValue, severity: .error,
        path: error.path.steps.isEmpty ? nil : error.path.description, message: error.reason)
      finding.suggestion = error.suggestion
      finding.line = error.line
      finding.column = error.column
      return finding
    }
  }
}
