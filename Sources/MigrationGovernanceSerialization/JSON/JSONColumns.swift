/// How many Unicode scalars begin before a byte, and where a scalar begins, without going through all that is before it.
///
/// A document may be one line of many megabytes, as every canonical one is: counting columns from the beginning of the
/// line for each finding would be quadratic.
struct JSONColumns: Sendable {
  private static let block = 256
  /// How many scalars begin before each block of bytes, and in all of them.
  private let counts: [Int]

  /// Counts the scalars of each block. Linear in the bytes.
  init(_ bytes: [UInt8]) {
    var counts = [0]
    counts.reserveCapacity(bytes.count / JSONColumns.block + 2)
    var begin = 0
    var count = 0
    while begin < bytes.count {
      let end = min(begin + JSONColumns.block, bytes.count)
      count += JSONColumns.count(bytes[begin..<end])
      counts.append(count)
      begin = end
    }
    self.counts = counts
  }

  /// How many scalars begin before a byte. Constant time.
  func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    let block = offset / JSONColumns.block
    return counts[block] + JSONColumns.count(bytes[(block * JSONColumns.block)..<offset])
  }

  /// Where a scalar begins, counted from 0; where the bytes end if there are not so many. Logarithmic in the bytes.
  func offset(ofScalar number: Int, in bytes: [UInt8]) -> Int {
    var low = 0
    var high = counts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if counts[middle] <= number { low = middle } else { high = middle }
    }
    var left = number - counts[low]
    var offset = min(low * JSONColumns.block, bytes.count)
    while offset < bytes.count {
      if JSONColumns.begins(bytes[offset]) {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return offset
  }

  private static func count(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 + (begins($1) ? 1 : 0) } }

  private static func begins(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
