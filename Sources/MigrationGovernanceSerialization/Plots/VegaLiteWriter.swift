import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Draws timelines, cross-tables and networks as Vega-Lite 5: one JSON file each, with the data in it, that a browser, a notebook or
/// a converter to SVG and PNG shows.
///
/// ```swift
/// let export = VegaLiteWriter().timeline(graph.timeline(ofKinds: [Strategy.kind]), title: "Strategies")
/// ```
///
/// A kind has the same colour in every picture. Every mark has a tooltip with the places in the sources. The same input gives the
/// same bytes.
public struct VegaLiteWriter: Sendable {
  /// Makes a writer.
  public init() {}
}

extension VegaLiteWriter {
  static let schema = "https://vega.github.io/schema/vega-lite/v5.json"

  /// Fonts and lines of all plots.
  static let config = """
    {
        "background": "white",
        "font": "Helvetica, Arial, sans-serif",
        "view": {"stroke": null},
        "title": {"anchor": "start", "fontSize": 16, "subtitleFontSize": 11, "subtitleColor": "#555555", "offset": 12},
        "axis": {"labelFontSize": 11, "titleFontSize": 11, "labelColor": "#333333", "domainColor": "#999999", "tickColor": "#999999"},
        "legend": {"labelFontSize": 11, "titleFontSize": 11}
      }
    """

  /// A plot of nothing: some renderers refuse one without marks.
  static func nothing(_ title: String, leftOut: [String]) -> Export {
    let data = Data(
      """
      {
        "$schema": "\(schema)",
        "description": \(quoted(title)),
        "title": {"text": \(quoted(title))},
        "width": 300,
        "height": 40,
        "data": {"values": [{"text": "There is nothing to be drawn."}]},
        "mark": {"type": "text", "align": "left", "x": 0, "color": "#555555"},
        "encoding": {"text": {"field": "text"}},
        "config": \(config)
      }

      """.utf8)
    return Export(data: data, leftOut: leftOut)
  }

  /// A text as JSON. It is to be drawn as SVG, so that what XML can't hold becomes the sign of a replacement.
  static func quoted(_ text: String) -> String { JSONValue.string(XMLText.allowed(text)).description }

  /// The same for all texts in a value.
  static func drawable(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): .string(XMLText.allowed(text))
    case .array(let elements): .array(elements.map(drawable))
    default: value
    }
  }

  /// Texts as a JSON list.
  static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

  /// Data, a row a line.
  static func rows(_ rows: [JSONObject], indent: String = "      ") -> String {
    guard !rows.isEmpty else { return "[]" }
    return "[\n" + rows.map { indent + JSONValue.object($0).description }.joined(separator: ",\n") + "\n    ]"
  }

  /// A row of data; what is `nil` is left out.
  static func row(_ members: KeyValuePairs<String, JSONValue?>) -> JSONObject {
    JSONObject(members.compactMap { member in member.value.map { .init(key: member.key, value: drawable($0)) } })
  }

  /// Kinds with their colours, as the domain and the range of a scale.
  static func colourScale(_ kinds: [String]) -> String {
    let kinds = KindColour.ordered(kinds)
    return #"{"domain": \#(list(kinds.map(\.wordsOfKey))), "range": \#(list(kinds.map { KindColour.of($0).ink }))}"#
  }

  /// Where the sources say it, for a tooltip.
  static func sources(_ evidence: [Evidence]) -> JSONValue {
    var notes: [String] = []
    for note in evidence.map(Footnotes.text) where !notes.contains(note) { notes.append(note) }
    let most = 6
    let more = notes.count > most ? ["and \(notes.count - most) more"] : []
    return .string(notes.isEmpty ? "no evidence given" : (notes.prefix(most) + more).joined(separator: "; "))
  }
}
