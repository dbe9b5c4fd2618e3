import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a call converts, for formats that are written record by record.
///
/// One INPUT of JSON Lines is read as it is written, and its records keep their order; anything else is read whole, and
/// comes table by table.
struct RecordInput {
  private enum Content {
    case whole(KnowledgeBase)
    /// The name of the text, what reads it, the first record, which has been read, and the header before it.
    case lines(String, JSONLinesReader<TextSource>, JSONLinesReader<TextSource>.Record?, Header)
  }

  private var content: Content

  /// Opens what is named by paths, or the examples.
  init(_ paths: [String], _ surroundings: Surroundings) throws(CommandFailure) {
    if paths.count == 1, let path = paths.first, let content = try RecordInput.lines(path, surroundings) {
      self.content = content
    } else {
      content = .whole(try Input.knowledgeBase(paths, surroundings))
    }
  }

  /// Hands everything to a writer.
  func write(to writer: inout any RecordWriter) throws {
    switch content {
    case .whole(let base): try writer.writeAll(base)
    case .lines(let name, var reader, let first, let header):
      try writer.write(header)
      var record = first
      while let next = record {
        if let entity = next.entity { try write(entity, to: &writer) }
        if let other = next.other { try writer.write(other) }
        record = try RecordInput.next(&reader, name)
      }
    }
  }

  private func write(_ entity: some Entity, to writer: inout any RecordWriter) throws { try writer.write(entity) }

  /// Opens a text of lines; `nil` if the path is of anything else.
  private static func lines(_ path: String, _ surroundings: Surroundings) throws(CommandFailure) -> Content? {
    if path.hasSuffix(".jsonl"), Surroundings.isPlainFile(path), let file = try? FileSource(path: path) {
      surroundings.progress?.expect(Surroundings.size(of: path))
      return content(path, TextSource(bytes: .file(file), progress: surroundings.progress))
    }
    let inputs = try Input.all([path], surroundings)
    if inputs.count == 1, let input = inputs.first, let lines = input.lines,
      let content = content(
        input.name, TextSource(bytes: .data(DataSource(lines)), progress: surroundings.progress))
    {
      return content
    }
    return .whole(try Input.united(inputs))
  }

  /// Reads as far as the first record. `nil` where that fails: reading the whole says why, or takes tables that stand in
  /// the header.
  private static func content(_ name: String, _ source: TextSource) -> Content? {
    var reader = JSONLinesReader(source, maximumRecordBytes: .max, refusesRepeatedIDs: true)
    do {
      let first = try reader.next()
      return reader.header.map { .lines(name, reader, first, $0) }
    } catch {
      return nil
    }
  }

  private static func next(
    _ reader: inout JSONLinesReader<TextSource>, _ name: String
  ) throws(CommandFailure) -> JSONLinesReader<TextSource>.Record? {
    do {
      return try reader.next()
    } catch let error as JSONError {
      throw Input.failure(error, in: name)
    } catch {
      throw Input.unreadable(name)
    }
  }
}

/// A text that is open, or in memory already.
private struct TextSource: ByteSource {
  enum Bytes {
    case file(FileSource)
    case data(DataSource)
  }

  var bytes: Bytes
  var progress: ProgressLine?

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count: Int
    switch bytes {
    case .file(let source):
      var source = source
      count = try source.read(into: buffer)
      bytes = .file(source)
    case .data(let source):
      var source = source
      count = source.read(into: buffer)
      bytes = .data(source)
    }
    progress?.read(count)
    return count
  }
}
