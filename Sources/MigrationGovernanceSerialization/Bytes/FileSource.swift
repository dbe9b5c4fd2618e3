public import Foundation

/// An open file or pipe as a source of bytes.
public struct FileSource: ByteSource {
  private let handle: FileHandle

  /// Makes a source of an open file, such as `FileHandle.standardInput`.
  public init(_ handle: FileHandle) { self.handle = handle }

  /// Opens a file, or throws Foundation's error.
  public init(path: String) throws { handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) }

  /// Reads the next bytes.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard let data = try handle.read(upToCount: buffer.count), !data.isEmpty else { return 0 }
    data.copyBytes(to: buffer)
    return data.count
  }
}
