import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite("IATIWriter") struct IATIWriterTests {
  private let writer = IATIWriter(reporter: IATIReporter(identifier: "XM-T", name: "Tester", type: "40"))

  private func text(_ base: KnowledgeBase) -> String { String(decoding: writer.export(base).data, as: UTF8.self) }

  private func base() throws -> KnowledgeBase {
    try JSONReader().read(
      Data(
        #"""
        {"migrationGovernance": "1.0", "title": "T",
         "organisations": [{"id": "iom", "name": "IOM & partners", "kind": "intergovernmental", "identifiers": [{"scheme": "iati", "value": "XM-DAC-47066"}]}],
         "programmes": [
          {"id": "p", "name": "Help", "kind": "project", "status": "closed", "planned": "2016-01-01/2016-12", "actual": "2016-02-03/2017-01-31",
           "themes": ["asylum", "border-management"], "funders": [{"description": "a body, name cut off"}], "implementers": [{"party": "organisation:iom", "as": "lead"}],
           "beneficiaries": ["country:MD", "group:eu"], "partners": ["organisation:iom"], "partOf": "q", "key": "\u0000\uffff"},
          {"id": "q", "name": "Frame", "status": "implementation", "actual": "2016"}]}
        """#.utf8))
  }

  @Test("Elements come in the order of the schema, with what the programme says and nothing more")
  func elements() throws {
    let text = text(try base())
    var rest = text[...]
    for piece in [
      #"version="2.03""#, "<iati-identifier>XM-T-p<", #"<reporting-org ref="XM-T" type="40">"#, "<title>",
      "<description>",
      #"<participating-org role="1">"#, "a body, name cut off",
      #"<participating-org ref="XM-DAC-47066" type="40" role="4">"#,
      "IOM &amp; partners", #"<activity-status code="4"/>"#, #"<activity-date type="1" iso-date="2016-01-01"/>"#,
      #"<activity-date type="2" iso-date="2016-02-03"/>"#, #"<activity-date type="4" iso-date="2017-01-31"/>"#,
      #"<recipient-country code="MD"/>"#, #"<recipient-region code="eu""#, "European Union<",
      #"<sector vocabulary="99""#,
      "border management<",
      #"<related-activity ref="XM-T-q" type="1"/>"#, "<record",
    ] {
      let found = try #require(rest.range(of: piece), "\(piece) in \(text)")
      rest = rest[found.upperBound...]
    }
    #expect(!text.contains(#"type="3""#))
  }

  @Test("What can't be said in IATI is named, and what an activity would lack is not made up")
  func leftOut() throws {
    let leftOut = writer.export(try base()).leftOut
    #expect(
      leftOut.contains {
        $0.hasPrefix("programmes as activities that lack participating-org, activity-date (1)")
          && $0.hasSuffix(": programme:q")
      })
    for words in ["kind (", "partners (", "dates that are no day (", "beside who it is (", "a description ("] {
      #expect(leftOut.contains { $0.hasPrefix(words) || $0.contains(words) }, "\(words) in \(leftOut)")
    }
    let anonymous = IATIWriter().export(try base())
    #expect(
      anonymous.leftOut.contains {
        $0.contains("lack iati-identifier, reporting-org (1)") && $0.hasSuffix("programme:p")
      })
  }

  @Test("Out and in again gives the same programmes, header and named bodies, and out again the same bytes")
  func roundTrip() throws {
    let base = try base()
    let back = try IATIReader().read(writer.export(base).data)
    #expect(
      back.programmes == base.programmes && back.header == base.header && back.organisations == base.organisations)
    #expect(writer.export(back).data == writer.export(base).data)
  }

  @Test("Random programmes of nasty texts come back equal", arguments: 1...60)
  func random(_ seed: UInt64) throws {
    let filler = Filler(seed: seed, .random)
    let base = try filler.base(perKind: 0...4)
    let back = try IATIReader().read(writer.export(base).data)
    #expect(back.programmes.count == base.programmes.count)
    for programme in base.programmes { #expect(back.programmes[programme.id] == programme) }
    #expect(writer.export(back).data == writer.export(try IATIReader().read(writer.export(back).data)).data)
  }

  @Test("A foreign file comes out as it was", arguments: [IATISamples.office, IATISamples.charity])
  func foreign(_ sample: String) throws {
    let base = try IATIReader().read(Data(sample.utf8))
    let export = IATIWriter().export(base)
    let text = String(decoding: export.data, as: UTF8.self)
    #expect(!text.contains("<record") && !text.contains("<header"))
    for piece in sample.split(whereSeparator: { $0 == "<" || $0 == ">" }) {
      let isGone = ["?xml", "!--", "![CDATA", "pub:", "/pub:", "iati-activities version"].contains {
        piece.hasPrefix($0)
      }
      if isGone || piece.contains("pub:internal") || piece.contains("\n") || piece.contains("]]") { continue }
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(try IATIReader().read(export.data) == base)
  }

  @Test("A change to a programme replaces the elements that said otherwise, and leaves the others")
  func changed() throws {
    var base = try IATIReader().read(Data(IATISamples.office.utf8))
    let id = try EntityID<Programme>("xx-pub-1001")
    base.programmes.update(id) { programme in
      programme.status = .closed
      programme.name = "Retour"
    }
    let text = self.text(base)
    #expect(text.contains(#"<activity-status code="4"/>"#) && !text.contains(#"<activity-status code="2"/>"#))
    #expect(
      text.contains(#"<narrative xml:lang="">Retour</narrative>"#) && !text.contains("<narrative>Retour volontaire"))
    #expect(text.contains(#"percentage="60""#) && text.contains("120000.50"))
    #expect(try IATIReader().read(Data(text.utf8)).programmes[id] == base.programmes[id])
  }

  @Test("Elements of a file that no longer go out are named: percentages of countries that became others")
  func regenerated() throws {
    var base = try IATIReader().read(Data(IATISamples.office.utf8))
    base.programmes.update(try EntityID<Programme>("xx-pub-1001")) { programme in
      programme.beneficiaries.removeLast()
    }
    let export = writer.export(base)
    #expect(!String(decoding: export.data, as: UTF8.self).contains(#"code="MD" percentage"#))
    #expect(export.leftOut.contains { $0.hasPrefix("<recipient-country> as the file had it") })
    #expect(!export.leftOut.contains { $0.hasPrefix("<sector>") })
  }

  @Test("Data under the key iati never make XML that is not well-formed, and what goes out of none is named")
  func extensionData() throws {
    var base = try base()
    let data = #"""
      {"attributes": {"xml:lang": "en", "{http://www.w3.org/XML/1998/namespace}lang": "fr"},
       "elements": [{"element": "{http://www.w3.org/XML/1998/namespace}x"}, {"element": "xml:y"}, {"element": "later"}]}
      """#
    base.programmes.update(try EntityID<Programme>("p")) {
      $0.extensions["iati"] = try? JSONReader().value(Data(data.utf8))
    }
    let export = writer.export(base)
    #expect(try IATIReader().read(export.data).programmes.map(\.extensions) == base.programmes.map(\.extensions))
    #expect(String(decoding: export.data, as: UTF8.self).contains("<xml:y/>"))
    #expect(export.leftOut.contains { $0.hasPrefix("<later>, which IATI 2.03 does not know") })
    #expect(export.leftOut.contains { $0.hasPrefix("data under the key “iati” that stand for no XML") })
  }

  @Test("An id is no title: a programme without a name is no activity")
  func nameless() throws {
    var base = try base()
    base.programmes.update(try EntityID<Programme>("p")) { $0.name = nil }
    #expect(
      writer.export(base).leftOut.contains { $0.contains("lack title, description (1)") && $0.hasSuffix("programme:p") }
    )
  }

  @Test("Where another hand changed the elements, they hold, and the record beside them does not")
  func edited() throws {
    let text = self.text(try base()).replacing(#"<activity-status code="4"/>"#, with: #"<activity-status code="5"/>"#)
    let back = try IATIReader().read(Data(text.utf8))
    let programme = try #require(back.programmes[try EntityID("p")])
    #expect(programme.status == .cancelled && programme.kind == nil)
    #expect(programme.implementers.map(\.party?.text) == ["organisation:iom"] && back.organisations.count == 2)
    // Nothing of the record is lost, and an editor is told.
    let json = JSONWriter().text(try #require(programme.extensions["iati"]))
    #expect(json.contains(#""kind": "project""#) || json.contains(#""kind":"project""#))
    let findings = FileValidation([FileValidation.File(name: "a.xml", iati: Data(text.utf8))]).findings
    let finding = try #require(findings.first { $0.finding.rule == "iati.record" })
    #expect(finding.finding.severity == .warning && finding.finding.line == 3 && finding.file == "a.xml")
    #expect(try IATIReader().read(writer.export(back).data).programmes == back.programmes)
    let broken = self.text(try base()).replacing(#"{"type":"organisation""#, with: #"{"type":organisation"#)
    #expect(#expect(throws: IATIError.self) { try IATIReader().read(Data(broken.utf8)) }?.code == .record)
  }

  @Test("A document with its address is linked where its kind says category and media type")
  func documents() throws {
    var base = try base()
    var page = Document(id: try EntityID("page"))
    (page.kind, page.name, page.url) = (.webPage, "Page", "https://example.org/p")
    page.about = [try Reference("programme:p")]
    try base.documents.insert(page)
    let text = text(base)
    #expect(
      text.contains(#"<document-link url="https://example.org/p" format="text/html">"#)
        && text.contains(#"<category code="A12"/>"#))
    #expect(try IATIReader().read(Data(text.utf8)).documents == base.documents)
  }
}
