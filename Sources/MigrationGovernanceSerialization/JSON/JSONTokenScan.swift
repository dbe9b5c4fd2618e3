/// Goes through JSON from value to value without making any of them. On what is not JSON it ends early.
struct JSONTokenScan {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func skipSpace(_ place: Int) -> Int {
    var place = place
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place
  }

  /// Where the value of a member begins.
  func member(_ key: String, ofObjectAt place: Int) -> Int? {
    var found: Int?
    eachMember(ofObjectAt: place) { name, value in
      if name == key { found = value }
      return found == nil
    }
    return found
  }

  /// Where an element begins.
  func element(_ index: Int, ofArrayAt place: Int) -> Int? {
    var found: Int?
    eachElement(ofArrayAt: place) { position, value in
      if position == index { found = value }
      return found == nil
    }
    return found
  }

  /// The string at a place, escapes as they stand.
  func string(at place: Int) -> String? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { return nil }
    let end = endOfString(place)
    guard end <= bytes.count, end - 1 > place else { return nil }
    return String(decoding: bytes[(place + 1)..<(end - 1)], as: UTF8.self)
  }

  func eachMember(ofObjectAt place: Int, _ body: (_ key: String, _ value: Int) -> Bool) {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else { return }
    var next = skipSpace(place + 1)
    while let key = string(at: next) {
      next = skipSpace(endOfString(next))
      guard next < bytes.count, bytes[next] == UInt8(ascii: ":") else { return }
      next = skipSpace(next + 1)
      guard next < bytes.count, body(key, next) else { return }
      next = skipSpace(endOfValue(next))
      guard next < bytes.count, bytes[next] == UInt8(ascii: ",") else { return }
      next = skipSpace(next + 1)
    }
  }

  func eachElement(ofArrayAt place: Int, _ body: (_ index: Int, _ value: Int) -> Bool) {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "[") else { return }
    var next = skipSpace(place + 1)
    var index = 0
    while next < bytes.count, bytes[next] != UInt8(ascii: "]") {
      guard body(index, next) else { return }
      next = skipSpace(endOfValue(next))
      guard next < bytes.count, bytes[next] == UInt8(ascii: ",") else { return }
      next = skipSpace(next + 1)
      index += 1
    }
  }

  private func endOfString(_ place: Int) -> Int {
    var next = place + 1
    while next < bytes.count, bytes[next] != UInt8(ascii: "\"") { next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1 }
    return min(next + 1, bytes.count)
  }

  /// Where a value ends, by counting brackets: however deep it is nested, nothing recurs.
  private func endOfValue(_ place: Int) -> Int {
    var depth = 0
    var next = place
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "\""):
        next = endOfString(next)
        if depth == 0 { return next }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return next }
        depth -= 1
        if depth == 0 { return next + 1 }
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D: if depth == 0 { return next }
      default: break
      }
      next += 1
    }
    return next
  }
}
