import MigrationGovernanceCore

/// Where to draw the nodes of a network: those that are connected near each other, none over another.
///
/// Nodes repel each other and edges hold them together, in steps that become shorter (the way of Fruchterman and Reingold); parts
/// that no edge connects stand side by side. It begins at places that follow from the order of the nodes, and reckons with the four
/// operations and roots alone: the same network gives the same drawing, on any machine. Quadratic in the nodes.
struct NetworkLayout {
  struct Point: Hashable {
    var x: Double
    var y: Double
  }

  /// The place of each node, in the order of the network.
  private(set) var points: [Point]
  /// The size of the drawing.
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// The room that a node with its label takes.
  private let room: Point

  /// - Parameters:
  ///   - network: What is to be drawn.
  ///   - lines: How many lines the label with the most of them has.
  init(_ network: Network, lines: Int) {
    room = Point(x: 132, y: Double(26 + 11 * lines))
    points = Array(repeating: Point(x: 0, y: 0), count: network.nodes.count)
    var places: [String: Int] = [:]
    for (place, node) in network.nodes.enumerated() { places[node.id] = place }
    let edges = network.edges.compactMap { edge in
      places[edge.from].flatMap { from in places[edge.to].map { (from: from, to: $0) } }
    }
    var parts = network.components.map { $0.compactMap { places[$0.id] } }
    let single = parts.filter { $0.count == 1 }.flatMap { $0 }
    parts.removeAll { $0.count == 1 }
    var boxes = parts.map { drawn($0, edges) }
    boxes += single.map { [($0, Point(x: 0, y: 0))] }
    place(boxes)
  }

  /// Boxes side by side in rows, the largest first.
  private mutating func place(_ boxes: [[(node: Int, point: Point)]]) {
    let (margin, most) = (Point(x: room.x * 0.6, y: room.y * 0.8), wide(boxes))
    var (x, y, row) = (0.0, 0.0, 0.0)
    for box in boxes {
      let (low, high) = Self.extent(box.map(\.point))
      let size = Point(x: high.x - low.x + 2 * margin.x, y: high.y - low.y + 2 * margin.y)
      if x > 0, x + size.x > most { (x, y, row) = (0, y + row, 0) }
      for (node, point) in box {
        points[node] = Point(
          x: ((x + margin.x + point.x - low.x) * 10).rounded() / 10,
          y: ((y + margin.y + point.y - low.y) * 10).rounded() / 10)
      }
      x += size.x
      row = max(row, size.y)
      width = max(width, x)
      height = max(height, y + row)
    }
  }

  private func wide(_ boxes: [[(node: Int, point: Point)]]) -> Double {
    max(900, boxes.map { Self.extent($0.map(\.point)) }.map { $1.x - $0.x + 2 * room.x }.max() ?? 0)
  }

  private static func extent(_ points: [Point]) -> (low: Point, high: Point) {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return (Point(x: xs.min() ?? 0, y: ys.min() ?? 0), Point(x: xs.max() ?? 0, y: ys.max() ?? 0))
  }

  /// One connected part.
  private func drawn(_ part: [Int], _ edges: [(from: Int, to: Int)]) -> [(node: Int, point: Point)] {
    var rank: [Int: Int] = [:]
    for (place, node) in part.enumerated() { rank[node] = place }
    let own = edges.compactMap { edge in
      rank[edge.from].flatMap { from in rank[edge.to].map { (from: from, to: $0) } }
    }
    var points = ForceDrawing(count: part.count, edges: own).points
    let spread = Point(x: room.x * 1.1, y: room.y * 1.6)
    for place in points.indices {
      points[place].x *= spread.x
      points[place].y *= spread.y
    }
    pushApart(&points)
    return zip(part, points).map { ($0, $1) }
  }

  /// Pushes labels off each other, along the way on which they have less to go.
  private func pushApart(_ points: inout [Point]) {
    for _ in 0..<60 {
      var moved = false
      for one in points.indices {
        for other in points.indices where other > one {
          let (dx, dy) = (points[other].x - points[one].x, points[other].y - points[one].y)
          let (overX, overY) = (room.x - abs(dx), room.y - abs(dy))
          guard overX > 0.1, overY > 0.1 else { continue }
          moved = true
          if overX / room.x < overY / room.y {
            let step = overX / 2 * (dx < 0 ? -1 : 1)
            points[one].x -= step
            points[other].x += step
          } else {
            let step = overY / 2 * (dy < 0 ? -1 : 1)
            points[one].y -= step
            points[other].y += step
          }
        }
      }
      if !moved { return }
    }
  }
}
