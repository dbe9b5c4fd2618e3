import Foundation
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

/// Holds the embedded documents against their sources, where these are at hand: the folder that the environment variable
/// `MIGRATION_GOVERNANCE_SOURCES` names.
struct SourcesTests {
  static let folder = ProcessInfo.processInfo.environment["MIGRATION_GOVERNANCE_SOURCES"]

  /// A place in a document, with the words that should stand there.
  struct Citation {
    var at: Locator
    var quote: String?
  }

  static func citations(in value: JSONValue) -> [Citation] {
    switch value {
    case .array(let elements): return elements.flatMap(citations)
    case .object(let object):
      var found = object.members.flatMap { citations(in: $0.value) }
      if case .string(let at)? = object[key: "at"], let locator = try? Locator(text: at) {
        let quote: String? = if case .string(let quote)? = object[key: "quote"] { quote } else { nil }
        found.append(Citation(at: locator, quote: quote))
      }
      if case .array(let evidence)? = object[key: "evidence"] {
        for case .string(let at) in evidence {
          if let locator = try? Locator(text: at) { found.append(Citation(at: locator)) }
        }
      }
      return found
    default: return []
    }
  }

  @Test(
    "Every line that is cited exists and says something, and every quotation stands on it",
    .enabled(if: folder != nil, "set MIGRATION_GOVERNANCE_SOURCES to the folder of the sources"))
  func lines() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    let base = try Examples.knowledgeBase()
    var count = 0
    for document in base.documents {
      guard let file = document.file else { continue }
      let lines = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for entity in base.entities {
        for citation in Self.citations(in: entity.jsonValue ?? .null) where citation.at.document == document.id {
          count += 1
          let range = citation.at.lines ?? 1...lines.count
          guard range.upperBound <= lines.count else {
            Issue.record("\(entity.reference) cites \(citation.at), and the file has \(lines.count) lines")
            continue
          }
          let text = lines[(range.lowerBound - 1)..<range.upperBound].joined(separator: "\n")
          #expect(text.contains { !$0.isWhitespace }, "\(entity.reference): nothing stands at \(citation.at)")
          if let quote = citation.quote {
            let isThere = text.contains(quote) || text.replacing("\n", with: " ").contains(quote)
            #expect(isThere, "\(entity.reference): “\(quote)” does not stand at \(citation.at)")
          }
        }
      }
    }
    #expect(count > 500)
  }

  @Test(
    "Whoever spoke is named on a line that is cited for it",
    .enabled(if: folder != nil, "set MIGRATION_GOVERNANCE_SOURCES to the folder of the sources"))
  func speakers() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    let base = try Examples.knowledgeBase()
    var texts: [EntityID<Document>: [Substring]] = [:]
    for document in base.documents {
      guard let file = document.file else { continue }
      texts[document.id] = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    for contribution in base.contributions {
      let cited = contribution.evidence(for: "by").compactMap(\.at).flatMap { at in
        at.lines.flatMap { lines in texts[at.document].map { $0[(lines.lowerBound - 1)..<lines.upperBound] } } ?? []
      }.joined(separator: "\n")
      for party in contribution.by {
        guard let id = party.party?.id(as: Person.self), let name = base[id]?.name,
          let surname = name.split(separator: " ").last
        else { continue }
        #expect(cited.contains(surname), "\(contribution.reference): \(name) is not on the lines cited")
      }
    }
  }
}
