/// What was probably meant by a word that a vocabulary does not know.
enum Vocabulary {
  /// The known word that is a slip of the pen away, or one of several words, or the only one of the same stem.
  static func nearest(to word: String, in known: [String]) -> String? {
    if let near = EditDistance.nearest(to: word, in: known).first { return near }
    let folded = Folding.fold(word)
    let parts = folded.split { $0 == " " || $0 == "-" || $0 == "/" || $0 == "," || $0 == "_" }.map(String.init)
    if parts.count > 1, let part = known.first(where: { parts.contains($0) }) { return part }
    let stem = folded.prefix(max(5, folded.count / 2))
    guard stem.count >= 5 else { return nil }
    let alike = known.filter { $0.hasPrefix(stem) }
    return alike.count == 1 ? alike[0] : nil
  }
}
