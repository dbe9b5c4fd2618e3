extension DateSpan {
  static let nothingSaid = ValueError(
    .malformed, "the interval says nothing: give its start or its end, or leave the date out")

  static func disorder(_ start: PartialDate, _ end: PartialDate) -> ValueError {
    ValueError(
      .impossible, "the interval ends (\(end)) before it begins (\(start)): write the earlier date first",
      suggestion: "\(end)/\(start)")
  }

  /// Why bytes that `read` did not take are no span, and what to write instead.
  static func refusal(of bytes: [UInt8]) -> ValueError {
    if bytes.elementsEqual("..".utf8) { return nothingSaid }
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.contains(UInt8(ascii: "/")) else {
      return PartialDate.refusal(of: bytes)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count > 2 {
      let isDate = parts.count == 3 && parts.filter { (1...2).contains($0.utf8.count) }.count == 2
      return ValueError(
        .malformed,
        isDate
          ? "\(quoted(text)) is written with slashes: write year, month and day with hyphens, as 2016-12-07"
          : "\(quoted(text)) has more than one /: write an interval as 2004/2010")
    }
    if parts.allSatisfy({ $0.isEmpty || $0 == ".." }) { return nothingSaid }
    for part in parts where !part.isEmpty && part != ".." {
      switch part {
      case "open", "OPEN": return ValueError(.malformed, "\(quoted(text)): write an end that is open as ..")
      case "unknown", "UNKNOWN":
        return ValueError(.malformed, "\(quoted(text)): leave out an end that is not stated, as in 2004/")
      default: break
      }
      if part.first == "P" {
        return ValueError(
          .unsupported, "\(quoted(text)) has a duration in the interval, which is not supported: write both dates")
      }
      guard PartialDate.read(String(part)) != nil else {
        // “2016/17”: not the year 17, which is what would be said of the part alone.
        if parts.first?.utf8.count == 4, part.utf8.count < 4, part.utf8.allSatisfy({ (48...57).contains($0) }) {
          return ValueError(
            .malformed, "\(quoted(text)): what stands after the / is a date too, and its year has four digits")
        }
        return PartialDate.refusal(of: Array(part.utf8))
      }
    }
    guard let first = parts.first, let last = parts.last,
      let start = PartialDate.read(String(first)), let end = PartialDate.read(String(last))
    else { return PartialDate.grammar(text) }
    return disorder(start, end)
  }
}
