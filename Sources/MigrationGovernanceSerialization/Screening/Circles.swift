/// Finds numbered things that come back to themselves.
enum Circles {
  /// Those from which a circle may be reached, in order. Linear in the steps.
  ///
  /// - Parameter unknown: Those of which it is not known where they lead.
  static func members(of steps: [(from: Int32, to: Int32)], unknown: [Int]) -> [Int32] {
    guard !steps.isEmpty else { return [] }
    // One step more than can be taken away.
    var open = Dictionary(unknown.map { (Int32(truncatingIfNeeded: $0), 1) }, uniquingKeysWith: max)
    var sources: [Int32: [Int32]] = [:]
    for step in steps {
      open[step.from, default: 0] += 1
      sources[step.to, default: []].append(step.from)
    }
    // Takes away, again and again, what leads nowhere.
    var ends = sources.keys.filter { open[$0] == nil }
    while let end = ends.popLast() {
      for source in sources[end] ?? [] {
        guard let left = open[source] else { continue }
        open[source] = left > 1 ? left - 1 : nil
        if left == 1 { ends.append(source) }
      }
    }
    return open.keys.sorted()
  }
}
