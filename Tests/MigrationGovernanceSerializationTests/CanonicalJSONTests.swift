import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

@Suite struct CanonicalJSONTests {
  /// The canonical form of a value, as it stands in a document.
  private func canonical(_ literal: String) throws -> String {
    let text = "{\"migrationGovernance\":\"1.0\",\"x\":\(literal)}"
    let base = try JSONReader().read(Data(text.utf8))
    let form = String(decoding: try JSONWriter().canonical(base), as: UTF8.self)
    let prefix = #"{"migrationGovernance":"1.0","x":"#
    #expect(form.hasPrefix(prefix) && form.hasSuffix("}"))
    return String(form.dropFirst(prefix.count).dropLast())
  }

  /// RFC 8785, appendix B: the bits of a double, and how it is written.
  static let appendixB: [(UInt64, String)] = [
    (0x0000_0000_0000_0000, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"), (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
    (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
    (0xc340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
    (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"), (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
    (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
    (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
    (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5554, "333333333.33333325"),
    (0x41b3_de43_5555_5555, "333333333.3333333"), (0x41b3_de43_5555_5556, "333333333.3333334"),
    (0x41b3_de43_5555_5557, "333333333.33333343"), (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
    (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
  ]

  @Test("Numbers are written as the table of RFC 8785 has them", arguments: appendixB)
  func numbers(bits: UInt64, expected: String) throws {
    let double = Double(bitPattern: bits)
    #expect(try canonical(double == 0 ? "-0.0" : "\(double)") == expected)
    #expect(try canonical(expected) == expected)
  }

  @Test(
    "Digits and exponents are laid out anew",
    arguments: [
      ("1E30", "1e+30"), ("4.50", "4.5"), ("2e-3", "0.002"), ("0.000000000000000000000000001", "1e-27"), ("100", "100"),
      ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("-1.0", "-1"), ("123.456e2", "12345.6"),
      ("1e-6", "0.000001"),
      ("1e-7", "1e-7"), ("0.0", "0"), ("10e-1", "1"),
    ])
  func layout(literal: String, expected: String) throws { #expect(try canonical(literal) == expected) }

  @Test("A random double is written so that it is read as itself, in its shortest form", arguments: [UInt64(61), 62])
  func randomDoubles(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let double = Double(bitPattern: random.next())
      guard double.isFinite else { continue }
      let text = try canonical("\(double)")
      #expect(Double(text) == double, "\(double)")
      let digits = text.split(separator: "e")[0].filter { $0.isNumber }
      #expect(digits.count <= 21 + 7, "\(text)")
    }
  }

  @Test(
    "A number that a double can't hold is refused, not rounded",
    arguments: [
      "9007199254740993", "333333333.33333329", "1e400", "1e-400", "0.1000000000000000055511151231257827",
      "123456789012345678901234567890",
    ])
  func refused(_ literal: String) throws {
    let error = #expect(throws: JSONError.self) { try canonical("{\"a\":[0,\(literal)]}") }
    #expect(error?.code == .canonical && error?.path.description == "x.a[1]")
    #expect(error?.reason.contains(literal) == true)
  }

  @Test("Keys are sorted by their UTF-16 code units, as the example of RFC 8785 is")
  func sorting() throws {
    let text = """
      {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",\
      "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
      """
    let expected =
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
      + "\"€\":\"Euro Sign\",\"\u{1F600}\":\"Emoji: Grinning Face\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    #expect(try canonical(text) == expected)
  }

  @Test("Literals and strings are written as the example of RFC 8785 is")
  func strings() throws {
    let text = #"{"literals":[null,true,false],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"}"#
    #expect(try canonical(text) == #"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
  }

  @Test("The order of keys in the input makes no difference", arguments: [UInt64(71), 72, 73])
  func shuffled(seed: UInt64) throws {
    let filler = Filler(seed: seed, .random)
    let base = try doubles(filler.base())
    let bytes = try JSONWriter().canonical(base)
    var random = SplitMix64(seed: seed)
    for _ in 0..<3 {
      let form = try JSONDecoder().decode(JSONValue.self, from: JSONWriter().document(base))
      let mixed = Data(shuffle(form, &random).description.utf8)
      #expect(try JSONWriter().canonical(JSONReader().read(mixed)) == bytes)
    }
    #expect(try JSONWriter().canonical(JSONReader().read(bytes)) == bytes)
    #expect(try JSONReader().read(bytes) == base)
  }

  /// The base without the numbers that no double holds.
  private func doubles(_ base: KnowledgeBase) throws -> KnowledgeBase {
    func rounded(_ value: JSONValue) -> JSONValue {
      switch value {
      case .number(let number):
        number.literal.count > 15 ? .number(JSONNumber(7)) : value
      case .array(let elements): .array(elements.map(rounded))
      case .object(let object): .object(JSONObject(object.members.map { .init(key: $0.key, value: rounded($0.value)) }))
      default: value
      }
    }
    let form = try JSONDecoder().decode(JSONValue.self, from: JSONWriter().document(base))
    return try JSONReader().read(Data(rounded(form).description.utf8))
  }

  private func shuffle(_ value: JSONValue, _ random: inout SplitMix64) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { shuffle($0, &random) })
    case .object(let object):
      let members = object.members.map { JSONObject.Member(key: $0.key, value: shuffle($0.value, &random)) }
      return .object(JSONObject(members.shuffled(using: &random)))
    default: return value
    }
  }
}
