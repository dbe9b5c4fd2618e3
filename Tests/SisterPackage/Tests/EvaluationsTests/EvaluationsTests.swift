import Evaluations
import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("A package with entities of its own") struct EvaluationsTests {
  private func model() throws -> Model { try Model.standard.adding(Evaluation.self, Dataset.self) }

  private func evaluation() throws -> Evaluation {
    var evaluation = try Evaluation(id: EntityID("mid-term"))
    evaluation.name = "Mid-term evaluation"
    evaluation.names = [Name("MTE", kind: .acronym)]
    evaluation.label = "the evaluation"
    evaluation.programme = try EntityID("prague-process-initiative")
    evaluation.evaluators = [Party(try Reference("organisation:icmpd")), Party(description: "two experts")]
    evaluation.isInternal = false
    evaluation.when = try DateSpan(text: "2015/2016-03")
    var score = Score("relevance", points: try ExactDecimal(text: "5.50"))
    score.answers = 12
    score.extensions["colour"] = .string("green")
    evaluation.scores = [score, Score("efficiency")]
    evaluation.datasets = [try EntityID("survey")]
    evaluation.status = .published
    evaluation.evidence = [Evidence(at: try Locator(text: "report:5-9"))]
    return evaluation
  }

  private func dataset() throws -> Dataset {
    var dataset = try Dataset(id: EntityID("survey"))
    dataset.label = "the survey"
    dataset.keeper = try EntityID("icmpd")
    dataset.about = [try Reference("evaluation:mid-term"), try Reference("country:LT")]
    dataset.evidence = [Evidence(at: try Locator(text: "report:7"))]
    return dataset
  }

  @Test("Its entities stand in the JSON Schema of a model that has them, and references may name them")
  func jsonSchema() throws {
    let text = "\(JSONSchema(try model()).document)"
    for name in ["Evaluation", "Dataset", "Score"] { #expect(text.contains("\"\(name)\":{\"description\":")) }
    #expect(text.contains("\"evaluations\":{") && text.contains("|evaluation|dataset):"))
    #expect(!"\(JSONSchema(.standard).document)".contains("evaluation|dataset"))
  }

  private func base() throws -> KnowledgeBase {
    var base = KnowledgeBase(model: try model(), title: "Evaluations")
    try base.insert(Organisation(id: EntityID("icmpd")))
    var programme = try Programme(id: EntityID("prague-process-initiative"))
    programme.name = "Prague Process Targeted Initiative"
    try base.insert(programme)
    var evaluation = try evaluation()
    evaluation.extensions["wave"] = .number(JSONNumber(2))
    try base[Evaluation.self].insert(evaluation)
    try base.insert(dataset())
    return base
  }

  @Test("declares schemas in which nothing is wrong")
  func schemas() throws {
    #expect(Schema.check(try evaluation()) == [])
    #expect(Schema.check(try dataset()) == [])
    let score = try #require(try evaluation().scores.first)
    #expect(Schema.check(score) == [])
  }

  @Test("has its tables in a knowledge base like ours")
  func tables() throws {
    var base = try base()
    #expect(base[Evaluation.self].count == 1)
    #expect(base[try EntityID<Evaluation>("mid-term")]?.displayName == "Mid-term evaluation")
    #expect(base[try Reference("dataset:survey")]?.reference.kind == "dataset")
    base[Evaluation.self].update(try EntityID("mid-term")) { $0.isInternal = true }
    #expect(base[Evaluation.self].first?.isInternal == true)
    let again = try Evaluation(id: EntityID("mid-term"))
    let error = #expect(throws: KnowledgeBaseError.self) { try base.insert(again) }
    #expect(error?.code == .duplicate)
    #expect(base.counts.suffix(2).map { "\($0.kind) \($0.count)" } == ["evaluation 1", "dataset 1"])
  }

  @Test("comes back from a document, from JSON Lines, from the canonical form")
  func json() throws {
    let base = try base()
    let reader = JSONReader(model: try model())
    #expect(try reader.read(JSONWriter().document(base)) == base)
    #expect(try reader.read(JSONWriter().lines(base), as: .lines) == base)
    #expect(try reader.read(JSONWriter().canonical(base)) == base)
    #expect(reader.inspect(JSONWriter().document(base)).errors.isEmpty)
    var lines = JSONLinesReader(DataSource(JSONWriter().lines(base)), reader: reader)
    var evaluations = 0
    while let record = try lines.next() { evaluations += record.entity is Evaluation ? 1 : 0 }
    #expect(evaluations == 1)
  }

  @Test("writes its fields in the order of the schema, and keeps unknown keys")
  func text() throws {
    let line = String(decoding: JSONWriter().lines(try base()), as: UTF8.self).split(separator: "\n").first {
      $0.contains(#""type":"evaluation""#)
    }
    #expect(
      line == #"""
        {"type":"evaluation","id":"mid-term","name":"Mid-term evaluation","names":[{"text":"MTE","kind":"acronym"}],"label":"the evaluation","programme":"prague-process-initiative","evaluators":["organisation:icmpd",{"description":"two experts"}],"isInternal":false,"when":"2015/2016-03","scores":[{"criterion":"relevance","points":5.5,"answers":12,"colour":"green"},"efficiency"],"datasets":["survey"],"status":"published","evidence":["report:5-9"],"wave":2}
        """#)
  }

  @Test("goes into partitions of its own, by the year of its own date, with a schema")
  func partitions() throws {
    var files: [String: String] = [:]
    var writer = PartitionWriter(model: try model(), byYear: true) { name, bytes in
      files[name, default: ""] += String(decoding: bytes, as: UTF8.self)
    }
    try writer.writeAll(try base())
    #expect(try writer.finish().isEmpty)
    let line = files["type=evaluation/year=2015/part-00000.jsonl"]
    #expect(line?.contains(#""when":"2015/2016-03","when_earliest":"2015-01-01","when_latest":"2016-03-31""#) == true)
    #expect(line?.contains(#""extensions":"{\"wave\":2}""#) == true)
    #expect(files["schema/evaluation.spark.json"]?.contains(#""name":"points_number","type":"double""#) == true)
    #expect(files["views.duckdb.sql"]?.contains("VIEW \"evaluations\"") == true)
  }

  @Test("goes to CSV and comes back, and has its tables in SQL")
  func csvAndSQL() throws {
    let package = CSVPackage(try base())
    #expect(package.files["evaluations.csv"] != nil)
    #expect(try package.knowledgeBase(model: model()) == base())
    #expect(throws: CSVErrors.self) { try package.knowledgeBase() }
    let script = String(decoding: SQLWriter(.postgreSQL).script(try base()).data, as: UTF8.self)
    #expect(script.contains("CREATE TABLE \"evaluations\"") && script.contains("INSERT INTO \"evaluations\""))
  }

  @Test("is Codable without a line of code for it")
  func codable() throws {
    let evaluation = try evaluation()
    #expect(try JSONDecoder().decode(Evaluation.self, from: JSONEncoder().encode(evaluation)) == evaluation)
    let dataset = try dataset()
    #expect(try JSONDecoder().decode(Dataset.self, from: JSONEncoder().encode(dataset)) == dataset)
  }

  @Test("is referred to and refers, in both directions and across packages")
  func relations() throws {
    let base = try base()
    func ways(_ target: String) throws -> [String] {
      base.referrers(to: try Reference(target)).map { "\($0.from) \($0.relation.path) \($0.relation.inverse)" }
    }
    #expect(try ways("programme:prague-process-initiative") == ["evaluation:mid-term programme evaluations"])
    #expect(
      try ways("organisation:icmpd") == [
        "evaluation:mid-term evaluators.party evaluationsMade", "dataset:survey keeper datasetsKept",
      ])
    #expect(try ways("dataset:survey") == ["evaluation:mid-term datasets usedBy"])
    #expect(try ways("evaluation:mid-term") == ["dataset:survey about datasetsAbout"])
    #expect(try ways("document:report").count == 2)
    let evaluations = try model().relations.filter { $0.source == Evaluation.kind }
    #expect(evaluations.first?.target == Programme.kind)
  }

  @Test("stands in the data dictionary, with its values and words")
  func dictionary() throws {
    let dictionary = DataDictionary(try model())
    let entry = try #require(dictionary["evaluations"])
    #expect(entry.name == "Evaluation" && entry.kind == Evaluation.kind)
    #expect(entry.fields.first { $0.info.key == "scores" }?.shape == .list(.record("Score")))
    #expect(dictionary["Score"]?.main == "criterion")
    let words = entry.fields.first { $0.info.key == "status" }?.shape
    #expect(words == .text(type: "EvaluationStatus", words: ["under-way", "published"]))
    #expect(DataDictionary(.standard)["evaluation"] == nil)
  }

  @Test("has its mistakes found with line, column and path")
  func errors() throws {
    let text = "{\"migrationGovernance\":\"1.0\",\n\"evaluations\":[{\"id\":\"e\",\"scores\":[{\"points\":1}]}]}"
    let error = #expect(throws: JSONError.self) { try JSONReader(model: model()).read(Data(text.utf8)) }
    #expect(error?.description == "line 2, column 36, evaluations[0].scores[0]: Score needs “criterion”: add it")
  }

  @Test("has its records kept by a reader of the standard model, which writes them back", arguments: [true, false])
  func standardReader(isLines: Bool) throws {
    let base = try base()
    let data = isLines ? JSONWriter().lines(base) : JSONWriter().document(base)
    let standard = try JSONReader().read(data, as: isLines ? .lines : .document)
    #expect(standard.count == 2)
    if isLines {
      #expect(standard.otherRecords.count == 2)
    } else {
      #expect(standard.header.extensions.object.members.map(\.key) == ["evaluations", "datasets"])
    }
    let reader = JSONReader(model: try model())
    let again = isLines ? JSONWriter().lines(standard) : JSONWriter().document(standard)
    #expect(try reader.read(again, as: isLines ? .lines : .document) == base)
    #expect(try JSONDecoder().decode(KnowledgeBase.self, from: JSONWriter().document(standard)) == standard)
  }

  @Test("has records kept from JSON Lines found again in the document that the standard model writes")
  func linesToDocument() throws {
    let base = try base()
    let standard = try JSONReader().read(JSONWriter().lines(base), as: .lines)
    #expect(try JSONReader(model: model()).read(JSONWriter().document(standard)) == base)
  }

  @Test("adds rules of its own, for its entities and for the records in them")
  func rules() throws {
    var rules = RuleSet.standard
    for rule in Evaluation.rules { rules.add(rule) }
    let reader = JSONReader(model: try model())
    func findings(_ tables: String) throws -> [Diagnostic] {
      try reader.read(Data(RuleExample.document(tables).utf8)).validate(by: rules).findings
    }
    let example = try #require(rules["evaluation.before-programme"]?.example)
    let found = try findings(example.failing)
    #expect(found.map(\.rule) == ["evaluation.before-programme"])
    #expect(found.first?.entity?.text == "evaluation:e" && found.first?.path == "when")
    #expect(try findings(example.passing) == [])
    let scores = example.passing.replacing(#""when": "2018""#, with: #""scores": {"criterion": "use", "points": 7}"#)
    #expect(try findings(scores).map(\.path) == ["scores[0].points"])
  }

  @Test("gets the rules of the library for its entities")
  func libraryRules() throws {
    let tables = """
      "evaluations": [{"id": "e", "name": " ", "programme": "nowhere", "evaluators": {"as": "lead"}}]
      """
    let found = try JSONReader(model: model()).read(Data(RuleExample.document(tables).utf8)).findings
    #expect(
      found.map(\.rule) == ["text.blank", "reference.dangling", "party.empty", "evidence.missing"], "\(found)")
  }
}
