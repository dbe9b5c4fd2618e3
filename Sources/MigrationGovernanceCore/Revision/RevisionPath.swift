/// The way to a value, for people: like ``FieldPath``, with elements of lists by what tells them apart.
struct RevisionPath {
  private(set) var text = ""

  /// The path, or `nil` for the record itself.
  var field: String? { text.isEmpty ? nil : text }

  func key(_ key: String) -> RevisionPath {
    RevisionPath(text: text + (text.isEmpty ? "" : ".") + FieldPath([.key(key)]).description)
  }

  func index(_ position: Int) -> RevisionPath { RevisionPath(text: text + "[\(position)]") }

  /// To the element that a value tells apart: bare where it can't be mistaken, quoted else. `nil`: to the list itself.
  func element(_ identity: JSONValue?) -> RevisionPath {
    guard let identity else { return self }
    guard case .string(let word) = identity else { return RevisionPath(text: text + "[\(identity)]") }
    let isPlain =
      !word.isEmpty && !word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && word.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x5B && $0 != 0x5D && $0 != 0x7F }
    return RevisionPath(text: text + "[" + (isPlain ? word : JSONValue.quoted(word)) + "]")
  }
}
