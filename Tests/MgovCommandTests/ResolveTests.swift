import MgovCommand
import MigrationGovernance
import Testing

@Suite("mgov resolve") struct ResolveTests {
  @Test("prints candidates with score, name and reason")
  func text() {
    let call = Call("resolve", "Anna", "Pilat")
    #expect(call.status == .done && call.errors.isEmpty)
    #expect(call.output.contains("0.990  person:anna-pilat  Anna Piłat"))
    #expect(call.output.contains("folded spelling"))
  }

  @Test("has reference, score and reason as JSON, the best first")
  func json() throws {
    let json = try Call("resolve", "EC", "--format", "json").json()
    #expect(json.keys.isSuperset(of: ["reference", "score", "reason"]))
    #expect(
      json.elements.map { $0["reference"] } == [.string("organisation:european-commission"), .string("country:EC")])
    #expect(json.elements.first?["score"] == JSONNumber(literal: "0.98").map { .number($0) })
  }

  @Test("ends with 1 where nothing fits, and prints an empty list as JSON")
  func nothing() throws {
    let call = Call("resolve", "Zzyzx")
    #expect(call.status == .wanting && call.output.isEmpty && call.errors.contains("Zzyzx"))
    let json = Call("resolve", "Zzyzx", "--format", "json")
    #expect(json.status == .wanting)
    #expect(try json.json() == .array([]))
    #expect(Call("resolve", "").status == .wanting)
  }

  @Test("looks among kinds and on a date, and refuses what is neither")
  func options() throws {
    #expect(Call("resolve", "EC", "--kind", "countries").output.contains("country:EC"))
    #expect(!Call("resolve", "EC", "--kind", "country", "--kind", "persons").output.contains("commission"))
    let kind = Call("resolve", "EC", "--kind", "countrie")
    #expect(kind.status == .usage && kind.errors.contains("did you mean countries?"))
    #expect(Call("resolve", "EC", "--on", "7.12.2016").status == .usage)
    #expect(Call("resolve", "EC", "--on", "2016").status == .done)
    #expect(Call("resolve").status == .usage)
  }

  @Test("asks the knowledge base that it is given")
  func input() throws {
    let document =
      #"{"migrationGovernance":"1.0","organisations":[{"id":"x","names":[{"text":"EC","kind":"acronym"}]}]}"#
    let output = Call("resolve", "EC", "--input", "-", "--format", "json", input: document).output
    #expect(output.contains("organisation:x") && !output.contains("european-commission"))
  }

  @Test("shows twenty of many, and says how many more there are")
  func many() throws {
    let persons = (0..<30).map { #"{"id":"p\#($0)","name":"A\#($0) Smith"}"# }.joined(separator: ",")
    let call = Call(
      "resolve", "Smith", "--input", "-", input: #"{"migrationGovernance":"1.0","persons":[\#(persons)]}"#)
    #expect(call.output.split(separator: "\n").count == 22 && call.errors.contains("and 10 more"))
  }
}
