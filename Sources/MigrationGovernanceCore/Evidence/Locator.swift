/// A place in a document: `minsk-report:57-61`, a line alone (`minsk-report:57`), or the document as a whole.
///
/// Lines are counted from 1 in the document's file, both ends included.
public struct Locator: ReferringScalar, CustomStringConvertible {
  /// The document.
  public let document: EntityID<Document>
  private let first: Int32
  private let last: Int32

  /// The lines, or `nil` for the document as a whole.
  public var lines: ClosedRange<Int>? { first > 0 && last >= first ? Int(first)...Int(last) : nil }

  /// Points at a document as a whole.
  public init(_ document: EntityID<Document>) {
    self.document = document
    first = 0
    last = 0
  }

  /// Points at lines of a document, or says why it can't: lines begin with 1, and end after they begin.
  public init(_ document: EntityID<Document>, lines: ClosedRange<Int>) throws(ValueError) {
    let (begin, end) = (lines.lowerBound, lines.upperBound)
    guard begin >= 1, end < 1_000_000_000, let first = Int32(exactly: begin), let last = Int32(exactly: end) else {
      throw ValueError(.impossible, "lines are counted from 1, up to nine digits: \(begin) to \(end) are none")
    }
    self.document = document
    self.first = first
    self.last = last
  }

  /// Reads a locator, or says how one is written.
  public init(text: String) throws(ValueError) {
    var text = text
    let read: Result<Locator, ValueError> = text.withUTF8 { utf8 in
      do throws(ValueError) { return .success(try Locator(utf8: utf8)) } catch { return .failure(error) }
    }
    self = try read.get()
  }

  /// Reads a locator from UTF-8.
  public init(utf8: UnsafeBufferPointer<UInt8>) throws(ValueError) { try self.init(utf8: utf8, from: nil) }

  /// Reads a locator from UTF-8, the document's identifier from a pool.
  public init(utf8: UnsafeBufferPointer<UInt8>, pool: TextPool) throws(ValueError) {
    try self.init(utf8: utf8, from: pool)
  }

  /// The bytes of the document's id in a locator; `nil` where the rest is no lines. The id itself is not checked.
  package static func document(in utf8: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return utf8 }
    guard let (first, last, isOne) = lines(utf8[(colon + 1)...]), isOne || first < last else { return nil }
    return UnsafeBufferPointer(rebasing: utf8[..<colon])
  }

  private init(utf8: UnsafeBufferPointer<UInt8>, from pool: TextPool?) throws(ValueError) {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else {
      do throws(ValueError) { self.init(try Locator.id(utf8, pool)) } catch { throw Locator.refusal(utf8, error) }
      return
    }
    let document = try Locator.id(UnsafeBufferPointer(rebasing: utf8[..<colon]), pool)
    guard let (first, last, isOne) = Locator.lines(utf8[(colon + 1)...]) else { throw Locator.refusal(utf8, nil) }
    guard isOne || first < last else {
      throw ValueError(
        .impossible,
        "“\(String(decoding: utf8, as: UTF8.self))”: the lines do not go forward; a single line is written once",
        suggestion: document.text + (first == last ? ":\(first)" : ":\(last)-\(first)"))
    }
    self.init(document, first, last)
  }

  /// Why bytes are no place in a document: the fault of the id, where they look like one alone.
  private static func refusal(_ utf8: UnsafeBufferPointer<UInt8>, _ fault: ValueError?) -> ValueError {
    let text = String(decoding: utf8, as: UTF8.self)
    let hint = IDHint.locator(for: text)
    if let fault, hint == nil { return fault }
    return ValueError(
      .malformed, "“\(text)” is no place in a document: write id and lines, “report:57-61”", suggestion: hint)
  }

  private static func id(
    _ utf8: UnsafeBufferPointer<UInt8>, _ pool: TextPool?
  ) throws(ValueError) -> EntityID<Document> {
    guard let pool else { return try EntityID(utf8: utf8) }
    return try EntityID(utf8: utf8, pool: pool)
  }

  private init(_ document: EntityID<Document>, _ first: Int32, _ last: Int32) {
    self.document = document
    self.first = first
    self.last = last
  }

  /// The first line and the last, and whether only one is written.
  private static func lines(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> (first: Int32, last: Int32, isOne: Bool)? {
    let hyphen = text.firstIndex(of: UInt8(ascii: "-"))
    guard let first = line(text[..<(hyphen ?? text.endIndex)]) else { return nil }
    guard let hyphen else { return (first, first, true) }
    return line(text[(hyphen + 1)...]).map { (first, $0, false) }
  }

  /// A number from 1 without leading zeros, of at most nine digits.
  private static func line(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int32? {
    guard (1...9).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    var value: Int32 = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int32(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The locator as text.
  public var text: String {
    guard let lines else { return document.text }
    var text = document.text + ":" + String(lines.lowerBound)
    if lines.count > 1 { text += "-" + String(lines.upperBound) }
    return text
  }

  /// Hands out the bytes without making a string: there are more locators than anything else.
  public static func withText(at place: UnsafeRawPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let locator = place.assumingMemoryBound(to: Locator.self).pointee
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { buffer in
      var end = 0
      func put(_ bytes: UnsafeBufferPointer<UInt8>) { end = buffer[end...].update(fromContentsOf: bytes) }
      func put(_ mark: Character, _ number: Int32) {
        buffer[end] = mark.asciiValue ?? 0
        end += 1
        let begin = end
        var rest = number
        repeat {
          buffer[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
          end += 1
        } while rest > 0
        buffer[begin..<end].reverse()
      }
      locator.document.storage.withBytes { put($0) }
      if locator.first > 0 { put(":", locator.first) }
      if locator.last > locator.first { put("-", locator.last) }
      body(UnsafeBufferPointer(rebasing: buffer[..<end]))
    }
  }

  /// The locator as text.
  public var description: String { text }
  /// What is read, but for lines that do not go forward.
  public static var textPattern: String? {
    let line = "[1-9][0-9]{0,8}"
    return "\(EntityIDText.pattern)(?::\(line)(?:-\(line))?)?"
  }
  /// A document.
  public static var targetKind: EntityKind? { Document.kind }
  /// The document.
  public var reference: Reference { document.reference }
}
