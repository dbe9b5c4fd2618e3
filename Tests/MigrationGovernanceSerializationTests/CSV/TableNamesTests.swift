import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

/// A kind whose keys make the same names once they are joined, with a record that is always there.
private struct Station: Entity {
  static let kind = EntityKind("station", plural: "stations")
  var id: EntityID<Station>
  var place = Place()
  var placeName: String?
  var shout: String?
  var other: Place?
  var evidence: [Evidence] = []
  var evidenceField: [Evidence] = []
  var extensions = Extensions()
  init(id: EntityID<Station>) { self.id = id }
  static let schema = Schema<Station>(
    "Station", "A station.",
    fields: [
      Field(id: \.id), Field("place", \.place, "Where it is."), Field("placeName", \.placeName, "A name."),
      Field("PLACENAME", \.shout, "A shout."), Field("other", \.other, "Where it was."), .evidence(\.evidence),
      Field("evidenceField", \.evidenceField, "More evidence."),
    ])
}

@Suite("Tables of keys that make the same names") struct TableNamesTests {
  private func base() throws -> KnowledgeBase {
    let text = """
      {"migrationGovernance":"1.0","stations":[
      {"id":"a","place":{"name":"one"},"placeName":"two","PLACENAME":"three","other":{},
      "evidence":[{"at":"x:1","field":["id"]}],"evidenceField":[{"at":"y:2"}]},
      {"id":"b","place":{},"placeName":"two"}]}
      """
    return try JSONReader(model: .standard.adding(Station.self)).read(Data(text.utf8))
  }

  @Test("come out and in again without loss") func lossless() throws {
    let base = try base()
    #expect(try CSVPackage(base).knowledgeBase(model: base.model) == base)
  }

  @Test("name no table and no column twice in SQL") func distinct() throws {
    let script = String(decoding: SQLWriter(.sqlite).script(try base()).data, as: UTF8.self)
    let tables = script.split(separator: "\n").filter { $0.hasPrefix("CREATE TABLE") }
    #expect(Set(tables).count == tables.count)
    let definition = try #require(script.components(separatedBy: "CREATE TABLE \"stations\" (\n").last)
    let lines = definition.components(separatedBy: "\n);").first?.split(separator: "\n") ?? []
    let columns = lines.filter { $0.hasPrefix("  \"") }.compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(columns.count > 8 && Set(columns).count == columns.count)
  }
}
