/// One pass of folding over a text: scalars go in, folded scalars come out, with offsets where they are wanted.
struct FoldingPass {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var offsets: [Int] = []
  private let keepsOffsets: Bool
  /// Where white space began that has not been written yet: it is written when something follows.
  private var space: Int?
  private var hasLatin = false
  private var hasCyrillic = false

  init(keepsOffsets: Bool, capacity: Int) {
    self.keepsOffsets = keepsOffsets
    scalars.reserveCapacity(capacity)
    if keepsOffsets { offsets.reserveCapacity(capacity) }
  }

  /// Folds the whole of a text, and returns how many scalars it has.
  @discardableResult
  mutating func read(_ text: String.UnicodeScalarView) -> Int {
    let table = FoldingTable.standard
    var offset = 0
    for scalar in text {
      if scalar.isASCII {
        let isCapital = (0x41...0x5A).contains(scalar.value)
        write(isCapital ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)) : scalar, from: offset)
      } else if let target = table.target(of: scalar) {
        for folded in target { write(folded, from: offset) }
      } else {
        write(scalar, from: offset)
      }
      offset += 1
    }
    if hasLatin && hasCyrillic { LookAlikes.settle(&scalars) }
    return offset
  }

  private mutating func write(_ scalar: Unicode.Scalar, from offset: Int) {
    let value = scalar.value
    if value == 0x20 || (0x09...0x0D).contains(value) {
      if space == nil { space = offset }
      return
    }
    if let start = space {
      if !scalars.isEmpty {
        scalars.append(" ")
        if keepsOffsets { offsets.append(start) }
      }
      space = nil
    }
    hasLatin = hasLatin || (0x61...0x7A).contains(value)
    hasCyrillic = hasCyrillic || (0x400...0x52F).contains(value)
    scalars.append(scalar)
    if keepsOffsets { offsets.append(offset) }
  }

  /// The offset after what was written, of a text of so many scalars.
  func end(of count: Int) -> Int { scalars.isEmpty ? 0 : space ?? count }

  /// What was written.
  var text: String { String(scalars: scalars) }
}
