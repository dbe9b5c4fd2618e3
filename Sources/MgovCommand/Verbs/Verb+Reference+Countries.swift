import MigrationGovernance

extension ReferenceTable {
  static let countries = ReferenceTable(
    name: "countries",
    details:
      "countries: those of ISO 3166-1 and XK, with the names that they bore before; with --on the name valid then, where it is another.",
    examples: ["mgov reference countries", "mgov reference countries --on 2016 --format csv"],
    answer: { call, date in
      let entries = (ReferenceCountries.all + ReferenceCountries.userAssigned).sorted { $0.alpha2 < $1.alpha2 }
      let width = call.surroundings.width
      switch call.format {
      case "json": return CommandResult(JSONText.text(.array(entries.map { json($0, Shown($0, on: date)) })))
      case "csv": return CommandResult(table(entries, date).csv)
      case "markdown": return CommandResult(table(entries, date).markdown)
      default: return CommandResult(table(entries, date).narrowed(to: width).text(width: width))
      }
    })

  private static func table(_ entries: [ReferenceCountry], _ date: DateSpan?) -> Table {
    Table(
      [.init("alpha2"), .init("alpha3"), .init("numeric"), .init("name"), .init("formerNames"), .init("note")],
      rows: entries.map { entry in
        let shown = Shown(entry, on: date)
        return [
          entry.alpha2, entry.alpha3, entry.numeric, shown.name, shown.formerNames.joined(separator: "; "),
          shown.note ?? "",
        ]
      })
  }

  private static func json(_ entry: ReferenceCountry, _ shown: Shown) -> JSONValue {
    JSONText.object([
      "alpha2": .string(entry.alpha2), "alpha3": .string(entry.alpha3),
      "numeric": entry.numeric.isEmpty ? nil : .string(entry.numeric), "name": .string(shown.name),
      "formerNames": .array(shown.formerNames.map { .string($0) }), "note": shown.note.map { .string($0) },
    ])
  }

  /// What a row says of a country on a date.
  private struct Shown {
    var name: String
    var formerNames: [String]
    var note: String?

    init(_ country: ReferenceCountry, on date: DateSpan?) {
      let then = date.map { country.formerShortNames(on: $0) } ?? []
      let certain = then.first { $0.answer == .yes }
      name = certain?.name.text ?? country.displayName
      formerNames = country.names.filter { $0.kind == .former }.map(\.text)
      var remarks = country.note.map { [$0] } ?? []
      if certain != nil { remarks.append("Today \(country.displayName).") }
      if certain == nil, !then.isEmpty {
        remarks.append("Then possibly \(then.map(\.name.text).joined(separator: " or ")).")
      }
      note = remarks.isEmpty ? nil : remarks.joined(separator: " ")
    }
  }
}
