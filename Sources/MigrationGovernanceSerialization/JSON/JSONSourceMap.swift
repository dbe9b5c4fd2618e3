public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Where in a JSON text the records stand, so that a finding can be shown under its line.
///
/// Made by going through the text once; a place inside a record is found by going through that record again. Text that
/// is not JSON is mapped up to where it ends being so.
public struct JSONSourceMap: Sendable {
  /// A place in the text.
  public struct Place: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The column in the line, from 1, in Unicode scalars.
    public var column: Int
  }

  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private var records: [String: Int] = [:]

  /// Maps a text. Linear in it.
  public init(_ text: some ContiguousBytes, as form: JSONReader.Form = .document, model: Model = .standard) {
    bytes = text.withUnsafeBytes { Array($0) }
    lineStarts = [0] + bytes.indices.lazy.filter { [bytes] in bytes[$0] == 0x0A }.map { $0 + 1 }
    switch form {
    case .document: mapDocument(model)
    case .lines: for start in lineStarts { mapRecord(at: start, kind: nil) }
    }
  }

  /// Whether the text holds a record.
  public func holds(_ entity: Reference) -> Bool { records[entity.text] != nil }

  /// Where a field of an entity stands: the innermost value on the way to it that the text has, in short forms the whole.
  public func place(of entity: Reference, path: String?) -> Place? {
    guard var place = records[entity.text] else { return nil }
    let scan = JSONTokenScan(bytes)
    for step in FieldPath.steps(of: path ?? "") {
      switch step {
      case .key(let key):
        guard let value = scan.member(key, ofObjectAt: place) else { return self.place(at: place) }
        place = value
      case .index(let index):
        guard bytes[place] == UInt8(ascii: "[") else { continue }
        guard let value = scan.element(index, ofArrayAt: place) else { return self.place(at: place) }
        place = value
      }
    }
    return self.place(at: place)
  }

  /// A line of the text without its end, `nil` where there is none of that number.
  public func line(_ number: Int) -> String? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    let end = lineStarts.indices.contains(number) ? lineStarts[number] - 1 : bytes.count
    let line = bytes[lineStarts[number - 1]..<end]
    return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }

  private func place(at offset: Int) -> Place {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[lineStarts[low]..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return Place(line: low + 1, column: column)
  }

  private mutating func mapDocument(_ model: Model) {
    let scan = JSONTokenScan(bytes)
    var tables: [(kind: String?, place: Int)] = []
    scan.eachMember(ofObjectAt: scan.skipSpace(0)) { key, value in
      if let kind = model.kinds.first(where: { $0.plural == key }) { tables.append((kind.name, value)) }
      if key == "records" { tables.append((nil, value)) }
      return true
    }
    for table in tables {
      guard bytes[table.place] == UInt8(ascii: "[") else {
        mapRecord(at: table.place, kind: table.kind)
        continue
      }
      var places: [Int] = []
      scan.eachElement(ofArrayAt: table.place) { _, value in
        places.append(value)
        return true
      }
      for place in places { mapRecord(at: place, kind: table.kind) }
    }
  }

  private mutating func mapRecord(at start: Int, kind: String?) {
    let scan = JSONTokenScan(bytes)
    let place = scan.skipSpace(start)
    guard let value = scan.member("id", ofObjectAt: place), let id = scan.string(at: value) else { return }
    var kind = kind
    if kind == nil { kind = scan.member("type", ofObjectAt: place).flatMap { scan.string(at: $0) } }
    guard let kind else { return }
    let reference = kind + ":" + id
    if records[reference] == nil { records[reference] = place }
  }
}

extension FieldPath {
  /// The steps of a path as ``description`` writes it.
  static func steps(of text: String) -> [Step] {
    var steps: [Step] = []
    for part in text.split(separator: ".") {
      let pieces = part.split(separator: "[")
      for (place, piece) in pieces.enumerated() {
        if place == 0, !part.hasPrefix("[") {
          steps.append(.key(String(piece)))
        } else if let index = Int(piece.dropLast()) {
          steps.append(.index(index))
        }
      }
    }
    return steps
  }
}

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
