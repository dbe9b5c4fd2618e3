public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension VegaLiteWriter {
  /// A cross-table as a heat map: the more in a cell, the darker it is, with the count in it; a `?` behind one of which some are
  /// only possibly so. Cells without anything are grey. Linear in the cells.
  ///
  /// - Parameters:
  ///   - table: What is to be drawn. Lines and columns that stand for no entity are left out, and counted.
  ///   - title: What stands above it.
  public func matrix(_ table: CrossTable, title: String) -> Export {
    let named = table.columns.indices.filter { table.columns[$0].reference != nil }
    let lines = table.lines.indices.filter { line in
      table.lines[line].reference != nil && named.contains { !table.cells[line][$0].counted.isEmpty }
    }
    let columns = named.filter { column in lines.contains { !table.cells[$0][column].counted.isEmpty } }
    guard !columns.isEmpty else { return Self.nothing(title, leftOut: Self.leftOut(table, lines, columns)) }
    let lineLabels = Self.labels(lines.map { table.lines[$0] }, length: 40)
    let columnLabels = Self.labels(columns.map { table.columns[$0] }, length: 34)
    var rows: [JSONObject] = []
    var most = 1
    for (line, lineLabel) in zip(lines, lineLabels) {
      for (column, columnLabel) in zip(columns, columnLabels) {
        let cell = table.cells[line][column]
        most = max(most, cell.counted.count)
        var members: [JSONObject.Member] = [
          .init(key: "line", value: .string(lineLabel)), .init(key: "column", value: .string(columnLabel)),
          .init(key: "count", value: .number(JSONNumber(cell.counted.count))),
          .init(
            key: "text",
            value: .string(cell.counted.isEmpty ? "" : "\(cell.counted.count)" + (cell.noted.isEmpty ? "" : "?"))),
        ]
        for kind in table.kinds {
          let count = cell.counted.count { $0.kind == kind.name }
          members.append(.init(key: kind.plural, value: .number(JSONNumber(count))))
        }
        members.append(.init(key: table.note, value: .number(JSONNumber(cell.noted.count))))
        guard !cell.counted.isEmpty else {
          rows.append(JSONObject(members))
          continue
        }
        members.append(.init(key: "which", value: .string(cell.counted.map(\.text).joinedShortly())))
        members.append(.init(key: "sources", value: Self.sources(cell.evidence)))
        rows.append(JSONObject(members))
      }
    }
    rows = rows.map { JSONObject($0.members.map { .init(key: $0.key, value: Self.drawable($0.value)) }) }
    let shown = ["line", "column"] + table.kinds.map(\.plural) + [table.note, "which", "sources"]
    let tooltip = "[" + shown.map { #"{"field": \#(Self.quoted($0))}"# }.joined(separator: ", ") + "]"
    let counted = table.kinds.map(\.plural).joined(separator: " and ")
    let data = Data(
      """
      {
        "$schema": "\(Self.schema)",
        "description": \(Self.quoted(title)),
        "title": {
          "text": \(Self.quoted(title)),
          "subtitle": [\(Self.quoted("How many \(counted) there are; “?”: some of them only possibly. Grey: none that the sources tell of."))]
        },
        "width": {"step": 46},
        "height": {"step": 26},
        "data": {"values": \(Self.rows(rows))},
        "encoding": {
          "x": {
            "field": "column", "type": "nominal", "title": null, "scale": {"domain": \(Self.list(columnLabels))},
            "axis": {"orient": "top", "labelAngle": -40, "labelLimit": 240, "ticks": false, "domain": false}
          },
          "y": {
            "field": "line", "type": "nominal", "title": null, "scale": {"domain": \(Self.list(lineLabels))},
            "axis": {"labelLimit": 300, "ticks": false, "domain": false}
          },
          "tooltip": \(tooltip)
        },
        "layer": [
          {
            "mark": {"type": "rect", "stroke": "white", "strokeWidth": 2},
            "encoding": {
              "color": {
                "condition": {
                  "test": "datum.count > 0", "field": "count", "type": "quantitative", "title": "count",
                  "scale": {"scheme": "blues", "domain": [0, \(most)]}, "legend": {"tickMinStep": 1, "format": "d"}
                },
                "value": "#F4F4F4"
              }
            }
          },
          {
            "mark": {"type": "text", "fontSize": 11},
            "encoding": {
              "text": {"field": "text"},
              "color": {"condition": {"test": "datum.count > \(Double(most) * 0.55)", "value": "white"}, "value": "#222222"}
            }
          }
        ],
        "config": \(Self.config)
      }

      """.utf8)
    return Export(data: data, leftOut: Self.leftOut(table, lines, columns))
  }

  private static func labels(_ headings: [CrossTable.Heading], length: Int) -> [String] {
    var taken: Set<String> = []
    return headings.map { heading in
      let label = heading.text.shortened(to: length)
      return taken.insert(label).inserted ? label : "\(label) (\(heading.reference?.text ?? ""))"
    }
  }

  private static func leftOut(_ table: CrossTable, _ lines: [Int], _ columns: [Int]) -> [String] {
    var shown: Set<Reference> = []
    for line in lines { for column in columns { shown.formUnion(table.cells[line][column].counted) } }
    let all = Set(table.cells.flatMap { $0.flatMap(\.counted) })
    let hidden = all.subtracting(shown)
    guard !hidden.isEmpty else { return [] }
    let kinds = table.kinds.map { kind in (kind, hidden.count { $0.kind == kind.name }) }.filter { $0.1 > 0 }
    return [
      "what stands for no line or no column, because the sources name none: "
        + kinds.map { "\($1) \($1 == 1 ? $0.name : $0.plural)" }.joined(separator: ", ")
    ]
  }
}
