import MigrationGovernanceCore
import Testing

@Suite struct EntityIDTests {
  static let long = String(repeating: "x", count: 128)

  @Test(
    "An id of letters, digits, hyphens, underscores and points is read and given back",
    arguments: [
      "iom", "LT", "minsk-2016-s1-q1", "0", "a.b_c-d", "Z9", long,
    ])
  func valid(_ text: String) throws {
    let id = try EntityID<Organisation>(text)
    #expect(id.text == text && id.description == text)
    #expect(id.reference.text == "organisation:" + text)
  }

  @Test(
    "Anything else is refused with the reason",
    arguments: [
      ("", "can't be empty"), (long + "x", "at most 128 characters, this one 129"), ("a b", "“a b” is no id"),
      ("-a", "begin with a letter or a digit"), ("_a", "begin with"), (".a", "begin with"), ("ä", "letters a to z"),
      ("organisation:iom", "write “iom” alone"), ("a/b", "letters a to z"), ("a\u{0}", "letters a to z"),
      ("а", "letters a to z"), ("a\n", "letters a to z"),
    ])
  func refused(text: String, reason: String) {
    let error = #expect(throws: ValueError.self) { try EntityID<Organisation>(text) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test("Case matters, and order is that of the bytes")
  func order() throws {
    let ids = try ["b", "A", "a", "B", "a-1", "a1", "a.1"].map { try EntityID<Person>($0) }
    #expect(ids.sorted().map(\.text) == ["A", "B", "a", "a-1", "a.1", "a1", "b"])
    #expect(Set(ids).count == 7)
  }
}

@Suite struct ReferenceTests {
  @Test(
    "A reference is a kind and an id, also of a kind that nobody knows",
    arguments: [
      ("organisation:iom", "organisation", "iom"), ("country:LT", "country", "LT"),
      ("kindOf2050:x.y", "kindOf2050", "x.y"),
    ])
  func valid(text: String, kind: String, id: String) throws {
    let reference = try Reference(text)
    #expect(reference.kind == kind && reference.id == id && reference.text == text)
  }

  @Test(
    "Anything else is refused with the reason",
    arguments: [
      ("iom", "does not say what kind it is: write the kind before it, such as “organisation:iom”"),
      (":iom", "“” is no kind of entity"), ("Organisation:iom", "“Organisation” is no kind"),
      ("9th:iom", "is no kind"), ("follow-up:x", "“follow-up” is no kind"), ("organisation:", "can't be empty"),
      ("organisation: iom", "is no id"), ("organisation:iom:x", "is no id"), ("", "can't be empty"),
      ("länd:x", "is no kind"), ("organisation:" + String(repeating: "x", count: 129), "at most 128"),
    ])
  func refused(text: String, reason: String) {
    let error = #expect(throws: ValueError.self) { try Reference(text) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test("A reference is an id of its own kind only")
  func typed() throws {
    let reference = try Reference("organisation:iom")
    #expect(reference.id(as: Organisation.self) == (try EntityID("iom")))
    #expect(reference.id(as: Person.self) == nil)
    #expect(Reference(try EntityID<Country>("LT")) == (try Reference("country:LT")))
  }

  @Test("References are ordered by kind, then by id")
  func order() throws {
    let sorted = try ["person:a", "organisation:b", "organisation:B"].map { try Reference($0) }.sorted()
    #expect(sorted.map(\.text) == ["organisation:B", "organisation:b", "person:a"])
  }
}

@Suite struct LocatorTests {
  @Test(
    "A locator is a document, a line of it or lines",
    arguments: [
      ("minsk-report", nil), ("minsk-report:57", 57...57), ("minsk-report:57-61", 57...61),
      ("r:1-999999999", 1...999_999_999),
    ] as [(String, ClosedRange<Int>?)])
  func valid(text: String, lines: ClosedRange<Int>?) throws {
    let locator = try Locator(text: text)
    #expect(locator.lines == lines && locator.text == text)
    #expect(locator.reference.text == "document:" + locator.document.text)
    let made = try lines.map { try Locator(locator.document, lines: $0) } ?? Locator(locator.document)
    #expect(made == locator)
  }

  @Test(
    "Anything else is refused with the reason",
    arguments: [
      ("r:0", "is no place"), ("r:", "is no place"), ("r:-5", "is no place"), ("r:5-", "is no place"),
      ("r:05", "is no place"), ("r:5-07", "is no place"), ("r:5-6-7", "is no place"), ("r:+5", "is no place"),
      ("r:61-57", "do not go forward"), ("r:57-57", "a single line is written once"), ("r:5 - 6", "is no place"),
      ("r:2147483648", "is no place"), ("", "can't be empty"), (":5", "can't be empty"), ("r r:5", "is no id"),
    ])
  func refused(text: String, reason: String) {
    let error = #expect(throws: ValueError.self) { try Locator(text: text) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test("Lines that no file has are refused", arguments: [0...5, -3...2, 1...Int(Int32.max) + 1])
  func lines(_ lines: ClosedRange<Int>) throws {
    let document = try EntityID<Document>("r")
    #expect(throws: ValueError.self) { try Locator(document, lines: lines) }
  }
}

@Suite struct EntityKindTests {
  @Test(
    "A kind's name is a word in lowerCamelCase",
    arguments: [
      ("meeting", true), ("followUp", true), ("a9", true), ("", false), ("Meeting", false), ("follow-up", false),
      ("9a", false), ("añ", false), ("a b", false),
    ])
  func names(word: String, isName: Bool) { #expect(EntityKind.isName(word) == isName) }

  @Test("The plural has an s unless it says otherwise")
  func plural() {
    #expect(EntityKind("tour").plural == "tours")
    #expect(EntityKind("country", plural: "countries").plural == "countries")
  }

  @Test(
    "A place that is written otherwise is given back; where two may be meant, none is",
    arguments: [
      ("report:57–61", "report:57-61"), ("report 57-61", "report:57-61"), ("document:report:57", "report:57"),
      ("report p. 3-4", "report:3-4"), ("report:57,59", nil), ("report:p.5", nil),
    ])
  func places(_ text: String, _ meant: String?) {
    #expect(throws: ValueError.self) { try Locator(text: text) }
    do { _ = try Locator(text: text) } catch { #expect(error.suggestion == meant, "\(text)") }
  }

  @Test("A reference without its kind is shown with the kind that was probably meant")
  func kindless() {
    do { _ = try Reference(text: "TR") } catch {
      #expect(error.reason.contains("such as “country:TR”") && error.suggestion == "country:TR")
    }
  }
}
