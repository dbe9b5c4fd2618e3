import MigrationGovernanceCore

/// A place in JSON text, and the steps forward from it: tokens by RFC 8259, strictly.
struct JSONCursor: ~Copyable {
  var at: UnsafePointer<UInt8>
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var depth = 0
  let maximumDepth: Int
  /// Room for the elements of lists that are being read.
  let elements: ElementStack
  /// Where findings go; without it, the first fault ends the reading.
  let recovery: JSONRecovery?
  /// Strings that came before.
  let pool: TextPool
  private let workspace: JSONWorkspace

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int, recovery: JSONRecovery?, workspace: JSONWorkspace
  ) {
    // An empty buffer may have no address; any will do, since nothing is read from it.
    let base = bytes.baseAddress ?? JSONCursor.nowhere
    start = base
    at = base
    end = base + bytes.count
    self.maximumDepth = maximumDepth
    self.recovery = recovery
    self.workspace = workspace
    pool = workspace.pool
    elements = workspace.elements
  }

  /// Keeps unescaped text until the next one is read.
  func keep(_ text: [UInt8]) -> UnsafeBufferPointer<UInt8> { workspace.keep(text) }

  private nonisolated(unsafe) static let nowhere = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

  var offset: Int { at - start }
  var isAtEnd: Bool { at == end }

  /// The byte here, or 0 at the end: a 0 in the text is no JSON either.
  var byte: UInt8 {
    @inline(__always) get { at < end ? at.pointee : 0 }
  }

  @inline(__always)
  mutating func advance(_ count: Int = 1) { at += count }

  mutating func rewind(to offset: Int) { at = start + offset }

  @inline(__always)
  mutating func skipSpace() {
    while at < end, at.pointee <= 0x20 {
      let byte = at.pointee
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      at += 1
    }
  }

  /// Steps over the byte if it stands here.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard at < end, at.pointee == byte else { return false }
    at += 1
    return true
  }

  /// Steps over `null` if it stands here.
  @inline(__always)
  mutating func takeNull() throws(JSONFault) -> Bool {
    guard byte == UInt8(ascii: "n") else { return false }
    try literal("null")
    return true
  }

  /// Steps over a literal, or says what stands here instead.
  mutating func literal(_ word: StaticString) throws(JSONFault) {
    let length = word.utf8CodeUnitCount
    guard end - at >= length, (0..<length).allSatisfy({ at[$0] == word.utf8Start[$0] }) else {
      throw unexpected("a value")
    }
    at += length
  }

  /// Enters an object or array, unless that is too deep.
  @inline(__always)
  mutating func enter() throws(JSONFault) {
    depth += 1
    if depth > maximumDepth { throw tooDeep() }
  }

  @inline(__always)
  mutating func leave() { depth -= 1 }

  private func tooDeep() -> JSONFault {
    .syntax(offset, "nested deeper than \(maximumDepth) levels: flatten it, or allow the reader more")
  }

  /// After an element: whether another follows. Refuses what is neither a comma nor the end, and a trailing comma.
  @inline(__always)
  mutating func more(until close: UInt8) throws(JSONFault) -> Bool {
    let behind = at
    skipSpace()
    if take(UInt8(ascii: ",")) {
      skipSpace()
      if byte == close, at < end {
        throw .syntax(offset - 1, "a comma before “\(Character(UnicodeScalar(close)))”: remove it")
      }
      return true
    }
    if take(close) { return false }
    throw unended(close, behind: behind - start)
  }

  /// After a key: steps over the colon.
  @inline(__always)
  mutating func colon() throws(JSONFault) {
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw unexpected("“:” after the key") }
    skipSpace()
  }

  /// The error of something else than what was expected.
  func unexpected(_ expected: String) -> JSONFault {
    guard at < end else { return .syntax(offset, "expected \(expected), found the end: is the file cut off?") }
    return .syntax(offset, "expected \(expected), found \(found)")
  }

  /// What stands here, in words.
  private var found: String {
    let byte = at.pointee
    switch byte {
    case UInt8(ascii: ".") where end - at >= 3 && at[1] == byte && at[2] == byte:
      return "an ellipsis: write what is left out, or take it away"
    case 0xE2 where end - at >= 3 && at[1] == 0x80 && at[2] == 0xA6:
      return "an ellipsis: write what is left out, or take it away"
    case 0xC2 where end - at >= 2 && (at[1] == 0xAB || at[1] == 0xBB): return "a typographic quotation mark: write \""
    case UInt8(ascii: "'"): return "a single quotation mark: JSON has double ones"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return "“\(Character(UnicodeScalar(byte)))”: JSON has no comments"
    case 0xEF where end - at >= 3 && at[1] == 0xBB && at[2] == 0xBF:
      return "a byte order mark: save the file as UTF-8 without it"
    case 0xFE, 0xFF: return "a file that is not UTF-8 (UTF-16, probably): save it as UTF-8"
    case 0x00: return "a zero byte: save the file as UTF-8"
    case 0xE2 where end - at >= 3 && at[1] == 0x80 && (0x9C...0x9E).contains(at[2]):
      return "a typographic quotation mark: write \""
    case 0xC2 where end - at >= 2 && at[1] == 0xA0: return "a no-break space: write a plain one"
    case 0x21...0x7E:
      var word = ""
      var place = at
      while place < end, word.count < 20, let letter = JSONCursor.wordByte(place.pointee) {
        word.append(letter)
        place += 1
      }
      return "“\(word.isEmpty ? String(UnicodeScalar(byte)) : word)”"
    default:
      let rest = UnsafeBufferPointer(start: at, count: min(end - at, 4))
      let character = String(decoding: rest, as: UTF8.self).first.map { "“\($0)”" }
      return byte >= 0xC2 ? character ?? "" : "the byte \(String(byte, radix: 16))"
    }
  }

  private static func wordByte(_ byte: UInt8) -> Character? {
    EntityKind.isName("a" + String(UnicodeScalar(byte))) && byte < 0x80 ? Character(UnicodeScalar(byte)) : nil
  }
}

/// Collects what is wrong with a text that is read on all the same.
final class JSONRecovery {
  var faults: [JSONFault] = []
  /// Where keys stood a second time: text is read again where a value does not fit, and says it again.
  private var repeated: Set<Int> = []

  func noteRepeated(_ fault: JSONFault) {
    if repeated.insert(fault.offset).inserted { faults.append(fault) }
  }

  /// Forgets what was found, before other text is read.
  func clear() {
    faults = []
    repeated = []
  }
}
