extension String {
  /// A text of its scalars, in two passes: appending them one by one takes several times as long.
  init(scalars: [Unicode.Scalar]) {
    let count = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: count) { output in
      var at = 0
      for scalar in scalars {
        let value = scalar.value
        let width = UTF8.width(scalar)
        if width == 1 {
          output[at] = UInt8(truncatingIfNeeded: value)
        } else {
          // The first byte has a bit for each byte of the scalar, all others begin with 10.
          for step in 0..<width {
            let bits = UInt8(truncatingIfNeeded: value >> UInt32(6 * (width - 1 - step)))
            output[at + step] = step == 0 ? bits | (0xF0 << UInt8(4 - width)) : bits & 0x3F | 0x80
          }
        }
        at += width
      }
      return at
    }
  }
}

extension String {
  /// The text with another for each of a scalar, also where a mark that combines with it stands behind: `replacing(_:with:)` goes by
  /// characters, and would leave a quotation mark under an accent as it is.
  package func replacingScalar(_ scalar: Unicode.Scalar, with other: String) -> String {
    guard unicodeScalars.contains(scalar) else { return self }
    var text = String.UnicodeScalarView()
    for each in unicodeScalars {
      if each == scalar { text.append(contentsOf: other.unicodeScalars) } else { text.append(each) }
    }
    return String(text)
  }
}
