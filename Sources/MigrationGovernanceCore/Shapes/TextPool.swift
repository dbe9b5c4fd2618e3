/// Texts that were read before, so that the same identifier a thousand times in a file is one string in memory.
///
/// A reader has one for as long as it reads. It remembers a bounded number of texts: what it does not find is made
/// anew. Strings of up to 15 bytes need no memory of their own and pass it by.
public final class TextPool {
  /// A text with its hash, so that a text is looked at only where it is probably the same.
  private struct Entry {
    var hash: UInt64
    var text: String
  }

  private static let size = 4096
  private let entries: UnsafeMutablePointer<Entry>
  private let misses: UnsafeMutablePointer<UInt>

  /// Makes an empty pool.
  public init() {
    entries = .allocate(capacity: TextPool.size)
    entries.initialize(repeating: Entry(hash: 0, text: ""), count: TextPool.size)
    misses = .allocate(capacity: 1)
    misses.initialize(to: 0)
  }

  deinit {
    entries.deinitialize(count: TextPool.size)
    entries.deallocate()
    misses.deallocate()
  }

  /// The string of bytes that the caller has found to be ASCII.
  public func string(ascii bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.count > 15, bytes.count <= 128, let base = bytes.baseAddress else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let hash = TextPool.hash(UnsafeRawPointer(base), bytes.count)
    let entry = entries + Int(truncatingIfNeeded: hash >> 40) & (TextPool.size - 1)
    if entry.pointee.hash == hash, TextPool.isText(entry.pointee.text, bytes) { return entry.pointee.text }
    let text = String(decoding: bytes, as: UTF8.self)
    // One miss in four takes the place: a text that comes often is soon there, one that came once seldom drives it out.
    misses.pointee &+= 1
    if misses.pointee & 3 == 0 { entry.pointee = Entry(hash: hash, text: text) }
    return text
  }

  /// The bytes multiplied and mixed, eight at a time. Two texts of one hash take turns, nothing worse.
  private static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while place + 8 < count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      place += 8
    }
    return (hash ^ bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)) &* 0x94D0_49BB_1331_11EB
  }

  @inline(__always)
  private static func isText(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.utf8.count == bytes.count else { return false }
    let isSame = text.utf8.withContiguousStorageIfAvailable { known in
      for place in 0..<known.count where known[place] != bytes[place] { return false }
      return true
    }
    return isSame ?? false
  }
}
