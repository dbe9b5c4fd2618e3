import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("IATIReader") struct IATIReaderTests {
  private func read(_ text: String) throws -> KnowledgeBase { try IATIReader().read(Data(text.utf8)) }

  @Test("An activity becomes a programme with its roles, days, status and recipients")
  func office() throws {
    let base = try read(IATISamples.office)
    let programme = try #require(base.programmes.first)
    #expect(programme.id.text == "xx-pub-1001" && base.programmes.count == 2)
    #expect(programme.name == "Retour volontaire")
    #expect(programme.names == [Name("Return & reintegration", language: try LanguageTag("en"), kind: .official)])
    #expect(programme.status == .implementation && programme.planned?.text == "2019-01-01/2021-12-31")
    #expect(programme.funders.map(\.party?.text) == ["organisation:xx-fund"])
    #expect(programme.implementers.map(\.party?.text) == ["organisation:association-sans-code"])
    #expect(programme.beneficiaries.map(\.party?.text) == ["country:MD", "country:UA"])
    #expect(programme.partOf?.text == "xx-pub-1000" && programme.evidence.isEmpty)
    #expect(programme.identifiers == [try ExternalIdentifier(scheme: "iati", value: "XX-PUB-1001")])
    #expect(base.programmes.last?.actual?.text == "2015-05-01/2016-04-30")
  }

  @Test("Bodies come once each, with their codes and names")
  func bodies() throws {
    let base = try read(IATISamples.office)
    #expect(base.organisations.map(\.id.text) == ["xx-fund", "association-sans-code", "xx-pub"])
    #expect(
      base.organisations.first?.identifiers.first?.value == "XX-FUND" && base.organisations.first?.name == "Fonds")
    #expect(base.organisations.last?.name == nil)
  }

  @Test("What fits no field is not forced into one: a status that is none, an end before its beginning")
  func unfit() throws {
    let programme = try #require(try read(IATISamples.charity).programmes.first)
    #expect(programme.status == nil && programme.actual == nil)
    #expect(programme.id.text.hasPrefix("gb-chc-1-7-") && programme.id.text.count == 19)
    #expect(programme.identifiers.first?.value == "GB-CHC-1/Ü 7")
  }

  @Test(
    "Other versions, other XML and activities that nothing tells apart are refused with the place",
    arguments: [
      ("<iati-activities version=\"1.05\"/>", IATIError.Code.version, 1, 1, "1.05"),
      ("<iati-activities/>", .version, 1, 1, "2.03"),
      ("<rss version=\"2.0\"/>", .version, 1, 1, "<rss>"),
      ("<iati-activities version=\"2.03\">\n <iati-activity/></iati-activities>", .identifier, 2, 2, "iati-identifier"),
      (
        "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>A-1</iati-identifier></iati-activity>\n<iati-activity><iati-identifier>a-1</iati-identifier></iati-activity></iati-activities>",
        .duplicate, 2, 1, "a-1"
      ),
      (
        "<iati-activities version=\"2.03\">\n<iati-activity><iati-identifier>A-1</iati-identifier></iati-activity><record xmlns=\"urn:x-migration-governance:iati\">{\"type\":\"programme\",\"id\":\"a-1\"}</record></iati-activities>",
        .duplicate, 2, 1, "A-1"
      ),
      (
        "<iati-activities version=\"2.03\">\n<iati-activity><iati-identifier>A-1</iati-identifier><record xmlns=\"urn:x-migration-governance:iati\">1</record><record xmlns=\"urn:x-migration-governance:iati\">2</record></iati-activity></iati-activities>",
        .record, 2, 1, "two records"
      ),
    ])
  func refused(_ text: String, _ code: IATIError.Code, _ line: Int, _ column: Int, _ words: String) throws {
    let error = #expect(throws: IATIError.self) { try read(text) }
    #expect(error?.code == code && error?.line == line && error?.column == column)
    #expect(error?.reason.contains(words) == true, "\(String(describing: error))")
  }

  @Test("A file with findings shows them under its activities")
  func validated() throws {
    let files = [FileValidation.File(name: "office.xml", iati: Data(IATISamples.office.utf8))]
    let found = FileValidation(files).findings
    let one = try #require(found.first { $0.finding.entity?.text == "programme:xx-pub-1001" })
    #expect(one.finding.line == 4 && one.finding.column == 3 && one.text().contains("<iati-activity last-updated"))
    let broken = FileValidation([FileValidation.File(name: "x.xml", iati: Data("<iati-activities>".utf8))]).findings
    #expect(broken.map(\.finding.rule) == ["iati.version"] && broken.first?.finding.line == 1)
  }
}
