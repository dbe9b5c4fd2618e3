extension String {
  /// The text, or the beginning of a long one with an ellipsis, so that a message stays readable.
  package var shortened: String {
    let head = unicodeScalars.prefix(60)
    return head.endIndex == unicodeScalars.endIndex ? self : String(head) + "…"
  }
}
