import Foundation
import MigrationGovernance

extension RecordMaker {
  func organisation(_ index: Int) throws -> Organisation {
    var random = random(.organisation, index)
    var organisation = Organisation(id: try organisationID(index))
    let country = random.pick(WordList.countries)
    let body = WordList.bodies[random.below(WordList.bodies.count)]
    organisation.name = "\(body.name) of \(country)"
    organisation.names = [Name(String(body.name.filter(\.isUppercase)) + country, kind: .acronym)]
    if random.chance(50) {
      var former = Name("\(body.name) – \(phrase(1...3, &random))", language: try LanguageTag("en"), kind: .former)
      former.during = try DateSpan(text: "/\(random.within(2004...2020))")
      organisation.names.append(former)
    }
    organisation.kind = OrganisationKind.known[random.below(OrganisationKind.known.count)]
    if index > 0 {
      organisation.unitOf = try (0..<random.within(0...2)).map { _ in
        var unit = Affiliation(try organisationID(random.below(index)))
        if random.chance(60) { unit.during = try span(&random) }
        if random.chance(40) { unit.on = try span(&random) }
        return unit
      }
    }
    let city = WordList.cities[random.below(WordList.cities.count)]
    organisation.seat = Place(city.name, country: try EntityID(city.country))
    organisation.jurisdiction = try Reference("country:" + country)
    if random.chance(40) {
      organisation.identifiers = [
        try ExternalIdentifier(scheme: "wikidata", value: "Q\(random.within(1000...9_999_999))")
      ]
    }
    organisation.evidence = try evidence(1...3, of: ["name", "unitOf", "seat", "kind"], &random)
    return organisation
  }

  func group(_ index: Int) throws -> CountryGroup {
    var random = random(.group, index)
    let id = try groupID(index)
    var group = CountryGroup(id: id)
    group.name = id.text.split(separator: "-").map { $0.capitalized }.joined(separator: " ")
    group.kind = CountryGroupKind.known[random.below(CountryGroupKind.known.count)]
    group.memberships = try WordList.countries.filter { _ in random.chance(50) }.map { country in
      var membership = Membership(
        Party(try Reference("country:" + country)), role: random.chance(80) ? .member : .observer)
      if random.chance(50) { membership.during = try DateSpan(text: "\(random.within(1991...2013))/..") }
      return membership
    }
    group.evidence = try evidence(1...2, of: ["memberships", "name"], &random)
    return group
  }

  func person(_ index: Int) throws -> Person {
    var random = random(.person, index)
    let (given, family) = personNames(index)
    var person = Person(id: try personID(index))
    person.name = "\(given.name) \(family.name)"
    if random.chance(40) {
      person.names = [
        Name("\(given.id.capitalized) \(family.id.capitalized)", language: try LanguageTag("en"), kind: .alias)
      ]
    }
    person.posts = try (0..<random.within(1...3)).map { _ in
      var post = Post(try organisationID(random.below(organisations)), title: random.pick(WordList.capacities))
      if random.chance(30) { post.during = try span(&random) }
      if random.chance(70) { post.on = try span(&random) }
      if random.chance(60) { post.evidence = [Evidence(at: try locator(&random))] }
      return post
    }
    if random.chance(30) {
      person.identifiers = [
        try ExternalIdentifier(scheme: "orcid", value: "0000-0002-\(random.within(1000...9999))-\(1000 + index % 9000)")
      ]
    }
    person.evidence = try evidence(1...3, of: ["name", "posts"], &random)
    return person
  }

  func theme(_ index: Int) throws -> Theme {
    var random = random(.theme, index)
    let id = try themeID(index)
    var theme = Theme(id: id)
    theme.labels = [LocalizedText(id.text.replacing("-", with: " "), language: try LanguageTag("en"))]
    theme.definition = LocalizedText(prose(random.within(10...25), &random))
    if index > 0 { theme.broader = try themeID(0) }
    theme.exactMatch = ["https://example.org/thesaurus/\(id.text)"]
    return theme
  }
}
