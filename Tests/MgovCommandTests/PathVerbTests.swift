import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov path") struct PathVerbTests {
  @Test("prints a chain of facts with footnotes")
  func text() {
    let call = Call("path", "organisation:iom", "country:LT")
    #expect(call.status == .done)
    let lines = call.output.split(separator: "\n").map(String.init)
    #expect(lines[2].contains("organisation:iom"))
    #expect(lines.contains { $0.hasPrefix("← meetingsSupported") && $0.contains("meeting:minsk-2016") })
    #expect(lines.contains { $0.hasPrefix("→ organisers") && $0.contains("country:LT") && $0.contains("[2]") })
    #expect(call.output.contains("[2] minsk-report:27"))
  }

  @Test("has a step an element as JSON, each beginning where the last one ended")
  func json() throws {
    let steps = try Call("path", "person:anna-pilat", "organisation:icmpd", "--format", "json").json().elements
    let keys = steps.map { $0.keys.isSuperset(of: ["from", "relation", "to", "evidence"]) }
    #expect(!keys.isEmpty && !keys.contains(false))
    #expect(steps.first?["from"] == .string("person:anna-pilat"))
    #expect(steps.last?["to"] == .string("organisation:icmpd"))
    for (one, next) in zip(steps, steps.dropFirst()) { #expect(one["to"] == next["from"]) }
    #expect(steps.allSatisfy { !$0["evidence"].elements.isEmpty })
    #expect(try Call("path", "country:LT", "country:LT", "--format", "json").json() == .array([]))
  }

  @Test("leads round the kinds to avoid")
  func avoiding() throws {
    let short = try Call("path", "organisation:unodc", "country:HU", "--format", "json").json().elements
    let long = try Call("path", "organisation:unodc", "country:HU", "--avoid", "themes", "--format", "json").json()
      .elements
    #expect(long.count > short.count)
    #expect(
      !long.contains { $0["to"].text.hasPrefix("theme:") } && short.contains { $0["to"].text.hasPrefix("theme:") })
    #expect(Call("path", "country:LT", "country:BY", "--avoid", "thme").errors.contains("did you mean theme?"))
  }

  @Test("ends with 1 where a reference is unknown or nothing connects the two")
  func wanting() {
    let unknown = Call("path", "country:LT", "meeting:minsk-2061")
    #expect(unknown.status == .wanting && unknown.errors.contains("did you mean meeting:minsk-2016?"))
    let apart = Call("path", "country:FI", "country:LT")
    #expect(apart.status == .wanting && apart.output.isEmpty && apart.errors.contains("no chain of facts"))
    #expect(Call("path", "country:LT").status == .usage)
  }
}

extension JSONValue {
  fileprivate var text: String { if case .string(let text) = self { text } else { "" } }
}
