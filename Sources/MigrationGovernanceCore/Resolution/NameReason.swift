/// What a name is, in words: “acronym”, “former name until 2019-02-12”, “official name (uk)”.
enum NameReason {
  static func words(for name: KnownName) -> String {
    let isTheme = name.reference.kind == Theme.kind.name
    var words =
      switch name.kind {
      case .official: isTheme ? "label" : "official name"
      case .former: "former name"
      case .label: "editor's label"
      default: name.kind.rawValue
      }
    if let language = name.language?.text, language != "en" { words += " (\(language))" }
    if name.kind == .former, let during = name.during { words += " " + span(during) }
    return words
  }

  /// When a name was in use: “until 2019-02-12”, “since 2019-02-12”, “from 1995 until 2002”, “in 2016”.
  static func span(_ during: DateSpan) -> String {
    if let date = during.date { return "in \(date.text)" }
    let start: String? = if case .date(let date) = during.start { date.text } else { nil }
    let end: String? = if case .date(let date) = during.end { date.text } else { nil }
    switch (start, end) {
    case (let start?, let end?): return "from \(start) until \(end)"
    case (let start?, nil): return "since \(start)"
    case (nil, let end?): return "until \(end)"
    case (nil, nil): return during.text
    }
  }

  /// A name in quotation marks: the beginning of a very long one.
  static func quoted(_ name: String) -> String {
    guard name.unicodeScalars.count > 60 else { return "“\(name)”" }
    let head = name.prefix(60)
    return "“\(head.lastIndex(of: " ").map { head[..<$0] } ?? head) …”"
  }
}
