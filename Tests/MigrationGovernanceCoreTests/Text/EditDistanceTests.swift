import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct EditDistanceTests {
  @Test(
    "Every slip counts as one",
    arguments: [
      ("meeting", "meeting", 0), ("meeting", "meting", 1), ("meeting", "meetting", 1), ("meeting", "meeying", 1),
      ("meeting", "meetign", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("", "abc", 3), ("", "", 0),
      ("Łódź", "lodz", 0), ("inegular", "irregular", 2), ("protedtion", "protection", 1),
    ])
  func slips(first: String, second: String, count: Int) {
    #expect(EditDistance.between(first, second) == count)
    #expect(EditDistance.between(second, first) == count)
    #expect(EditDistance.between(first, second, limit: count) == count)
    #expect(EditDistance.between(first, second, limit: count - 1) == nil)
  }

  @Test("A limit changes no distance within it, for random words")
  func limits() {
    var random = SplitMix64(seed: 6)
    func word() -> String {
      String((0..<Int.random(in: 0...9, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<3_000 {
      let (first, second) = (word(), word())
      let distance = plainDistance(Array(first), Array(second))
      for limit in 0...9 {
        #expect(EditDistance.between(first, second, limit: limit) == (distance <= limit ? distance : nil))
      }
    }
  }

  /// The whole matrix, without limits.
  private func plainDistance(_ a: [Character], _ b: [Character]) -> Int {
    var d = (0...a.count).map { i in (0...b.count).map { j in i == 0 ? j : j == 0 ? i : 0 } }
    for i in a.indices {
      for j in b.indices {
        d[i + 1][j + 1] = min(d[i][j] + (a[i] == b[j] ? 0 : 1), d[i][j + 1] + 1, d[i + 1][j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          d[i + 1][j + 1] = min(d[i + 1][j + 1], d[i - 1][j - 1] + 1)
        }
      }
    }
    return d[a.count][b.count]
  }

  @Test(
    "The nearest candidates are found, in their order",
    arguments: [
      ("validte", ["validate"]), ("lsit", ["list"]), ("dtae", ["date"]), ("LIST", ["list"]), ("gasp", ["gaps"]),
      ("mat", ["map", "may"]), ("xyzzy", []), ("go", []), ("", []),
    ])
  func nearest(word: String, expected: [String]) {
    let verbs = ["list", "show", "validate", "date", "gaps", "map", "may", "validate", "list"]
    #expect(EditDistance.nearest(to: word, in: verbs) == expected)
  }
}
