import Foundation
import MigrationGovernance

let arguments = CommandLine.arguments
func resident() -> Int { Int((try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")[1]).map(String.init) ?? "0")! * 4096 }
let data = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
print(data.first!)
let clock = ContinuousClock()
var kept: [KnowledgeBase] = []
for _ in 0..<(arguments.count > 2 ? 8 : 3) {
  let r0 = resident()
  kept.append(try JSONReader().read(data, as: .lines))
  print("kept", (resident() - r0) / kept[0].count)
}
if arguments.count > 2 { exit(0) }
kept = []
var best = 1e9, bestE = 1e9
for _ in 0..<12 {
  var base: KnowledgeBase?
  let t = try clock.measure { base = try JSONReader().read(data, as: .lines) }
  best = min(best, Double(t.components.attoseconds) / 1e18 + Double(t.components.seconds))
  let t2 = clock.measure { _ = JSONWriter().lines(base!).count }
  bestE = min(bestE, Double(t2.components.attoseconds) / 1e18 + Double(t2.components.seconds))
}
print("decode best", best, Double(data.count) / 1e6 / best, "MB/s  encode", bestE, Double(data.count) / 1e6 / bestE)
