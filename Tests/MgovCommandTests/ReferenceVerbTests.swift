import Foundation
import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov reference") struct ReferenceVerbTests {
  private func entry(_ code: String, in json: JSONValue) throws -> JSONValue {
    try #require(json.elements.first { $0["alpha2"] == .string(code) })
  }

  @Test("countries lists the standard and XK, by code")
  func countries() throws {
    let json = try Call("reference", "countries", "--format", "json").json()
    #expect(json.keys == ["alpha2", "alpha3", "numeric", "name", "formerNames", "note"])
    #expect(json.elements.count == 250)
    let macedonia = try entry("MK", in: json)
    #expect(macedonia["name"] == .string("North Macedonia") && macedonia["alpha3"] == .string("MKD"))
    #expect(macedonia["formerNames"].elements.contains(.string("the former Yugoslav Republic of Macedonia")))
    #expect(try entry("PL", in: json)["note"] == .null)
    let kosovo = try entry("XK", in: json)
    #expect(kosovo["numeric"] == .null && kosovo["note"] != .null)
  }

  @Test("On a date it is the name valid then, and what may have been is a note")
  func onDate() throws {
    let then = try Call("reference", "countries", "--on", "2016-12-07", "--format", "json").json()
    #expect(try entry("TR", in: then)["name"] == .string("Turkey"))
    #expect(try entry("TR", in: then)["note"] == .string("Today Türkiye."))
    #expect(try entry("PL", in: then)["name"] == .string("Poland"))
    let during = try Call("reference", "countries", "--on", "2022", "--format", "json").json()
    #expect(try entry("TR", in: during)["name"] == .string("Türkiye"))
    #expect(try entry("TR", in: during)["note"] == .string("Then possibly Turkey."))
    #expect(Call("reference", "countries", "--on", "yesterday").status == .usage)
  }

  @Test("It prints as text, CSV and Markdown")
  func formats() {
    #expect(Call("reference", "countries", "--format", "csv").output.contains("SZ,SWZ,748,Eswatini,\"Swaziland; "))
    #expect(Call("reference", "countries", "--format", "markdown").output.contains("| Eswatini "))
    #expect(Call("reference", "countries", width: 80).output.contains("Eswatini"))
  }

  @Test("A wrong word gets the nearest right one")
  func wrongWord() {
    let call = Call("reference", "countres")
    #expect(call.status == .usage && call.errors.contains("did you mean countries?"))
    #expect(Call("reference").status == .usage)
  }
}
