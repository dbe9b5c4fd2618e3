public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Writes knowledge bases as JSON. The same knowledge base gives the same bytes.
///
/// ```swift
/// let text = JSONWriter().string(base)
/// ```
public struct JSONWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// A document for people: a field of an entity a line, tables in the order of the model, empty ones left out.
  public func document(_ base: KnowledgeBase) -> Data {
    var output = JSONOutput(.readable)
    output.byte(UInt8(ascii: "{"))
    var isFirst = true
    var header = base.header
    let extra = base.header.extensions.object.members
    // What an inspection kept of a field of the header stands where the field would.
    header.extensions = Extensions(JSONObject(distinct: extra.filter { Header.schema[$0.key] != nil }))
    withUnsafePointer(to: header) {
      JSONCodecs.record(Header.self).writeMembers($0, to: &output, indent: 1, isFirst: &isFirst)
    }
    for type in base.model.types { table(type, base, &output, &isFirst) }
    if !base.otherRecords.isEmpty {
      DocumentLayout.key(KnowledgeBase.otherRecordsKey, &output, &isFirst)
      DocumentLayout.list(base.otherRecords.count, &output) { $1.value(base.otherRecords[$0]) }
    }
    for member in extra
    where Header.schema[member.key] == nil && member.key != KnowledgeBase.otherRecordsKey
      && base.model.place(plural: member.key) == nil
    {
      DocumentLayout.key(member.key, &output, &isFirst)
      output.value(member.value)
    }
    output.line(indent: 0)
    output.ascii("}\n")
    return output.data()
  }

  /// The document as a string.
  public func string(_ base: KnowledgeBase) -> String { String(decoding: document(base), as: UTF8.self) }

  private func table<E: Entity>(
    _ type: E.Type, _ base: KnowledgeBase, _ output: inout JSONOutput, _ first: inout Bool
  ) {
    let table = base[type]
    let stray = base.strayRows(of: E.kind)
    guard !table.isEmpty || !stray.isEmpty else { return }
    let codec = JSONCodecs.record(type)
    DocumentLayout.key(E.kind.plural, &output, &first)
    output.byte(UInt8(ascii: "["))
    var isFirstRow = true
    table.withPieces { rows, count in
      for place in 0..<count {
        if !isFirstRow { output.byte(UInt8(ascii: ",")) }
        isFirstRow = false
        output.line(indent: 2)
        output.byte(UInt8(ascii: "{"))
        var isFirst = true
        codec.writeMembers(rows + place * MemoryLayout<E>.stride, to: &output, indent: 3, isFirst: &isFirst)
        output.line(indent: 2)
        output.byte(UInt8(ascii: "}"))
      }
    }
    for row in stray {
      if !isFirstRow { output.byte(UInt8(ascii: ",")) }
      isFirstRow = false
      output.line(indent: 2)
      output.value(row)
    }
    output.line(indent: 1)
    output.byte(UInt8(ascii: "]"))
  }

  /// JSON Lines: the header, then a record a line, kind by kind in the order of the model.
  public func lines(_ base: KnowledgeBase) -> Data {
    var data = Data()
    let lines = JSONLinesWriter { data.append(contentsOf: $0) }
    lines.writeAll(base)
    return data
  }
}

/// The layout of the outermost levels of a document.
private enum DocumentLayout {
  static func key(_ key: String, _ output: inout JSONOutput, _ isFirst: inout Bool) {
    if !isFirst { output.byte(UInt8(ascii: ",")) }
    isFirst = false
    output.line(indent: 1)
    output.string(key)
    output.colon()
  }

  static func list(_ count: Int, _ output: inout JSONOutput, _ element: (Int, inout JSONOutput) -> Void) {
    output.byte(UInt8(ascii: "["))
    for place in 0..<count {
      if place > 0 { output.byte(UInt8(ascii: ",")) }
      output.line(indent: 2)
      element(place, &output)
    }
    output.line(indent: 1)
    output.byte(UInt8(ascii: "]"))
  }
}
