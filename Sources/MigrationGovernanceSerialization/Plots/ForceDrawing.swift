/// Places for connected nodes, about one apart, by forces between them.
struct ForceDrawing {
  typealias Point = NetworkLayout.Point

  private(set) var points: [Point]

  /// - Parameters:
  ///   - count: How many nodes there are.
  ///   - edges: Which are connected, by their numbers.
  init(count: Int, edges: [(from: Int, to: Int)]) {
    let side = Double(count).squareRoot()
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    points = (0..<count).map { _ in Point(x: Self.next(&state) * side, y: Self.next(&state) * side) }
    let steps = max(20, min(400, 100_000_000 / max(1, count * count)))
    for step in 0..<steps {
      let heat = side * 0.25 * (1 - Double(step) / Double(steps)) + 0.01
      move(edges, by: heat, towards: side / 2)
    }
  }

  /// One step: every two push each other off by 1/d, edges draw their ends together by d², nothing goes farther than the heat.
  private mutating func move(_ edges: [(from: Int, to: Int)], by heat: Double, towards middle: Double) {
    var forces = Array(repeating: Point(x: 0, y: 0), count: points.count)
    for one in points.indices {
      for other in points.indices where other > one {
        let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y)
        let square = max(dx * dx + dy * dy, 0.0001)
        forces[one].x += dx / square
        forces[one].y += dy / square
        forces[other].x -= dx / square
        forces[other].y -= dy / square
      }
    }
    for edge in edges {
      let (dx, dy) = (points[edge.from].x - points[edge.to].x, points[edge.from].y - points[edge.to].y)
      let pull = (dx * dx + dy * dy).squareRoot()
      forces[edge.from].x -= dx * pull
      forces[edge.from].y -= dy * pull
      forces[edge.to].x += dx * pull
      forces[edge.to].y += dy * pull
    }
    for place in points.indices {
      // A little towards the middle, so that what hangs by a thread does not drift away.
      let force = Point(
        x: forces[place].x + (middle - points[place].x) * 0.1, y: forces[place].y + (middle - points[place].y) * 0.1)
      let size = max((force.x * force.x + force.y * force.y).squareRoot(), 0.0001)
      let reach = min(size, heat)
      points[place].x += force.x / size * reach
      points[place].y += force.y / size * reach
    }
  }

  /// A number from 0 to 1, always the same in the same order (xorshift).
  private static func next(_ state: inout UInt64) -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state >> 11) / 9_007_199_254_740_992
  }
}
