/// The name of an element or attribute with its namespace; prefixes are not kept, since they mean nothing.
struct MarkupName: Hashable, Sendable {
  /// The address of the namespace, empty for none.
  var namespace: String
  /// The name in it.
  var local: String

  init(_ local: String, in namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }

  /// The namespace of `xml:lang`.
  static let xml = "http://www.w3.org/XML/1998/namespace"
  /// The namespace of declarations, which are no attributes.
  static let declarations = "http://www.w3.org/2000/xmlns/"
  /// The language of what is inside.
  static let language = MarkupName("lang", in: xml)

  /// As text: `title`, `xml:lang`, `{http://example.org/ns}note`.
  var text: String {
    switch namespace {
    case "": local
    case MarkupName.xml: "xml:" + local
    default: "{\(namespace)}\(local)"
    }
  }

  /// Reads the text, or answers `nil` where it is no name.
  init?(text: String) {
    var namespace = ""
    var local = text
    if text.hasPrefix("{"), let end = text.lastIndex(of: "}") {
      namespace = String(text[text.index(after: text.startIndex)..<end])
      local = String(text[text.index(after: end)...])
      // Of XML's own namespace there is one form only, so that no attribute can stand twice.
      guard ![MarkupName.xml, MarkupName.declarations, ""].contains(namespace), XMLText.holds(namespace) else {
        return nil
      }
    } else if text.hasPrefix("xml:") {
      (namespace, local) = (MarkupName.xml, String(text.dropFirst(4)))
    }
    guard MarkupName.isLocal(local), !namespace.isEmpty || local != "xmlns" else { return nil }
    self.init(local, in: namespace)
  }

  /// Whether a text is a name without a colon.
  static func isLocal(_ text: String) -> Bool {
    guard let first = text.utf8.first, isStart(first), text.utf8.count <= maximumLength else { return false }
    return text.utf8.allSatisfy(isPart) && XMLText.holds(text)
  }

  /// How many bytes a name may have.
  static let maximumLength = 256

  static func isStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  static func isPart(_ byte: UInt8) -> Bool {
    isStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
