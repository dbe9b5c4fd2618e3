extension ReferenceThemes {
  /// The themes of the first level, in the order of the scheme.
  public static var top: [Theme] { entries.filter { $0.broader == nil }.map(\.theme) }

  /// The themes that one is a part of, the nearest first; none for a theme of the first level or one that there is not.
  ///
  /// Costs the depth, which is at most two.
  public static func ancestors(of id: EntityID<Theme>) -> [Theme] {
    var found: [Theme] = []
    var place = places[id.text].flatMap { entries[$0].broader }
    while let next = place {
      found.append(entries[next].theme)
      place = entries[next].broader
    }
    return found
  }

  /// The themes next below one, in the order of the scheme.
  public static func narrower(than id: EntityID<Theme>) -> [Theme] {
    (places[id.text].map { entries[$0].narrower } ?? []).map { entries[$0].theme }
  }

  /// Whether a theme is another one, or a part of it at any depth. False where the scheme has none of that id.
  public static func isWithin(_ id: EntityID<Theme>, _ other: EntityID<Theme>) -> Bool {
    guard places[id.text] != nil else { return false }
    return id == other || ancestors(of: id).contains { $0.id == other }
  }
}

extension KnowledgeBase {
  /// A theme by its record, else by the scheme; `nil` where neither has it. O(1).
  public func theme(_ id: EntityID<Theme>) -> Theme? { themes[id] ?? ReferenceThemes.theme(id) }

  /// The themes that one is a part of, the nearest first, by the records of the knowledge base and, where it has none, by
  /// the scheme. Ends where a theme comes back to itself.
  public func broaderThemes(of id: EntityID<Theme>) -> [Theme] {
    var found: [Theme] = []
    var next = theme(id)?.broader
    while let step = next, step != id, !found.contains(where: { $0.id == step }), let theme = theme(step) {
      found.append(theme)
      next = theme.broader
    }
    return found
  }

  /// Whether a theme is another one, or a part of it at any depth, by records and scheme, as `broaderThemes(of:)` has it.
  public func isTheme(_ id: EntityID<Theme>, within other: EntityID<Theme>) -> Bool {
    id == other || broaderThemes(of: id).contains { $0.id == other }
  }
}
