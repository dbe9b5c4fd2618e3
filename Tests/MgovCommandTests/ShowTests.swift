import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov show") struct ShowTests {
  @Test("shows fields, relations both ways and footnotes")
  func text() {
    let call = Call("show", "meeting:minsk-2016")
    #expect(call.status == .done && call.output.contains("→ ") && call.output.contains("← sessions"))
    #expect(call.output.contains("[1]"))
  }

  @Test("has entity, relations and evidence as JSON")
  func json() throws {
    let json = try Call("show", "meeting:minsk-2016", "--format", "json").json()
    #expect(json.keys == ["entity", "relations", "evidence"])
    #expect(json["relations"].keys.isSuperset(of: ["relation", "reference"]) && !json["evidence"].elements.isEmpty)
    #expect(json["entity"]["id"] == .string("minsk-2016"))
  }

  @Test("knows a country that no record speaks of") func country() {
    #expect(Call("show", "country:FI").status == .done)
  }

  @Test("ends with 1 and the nearest reference where nothing matches")
  func wanting() {
    let call = Call("show", "meeting:minsk-2061")
    #expect(call.status == .wanting && call.output.isEmpty && call.errors.contains("did you mean meeting:minsk-2016?"))
    #expect(Call("show", "minsk-2016").errors.contains("did you mean meeting:minsk-2016?"))
    #expect(Call("show", "meetings:minsk-2016").status == .done)
    #expect(Call("show", "persn:anna-pilat").errors.contains("did you mean person:anna-pilat?"))
    #expect(!Call("show", "persn:zzz").errors.contains("person:zzz"))
    #expect(Call("show", "country:UK").errors.contains("GB"))
    #expect(Call("show", "zzzzzzzz").status == .wanting)
  }
}
