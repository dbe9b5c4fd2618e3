import Foundation
import MigrationGovernanceCore
import TestSupport
import Testing

/// What holds for the interchange form of every record, whatever its fields.
@Suite struct RecordFormTests {
  @Test("A value comes back from JSONEncoder and JSONDecoder as it went", arguments: RecordType.all())
  func codable(_ type: RecordType) throws { try roundTrip(type.type) }

  private func roundTrip<R: Record>(_ type: R.Type) throws {
    let filler = Filler(seed: 11, .random)
    for _ in 0..<20 {
      let value = try filler.make(type)
      let data = try JSONEncoder().encode([value])
      #expect(try JSONDecoder().decode([R].self, from: data) == [value])
      #expect(try R(jsonValue: value.jsonValue ?? .null) == value)
    }
  }

  @Test(
    "A field that is null says nothing, and one that can't be missing is refused by name", arguments: RecordType.all())
  func null(_ type: RecordType) throws { try nulls(type.type) }

  private func nulls<R: Record>(_ type: R.Type) throws {
    guard case .object(let full) = Filler(seed: 12, .full).form(type) else { return }
    for field in R.schema.fields {
      let key = field.info.key
      var object = full
      object[key: key] = .null
      var without = full
      without[key: key] = nil
      do {
        let value = try R(jsonValue: .object(object))
        #expect(R.schema.value(of: key, in: value) == nil)
        #expect(try value == R(jsonValue: .object(without)))
      } catch {
        #expect(field.info.isRequired && error.path == FieldPath([.key(key)]), "\(key): \(error)")
        #expect(error.error.reason.contains("needs “\(key)”"))
        #expect(throws: FieldError.self) { try R(jsonValue: .object(without)) }
      }
    }
  }

  @Test("A single element stands for a list of one", arguments: RecordType.all())
  func singleElement(_ type: RecordType) throws { try singles(type.type) }

  private func singles<R: Record>(_ type: R.Type) throws {
    guard case .object(let full) = Filler(seed: 13, .full).form(type) else { return }
    for field in R.schema.fields where field.info.list != nil {
      guard case .array(let elements)? = full[key: field.info.key], let first = elements.first else { continue }
      var long = try R(jsonValue: .object(full))
      var short = long
      try R.schema.set(field.info.key, to: .array([first]), in: &long)
      try R.schema.set(field.info.key, to: first, in: &short)
      #expect(long == short)
      if case .array(let written)? = R.schema.value(of: field.info.key, in: short) {
        #expect(written.count == 1)
      } else {
        Issue.record("“\(field.info.key)” is written as something else than a list")
      }
    }
  }

  @Test(
    "A record of which only the main field is said is written short, and read from both forms",
    arguments: RecordType.all())
  func shortForm(_ type: RecordType) throws { try shorts(type.type) }

  private func shorts<R: Record>(_ type: R.Type) throws {
    guard let main = R.schema.main, case .object(let full) = Filler(seed: 14, .full).form(type) else { return }
    var form = full[key: main]
    // The main field of a membership is a party, whose own short form is a text.
    while case .object(let inner)? = form { form = inner[key: "party"] }
    let short = try #require(form)
    let value = try R(jsonValue: short)
    #expect(value.jsonValue == short)
    #expect(try R(jsonValue: .object(JSONObject([.init(key: main, value: short)]))) == value)
    var more = value
    more.extensions["x"] = .bool(true)
    let long = JSONObject([.init(key: main, value: short), .init(key: "x", value: .bool(true))])
    #expect(more.jsonValue == .object(long))
  }

  @Test("A record without a main field is refused where a text stands", arguments: RecordType.all())
  func noShortForm(_ type: RecordType) {
    func check<R: Record>(_ type: R.Type) {
      guard R.schema.main == nil else { return }
      #expect(throws: FieldError(.malformed, "expected an object, found a string")) { try R(jsonValue: .string("x")) }
    }
    check(type.type)
  }

