/// The folding of a text that may be ASCII: most names are, and need no table.
enum ASCIIFolding {
  /// The text is its own folded form.
  case unchanged
  /// The text is ASCII, and this is its folded form.
  case folded(String)
  /// The text is not ASCII.
  case beyond

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    var changes = false
    var previous = Self.space
    for byte in bytes {
      if byte >= 0x80 {
        self = .beyond
        return
      }
      if Self.isSpace(byte) {
        changes = changes || byte != Self.space || previous == Self.space
        previous = Self.space
      } else {
        changes = changes || Self.isCapital(byte)
        previous = byte
      }
    }
    changes = changes || (previous == Self.space && !bytes.isEmpty)
    self = changes ? .folded(Self.fold(bytes)) : .unchanged
  }

  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      var count = 0
      var spaceIsDue = false
      for byte in bytes {
        if isSpace(byte) {
          spaceIsDue = count > 0
          continue
        }
        if spaceIsDue {
          output[count] = space
          count += 1
          spaceIsDue = false
        }
        output[count] = isCapital(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  private static let space: UInt8 = 0x20

  private static func isSpace(_ byte: UInt8) -> Bool { byte == space || (0x09...0x0D).contains(byte) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}
