extension String {
  /// The text, or the beginning of a long one with an ellipsis, so that a message stays readable.
  package var shortened: String {
    let head = unicodeScalars.prefix(60)
    return head.endIndex == unicodeScalars.endIndex ? self : String(head) + "…"
  }

  /// The text, or of one that is longer than so many characters the beginning, to the last blank, with an ellipsis.
  package func shortened(to length: Int) -> String {
    guard count > length else { return self }
    let head = prefix(length)
    return String(head.lastIndex(of: " ").map { head[..<$0] } ?? head) + " …"
  }
}
