import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov new, convert, schema") struct FormatVerbTests {
  @Test("new gives JSON that reads as it is, and the meanings beside it", arguments: Model.standard.kinds.map(\.name))
  func new(kind: String) throws {
    let call = Call("new", kind)
    #expect(call.status == .done && call.errors.contains("id!"))
    let base = try JSONReader().read(Data(call.output.utf8))
    #expect(base.count == 1)
  }

  @Test("new names the nearest kind") func wrongKind() {
    #expect(Call("new", "meting").errors.contains("did you mean meeting?"))
  }

  @Test("convert gives every form, and what it gives reads back the same")
  func convert() throws {
    let base = try Examples.knowledgeBase()
    #expect(try JSONReader().read(Data(Call("convert", "--to", "json").output.utf8)) == base)
    #expect(try JSONReader().read(Data(Call("convert", "--to", "jsonl").output.utf8), as: .lines) == base)
    #expect(try JSONReader().read(Data(Call("convert", "--to", "canonical-json").output.utf8)) == base)
    let lines = Call("convert", "--to", "jsonl").output
    #expect(Call("convert", "-", "--to", "json", input: lines).output == Call("convert", "--to", "json").output)
  }

  @Test("convert writes networks, and says what they leave out")
  func networks() {
    let gexf = Call("convert", "--to", "gexf")
    #expect(gexf.status == .done && gexf.output.contains("<node id=\"country:LT\" label=\"Lithuania\">"))
    #expect(gexf.errors.contains("left out: where the sources speak of the facts"))
    #expect(Call("convert", "--to", "dot", "--network", "funding").output.hasPrefix("digraph"))
    #expect(Call("convert", "--to", "graphml", "--network", "fundign").errors.contains("did you mean funding?"))
    #expect(Call("convert", "--to", "json", "--network", "funding").status == .usage)
  }

  @Test("convert draws a timeline, a matrix or a network, and says what it leaves out")
  func pictures() throws {
    let timeline = Call("convert", "--to", "vega-lite")
    #expect(try timeline.json()["$schema"] == .string("https://vega.github.io/schema/vega-lite/v5.json"))
    #expect(timeline.errors.contains("left out: what has no date (16): meeting:athens-workshop, "))
    #expect(timeline.output == Call("convert", "--to", "vega-lite", "--plot", "timeline").output)
    #expect(Call("convert", "--to", "vega-lite", "--plot", "matrix").output.contains("Themes by country and group"))
    let network = Call("convert", "--to", "vega-lite", "--network", "funding").output
    #expect(network.contains("Who funds whom"))
    #expect(network == Call("convert", "--to", "vega-lite", "--plot", "network", "--network", "funding").output)
    #expect(Call("convert", "--to", "vega-lite", "--plot", "matrix", "--network", "funding").status == .usage)
    #expect(
      Call("convert", "--to", "mermaid", "--network", "meetings").output.contains(
        "Panel Meeting on Migration Strategies"))
    #expect(Call("convert", "--to", "mermaid", "--plot", "matrix").errors.contains("mgov compare --themes"))
  }

  @Test("convert writes dossiers of the entities named, and an index without any")
  func dossiers() {
    let one = Call("convert", "--to", "markdown", "--entity", "organisation:iom")
    #expect(one.output.hasPrefix("# International Organization for Migration\n") && one.errors.isEmpty)
    let two = Call("convert", "--to", "markdown", "--entity", "organisation:iom", "--entity", "country:DK")
    #expect(two.output.contains("\n## Denmark\n") && two.output.contains("](#organisation-iom)"))
    #expect(Call("convert", "--to", "markdown", "--entity", "organisation:iomm").status == .wanting)
    let index = Call("convert", "--to", "markdown")
    #expect(index.output.contains("`organisation:iom`") && index.errors.contains("what is said of the entities (332)"))
  }

  @Test("convert writes a calendar of what has days, and names what has none")
  func calendar() {
    let calendar = Call("convert", "--to", "ical", "--domain", "example.org")
    #expect(calendar.output.contains("UID:meeting-minsk-2016@example.org\r\n"))
    #expect(calendar.errors.contains("meeting:iom-brussels-meeting (the day is not stated)"))
  }

  @Test("convert writes RDF under the base that is given, which has to be one")
  func rdf() {
    let lines = Call("convert", "--to", "ntriples", "--base-iri", "https://data.example.org/m")
    #expect(lines.status == .done && lines.output.hasPrefix("<https://data.example.org/m/> <"))
    #expect(lines.errors.contains("left out: the order of the values in"))
    #expect(Call("convert", "--to", "turtle").output.hasPrefix("@base <https://example.org/migration-governance/> ."))
    #expect(Call("convert", "--to", "jsonld").output.hasPrefix("{\"@context\":"))
    let wrong = Call("convert", "--to", "jsonld", "--base-iri", "data.example.org")
    #expect(wrong.status == .usage && wrong.errors.contains("it has no scheme: begin with one, such as “https://”"))
    #expect(Call("convert", "--to", "json", "--base-iri", "https://a.example/").status == .usage)
  }

  @Test("convert writes a file whole or not at all")
  func output() throws {
    let scratch = try Scratch()
    #expect(Call("convert", "--to", "jsonl", "--output", scratch.path("x.jsonl")).status == .done)
    #expect(try Data(contentsOf: scratch.folder.appendingPathComponent("x.jsonl")).count > 1_000)
    #expect(Call("convert", "--to", "json", "--output", scratch.path("no/such/folder.json")).status == .output)
    #expect(Call("list", "meetings", "--input", scratch.path("x.jsonl")).output == Call("list", "meetings").output)
  }

  @Test("convert writes to a device and does not replace it")
  func device() {
    #expect(Call("convert", "--to", "json", "--output", "/dev/null").status == .done)
    #expect(
      (try? FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]) as? FileAttributeType
        == .typeCharacterSpecial)
  }

  @Test("convert needs to know the format")
  func format() {
    #expect(Call("convert").status == .usage)
    #expect(Call("convert", "--to", "jsnl").errors.contains("did you mean jsonl?"))
  }

  @Test("schema prints JSON Schema, of a document or of a line")
  func jsonSchema() {
    let document = Call("schema", "--format", "json-schema")
    let line = Call("schema", "--format", "json-schema", "--form", "lines")
    #expect(document.status == .done && document.output.contains("Migration governance: a document"))
    #expect(line.status == .done && line.output.contains("Migration governance: a line"))
    #expect(document.output == Call("schema", "--format", "json-schema", "--form", "document").output)
    #expect(Call("schema", "--form", "lines").status == .usage)
    #expect(Call("schema", "meeting", "--format", "json-schema").errors.contains("leave out “meeting”"))
  }

  @Test("schema prints the dictionary, of all or of one")
  func schema() {
    #expect(Call("schema").output.contains("## Meeting") && Call("schema", "--format", "markdown").status == .done)
    #expect(Call("schema", "meetings").output.hasPrefix("## Meeting"))
    #expect(Call("schema", "meting").errors.contains("did you mean meeting?"))
  }
}
