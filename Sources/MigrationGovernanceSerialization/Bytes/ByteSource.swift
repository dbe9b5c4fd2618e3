#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Where bytes come from, a piece at a time: a file, a pipe, a decompressor.
public protocol ByteSource {
  /// Puts the next bytes into the buffer and answers how many; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Bytes that are in memory already, handed out in pieces.
public struct DataSource: ByteSource, Sendable {
  private let data: Data
  private var place = 0

  /// Makes a source of bytes.
  public init(_ data: Data) { self.data = data }

  /// Copies the next bytes.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, data.count - place)
    let begin = data.startIndex + place
    data.copyBytes(to: buffer, from: begin..<begin + count)
    place += count
    return count
  }
}
