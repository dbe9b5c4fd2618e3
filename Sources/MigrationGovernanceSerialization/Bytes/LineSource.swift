import MigrationGovernanceCore

/// The lines of a source, one in memory at a time.
struct LineSource<Source: ByteSource> {
  /// The number of the present line, from 1.
  private(set) var number = 0
  private var source: Source
  private let maximum: Int
  private var buffer: [UInt8]
  private var filled = 0
  private var line = 0..<0
  private var isAtEnd = false

  init(_ source: Source, maximum: Int) {
    self.source = source
    self.maximum = maximum
    buffer = [UInt8](repeating: 0, count: 1 << 16)
  }

  /// Goes on to the next line and answers whether there is one.
  mutating func advance() throws -> Bool {
    var next = min(line.upperBound + (number > 0 ? 1 : 0), filled)
    var scanned = next
    number += 1
    while true {
      let feed = buffer.withUnsafeBytes { JSONBytes.firstFeed(UnsafeRawBufferPointer(rebasing: $0[scanned..<filled])) }
      if let feed {
        line = next..<scanned + feed
        guard line.count <= maximum else { throw tooLong }
        return true
      }
      scanned = filled
      if isAtEnd {
        line = next..<filled
        guard line.count <= maximum else { throw tooLong }
        return next < filled
      }
      if next > 0 {
        buffer.withUnsafeMutableBytes { bytes in
          let rest = UnsafeRawBufferPointer(rebasing: bytes[next..<filled])
          bytes.copyMemory(from: rest)
        }
        filled -= next
        scanned -= next
        next = 0
        line = 0..<0
      }
      guard filled <= maximum else { throw tooLong }
      if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
      let free = filled..<buffer.count
      let count = try buffer.withUnsafeMutableBytes { bytes in
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[free]))
      }
      filled += min(max(count, 0), free.count)
      isAtEnd = count <= 0
    }
  }

  private var tooLong: JSONError {
    let reason = "a record of more than \(maximum) bytes: split it, or allow more"
    return JSONError(code: .size, line: number, column: 1, path: FieldPath(), reason: reason)
  }

  /// The bytes of the present line, without its end.
  func withLine<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
    try buffer.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[line])) }
  }
}
