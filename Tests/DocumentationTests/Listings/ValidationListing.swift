import Foundation
import MigrationGovernance

/// The listings on validation.
enum ValidationListing {
  typealias Evaluation = SchemaListing.Evaluation

  static func grade() -> RuleSet {
    var rules = RuleSet.standard
    rules.remove("id.case")
    rules.grade("evidence.missing", as: .error)
    return rules
  }

  static func rule(_ example: RuleExample) -> Rule {
    let dated = Rule(
      "evaluation.unclear", .warning, "An evaluation does not say what it came to.", example: example
    ) { (evaluation: Evaluation, check) in
      if evaluation.verdict == nil { check.report("verdict", "say what it came to; leave it out if unsaid") }
    }
    return dated
  }

  static func file(_ url: URL, print: (String) -> Void) throws {
    let file = FileValidation.File(name: "meetings.json", data: try Data(contentsOf: url))
    for found in FileValidation([file]).findings { print(found.text()) }
  }

  static func lines(_ path: String, print: (String) -> Void) throws {
    for found in try LineValidation(path: path).findings { print(found.text()) }
  }
}
