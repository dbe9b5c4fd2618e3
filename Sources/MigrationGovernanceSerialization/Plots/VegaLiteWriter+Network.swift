public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension VegaLiteWriter {
  /// A network with its nodes where they can be told apart: stronger edges are thicker, kinds have colours, edges that are only
  /// possibly there are dashed; of a directed network the edges have heads.
  ///
  /// Vega-Lite places nothing by itself, so the places are worked out here, the same for the same network. Nodes without an edge are
  /// left out, and of a network of more than 400 nodes or 1,500 edges those with the fewest. Quadratic in the nodes that are drawn.
  public func network(_ network: Network, title: String) -> Export {
    let part = NetworkPart(network, most: 400, room: (1_500, "there is room for 400 nodes and 1500 edges"))
    let drawn = part.network
    guard !drawn.nodes.isEmpty else { return Self.nothing(title, leftOut: part.leftOut) }
    let hints =
      ["Thicker: more facts. Dashed: only possibly so." + (drawn.isDirected ? " Heads show the direction." : "")]
      + part.leftOut.map { "Not drawn: \($0)." }
    let counts = NodeLabel.counts(network)
    let labels = drawn.nodes.map { NodeLabel.lines($0, in: counts) }
    let layout = NetworkLayout(drawn, lines: labels.map(\.count).max() ?? 1)
    var places: [String: NetworkLayout.Point] = [:]
    for (node, point) in zip(drawn.nodes, layout.points) { places[node.id] = point }
    let nodes = zip(zip(drawn.nodes, labels), layout.points).map { (labelled, point) in
      let (node, label) = labelled
      return Self.row([
        "x": Self.number(point.x), "y": Self.number(point.y),
        "label": .array(label.map { .string($0) }),
        "name": .string(node.label), "reference": .string(node.id), "kind": .string(node.kind.wordsOfKey),
        "edges": .number(JSONNumber(drawn.edges.count { $0.from == node.id || $0.to == node.id })),
      ])
    }
    let edges = drawn.edges.compactMap { edge -> JSONObject? in
      guard let from = places[edge.from], let to = places[edge.to] else { return nil }
      return Self.row(edge, from, to, drawn)
    }
    let most = drawn.edges.map(\.weight).max() ?? 1
    let size = (width: Int(max(layout.width, 200)), height: Int(max(layout.height, 100)))
    let data = Data(
      """
      {
        "$schema": "\(Self.schema)",
        "description": \(Self.quoted(title)),
        "title": {
          "text": \(Self.quoted(title)),
          "subtitle": \(Self.list(hints))
        },
        "width": \(size.width),
        "height": \(size.height),
        "layer": [
          {
            "data": {"values": \(Self.rows(edges))},
            "layer": [
              {
                "mark": {"type": "rule", "color": "#8A8A8A", "strokeOpacity": \(drawn.edges.count < 200 ? 0.5 : 0.22), "strokeCap": "round"},
                "encoding": {
                  "x2": {"field": "x2"}, "y2": {"field": "y2"},
                  "strokeWidth": {"field": "weight", "type": "quantitative", "scale": {"domain": [0, \(max(most, 3))], "range": [0.5, 5]}, "legend": null},
                  "strokeDash": {"field": "certain", "type": "nominal", "scale": {"domain": ["yes", "possibly"], "range": [[1, 0], [5, 4]]}, "legend": null}
                }
              }\(drawn.isDirected ? Self.heads : "")
            ],
            "encoding": {
              "x": {"field": "x", "type": "quantitative", "scale": {"domain": [0, \(size.width)], "nice": false, "zero": false}, "axis": null},
              "y": {"field": "y", "type": "quantitative", "scale": {"domain": [\(size.height), 0], "nice": false, "zero": false}, "axis": null},
              "tooltip": [{"field": "from"}, {"field": "to"}, {"field": "weight"}, {"field": "facts"}, {"field": "when"}, {"field": "sources"}]
            }
          },
          {
            "data": {"values": \(Self.rows(nodes))},
            "encoding": {
              "x": {"field": "x", "type": "quantitative"},
              "y": {"field": "y", "type": "quantitative"},
              "tooltip": [{"field": "name"}, {"field": "reference"}, {"field": "kind"}, {"field": "edges"}]
            },
            "layer": [
              {
                "mark": {"type": "circle", "size": 110, "opacity": 1, "stroke": "white", "strokeWidth": 1.5},
                "encoding": {"color": {"field": "kind", "type": "nominal", "title": null, "scale": \(Self.colourScale(drawn.nodes.map(\.kind))), "legend": {"orient": "top"}}}
              },
              {
                "mark": {"type": "text", "dy": 8, "baseline": "top", "lineHeight": 11, "fontSize": 10, "stroke": "white", "strokeWidth": 3, "strokeJoin": "round", "strokeOpacity": 0.85},
                "encoding": {"text": {"field": "label"}}
              },
              {
                "mark": {"type": "text", "dy": 8, "baseline": "top", "lineHeight": 11, "fontSize": 10, "color": "#222222"},
                "encoding": {"text": {"field": "label"}}
              }
            ]
          }
        ],
        "config": \(Self.config)
      }

      """.utf8)
    return Export(data: data, leftOut: part.leftOut)
  }

  private static let heads = """
    ,
              {
                "mark": {"type": "point", "shape": "triangle-up", "filled": true, "color": "#5A5A5A", "opacity": 0.8, "size": 45},
                "encoding": {
                  "x": {"field": "headX", "type": "quantitative"}, "y": {"field": "headY", "type": "quantitative"},
                  "angle": {"field": "angle", "type": "quantitative", "scale": {"domain": [0, 360], "range": [0, 360]}}
                }
              }
    """

  private static func row(
    _ edge: Network.Edge, _ from: NetworkLayout.Point, _ to: NetworkLayout.Point, _ network: Network
  ) -> JSONObject {
    var row = row([
      "x": number(from.x), "y": number(from.y), "x2": number(to.x), "y2": number(to.y),
      "weight": number(edge.weight), "certain": .string(NetworkWriter.certainty(edge)),
      "from": .string(network[edge.from]?.label ?? edge.from), "to": .string(network[edge.to]?.label ?? edge.to),
      "facts": .string(edge.facts.map { NetworkWriter.fact($0) }.joinedShortly()),
      "when": .string(edge.dates.map(\.words).joinedShortly()), "sources": sources(edge.evidence),
    ])
    guard network.isDirected else { return row }
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1)
    // The head stands before the circle of the node.
    let back = min(12, length / 2)
    row[key: "headX"] = number(to.x - dx / length * back)
    row[key: "headY"] = number(to.y - dy / length * back)
    row[key: "angle"] = number(Direction.degrees(dx, dy))
    return row
  }

  private static func number(_ number: Double) -> JSONValue {
    JSONNumber(literal: NetworkWriter.text((number * 10).rounded() / 10)).map { .number($0) } ?? .null
  }
}
