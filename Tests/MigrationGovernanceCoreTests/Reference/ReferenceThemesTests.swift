import MigrationGovernanceCore
import Testing

@Suite struct ReferenceThemesTests {
  private func id(_ text: String) throws -> EntityID<Theme> { try EntityID(text) }

  @Test("There are about sixty themes in three levels, each with label, meaning and a note on who keeps it")
  func table() throws {
    let all = ReferenceThemes.all
    #expect((55...75).contains(all.count))
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.compactMap { $0.labels.first.map { Folding.fold($0.text) } }).count == all.count)
    for theme in all {
      #expect(theme.labels.first?.language?.text == "en", "\(theme.id)")
      let meaning = try #require(theme.definition?.text, "\(theme.id)")
      #expect(meaning.hasSuffix(".") && meaning.first?.isUppercase == true && !meaning.dropLast().contains(". "))
      #expect(theme.evidence.first?.status == .external && theme.evidence.first?.premise != nil)
      #expect(!theme.labels.contains { $0.text.isEmpty || $0.language == nil })
    }
    #expect(Set(all.map { ReferenceThemes.ancestors(of: $0.id).count }) == [0, 1, 2])
  }

  @Test("No name means two themes")
  func names() {
    var bearers: [String: String] = [:]
    for theme in ReferenceThemes.all {
      for name in Set(ReferenceThemes.names(of: theme.id.text).map { Folding.fold($0.text) }) {
        let other = bearers.updateValue(theme.id.text, forKey: name)
        #expect(other == nil, "\(name): \(theme.id), \(other ?? "")")
      }
    }
  }

  @Test("Labels in Russian and Ukrainian are Cyrillic")
  func languages() {
    for label in ReferenceThemes.all.flatMap(\.labels) where label.language?.text != "en" {
      let isCyrillic = label.text.unicodeScalars.allSatisfy {
        (0x400...0x52F).contains($0.value) || " '".contains(Character($0))
      }
      #expect(isCyrillic, "\(label.text)")
    }
  }

  @Test("Each of the 23 objectives of the Global Compact is matched, and none exactly by two themes")
  func objectives() {
    #expect(ReferenceThemes.objectives.map(\.number) == Array(1...23))
    #expect(ReferenceThemes.objective(9)?.iri == "https://undocs.org/A/RES/73/195#objective-9")
    #expect(ReferenceThemes.objective(23)?.paragraph == 39)
    #expect(ReferenceThemes.objective(0) == nil && ReferenceThemes.objective(24) == nil)
    let exact = ReferenceThemes.all.flatMap(\.exactMatch)
    let matched = Set(exact + ReferenceThemes.all.flatMap(\.closeMatch))
    #expect(matched == Set(ReferenceThemes.objectives.map(\.iri)))
    #expect(Set(exact).count == exact.count)
    #expect(ReferenceThemes.theme("migrant-smuggling")?.exactMatch == ["https://undocs.org/A/RES/73/195#objective-9"])
  }

  @Test("The tree is walked both ways")
  func tree() throws {
    #expect(ReferenceThemes.ancestors(of: try id("migration-profiles")).map(\.id.text) == ["data", "governance"])
    #expect(
      ReferenceThemes.narrower(than: try id("asylum")).map(\.id.text) == [
        "reception", "temporary-protection", "resettlement",
      ])
    #expect(ReferenceThemes.top.map(\.id.text).contains("irregular-migration"))
    for theme in ReferenceThemes.all {
      for part in ReferenceThemes.narrower(than: theme.id) { #expect(part.broader == theme.id) }
    }
    let (profiles, data, governance) = (try id("migration-profiles"), try id("data"), try id("governance"))
    #expect(ReferenceThemes.isWithin(profiles, governance) && ReferenceThemes.isWithin(data, data))
    #expect(!ReferenceThemes.isWithin(governance, data))
    let nowhere = try id("nowhere")
    #expect(!ReferenceThemes.isWithin(nowhere, nowhere))
    #expect(ReferenceThemes.ancestors(of: try id("nowhere")).isEmpty)
    #expect(ReferenceThemes.theme("nowhere") == nil && ReferenceThemes.names(of: "nowhere").isEmpty)
  }

  @Test("A record of a knowledge base goes before the scheme, and both make one tree")
  func records() throws {
    var base = KnowledgeBase()
    var own = Theme(id: try id("seasonal-work"))
    own.broader = try id("circular-migration")
    try base.themes.insert(own)
    #expect(
      base.broaderThemes(of: own.id).map(\.id.text) == ["circular-migration", "labour-migration", "regular-migration"])
    #expect(base.isTheme(own.id, within: try id("regular-migration")))
    var moved = Theme(id: try id("labour-migration"))
    moved.broader = own.id
    try base.themes.insert(moved)
    #expect(base.broaderThemes(of: own.id).map(\.id.text) == ["circular-migration", "labour-migration"])
    #expect(base.theme(try id("asylum"))?.displayName == "asylum")
  }
}

@Suite struct ReferenceDataTests {
  @Test("Countries and themes are known without a record, by one question")
  func knows() throws {
    #expect(ReferenceData.knows(try Reference("country:LT")))
    #expect(!ReferenceData.knows(try Reference("country:lt")))
    #expect(ReferenceData.name(of: try Reference("theme:crisis")) == "crisis and emergency")
    #expect(!ReferenceData.knows(try Reference("organisation:asylum")))
    #expect(ReferenceData.entity(try Reference("theme:crisis")) is Theme)
    for kind in ReferenceData.kinds {
      for id in ReferenceData.ids(of: kind.name) {
        #expect(ReferenceData.knows(try Reference(kind.name + ":" + id)), "\(kind) \(id)")
      }
    }
  }

  @Test("A reference to a theme of the scheme leads somewhere; a slip in one gets the theme that was meant")
  func findings() throws {
    var base = KnowledgeBase()
    var meeting = Meeting(id: try EntityID("m"))
    meeting.status = .held
    meeting.themes = [try EntityID("asylum"), try EntityID("asylmu"), try EntityID("zzzzzz")]
    try base.meetings.insert(meeting)
    let dangling = base.findings.filter { $0.rule == "reference.dangling" }
    #expect(dangling.map(\.path) == ["themes[1]", "themes[2]"])
    #expect(dangling.map(\.suggestion) == ["theme:asylum", nil])
  }
}
