/// Random numbers that are the same in every run.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins with a seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True in so many cases of a hundred.
  public mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// One of the elements; there has to be one.
  public mutating func pick<T>(_ elements: [T]) -> T { elements[Int.random(in: 0..<elements.count, using: &self)] }
}

extension SplitMix64 {
  /// A text of up to 12 scalars, mostly from the blocks where folding has something to do.
  public mutating func text() -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x09...0x20, 0x80...0x24F, 0x250...0x2FF, 0x300...0x36F, 0x370...0x3FF, 0x400...0x52F,
      0x400...0x45F, 0x590...0x6FF, 0x900...0xE7F, 0x1100...0x11FF, 0x1E00...0x1FFF, 0x2000...0x206F, 0x2070...0x218F,
      0x2460...0x24FF, 0x3000...0x33FF, 0xA640...0xA69F, 0xAC00...0xD7A3, 0xF900...0xFFEF, 0x1D400...0x1D7FF,
      0x10000...0x10FFFF,
    ]
    let lookAlikes = Array("АаСсІіХхОоМмIiXxVvCcOoMmеуТп' -".unicodeScalars)
    let prefersLookAlikes = Bool.random(using: &self)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      if prefersLookAlikes, let scalar = lookAlikes.randomElement(using: &self) {
        text.append(scalar)
      } else if let block = blocks.randomElement(using: &self),
        let scalar = Unicode.Scalar(UInt32.random(in: block, using: &self))
      {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
