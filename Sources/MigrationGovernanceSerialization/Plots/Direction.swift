/// Directions in degrees, clockwise from the top, as marks are turned.
enum Direction {
  /// The direction of a step to the right and down. By a series instead of the functions of the machine, which differ in their
  /// last digits from one to the next; right to a hundredth of a degree.
  static func degrees(_ dx: Double, _ dy: Double) -> Double {
    let (right, down) = (abs(dx), abs(dy))
    guard right + down > 0 else { return 0 }
    // From the horizontal, within the first eighth.
    let ratio = min(right, down) / max(right, down)
    let square = ratio * ratio
    let arc =
      ratio
      * (0.999_866 + square * (-0.330_299_5 + square * (0.180_141 + square * (-0.085_133 + square * 0.020_835_1))))
    let flat = (right >= down ? arc : 1.570_796_326_8 - arc) * 57.295_779_513
    switch (dx >= 0, dy >= 0) {
    case (true, true): return 90 + flat
    case (true, false): return 90 - flat
    case (false, true): return 270 - flat
    case (false, false): return 270 + flat
    }
  }
}
