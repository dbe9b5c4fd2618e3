import MigrationGovernanceCore

/// The bodies that activities name, by their codes, or by their names where they have none.
struct IATIOrganisations {
  /// The bodies in the order in which they are first named.
  private(set) var table = EntityTable<Organisation>()
  /// What each is called already.
  private var called: [EntityID<Organisation>: Set<String>] = [:]

  /// The id of the body that an element names, `nil` where it names none.
  static func id(
    of element: MarkupElement, known: [String: EntityID<Organisation>]
  ) -> EntityID<Organisation>? {
    let code = IATIActivityReading.trimmed(element["ref"] ?? "")
    if let id = known[code] { return id }
    if !code.isEmpty { return try? EntityID(text: IATIIdentifier.id(of: code)) }
    guard let name = IATIActivityReading.names(element).first?.text else { return nil }
    return try? EntityID(text: IATIIdentifier.id(ofName: name))
  }

  /// Takes the bodies that an activity names, but those known by their codes; the first name of each is its name, others are further ones.
  mutating func add(_ activity: MarkupElement, known: [String: EntityID<Organisation>] = [:]) {
    for element in activity.elements("participating-org") {
      guard IATIVocabulary.roles.contains(where: { $0.code == element["role"] }),
        let id = IATIOrganisations.id(of: element, known: [:]),
        known[IATIActivityReading.trimmed(element["ref"] ?? "")] == nil
      else { continue }
      if table[id] == nil {
        var body = Organisation(id: id)
        let code = IATIActivityReading.trimmed(element["ref"] ?? "")
        if let identifier = try? ExternalIdentifier(scheme: IATIVocabulary.scheme, value: code) {
          body.identifiers = [identifier]
        }
        table.set(body)
      }
      let names = IATIActivityReading.names(element).filter { called[id, default: []].insert($0.text).inserted }
      if names.isEmpty { continue }
      table.update(id) { body in
        for name in names {
          if body.name == nil { body.name = name.text } else { body.names.append(name) }
        }
      }
    }
  }
}
