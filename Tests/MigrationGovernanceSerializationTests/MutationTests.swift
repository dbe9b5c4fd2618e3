import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

/// Text that was damaged by chance: reading it never crashes, and what it gives can be written.
@Suite struct MutationTests {
  private static let interesting: [UInt8] =
    Array("{}[]\",:\\0123456789.eE+-tfnu/ \n\t".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xF4, 0xFF]

  private func mutate(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8(Int.random(in: 0..<8, using: &random))
      case 1: bytes[place] = random.pick(MutationTests.interesting)
      case 2: bytes.insert(random.pick(MutationTests.interesting), at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &random)))
      case 4:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
      }
      if bytes.isEmpty { return [0] }
    }
    return bytes
  }

  private func sample(_ seed: UInt64) throws -> KnowledgeBase {
    let filler = Filler(seed: seed, .random, isUnicode: seed % 2 == 0)
    var base = try filler.base(perKind: 0...1)
    while JSONWriter().lines(base).count > 4_000 { base = try filler.base(perKind: 0...1) }
    return base
  }

  @Test("A damaged document is read or refused, and what is read comes back", arguments: Array(UInt64(1)...20))
  func document(seed: UInt64) throws { try run(seed, JSONWriter().document(sample(seed)), as: .document) }

  @Test("Damaged JSON Lines are read or refused, and what is read comes back", arguments: Array(UInt64(21)...40))
  func lines(seed: UInt64) throws { try run(seed, JSONWriter().lines(sample(seed)), as: .lines) }

  private func run(_ seed: UInt64, _ data: Data, as form: JSONReader.Form) throws {
    let whole = [UInt8](data)
    var random = SplitMix64(seed: seed)
    var read = 0
    for step in 0..<500 {
      let bytes = mutate(whole, &random)
      guard let base = try? JSONReader().read(bytes, as: form) else {
        if step % 10 == 0 { #expect(!JSONReader().inspect(bytes, as: form).errors.isEmpty) }
        continue
      }
      read += 1
      let text = String(decoding: bytes, as: UTF8.self)
      let fromDocument = try? JSONReader().read(JSONWriter().document(base))
      #expect(fromDocument == base, "\(text)")
      let fromLines = try? JSONReader().read(JSONWriter().lines(base), as: .lines)
      #expect(fromLines == base, "\(text)")
    }
    #expect(read > 5)
  }

  @Test(
    "A damaged document that is inspected is inspected alike once it was written", arguments: Array(UInt64(41)...50))
  func inspected(seed: UInt64) throws {
    let whole = [UInt8](JSONWriter().document(try sample(seed)))
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let bytes = mutate(whole, &random)
      let first = JSONReader().inspect(bytes)
      guard !first.errors.contains(where: { $0.code == .syntax || $0.code == .version }) else { continue }
      let second = JSONReader().inspect(JSONWriter().document(first.knowledgeBase))
      #expect(second.knowledgeBase == first.knowledgeBase, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test("A document cut off at any byte is refused", arguments: [UInt64(51), 52])
  func truncated(seed: UInt64) throws {
    var base = try Filler(seed: seed, .random).base(perKind: 0...0)
    try base.insert(Filler(seed: seed, .random).make(Meeting.self))
    let bytes = [UInt8](JSONWriter().document(base)).dropLast()
    for end in 0..<bytes.count {
      let error = #expect(throws: JSONError.self) { try JSONReader().read(Array(bytes[..<end])) }
      #expect(error?.code == .syntax, "\(end): \(String(describing: error))")
    }
  }
}
