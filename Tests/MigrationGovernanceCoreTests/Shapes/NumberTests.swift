import Foundation
import MigrationGovernanceCore
import TestSupport
import Testing

@Suite struct JSONNumberTests {
  @Test(
    "A number of RFC 8259 is kept by its literal",
    arguments: ["0", "-0", "1.50", "1e5", "1E+5", "-1.0e-10", "123456789012345678901234567890"])
  func literals(_ text: String) throws { #expect(try #require(JSONNumber(literal: text)).literal == text) }

  @Test(
    "Anything else is no number",
    arguments: [
      "", "-", "+1", "01", "-01", "1.", ".5", "1e", "1e+", "0x1", "NaN", "Infinity", " 1", "1 ", "1,5", "१", "1_000",
      "1.5.2", "--1",
    ])
  func refused(_ text: String) { #expect(JSONNumber(literal: text) == nil) }

  @Test(
    "Numbers are equal by value",
    arguments: [
      ("1.50", "1.5"), ("1.5", "15e-1"), ("100", "1E2"), ("0", "-0"), ("0", "0.000e99"), ("-12", "-0.12e2"),
      ("1e400", "10e399"),
    ])
  func equal(first: String, second: String) throws {
    let (first, second) = (try #require(JSONNumber(literal: first)), try #require(JSONNumber(literal: second)))
    #expect(first == second && first.hashValue == second.hashValue)
  }

  @Test(
    "Numbers that differ anywhere differ",
    arguments: [
      ("1", "-1"), ("1", "10"), ("0.1", "0.10000000000000000001"), ("9007199254740993", "9007199254740992"),
      ("1e400", "1e401"), ("12", "1.2"),
    ])
  func different(first: String, second: String) throws {
    let (first, second) = (try #require(JSONNumber(literal: first)), try #require(JSONNumber(literal: second)))
    #expect(first != second)
  }

  @Test(
    "A number is an integer only where it is written as one that fits",
    arguments: [
      ("42", 42), ("-7", -7), ("42.0", nil), ("4e1", nil), ("9223372036854775807", Int.max),
      ("9223372036854775808", nil),
    ] as [(String, Int?)])
  func integer(text: String, value: Int?) throws { #expect(try #require(JSONNumber(literal: text)).integer == value) }

  @Test("Shifting the point and the exponent against each other changes nothing", arguments: [UInt64(31), 32])
  func shifted(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let digits = String(Int.random(in: 1...999_999, using: &random))
      let places = Int.random(in: 1...12, using: &random)
      let whole = try #require(JSONNumber(literal: digits + "e3"))
      let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      let shifted = "\(padded.dropLast(places)).\(padded.suffix(places))e\(3 + places)"
      #expect(try #require(JSONNumber(literal: shifted)) == whole, "\(shifted)")
    }
  }
}

@Suite struct ExactDecimalTests {
  @Test(
    "A number is written in plain digits",
    arguments: [
      ("680000", "680000"), ("12.50", "12.5"), ("0.50", "0.5"), ("-0", "0"), ("1e3", "1000"), ("-1.25e-3", "-0.00125"),
      ("1e30", "1" + String(repeating: "0", count: 30)),
      ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
      ("123456789012345678", "123456789012345678"), ("0e99999999999999999999", "0"), ("100.00", "100"),
    ])
  func text(literal: String, expected: String) throws {
    let decimal = try ExactDecimal(text: literal)
    #expect(decimal.text == expected)
    #expect(try ExactDecimal(text: expected) == decimal)
  }

  @Test(
    "What would have to be rounded is refused with the reason",
    arguments: [
      ("1234567890123456789", "18 significant digits"), ("1e31", "beyond 10^30"), ("1e-31", "below 10^-30"),
      ("1e999999999999999999999", "beyond 10^30"), ("0.5%", "is not a number"), ("", "is not a number"),
      ("1,5", "is not a number"), ("+1", "is not a number"), ("01", "is not a number"), ("½", "is not a number"),
    ])
  func refused(text: String, reason: String) {
    let error = #expect(throws: ValueError.self) { try ExactDecimal(text: text) }
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test("Every decimal within the limits comes back, and agrees with Decimal", arguments: [UInt64(41), 42])
  func agreesWithDecimal(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let digits = String(Int64.random(in: 1..<1_000_000_000_000_000_000, using: &random)).prefix(
        Int.random(in: 1...18, using: &random))
      let sign = random.chance(50) ? "-" : ""
      let literal = "\(sign)\(digits)e\(Int.random(in: -30...12, using: &random))"
      let decimal = try ExactDecimal(text: literal)
      #expect(Decimal(string: decimal.text) == Decimal(string: literal), "\(literal)")
      #expect(try ExactDecimal(text: decimal.text) == decimal)
      #expect(JSONNumber(decimal) == JSONNumber(literal: literal))
      #expect(decimal.significand % 10 != 0)
    }
  }
}

@Suite struct JSONValueTests {
  @Test(
    "Strings are escaped as RFC 8785 has it",
    arguments: [
      ("a\"b", #""a\"b""#), ("\\", #""\\""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
      ("é€😀/\u{2028}", "\"é€😀/\u{2028}\""), ("", "\"\""),
    ])
  func quoted(text: String, expected: String) { #expect(JSONValue.quoted(text) == expected) }

  @Test("An object keeps the later of two members with one key, in the place of the first")
  func members() {
    let object = JSONObject([
      .init(key: "a", value: .null), .init(key: "b", value: .null), .init(key: "a", value: .bool(true)),
    ])
    #expect(JSONValue.object(object).description == #"{"a":true,"b":null}"#)
    #expect(object == JSONObject(object.members.reversed()))
    #expect(object.hashValue == JSONObject(object.members.reversed()).hashValue)
    #expect(object != JSONObject([.init(key: "a", value: .bool(true))]))
  }

  @Test("Any JSON comes back from JSONEncoder and JSONDecoder", arguments: [UInt64(51), 52])
  func codable(seed: UInt64) throws {
    let filler = Filler(seed: seed, .random)
    for _ in 0..<200 {
      let value = filler.form(JSONValue.self)
      let data = try JSONEncoder().encode([value])
      #expect(try JSONDecoder().decode([JSONValue].self, from: data) == [value])
    }
  }
}

@Suite("Order of exact decimals") struct ExactDecimalOrderTests {
  @Test("Is that of their values, to the last digit and over the whole span")
  func order() throws {
    let ascending = [
      "-1e30", "-680000", "-12.5", "-12.05", "-1e-30", "0", "1e-30", "0.05", "0.5", "0.500000000000000001", "9", "10",
      "123456789012345678", "123456789012345679", "999e27", "1e30",
    ]
    let numbers = try ascending.map { try ExactDecimal(text: $0) }
    #expect(numbers.reversed().sorted() == numbers)
    for (place, one) in numbers.enumerated() {
      for (other, another) in numbers.enumerated() { #expect((one < another) == (place < other)) }
    }
  }
}
