import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite("CSV out and in again") struct CSVRoundTripTests {
  private func canonical(_ base: KnowledgeBase) throws -> String {
    String(decoding: JSONWriter().lines(base), as: UTF8.self)
  }

  @Test("gives every field of every kind back", arguments: [1, 2]) func everything(seed: UInt64) throws {
    let base = try Filler(seed: seed, .full).base(perKind: 2...2)
    #expect(try canonical(CSVPackage(base).knowledgeBase()) == canonical(base))
  }

  @Test("gives back what chance makes", arguments: 1...60) func chance(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    #expect(try canonical(CSVPackage(base).knowledgeBase()) == canonical(base))
  }
}
