import Foundation
import MigrationGovernance

/// Writes generated knowledge bases, and makes them in memory.
struct Generator {
  let maker: RecordMaker

  init(count: Int, seed: UInt64) { maker = RecordMaker(count: count, seed: seed) }

  private var header: Header { Header(title: "A generated knowledge base", licence: "CC0-1.0") }

  /// Writes JSON Lines to a sink a few hundred records at a time, kind by kind in the order of the model.
  func writeLines(_ sink: @escaping (Data) throws -> Void) throws {
    var pending = Data()
    let writer = JSONLinesWriter<any Error> { bytes throws(any Error) in
      pending.append(contentsOf: bytes)
      guard pending.count > 1 << 18 else { return }
      try sink(pending)
      pending.removeAll(keepingCapacity: true)
    }
    try writer.write(header)
    try visit(EntityWriter(writer: writer))
    try sink(pending)
  }

  /// The bytes of the knowledge base in a form.
  func bytes(_ form: JSONReader.Form) throws -> Data {
    if form == .document { return JSONWriter().document(try knowledgeBase()) }
    var bytes = Data()
    try writeLines { bytes.append($0) }
    return bytes
  }

  /// The whole knowledge base.
  func knowledgeBase() throws -> KnowledgeBase {
    let collector = EntityCollector(base: KnowledgeBase())
    collector.base.header = header
    try visit(collector)
    return collector.base
  }

  private func visit(_ taker: some EntityTaker) throws {
    for index in 0..<maker.organisations { try taker.take(try maker.organisation(index)) }
    for index in 0..<maker.groups { try taker.take(try maker.group(index)) }
    for index in 0..<maker.persons { try taker.take(try maker.person(index)) }
    for index in 0..<maker.meetings { try taker.take(try maker.meeting(index)) }
    for index in 0..<maker.sessions { try taker.take(try maker.session(index)) }
    for index in 0..<maker.contributions { try taker.take(try maker.contribution(index)) }
    for index in 0..<maker.strategies { try taker.take(try maker.strategy(index)) }
    for index in 0..<maker.recommendations { try taker.take(try maker.recommendation(index)) }
    for index in 0..<maker.followUps { try taker.take(try maker.followUp(index)) }
    for index in 0..<maker.documents { try taker.take(try maker.document(index)) }
    for index in 0..<maker.themes { try taker.take(try maker.theme(index)) }
  }
}

/// Takes records of any kind.
private protocol EntityTaker {
  func take(_ entity: some Entity) throws
}

private struct EntityWriter: EntityTaker {
  let writer: JSONLinesWriter<any Error>
  func take(_ entity: some Entity) throws { try writer.write(entity) }
}

private final class EntityCollector: EntityTaker {
  var base: KnowledgeBase
  init(base: KnowledgeBase) { self.base = base }
  func take(_ entity: some Entity) throws { try base.insert(entity) }
}
