import MigrationGovernanceCore

/// What a reader needs while it reads, made once for all its lines.
final class JSONWorkspace {
  /// Strings that came before.
  let pool = TextPool()
  /// Room for the elements of lists that are being read.
  let elements = ElementStack()
  /// The text read last, where it had to be unescaped.
  private var text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)

  deinit {
    text.deallocate()
    elements.free()
  }

  /// Keeps unescaped text until the next one is kept.
  func keep(_ bytes: [UInt8]) -> UnsafeBufferPointer<UInt8> {
    if text.count < bytes.count {
      text.deallocate()
      text = .allocate(capacity: bytes.count)
    }
    _ = text.initialize(from: bytes)
    return UnsafeBufferPointer(rebasing: UnsafeBufferPointer(text)[..<bytes.count])
  }
}
