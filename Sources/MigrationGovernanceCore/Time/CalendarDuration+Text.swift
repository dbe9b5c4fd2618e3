extension CalendarDuration: TextScalar, CustomStringConvertible {
  /// Reads a duration as `P1Y6M`.
  ///
  /// - Throws: `ValueError` when the text is no duration, or has a time of day, a fraction or a sign.
  public init(text: String) throws(ValueError) {
    guard let counts = Self.read(text.utf8) else { throw Self.refusal(of: text) }
    self.init(counts: counts)
  }

  /// The text that was read.
  public var text: String {
    var text = "P"
    if counts.years >= 0 { text += "\(counts.years)Y" }
    if counts.months >= 0 { text += "\(counts.months)M" }
    if counts.weeks >= 0 { text += "\(counts.weeks)W" }
    if counts.days >= 0 { text += "\(counts.days)D" }
    return text
  }

  /// The same as `text`.
  public var description: String { text }

  /// Exactly what is read.
  public static var textPattern: String? {
    func unit(_ letter: String) -> String { "(?:0|[1-9][0-9]{0,8})\(letter)" }
    func may(_ letter: String) -> String { "(?:\(unit(letter)))?" }
    let fromWeeks = unit("W") + may("D")
    let fromMonths = unit("M") + may("W") + may("D")
    return "P(?:\(unit("Y"))\(may("M"))\(may("W"))\(may("D"))|\(fromMonths)|\(fromWeeks)|\(unit("D")))"
  }

  private static func read(_ bytes: String.UTF8View) -> InlineCounts? {
    guard bytes.first == UInt8(ascii: "P") else { return nil }
    var rest = bytes.dropFirst()
    var counts = InlineCounts()
    var rank = 0
    repeat {
      let digits = rest.prefix { $0 >= 48 && $0 <= 57 }
      guard (1...9).contains(digits.count), digits.count == 1 || digits.first != 48,
        let number = Int32(Substring(digits)), let unit = rest.dropFirst(digits.count).first
      else { return nil }
      let next: Int
      switch unit {
      case UInt8(ascii: "Y"): (next, counts.years) = (1, number)
      case UInt8(ascii: "M"): (next, counts.months) = (2, number)
      case UInt8(ascii: "W"): (next, counts.weeks) = (3, number)
      case UInt8(ascii: "D"): (next, counts.days) = (4, number)
      default: return nil
      }
      guard next > rank else { return nil }
      rank = next
      rest = rest.dropFirst(digits.count + 1)
    } while !rest.isEmpty
    return counts
  }

  private static func refusal(of text: String) -> ValueError {
    func malformed(_ reason: String) -> ValueError { ValueError(.malformed, "\(quoted(text)) \(reason)") }
    if text.isEmpty { return ValueError(.malformed, "the duration is empty: leave it out, or write one as P1Y") }
    if text.utf8.contains(UInt8(ascii: "T")) || text.utf8.contains(UInt8(ascii: "H")) {
      return ValueError(
        .unsupported, "\(quoted(text)) has hours, minutes or seconds, which are not supported: write whole days")
    }
    if text.utf8.contains(UInt8(ascii: ".")) || text.utf8.contains(UInt8(ascii: ",")) {
      return ValueError(
        .unsupported,
        "\(quoted(text)) has a fraction, which is not supported: write a smaller unit, as P6M for half a year")
    }
    if text.utf8.contains(UInt8(ascii: "-")) || text.utf8.contains(UInt8(ascii: "+")) {
      return ValueError(.unsupported, "\(quoted(text)) has a sign, which is not supported: a duration has none")
    }
    if text.first != "P" { return malformed("is no duration: write P, then numbers and Y, M, W, D, as in P1Y6M") }
    if text == "P" { return malformed("has no number and unit: write it as P1Y, P6M, P2W or P10D") }
    let runs = text.utf8.split { !($0 >= 48 && $0 <= 57) }
    if runs.contains(where: { $0.count > 9 }) {
      return ValueError(.unsupported, "\(quoted(text)) has a number of more than nine digits, which is not supported")
    }
    if runs.contains(where: { $0.count > 1 && $0.first == 48 }) {
      return malformed("has a number that begins with 0: leave out the 0, as in P1Y")
    }
    let letters = text.utf8.dropFirst().filter { !($0 >= 48 && $0 <= 57) }
    if let last = text.utf8.last, last >= 48, last <= 57 {
      return malformed("has no unit after its last number: add Y, M, W or D")
    }
    if letters.allSatisfy({ "YMWD".utf8.contains($0) }), letters.count == runs.count {
      return malformed("has its units twice or out of order: write Y, M, W, D in that order, each once")
    }
    return malformed("is no duration: write P, then numbers and Y, M, W, D, as in P1Y6M")
  }
}
