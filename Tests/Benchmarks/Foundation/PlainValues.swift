// The rivals that JSONDecoder and JSONEncoder are measured with: plain structs that list by hand the fields that
// generated records have, with the Codable that the compiler makes. They stand here on purpose and nowhere else:
// the library itself declares each field once, in a schema.

/// A value whose short form is a text: the one thing that the compiler can't make. Whichever form is the commoner is
/// tried first, since an attempt that fails costs JSONDecoder an error.
enum Terse<Long: TerseRecord>: Codable {
  case text(String)
  case long(Long)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if Long.isMostlyText {
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .long(try container.decode(Long.self))
      }
    } else if let long = try? container.decode(Long.self) {
      self = .long(long)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .long(let long): try container.encode(long)
    }
  }
}

protocol TerseRecord: Codable {
  static var isMostlyText: Bool { get }
}

struct PlainParty: TerseRecord {
  static let isMostlyText = true
  var party: String?
  var description: String?
  var of: [Terse<PlainParty>]?
  var `as`: String?
  var `for`: String?
  var extent: String?
  var at: String?
}

struct PlainText: TerseRecord {
  static let isMostlyText = true
  var text: String
  var language: String?
}

extension Terse<PlainText> {
  var scalars: Int {
    switch self {
    case .text(let text): text.unicodeScalars.count
    case .long(let long): long.text.unicodeScalars.count
    }
  }
}

struct PlainEvidence: TerseRecord {
  static let isMostlyText = false
  var at: String?
  var field: [String]?
  var value: String?
  var absent: Bool?
  var on: String?
  var said: String?
  var status: String?
  var premise: String?
  var quote: String?
}

struct PlainPlace: TerseRecord {
  static let isMostlyText = false
  var name: String?
  var country: String?
}

struct PlainName: TerseRecord {
  static let isMostlyText = false
  var text: String
  var language: String?
  var kind: String?
  var during: String?
  var on: String?
}

struct PlainAffiliation: TerseRecord {
  static let isMostlyText = false
  var organisation: String?
  var during: String?
  var on: String?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainMembership: TerseRecord {
  static let isMostlyText = false
  var member: Terse<PlainParty>?
  var role: String?
  var during: String?
  var on: String?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainPost: TerseRecord {
  static let isMostlyText = false
  var organisation: String?
  var title: String?
  var during: String?
  var on: String?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainIdentifier: Codable {
  var scheme: String
  var value: String
}

struct PlainEvent: Codable {
  var kind: String?
  var when: String?
  var state: String?
  var by: [Terse<PlainParty>]?
  var evidence: [Terse<PlainEvidence>]?
}
