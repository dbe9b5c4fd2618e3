import Foundation
import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct FoldingPropertyTests {
  @Test("Folding twice gives what folding once gave, for random texts")
  func idempotent() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let text = random.text()
      let once = Folding.fold(text)
      #expect(same(Folding.fold(once), once), "\(scalars(text))")
    }
  }

  @Test("Folding twice gives what folding once gave, for every scalar")
  func idempotentForScalars() {
    var failures: [UInt32] = []
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.fold(String(scalar))
      if !same(Folding.fold(once), once) { failures.append(value) }
    }
    #expect(failures.isEmpty)
  }

  @Test("Composed and decomposed texts fold to equal texts")
  func canonicalEquivalence() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<5_000 {
      let text = random.text()
      #expect(
        Folding.fold(text.decomposedStringWithCanonicalMapping) == Folding.fold(text), "\(scalars(text))")
      #expect(
        Folding.fold(text.precomposedStringWithCanonicalMapping) == Folding.fold(text), "\(scalars(text))")
    }
  }

  @Test("Case makes no difference, for random texts of European letters")
  func caseInsensitive() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      let text = String(
        (0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x41...0x17E, using: &random)) }
          .map(Character.init))
      // Capital letters of "ŉ" and "ı" are other letters by Unicode, and fold alike here all the same.
      #expect(Folding.fold(text.lowercased()) == Folding.fold(text), "\(scalars(text))")
      #expect(Folding.fold(text.uppercased()) == Folding.fold(text.lowercased()), "\(scalars(text))")
    }
  }

  @Test("A folded text has no capital, no surplus space and no invisible scalar")
  func clean() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<5_000 {
      let folded = Folding.fold(random.text())
      #expect(!folded.hasPrefix(" ") && !folded.hasSuffix(" ") && !folded.contains("  "))
      #expect(!folded.unicodeScalars.contains { ("A"..."Z").contains($0) || $0 == "\u{AD}" || $0 == "\n" })
    }
  }

  private func same(_ first: String, _ second: String) -> Bool { first.utf8.elementsEqual(second.utf8) }

  private func scalars(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}
