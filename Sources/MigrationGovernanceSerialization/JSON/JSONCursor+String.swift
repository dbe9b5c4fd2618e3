import MigrationGovernanceCore

extension JSONCursor {
  /// Reads a string and answers its bytes, unescaped, good until the next string is read. They are not checked to be
  /// UTF-8: whoever makes a value of them does that.
  @inline(__always)
  mutating func stringBytes() throws(JSONFault) -> UnsafeBufferPointer<UInt8> {
    guard take(UInt8(ascii: "\"")) else { throw expectedString() }
    let first = at
    skipPlain()
    guard at < end else { throw unterminated(first) }
    if at.pointee == UInt8(ascii: "\"") {
      let bytes = UnsafeBufferPointer(start: first, count: at - first)
      at += 1
      return bytes
    }
    return keep(try escaped(from: first))
  }

  /// Reads free text, checked to be UTF-8.
  mutating func text() throws(JSONFault) -> String {
    let begin = offset
    guard let text = String(checking: try stringBytes()) else { throw badUTF8(begin) }
    return text
  }

  /// Goes on to the next byte that ends or interrupts plain text.
  @inline(__always)
  private mutating func skipPlain() { at += JSONBytes.plainCount(at, end - at) }

  /// Reads on from an escape (or a control character) to the closing quotation mark.
  private mutating func escaped(from first: UnsafePointer<UInt8>) throws(JSONFault) -> [UInt8] {
    var result = Array(UnsafeBufferPointer(start: first, count: at - first))
    while true {
      guard at < end else { throw unterminated(first) }
      switch at.pointee {
      case UInt8(ascii: "\""):
        at += 1
        return result
      case UInt8(ascii: "\\"):
        try escape(into: &result)
      case 0x0A, 0x0D: throw .syntax(offset, "a text that does not end on its line: close it with \", or write \\n")
      case 0x09: throw .syntax(offset, "a tab inside a text: write a blank, or \\t")
      case 0..<0x20: throw .syntax(offset, "a control character inside a text: take it out, or write \\u00XX")
      default:
        let plain = at
        skipPlain()
        result.append(contentsOf: UnsafeBufferPointer(start: plain, count: at - plain))
      }
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONFault) {
    let begin = offset
    at += 1
    let code = byte
    at += 1
    switch code {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(code)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      var value = try hexadecimal(begin)
      if (0xD800..<0xDC00).contains(value), end - at >= 2, at[0] == UInt8(ascii: "\\"), at[1] == UInt8(ascii: "u") {
        at += 2
        let low = try hexadecimal(begin)
        guard (0xDC00..<0xE000).contains(low) else { throw loneSurrogate(begin) }
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = UnicodeScalar(value) else { throw loneSurrogate(begin) }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default:
      throw .syntax(begin, "a backslash that begins no escape: write \\\\ for a backslash")
    }
  }

  private func loneSurrogate(_ begin: Int) -> JSONFault {
    .syntax(begin, "half of a surrogate pair: write the character itself, or both halves (\\ud83d\\ude00)")
  }

  private mutating func hexadecimal(_ begin: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = UInt32(String(UnicodeScalar(byte)), radix: 16) else {
        throw .syntax(begin, "\\u needs four hexadecimal digits")
      }
      value = value << 4 | digit
      at += 1
    }
    return value
  }

  private func expectedString() -> JSONFault { noText(String.self) }

  /// The error of another value where a text of a type belongs: what to write instead, if the type takes it.
  func noText<T: TextScalar>(_ type: T.Type) -> JSONFault {
    guard at < end else { return unexpected("a text") }
    var error = ValueError(.malformed, "expected a text, found \(kindInWords): write one text")
    switch at.pointee {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if type == DateSpan.self, let span = interval {
        error.reason =
          "expected a text, found \(kindInWords): write an interval as one text, its two dates with / between"
        error.suggestion = JSONValue.quoted(span.text)
      }
    case UInt8(ascii: "n"): break
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      let bytes = UnsafeBufferPointer(start: at, count: min(end - at, 32)).prefix {
        $0 > 0x2C && $0 < 0x5B || $0 > 0x60 && $0 < 0x7B
      }
      let word = String(decoding: bytes, as: UTF8.self)
      do throws(ValueError) {
        _ = try T(text: word)
        error.reason = "expected a text, found \(kindInWords): put it in quotation marks"
        error.suggestion = bytes.count < 32 ? JSONValue.quoted(word) : nil
      } catch let refusal {
        // In quotation marks it would be refused again.
        error.reason = "expected a text, found \(kindInWords): \(refusal.reason)"
        error.suggestion = refusal.suggestion.map { JSONValue.quoted($0) }
      }
    default: return unexpected("a text in quotation marks")
    }
    return .value(offset, error)
  }

  /// The interval that a list of two dates means, or an object of two: `["2016-12-07", "2016-12-08"]`, `{"from": …, "to": …}`.
  private var interval: DateSpan? {
    var dates: [String] = []
    var place = at + 1
    let limit = min(end, at + 200)
    // The texts that stand here, keys of an object left out: those with a colon behind them.
    while place < limit, place.pointee != UInt8(ascii: "]"), place.pointee != UInt8(ascii: "}") {
      guard place.pointee == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      let first = place + 1
      place = first
      while place < limit, place.pointee != UInt8(ascii: "\"") { place += 1 }
      guard place < limit else { return nil }
      let text = String(decoding: UnsafeBufferPointer(start: first, count: place - first), as: UTF8.self)
      place += 1
      while place < limit, place.pointee == 0x20 { place += 1 }
      if place < limit, place.pointee != UInt8(ascii: ":") { dates.append(text) }
    }
    guard place < limit, dates.count == 2 else { return nil }
    return try? DateSpan(text: dates.joined(separator: "/"))
  }

  /// What kind of value begins here, in words.
  var kindInWords: String {
    switch byte {
    case UInt8(ascii: "{"): "an object"
    case UInt8(ascii: "["): "a list"
    case UInt8(ascii: "\""): "a text"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "a truth value"
    case UInt8(ascii: "n"): "null"
    default: "a number"
    }
  }

  private func unterminated(_ first: UnsafePointer<UInt8>) -> JSONFault {
    .syntax(first - start - 1, "a text that never ends: close it with \"")
  }

  /// The error of a text that is not UTF-8, at its first bad byte.
  func badUTF8(_ begin: Int) -> JSONFault {
    let bytes = UnsafeBufferPointer(start: start + begin, count: offset - begin)
    var good = 0
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) { good += UTF8.width(scalar) }
    return .syntax(begin + good, "bytes that are not UTF-8: save the file as UTF-8")
  }
}