  @Test("Keys that no schema knows are kept, at the top and inside, after the known ones")
  func unknownKeys() throws {
    let text = #"""
      {"zeta":{"b":[1.50,null],"a":1},"id":"minsk-2016","organisers":[{"party":"organisation:iom","weight":2,
       "of":[{"description":"x","y":true}]}],"alpha":"é"}
      """#
    let meeting = try JSONDecoder().decode(Meeting.self, from: Data(text.utf8))
    #expect(meeting.extensions.object.members.map(\.key).sorted() == ["alpha", "zeta"])
    #expect(meeting.organisers.first?.extensions["weight"] == .number(JSONNumber(2)))
    #expect(meeting.organisers.first?.of.first?.extensions["y"] == .bool(true))
    #expect(
      meeting.jsonValue?.description
        == #"{"id":"minsk-2016","organisers":[{"party":"organisation:iom","of":[{"description":"x","y":true}],"weight":2}],"#
        + #""alpha":"é","zeta":{"a":1,"b":[1.5,null]}}"#)
  }

  @Test("The order of unknown keys makes no difference")
  func order() throws {
    let members = [JSONObject.Member(key: "a", value: .null), JSONObject.Member(key: "b", value: .bool(true))]
    var first = try Meeting(id: EntityID("m"))
    var second = first
    first.extensions = Extensions(JSONObject(members))
    second.extensions = Extensions(JSONObject(members.reversed()))
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
    #expect(first.jsonValue == second.jsonValue)
    second.extensions["b"] = .bool(false)
    #expect(first != second)
    second.extensions["a"] = nil
    second.extensions["b"] = nil
    #expect(second.extensions.isEmpty && second.extensions == Extensions())
  }

  @Test("A known field is never overwritten by an extension of the same name")
  func extensionUnderKnownKey() throws {
    var meeting = try Meeting(id: EntityID("m"))
    meeting.name = "right"
    meeting.extensions["name"] = .string("wrong")
    #expect(meeting.jsonValue?.description == #"{"id":"m","name":"right"}"#)
  }

  @Test(
    "An error names the way to the value that is wrong",
    arguments: [
      (#"{"id":"p","posts":[{"organisation":"iom"},{"organisation":"iom","during":"2016-13"}]}"#, "posts[1].during: "),
      (#"{"id":"p","posts":{"organisation":"i o m"}}"#, "posts.organisation: "),
      (#"{"id":"p","name":7}"#, "name: expected a string, found a number"),
      (#"{"id":"p","evidence":[{"at":"r:57-12"}]}"#, "evidence[0].at: "),
      (#"{"id":"p","identifiers":[{"scheme":"a"}]}"#, "identifiers[0].value: "),
      (#"{"id":"","name":"x"}"#, "id: an id can't be empty"),
      (#"[1]"#, "expected an object, found an array"),
      (#"{"name":"x"}"#, "id: Person needs “id”: add it"),
    ])
  func paths(text: String, expected: String) throws {
    let form = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    let error = #expect(throws: FieldError.self) { try Person(jsonValue: form) }
    #expect(error?.description.hasPrefix(expected) == true, "\(error?.description ?? "")")
    let decoding = #expect(throws: DecodingError.self) { try JSONDecoder().decode(Person.self, from: Data(text.utf8)) }
    if case .dataCorrupted(let context)? = decoding {
      #expect(context.codingPath.count == error?.path.steps.count)
      #expect(context.debugDescription == error?.description)
    } else {
      Issue.record("another error: \(String(describing: decoding))")
    }
  }

  @Test("A schema sets and answers fields by key, and says which keys it has")
  func byKey() throws {
    var meeting = try Meeting(id: EntityID("m"))
    try Meeting.schema.set("when", to: .string("2016-12-07/2016-12-08"), in: &meeting)
    #expect(meeting.when?.text == "2016-12-07/2016-12-08")
    #expect(Meeting.schema.value(of: "when", in: meeting) == .string("2016-12-07/2016-12-08"))
    #expect(Meeting.schema.value(of: "wen", in: meeting) == nil)
    let error = #expect(throws: FieldError.self) { try Meeting.schema.set("wen", to: .null, in: &meeting) }
    #expect(error?.error.reason.contains("Meeting has no field “wen”: it has id, name") == true)
    #expect(throws: FieldError.self) { try Meeting.schema.set("when", to: .string("gestern"), in: &meeting) }
    #expect(meeting.when?.text == "2016-12-07/2016-12-08")
  }

  @Test("A path is written with dots and brackets, and other characters in quotes")
  func pathText() {
    let path = FieldPath([.key("meetings"), .index(2), .key("a.b"), .key("for"), .key("")])
    #expect(path.description == #"meetings[2]."a.b".for."""#)
    #expect(FieldPath().description == "")
  }
}
