public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension VegaLiteWriter {
  /// A timeline, a line an entity: dark where something certainly was, pale on the days within which it may have begun or ended.
  ///
  /// A date is drawn as wide as it is stated: `2004` is the whole year, pale, because it was some day in it. An end that is not
  /// stated is a question mark, one that does not come an arrow. What is planned or only announced is hollow, what was cancelled a
  /// cross. What has no date is not drawn, nor more than the first 300 entities. Linear in the
  /// entries.
  ///
  /// - Parameters:
  ///   - entries: What is to be drawn, in the order of ``TimelineEntry``s that a graph gives.
  ///   - title: What stands above it.
  public func timeline(_ entries: [TimelineEntry], title: String) -> Export {
    let plan = TimelinePlan(entries, labelLength: 64, most: 300)
    guard !plan.lanes.isEmpty else { return Self.nothing(title, leftOut: plan.leftOut) }
    let marks = TimelineMarks(plan)
    let kinds = Self.colourScale(plan.kinds)
    let hints =
      [
        "Dark: on these days for certain. Pale: some time within these days. Filled: done or held; hollow: planned, or only announced.",
        "“?”: the sources do not say when it begins or ends. “→”, “←”: it has no end, no beginning. ×: cancelled.",
      ]
      + (plan.surplus == 0
        ? [] : ["Not drawn, for want of room: \(plan.surplus) of \(plan.count), whose dates come later."])
      + (plan.undatedCount == 0 ? [] : ["Not drawn, for want of a date: \(plan.undatedCount) of \(plan.count)."])
    // The years stand below, and above as well where that is far away.
    func axis(_ place: String) -> String {
      """
      {
                  "orient": "\(place)", "grid": true, "gridColor": "#EEEEEE", "format": "\(marks.format)",
                  "tickCount": \(marks.ticks), "labelOverlap": true
                }
      """
    }
    let tooltip =
      #"[{"field": "name"}, {"field": "what"}, {"field": "when"}, {"field": "edtf"}, {"field": "known as"}, {"field": "sources"}]"#
    let data = Data(
      """
      {
        "$schema": "\(Self.schema)",
        "description": \(Self.quoted(title)),
        "title": {
          "text": \(Self.quoted(title)),
          "subtitle": \(Self.list(hints))
        },
        "width": 720,
        "height": {"step": 24},
        "data": {"values": \(Self.rows(marks.rows))},
        "encoding": {
          "y": {
            "field": "lane", "type": "nominal", "title": null, "scale": {"domain": \(Self.list(plan.lanes.map(\.label)))},
            "axis": {"labelLimit": 460, "grid": true, "gridColor": "#EEEEEE", "ticks": false, "domain": false, "labelPadding": 8}
          },
          "color": {"field": "kind", "type": "nominal", "title": null, "scale": \(kinds), "legend": {"orient": "top", "symbolOpacity": 1, "symbolType": "square"}},
          "tooltip": \(tooltip)
        },
        "layer": [
          {
            "transform": [{"filter": "datum.part === 'pale'"}],
            "mark": {"type": "bar", "height": 12},
            "encoding": {
              "fillOpacity": {"condition": {"test": "datum['known as'] === 'so'", "value": 0.3}, "value": 0},
              "strokeWidth": {"condition": {"test": "datum['known as'] === 'so'", "value": 0}, "value": 1.5},
              "stroke": {"field": "kind", "type": "nominal", "scale": \(kinds), "legend": null},
              "x": {
                "field": "from", "type": "temporal", "title": null,
                "scale": {"type": "utc", "domain": \(Self.list([marks.first, marks.last]))},
                "axis": \(axis("bottom"))
              },
              "x2": {"field": "to"}
            }
          },
          {
            "transform": [{"filter": "datum.part === 'dark'"}],
            "mark": {"type": "bar", "height": 12},
            "encoding": {"x": {"field": "from", "type": "temporal", "title": null, "axis": \(plan.lanes.count > 30 ? axis("top") : "null")}, "x2": {"field": "to"}}
          },
          {
            "transform": [{"filter": "datum.part === 'open'"}],
            "mark": {"type": "rule", "strokeDash": [2, 3], "strokeWidth": 2},
            "encoding": {"x": {"field": "from", "type": "temporal", "axis": null}, "x2": {"field": "to"}}
          },
          {
            "transform": [{"filter": "datum.part === 'sign'"}],
            "mark": {"type": "text", "fontSize": 14, "fontWeight": "bold"},
            "encoding": {"x": {"field": "from", "type": "temporal", "axis": null}, "text": {"field": "sign"}}
          },
          {
            "transform": [{"filter": "datum.part === 'point'"}],
            "mark": {"type": "point", "size": 70, "strokeWidth": 2, "opacity": 1},
            "encoding": {
              "x": {"field": "from", "type": "temporal", "axis": null},
              "shape": {"field": "known as", "type": "nominal", "legend": null, "scale": {"domain": ["so", "possibly so", "cancelled"], "range": ["circle", "circle", "M-1,-1L1,1M-1,1L1,-1"]}},
              "fill": {"condition": {"test": "datum['known as'] === 'so'", "field": "kind", "type": "nominal", "scale": \(kinds), "legend": null}, "value": "white"}
            }
          },
          {
            "transform": [{"filter": "datum.part === 'label'"}],
            "mark": {"type": "text", "align": "left", "dx": 9, "fontSize": 10},
            "encoding": {"x": {"field": "from", "type": "temporal", "axis": null}, "text": {"field": "sign"}, "color": {"value": "#555555"}}
          }
        ],
        "resolve": {"axis": {"x": "independent"}},
        "config": \(Self.config)
      }

      """.utf8)
    return Export(data: data, leftOut: plan.leftOut)
  }
}
