extension XMLReader {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  func starts(with text: StaticString) -> Bool {
    guard bytes.count - place >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  @discardableResult
  mutating func skipSpace() -> Bool {
    let start = place
    while place < bytes.count, XMLReader.isSpace(bytes[place]) { place += 1 }
    return place > start
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What stands before everything else: a byte order mark, the declaration with its encoding.
  mutating func prolog() throws(XMLFault) {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
      || bytes.count > 1 && (bytes[0] == 0) != (bytes[1] == 0)
    {
      throw XMLFault(0, .encoding, "the text is UTF-16 or UTF-32: write it again as UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    guard starts(with: "<?xml"), place + 5 < bytes.count, XMLReader.isSpace(bytes[place + 5]) else { return }
    let start = place
    let content = try skipped(past: "?>", of: "the XML declaration", from: start + 5)
    let words = text(content)
    guard let version = XMLReader.value(of: "version", in: words), version.hasPrefix("1.") else {
      throw XMLFault(start, "the XML declaration needs version=\"1.0\"")
    }
    if let encoding = XMLReader.value(of: "encoding", in: words),
      !["utf-8", "utf8", "us-ascii"].contains(encoding.lowercased())
    {
      throw XMLFault(start, .encoding, "the text says that its encoding is \(encoding): write it again as UTF-8")
    }
  }

  private static func value(of key: String, in words: String) -> String? {
    let parts = words.split { $0 == "=" || $0.isWhitespace }.map(String.init)
    guard let place = parts.firstIndex(of: key), place + 1 < parts.count, parts[place + 1].count > 1 else { return nil }
    return String(parts[place + 1].dropFirst().dropLast())
  }

  /// Goes past blanks, comments and processing instructions.
  mutating func misc() throws(XMLFault) {
    while true {
      skipSpace()
      if starts(with: "<!--") {
        try comment()
      } else if starts(with: "<?") {
        try instruction()
      } else if starts(with: "<![CDATA[") {
        return
      } else if starts(with: "<!") {
        throw declaration
      } else {
        return
      }
    }
  }

  /// Why a document type is refused.
  var declaration: XMLFault {
    XMLFault(
      place, .documentType,
      starts(with: "<!DOCTYPE")
        ? "a document type (“<!DOCTYPE”) is not read, since it can make a small file endless or fetch others: take it out"
        : "“<!” begins neither a comment nor “<![CDATA[” here")
  }

  mutating func comment() throws(XMLFault) {
    let start = place
    let content = try skipped(past: "--", of: "a comment", from: start + 4)
    guard starts(with: ">") else { throw XMLFault(content.upperBound, "“--” may not stand inside a comment") }
    place += 1
    _ = try checked(content)
  }

  mutating func instruction() throws(XMLFault) {
    let start = place
    let content = try skipped(past: "?>", of: "a processing instruction", from: start + 2)
    guard let first = content.first, MarkupName.isStart(bytes[first]) else {
      throw XMLFault(start, "a processing instruction needs a name")
    }
    let target = bytes[content].prefix { !XMLReader.isSpace($0) }
    guard String(decoding: target, as: UTF8.self).lowercased() != "xml" else {
      throw XMLFault(
        start, "the XML declaration may stand at the very beginning only: nothing before it, not even a blank")
    }
    _ = try checked(content)
  }

  mutating func characterData() throws(XMLFault) -> String {
    let content = try skipped(past: "]]>", of: "“<![CDATA[”", from: place + 9)
    return XMLReader.unified(try checked(content))
  }

  /// Goes past a mark and answers what stands before it.
  private mutating func skipped(past mark: StaticString, of what: String, from begin: Int) throws(XMLFault) -> Range<
    Int
  > {
    let start = place
    place = min(begin, bytes.count)
    while place < bytes.count, !starts(with: mark) { place += 1 }
    guard place < bytes.count else { throw XMLFault(start, "\(what) has no end: the file is not whole") }
    let content = begin..<place
    place += mark.utf8CodeUnitCount
    return content
  }

  mutating func name() throws(XMLFault) -> Range<Int> {
    let start = place
    while place < bytes.count, MarkupName.isPart(bytes[place]) || bytes[place] == UInt8(ascii: ":") { place += 1 }
    guard place > start, MarkupName.isStart(bytes[start]) else {
      throw XMLFault(
        start,
        place < bytes.count ? "a name is missing here; a “<” in a text is written “&lt;”" : "the text ends inside a tag"
      )
    }
    guard place - start <= MarkupName.maximumLength else {
      throw XMLFault(start, .size, "a name of more than \(MarkupName.maximumLength) bytes")
    }
    _ = try checked(start..<place)
    return start..<place
  }

  mutating func attributeValue() throws(XMLFault) -> String {
    guard place < bytes.count else { throw XMLFault(place, "the text ends inside a tag") }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw XMLFault(place, "the value of an attribute needs quotation marks")
    }
    let start = place
    place += 1
    let value = try characters(until: quote, isAttribute: true)
    guard place < bytes.count else {
      throw XMLFault(start, "the value of an attribute has no end: the file is not whole")
    }
    place += 1
    return value
  }

  /// Reads text with its references up to a byte, which is not taken.
  mutating func characters(until end: UInt8, isAttribute: Bool) throws(XMLFault) -> String {
    var result = ""
    var start = place
    while place < bytes.count, bytes[place] != end {
      switch bytes[place] {
      case UInt8(ascii: "&"):
        result += try piece(start..<place, isAttribute)
        result.unicodeScalars.append(try reference())
        start = place
      case UInt8(ascii: "<"): throw XMLFault(place, "a “<” in the value of an attribute: write “&lt;”")
      case UInt8(ascii: "]") where !isAttribute && starts(with: "]]>"):
        throw XMLFault(place, "“]]>” in a text: write “]]&gt;”")
      default: place += 1
      }
    }
    return result + (try piece(start..<place, isAttribute))
  }

  private func piece(_ range: Range<Int>, _ isAttribute: Bool) throws(XMLFault) -> String {
    let text = XMLReader.unified(try checked(range))
    guard isAttribute, text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
  }

  private mutating func reference() throws(XMLFault) -> Unicode.Scalar {
    let start = place
    var end = place + 1
    while end < bytes.count, end - start < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      throw XMLFault(start, "a “&” that begins no reference: write “&amp;”")
    }
    let name = text(start + 1..<end)
    place = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else {
      throw XMLFault(
        start, .documentType,
        "“&\(name);” is an entity that XML does not have by itself: write the character, or its number")
    }
    let digits = name.hasPrefix("#x") ? name.dropFirst(2) : name.dropFirst()
    let isPlain = digits.utf8.allSatisfy { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }
    guard isPlain, let number = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
      let scalar = Unicode.Scalar(number),
      XMLText.isAllowed(scalar)
    else { throw XMLFault(start, "“&\(name);” is no character that XML may hold") }
    return scalar
  }

  /// A piece of the text, if it is UTF-8 and holds nothing that XML may not.
  private func checked(_ range: Range<Int>) throws(XMLFault) -> String {
    let piece = UnsafeBufferPointer(rebasing: bytes[range])
    if let text = String(validating: piece, as: UTF8.self), XMLText.holds(text) { return text }
    var place = range.lowerBound
    var decoder = UTF8()
    var iterator = piece.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        guard XMLText.isAllowed(scalar) else {
          throw XMLFault(
            place,
            "the character U+\(String(scalar.value, radix: 16, uppercase: true)) may not stand in XML: take it out")
        }
        place += UTF8.width(scalar)
      case .error: throw XMLFault(place, .encoding, "a byte that is not UTF-8: write the text again as UTF-8")
      case .emptyInput: throw XMLFault(place, .encoding, "text that is not UTF-8")
      }
    }
  }

  /// Line ends as XML has them: a line feed each.
  private static func unified(_ text: String) -> String {
    guard text.utf8.contains(0x0D) else { return text }
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" { result.append("\n") } else if scalar != "\n" || last != "\r" { result.append(scalar) }
      last = scalar
    }
    return String(result)
  }
}
