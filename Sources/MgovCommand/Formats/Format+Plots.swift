import MigrationGovernance

extension Format {
  static let plots = [
    Format(
      name: "vega-lite", summary: "a picture for browsers and notebooks (Vega-Lite 5), by --plot",
      leavesOut: "everything but one picture: what has no date, no theme, or is not connected",
      options: [chosenPlot, chosenNetwork],
      writing: .whole { base, call in
        let (graph, writer) = (KnowledgeGraph(base), VegaLiteWriter())
        switch try plot(call) {
        case "matrix": return writer.matrix(graph.themeCoverage(), title: titled("Themes by country and group", base))
        case "network": return writer.network(try network(graph, call), title: titled(networkTitle(call), base))
        default: return writer.timeline(graph.timeline(ofKinds: timed), title: titled("Strategies and meetings", base))
        }
      }),
    Format(
      name: "mermaid", summary: "a picture for Markdown (Mermaid), by --plot",
      leavesOut:
        "everything but one picture: what has no date or is not connected; the places in the sources; there is no matrix",
      options: [chosenPlot, chosenNetwork],
      writing: .whole { base, call in
        let (graph, writer) = (KnowledgeGraph(base), MermaidWriter())
        switch try plot(call) {
        case "matrix":
          throw CommandFailure(.usage, "Mermaid has no matrix: use “--to vega-lite”, or “mgov compare --themes”")
        case "network":
          return writer.network(
            try network(graph, call), title: titled(networkTitle(call), base), naming: graph.name(of:))
        default: return writer.timeline(graph.timeline(ofKinds: timed), title: titled("Strategies and meetings", base))
        }
      }),
  ]

  /// What a timeline is of.
  private static let timed = [Strategy.kind, Meeting.kind]

  static func titled(_ what: String, _ base: KnowledgeBase) -> String {
    base.title.map { "\(what): \($0)" } ?? what
  }

  static func networkTitle(_ call: Invocation) -> String {
    switch call[chosenNetwork.name] {
    case "funding": "Who funds whom"
    case "themes": "Whose strategies share themes"
    case "questions": "Who asked whom"
    case "answers": "Who answered whom"
    default: "Who met whom"
    }
  }

  /// The picture that a call chooses: a network, where it says only which.
  private static func plot(_ call: Invocation) throws(CommandFailure) -> String {
    guard call[chosenNetwork.name] != nil else { return call[chosenPlot.name] ?? "timeline" }
    guard let plot = call[chosenPlot.name], plot != "network" else { return "network" }
    throw CommandFailure(.usage, "“--network” goes with “--plot network”, not with “--plot \(plot)”")
  }

  private static let chosenPlot = Option(
    name: "plot", placeholder: "timeline|matrix|network",
    meaning: "for pictures, what to draw; timeline if nothing is said",
    words: ["timeline", "matrix", "network"])
}
