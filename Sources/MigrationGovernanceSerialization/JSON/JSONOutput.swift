import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Bytes of JSON as they are written.
struct JSONOutput: ~Copyable {
  /// How it is laid out.
  enum Layout {
    /// No white space.
    case compact
    /// A field of an entity a line, what is inside it on the same line while that is short.
    case readable
  }

  let layout: Layout
  private(set) var count = 0
  private var capacity = 4096
  private var start = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)

  init(_ layout: Layout) { self.layout = layout }
  deinit { start.deallocate() }

  /// What was written.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  mutating func clear() { count = 0 }
  /// Takes back what was written after a place.
  mutating func cut(to place: Int) { count = min(count, place) }

  /// Puts elements of a list, which were written on one line, on lines of their own: before each of the places given, a
  /// line end and blanks instead of the blank after the comma.
  mutating func spread(_ starts: UnsafeBufferPointer<Int>, indent: Int) {
    let before = 1 + 2 * indent
    // The first element has no comma and blank before it.
    let more = before * starts.count - (starts.count - 1)
    reserve(more)
    var end = count
    var shift = more
    for index in starts.indices.reversed() {
      let from = starts[index]
      (start + from + shift).update(from: start + from, count: end - from)
      var gap = start + from + shift - before
      gap.pointee = 0x0A
      for _ in 1..<before {
        gap += 1
        gap.pointee = 0x20
      }
      end = from - (index > 0 ? 1 : 0)
      shift -= before - (index > 0 ? 1 : 0)
    }
    count += more
  }

  /// Puts a byte before what was written from a place on.
  mutating func insert(_ byte: UInt8, at place: Int) {
    reserve(1)
    (start + place + 1).update(from: start + place, count: count - place)
    start[place] = byte
    count += 1
  }

  /// Gives the bytes away without copying them.
  consuming func data() -> Data {
    let data = Data(bytesNoCopy: start, count: count, deallocator: .custom { bytes, _ in bytes.deallocate() })
    discard self
    return data
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  @inline(__always)
  mutating func byte(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func raw(_ buffer: UnsafeBufferPointer<UInt8>) {
    guard let base = buffer.baseAddress else { return }
    reserve(buffer.count)
    (start + count).update(from: base, count: buffer.count)
    count += buffer.count
  }

  mutating func ascii(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ text: String) {
    var text = text
    text.withUTF8 { raw($0) }
  }

  @inline(__always)
  mutating func comma() {
    byte(UInt8(ascii: ","))
    if layout == .readable { byte(0x20) }
  }

  @inline(__always)
  mutating func colon() {
    byte(UInt8(ascii: ":"))
    if layout == .readable { byte(0x20) }
  }

  mutating func line(indent: Int) {
    byte(0x0A)
    for _ in 0..<indent { ascii("  ") }
  }

  /// Writes a string, escaping what RFC 8785 escapes and nothing else.
  mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { string($0) }
  }

  mutating func string(_ utf8: UnsafeBufferPointer<UInt8>) {
    byte(UInt8(ascii: "\""))
    if let base = utf8.baseAddress {
      var place = 0
      while place < utf8.count {
        let plain = JSONBytes.plainCount(base + place, utf8.count - place)
        raw(UnsafeBufferPointer(start: base + place, count: plain))
        place += plain
        if place < utf8.count {
          escape(base[place])
          place += 1
        }
      }
    }
    byte(UInt8(ascii: "\""))
  }

  private mutating func escape(_ code: UInt8) {
    switch code {
    case 0x22: ascii("\\\"")
    case 0x5C: ascii("\\\\")
    case 0x08: ascii("\\b")
    case 0x09: ascii("\\t")
    case 0x0A: ascii("\\n")
    case 0x0C: ascii("\\f")
    case 0x0D: ascii("\\r")
    default:
      ascii("\\u00")
      byte(code < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = code & 0x0F
      byte(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }

  /// Writes any value, members in their order.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: ascii("null")
    case .bool(let truth): truth ? ascii("true") : ascii("false")
    case .number(let number): raw(number.literal)
    case .string(let text): string(text)
    case .array(let elements):
      byte(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { comma() }
        self.value(element)
      }
      byte(UInt8(ascii: "]"))
    case .object(let object):
      byte(UInt8(ascii: "{"))
      for (place, member) in object.members.enumerated() {
        if place > 0 { comma() }
        string(member.key)
        colon()
        self.value(member.value)
      }
      byte(UInt8(ascii: "}"))
    }
  }
}
