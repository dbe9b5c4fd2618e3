import Foundation
import MigrationGovernance

/// The listings of the pages on dossiers, pictures and the calendar.
enum PictureListings {
  static func dossier(_ graph: KnowledgeGraph, _ folder: URL) throws -> Dossier? {
    let dossier = try graph.fullDossier(of: Reference("organisation:iom"))
    let page = DossierWriter().markdown([dossier].compactMap { $0 })
    try page.data.write(to: folder.appending(path: "iom.md"))
    return dossier
  }

  static func page(_ dossier: Dossier) -> Data {
    let page = DossierWriter().markdown([dossier]).data
    return page
  }

  static func pictures(_ graph: KnowledgeGraph, _ folder: URL, _ print: (String) -> Void) throws {
    let timeline = VegaLiteWriter().timeline(
      graph.timeline(ofKinds: [Strategy.kind, Meeting.kind]), title: "Strategies and meetings")
    let matrix = VegaLiteWriter().matrix(graph.themeCoverage(), title: "Themes by country")
    let network = MermaidWriter().network(
      try graph.network(.coParticipation), title: "Who met whom", naming: graph.name(of:))
    for (name, picture) in [("timeline.vl.json", timeline), ("themes.vl.json", matrix), ("met.mmd", network)] {
      try picture.data.write(to: folder.appending(path: name))
      for sentence in picture.leftOut { print("\(name) leaves out \(sentence)") }
    }
  }

  static func vegaLite(_ graph: KnowledgeGraph) -> Export {
    let export = VegaLiteWriter().timeline(graph.timeline(ofKinds: [Strategy.kind]), title: "Strategies")
    return export
  }

  static func mermaid(_ graph: KnowledgeGraph) -> Export {
    let export = MermaidWriter().timeline(graph.timeline(ofKinds: [Strategy.kind]), title: "Strategies")
    return export
  }

  static func calendar(_ base: KnowledgeBase) -> Export {
    let export = ICalendarWriter(domain: "example.org").calendar(base)
    return export
  }

  static func write(_ base: KnowledgeBase, _ folder: URL, _ print: (String) -> Void) throws {
    let calendar = ICalendarWriter(domain: "example.org").calendar(base)
    try calendar.data.write(to: folder.appending(path: "meetings.ics"))
    for sentence in calendar.leftOut { print("left out: \(sentence)") }
  }
}
