import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  /// The groups of the reference data with their members on a date; on today if none is given, or on the last day that the
  /// data know if that is before today: of later days nothing is certain.
  static func referenceGroups(
    _ call: Invocation, on asked: DateSpan?, today: CivilDay? = .today
  ) throws -> CommandResult {
    let known = DateSpan(ReferenceGroups.asOf)
    var date = asked ?? known
    var notes = ""
    if asked == nil, let today = today.flatMap({ PartialDate($0) }).map({ DateSpan($0) }),
      today.before(known).or(today.equals(known)) == .yes
    {
      date = today
    } else if asked == nil {
      notes = "as of \(known), the last day that the data are certain of; --on DATE asks about another\n"
    } else if date.before(known).or(known.contains(date)) != .yes {
      notes = "of days after \(known) the data are not certain: whoever was a member then possibly is one still\n"
    }
    let answers = ReferenceGroups.all.map { group in
      let members = group.members(on: date)
      return (
        group: group, yes: members.filter { $0.answer == .yes }.map(\.country),
        possibly: members.filter { $0.answer == .possibly }.map(\.country)
      )
    }
    if call.format == "json" {
      let elements = answers.map { answer in
        JSONText.object([
          "id": .string(answer.group.id.text), "name": .string(answer.group.name), "on": .string(date.text),
          "members": .array(answer.yes.map { .string($0) }), "possibly": .array(answer.possibly.map { .string($0) }),
        ])
      }
      return CommandResult(JSONText.text(.array(elements)), notes: notes)
    }
    let table = Table(
      [.init("group", .reference), .init("name"), .init("number", .number), .init("members"), .init("possibly")],
      rows: answers.map { answer in
        [
          answer.group.id.text, answer.group.name, String(answer.yes.count), answer.yes.joined(separator: " "),
          answer.possibly.joined(separator: " "),
        ]
      })
    switch call.format {
    case "markdown": return CommandResult(table.markdown, notes: notes)
    case "csv": return CommandResult(table.csv, notes: notes)
    default: return CommandResult(table.text(width: call.surroundings.width), notes: notes)
    }
  }
}

extension CivilDay {
  /// The day that it is now, in universal time; the library itself never asks.
  static var today: CivilDay? {
    CivilDay(daysSince1970: Int64((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }
}
