public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes what is known of entities as Markdown for people: fields in words, relations both ways, what is disputed and what no source
/// says, with the evidence as footnotes.
///
/// ```swift
/// let page = DossierWriter().markdown([dossier]).data
/// ```
///
/// It is Markdown as GitHub shows it: CommonMark with tables and footnotes. The same dossiers give the same bytes.
public struct DossierWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// A page: one dossier, or several with a list of them before. Entities that have a section are linked, others stand with their
  /// references. Linear.
  ///
  /// - Parameters:
  ///   - dossiers: As ``KnowledgeGraph/fullDossier(of:)`` gives them.
  ///   - title: What stands above several; one has its own name there.
  public func markdown(_ dossiers: [Dossier], title: String? = nil) -> Export {
    var page = DossierPage(dossiers)
    var text = ""
    if dossiers.count != 1 {
      text += "# \(MarkdownText.escaped(title ?? "Dossiers"))\n\n"
      for dossier in dossiers { text += "- \(page.link(dossier.reference, dossier.name))\n" }
    }
    for dossier in dossiers {
      if !text.isEmpty { text += "\n" }
      text += page.section(dossier, level: dossiers.count == 1 ? 1 : 2)
    }
    let notes = page.notes.markdown
    if !notes.isEmpty { text += "\n" + notes }
    return Export(data: Data(text.utf8))
  }

  /// An index: what the knowledge base holds, a section a kind, a line an entity with a few words for it and its reference.
  public func index(_ contents: KnowledgeContents) -> Export {
    var text = "# \(MarkdownText.escaped(contents.title ?? "A knowledge base without a title"))\n\n"
    if let licence = contents.licence { text += "Licence: \(MarkdownText.escaped(licence))\n\n" }
    let kinds = contents.sections.filter { !$0.entries.isEmpty }
    text += "| kind | entities | what it is |\n| --- | ---: | --- |\n"
    for section in kinds {
      text += "| \(section.kind.plural) | \(section.entries.count) | \(MarkdownText.escaped(section.meaning)) |\n"
    }
    for section in kinds {
      text += "\n## \(section.kind.plural.wordsOfKey)\n\n"
      for entry in section.entries {
        let name = entry.caption.isEmpty ? "" : MarkdownText.escaped(entry.caption) + " "
        let doubt = entry.status.map { " *(\(MarkdownText.escaped($0.rawValue)))*" } ?? ""
        let when = entry.when.map { ", " + DossierPage.words($0) + doubt } ?? ""
        text += "- \(name)\(MarkdownText.code(entry.reference.text))\(when)\n"
      }
    }
    let count = kinds.reduce(0) { $0 + $1.entries.count }
    var leftOut: [String] = []
    if count > 0 {
      leftOut.append(
        "what is said of the entities (\(count)), and where: name some for their dossiers, “--entity \(kinds[0].entries[0].reference)”"
      )
    }
    if contents.otherRecordCount > 0 {
      leftOut.append("records of kinds that the model does not know (\(contents.otherRecordCount))")
    }
    return Export(data: Data(text.utf8), leftOut: leftOut)
  }
}
