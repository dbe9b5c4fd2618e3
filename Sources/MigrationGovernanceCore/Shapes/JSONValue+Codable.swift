#if canImport(FoundationEssentials)
  private import FoundationEssentials
#else
  private import Foundation
#endif

extension JSONValue: Codable {
  /// Decodes any JSON.
  ///
  /// A decoder hands out numbers by value, not by literal, and keys without an order: numbers get their shortest
  /// literal, members are sorted by key. Numbers beyond `Decimal` are refused.
  public init(from decoder: any Decoder) throws {
    guard decoder.codingPath.count <= JSONValue.maximumDepth else {
      let reason = "nested deeper than \(JSONValue.maximumDepth) levels"
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: reason))
    }
    if let container = try? decoder.container(keyedBy: AnyKey.self) {
      let members = try container.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
        try JSONObject.Member(key: $0.stringValue, value: JSONValue(from: container.superDecoder(forKey: $0)))
      }
      self = .object(JSONObject(members))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { try elements.append(container.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let text = try? container.decode(String.self) {
        self = .string(text)
      } else if let integer = try? container.decode(Int.self) {
        self = .number(JSONNumber(integer))
      } else {
        let decimal = try container.decode(Decimal.self)
        guard let number = JSONNumber(literal: decimal.description) else {
          throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(decimal) is not a JSON number")
        }
        self = .number(number)
      }
    }
  }

  /// Encodes the value; numbers through `Decimal` where they have a fraction, so that no digit is lost.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let object):
      var container = encoder.container(keyedBy: AnyKey.self)
      for member in object.members { try container.encode(member.value, forKey: AnyKey(member.key)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      if let integer = number.integer {
        try container.encode(integer)
      } else if let decimal = Decimal(string: number.literal), JSONNumber(literal: decimal.description) == number {
        try container.encode(decimal)
      } else {
        let reason = "\(number.literal) has more digits than Decimal holds: write it with the JSON writer instead"
        throw EncodingError.invalidValue(number, .init(codingPath: encoder.codingPath, debugDescription: reason))
      }
    }
  }
}

/// A coding key of any name.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
