/// Texts that were read before, so that the same identifier a thousand times in a file is one string in memory.
///
/// A reader has one for as long as it reads. It remembers a bounded number of texts and forgets by chance: what it
/// does not find is made anew. Strings of up to 15 bytes need no memory of their own and pass it by.
public final class TextPool {
  private static let size = 8192
  private var texts: [String]

  /// Makes an empty pool.
  public init() { texts = [String](repeating: "", count: TextPool.size) }

  /// The string of bytes that the caller has found to be ASCII.
  public func string(ascii bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.count > 15, bytes.count <= 128, let base = bytes.baseAddress else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let place = TextPool.place(of: UnsafeRawPointer(base), bytes.count)
    if TextPool.isText(texts[place], bytes) { return texts[place] }
    let text = String(decoding: bytes, as: UTF8.self)
    texts[place] = text
    return text
  }

  /// A place by the bytes: multiplied and mixed eight at a time. Two texts at one place take turns, nothing worse.
  private static func place(of bytes: UnsafeRawPointer, _ count: Int) -> Int {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 < count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      place += 8
    }
    hash = (hash ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: hash >> 32) & (size - 1)
  }

  @inline(__always)
  private static func isText(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.utf8.count == bytes.count
      && text.utf8.withContiguousStorageIfAvailable { known in known.elementsEqual(bytes) } ?? false
  }
}
