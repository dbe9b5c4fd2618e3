import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import TestSupport
import Testing

/// Bytes that come in pieces of a given size.
private struct Pieces: ByteSource {
  var bytes: [UInt8]
  var size: Int
  var place = 0

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(size, buffer.count, bytes.count - place)
    buffer.copyBytes(from: bytes[place..<place + count])
    place += count
    return count
  }
}

@Suite struct JSONLinesReaderTests {
  private func readAll(_ bytes: [UInt8], size: Int, maximum: Int = 1 << 26) throws -> KnowledgeBase {
    var reader = JSONLinesReader(Pieces(bytes: bytes, size: size), maximumRecordBytes: maximum)
    var base = KnowledgeBase()
    while let record = try reader.next() {
      if let entity = record.entity { try insert(entity, into: &base) }
      if let other = record.other { base.otherRecords.append(other) }
      #expect((record.entity == nil) != (record.other == nil))
    }
    base.header = try #require(reader.header)
    return base
  }

  private func insert<E: Entity>(_ entity: E, into base: inout KnowledgeBase) throws { try base.insert(entity) }

  @Test(
    "It gives what the reader of the whole gives, in pieces of any size", arguments: [1, 7, 64, 65_536],
    [UInt64(1), 2, 3])
  func pieces(size: Int, seed: UInt64) throws {
    let base = try Filler(seed: seed, .random).base()
    let bytes = [UInt8](JSONWriter().lines(base))
    #expect(try readAll(bytes, size: size) == base)
    #expect(try readAll(bytes.dropLast(), size: size) == base)
  }

  @Test("Lines longer than the buffer are read", arguments: [1_000, 65_536, 1 << 20])
  func longLines(size: Int) throws {
    var base = KnowledgeBase(title: "long")
    for (place, length) in [10, 200_000, 65_535, 65_536, 3, 131_072].enumerated() {
      var person = try Person(id: EntityID("p\(place)"))
      person.name = String(repeating: place % 2 == 0 ? "a" : "é", count: length)
      try base.insert(person)
    }
    #expect(try readAll([UInt8](JSONWriter().lines(base)), size: size) == base)
  }

  @Test("Blank lines and carriage returns make no difference, and lines are counted with them")
  func blankLines() throws {
    let text =
      "\n\r\n{\"migrationGovernance\":\"1.0\"}\r\n\n{\"type\":\"person\",\"id\":\"p\"}\r\n  \n{\"type\":\"unicorn\"}"
    var reader = JSONLinesReader(DataSource(Data(text.utf8)))
    #expect(reader.header == nil)
    let first = try #require(try reader.next())
    #expect(first.line == 5 && first.entity?.reference.text == "person:p")
    #expect(reader.header?.version == "1.0")
    let second = try #require(try reader.next())
    #expect(second.line == 7 && second.entity == nil && second.other?.description == #"{"type":"unicorn"}"#)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test("An error has the line of the whole text, and reading goes on behind it", arguments: [1, 7, 65_536])
  func errors(size: Int) throws {
    let text =
      "{\"migrationGovernance\":\"1.0\"}\n\n{\"type\":\"person\",\"id\":\"é\"}\n{\"type\":\"person\",\"id\":\"p\"}\n"
    var reader = JSONLinesReader(Pieces(bytes: Array(text.utf8), size: size))
    let error = #expect(throws: JSONError.self) { try reader.next() }
    #expect(error.map { "\($0.line):\($0.column) \($0.path)" } == "3:23 id")
    #expect(try reader.next()?.line == 4)
    #expect(try reader.next() == nil)
  }

  @Test("Where asked for, an id that stands twice is refused with its line, of the same kind only")
  func repeatedIDs() throws {
    let text =
      "{\"migrationGovernance\":\"1.0\"}\n{\"type\":\"person\",\"id\":\"p\"}\n{\"type\":\"theme\",\"id\":\"p\"}\n"
      + "{\"type\":\"person\",\"id\":\"p\"}\n"
    var reader = JSONLinesReader(DataSource(Data(text.utf8)), refusesRepeatedIDs: true)
    #expect(try reader.next()?.line == 2)
    #expect(try reader.next()?.line == 3)
    let error = #expect(throws: JSONError.self) { try reader.next() }
    #expect(error?.code == .duplicate && error?.line == 4)
    let whole = #expect(throws: JSONError.self) { try JSONReader().read(Data(text.utf8), as: .lines) }
    #expect(error == whole)
  }

  @Test("A text without header is refused", arguments: ["", "\n", "{\"type\":\"person\",\"id\":\"p\"}\n"])
  func noHeader(_ text: String) {
    var reader = JSONLinesReader(DataSource(Data(text.utf8)))
    let error = #expect(throws: JSONError.self) { try reader.next() }
    #expect(error?.code == .version)
  }

  @Test(
    "A record larger than allowed is refused, in pieces of any size, and one as large as allowed is read",
    arguments: [1, 7, 64, 65_536])
  func maximum(size: Int) throws {
    let header = "{\"migrationGovernance\":\"1.0\"}\n"
    let line = #"{"type":"person","id":"p","name":"\#(String(repeating: "x", count: 200))"}"#
    for ending in ["\n", ""] {
      let bytes = Array((header + line + ending).utf8)
      #expect(try readAll(bytes, size: size, maximum: line.utf8.count).count == 1)
      let error = #expect(throws: JSONError.self) { try readAll(bytes, size: size, maximum: line.utf8.count - 1) }
      #expect(error?.code == .size && error?.line == 2)
    }
  }

  @Test("A source that has no end of line is given up at the limit")
  func endless() {
    struct Endless: ByteSource {
      func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        buffer.initializeMemory(as: UInt8.self, repeating: UInt8(ascii: "["))
        return buffer.count
      }
    }
    var reader = JSONLinesReader(Endless(), maximumRecordBytes: 1 << 20)
    let error = #expect(throws: JSONError.self) { try reader.next() }
    #expect(error?.code == .size)
  }

  @Test("What the source throws comes through")
  func failing() {
    struct Broken: Error {}
    struct Failing: ByteSource {
      func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int { throw Broken() }
    }
    var reader = JSONLinesReader(Failing())
    #expect(throws: Broken.self) { try reader.next() }
  }

  @Test("A file is read as its bytes are")
  func file() throws {
    let base = try Filler(seed: 5, .random).base()
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("mgov-\(UUID().uuidString).jsonl").path
    #expect(FileManager.default.createFile(atPath: path, contents: JSONWriter().lines(base)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var reader = JSONLinesReader(try FileSource(path: path))
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == base.count + base.otherRecords.count && reader.header == base.header)
  }

  @Test("A writer of lines gives whole lines to its sink, and stops at what the sink throws")
  func writer() throws {
    struct Full: Error {}
    var lines: [String] = []
    let writer = JSONLinesWriter { bytes in lines.append(String(decoding: bytes, as: UTF8.self)) }
    writer.write(Header(title: "t"))
    writer.write(try Person(id: EntityID("p")))
    writer.write(.object(JSONObject([.init(key: "type", value: .string("unicorn"))])))
    #expect(
      lines == [
        "{\"migrationGovernance\":\"1.0\",\"title\":\"t\"}\n", "{\"type\":\"person\",\"id\":\"p\"}\n",
        "{\"type\":\"unicorn\"}\n",
      ])
    var written = 0
    let failing = JSONLinesWriter { _ throws(Full) in
      written += 1
      if written == 2 { throw Full() }
    }
    #expect(throws: Full.self) { try failing.writeAll(Filler(seed: 5, .random).base(perKind: 1...1)) }
    #expect(written == 2)
  }
}
