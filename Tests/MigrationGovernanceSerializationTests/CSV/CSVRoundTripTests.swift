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

  @Test("gives the same in whatever order the rows of lists stand", arguments: 1...12) func order(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    var random = SplitMix64(seed: seed)
    var package = CSVPackage(base)
    var moved = 0
    for (name, data) in package.files.sorted(by: { $0.key < $1.key })
    where name.contains("-") && !name.hasPrefix("follow-ups.") {
      // Of files with line ends in cells, lines are no rows.
      let lines = String(decoding: data, as: UTF8.self).components(separatedBy: "\r\n").dropLast()
      guard lines.count > 2, lines.allSatisfy({ !$0.contains("\"") && !$0.contains("\n") }) else { continue }
      let rows = lines.dropFirst().shuffled(using: &random)
      if rows != Array(lines.dropFirst()) { moved += 1 }
      package.files[name] = Data(([lines[0]] + rows).joined(separator: "\r\n\r\n").utf8)
    }
    #expect(moved > 3)
    #expect(try canonical(package.knowledgeBase()) == canonical(base))
  }

  @Test("gives the same where positions have gaps, and rows are blank") func gaps() throws {
    func read(_ positions: [Int]) throws -> KnowledgeBase {
      let rows = zip(["a", "a", "b"], positions).map { "\($0),\($1),n\($1 % 10)\r\n,,\r\n" }
      let names = "organisation_id,position,text\r\n" + rows.joined()
      return try CSVPackage(files: [
        "organisations.csv": Data("id\r\na\r\n\r\nb\r\n".utf8), "organisations-names.csv": Data(names.utf8),
      ]).knowledgeBase()
    }
    #expect(try read([0, 1, 2]) == read([10, 11, 32]))
    #expect(try read([1, 0, 2]).organisations.first?.names.map(\.text) == ["n0", "n1"])
  }

  @Test("gives back what chance makes", arguments: 1...60) func chance(seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    #expect(try canonical(CSVPackage(base).knowledgeBase()) == canonical(base))
  }
}
