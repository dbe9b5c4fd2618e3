/// What a date says of its own certainty. It qualifies the whole date and does not move its bounds.
public enum DateQualifier: String, Codable, Hashable, Sendable, CaseIterable {
  /// `?`: the source or the editor doubts the date.
  case uncertain
  /// `~`: the date is meant roughly.
  case approximate
  /// `%`: both.
  case both

  /// The character that EDTF puts after the date.
  public var symbol: Character {
    switch self {
    case .uncertain: "?"
    case .approximate: "~"
    case .both: "%"
    }
  }

  /// Whether the date is doubted.
  public var isUncertain: Bool { self != .approximate }

  /// Whether the date is meant roughly.
  public var isApproximate: Bool { self != .uncertain }

  var code: UInt8 {
    switch self {
    case .uncertain: 1
    case .approximate: 2
    case .both: 3
    }
  }

  var byte: UInt8 {
    switch self {
    case .uncertain: UInt8(ascii: "?")
    case .approximate: UInt8(ascii: "~")
    case .both: UInt8(ascii: "%")
    }
  }

  init?(code: UInt8) {
    switch code {
    case 1: self = .uncertain
    case 2: self = .approximate
    case 3: self = .both
    default: return nil
    }
  }
}
