/// JSON as PostgreSQL's `jsonb` takes it: it refuses the character U+0000, and numbers of more digits than `numeric` has.
struct JSONBText {
  /// The text with what is put in place of those; `nil` where there are none.
  private(set) var changed: [UInt8]?
  /// Whether U+0000 became U+FFFD somewhere.
  private(set) var isDamaged = false
  /// How many numbers became texts of their digits.
  private(set) var outsized = 0
  /// How much of the original stands in ``changed``.
  private var copied = 0

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < utf8.count {
      switch utf8[place] {
      case UInt8(ascii: "\""): place = string(utf8, place + 1)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): place = number(utf8, place)
      default: place += 1
      }
    }
    changed?.append(contentsOf: utf8[copied...])
  }

  private mutating func replace(_ range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>, with bytes: [UInt8]) {
    changed = (changed ?? []) + utf8[copied..<range.lowerBound] + bytes
    copied = range.upperBound
  }

  /// Goes through a string; answers the place behind it.
  private mutating func string(_ utf8: UnsafeBufferPointer<UInt8>, _ begin: Int) -> Int {
    var place = begin
    while place < utf8.count, utf8[place] != UInt8(ascii: "\"") {
      guard utf8[place] == UInt8(ascii: "\\") else {
        place += 1
        continue
      }
      if utf8[place...].starts(with: "\\u0000".utf8) {
        replace(place..<(place + 6), in: utf8, with: Array("\\ufffd".utf8))
        isDamaged = true
      }
      place += 2
    }
    return place + 1
  }

  /// Goes through a number; answers the place behind it.
  private mutating func number(_ utf8: UnsafeBufferPointer<UInt8>, _ begin: Int) -> Int {
    var (end, exponent) = (begin, 0)
    var isExponent = false
    while end < utf8.count {
      switch utf8[end] {
      case UInt8(ascii: "e"), UInt8(ascii: "E"): isExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isExponent { exponent = min(JSONBText.most * 10, exponent * 10 + Int(utf8[end] - UInt8(ascii: "0"))) }
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): break
      default: return close(begin..<end, exponent, in: utf8)
      }
      end += 1
    }
    return close(begin..<end, exponent, in: utf8)
  }

  /// `numeric` has 131,072 digits before the point and 16,383 behind it: half of the smaller for the digits, half for the exponent.
  private static let most = 8_000

  private mutating func close(_ range: Range<Int>, _ exponent: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    if range.count > JSONBText.most || exponent > JSONBText.most {
      replace(range, in: utf8, with: [UInt8(ascii: "\"")] + utf8[range] + [UInt8(ascii: "\"")])
      outsized += 1
    }
    return range.upperBound
  }
}
