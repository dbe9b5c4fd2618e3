/// A folded text that knows where each of its scalars comes from, for mentions, snippets and highlights.
///
/// Made by ``Folding/foldedText(of:)``. Offsets count the Unicode scalars of the original text, from 0.
public struct FoldedText: Hashable, Sendable {
  /// The folded text, scalar by scalar.
  public let scalars: [Unicode.Scalar]
  /// For each folded scalar the offset of the scalar that it comes from; never descending.
  ///
  /// Two of them are equal where one scalar folds to several (ß); one is left out where a scalar folds to nothing.
  public let offsets: [Int]
  /// The offset in the original after the last folded scalar and the marks that belong to it.
  ///
  /// It is less than the count of scalars only where white space at the end was left out.
  public let end: Int

  init(scalars: [Unicode.Scalar], offsets: [Int], end: Int) {
    self.scalars = scalars
    self.offsets = offsets
    self.end = end
  }

  /// The folded text; linear.
  public var text: String { String(scalars: scalars) }

  /// The part of the original, in scalars, that a part of the folded text comes from.
  ///
  /// The marks that follow its last letter are in it. A scalar that folds to several is in it whole, even if the range
  /// covers only some of them. A range that reaches beyond the folded text is cut to it; an empty one gives an empty one.
  /// Costs constant time, apart from scalars that fold to several.
  public func source(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<scalars.count)
    guard let last = range.last else {
      let at = range.lowerBound < offsets.count ? offsets[range.lowerBound] : end
      return at..<at
    }
    var next = last + 1
    while next < offsets.count, offsets[next] == offsets[last] { next += 1 }
    return offsets[range.lowerBound]..<(next < offsets.count ? offsets[next] : end)
  }
}
