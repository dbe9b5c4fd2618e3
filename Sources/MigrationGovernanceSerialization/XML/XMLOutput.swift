/// Writes elements as text. The same elements give the same text.
///
/// There are no prefixes but those of attributes: an element of another namespace than the one around it declares its own.
struct XMLOutput {
  private(set) var text: String
  private let isIndented: Bool

  /// - Parameter isIndented: Whether elements stand on lines of their own, attributes in their order; otherwise the text
  ///   is one that any two writers agree on: no blanks, attributes sorted.
  init(isIndented: Bool = true) {
    self.isIndented = isIndented
    text = isIndented ? #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" : ""
  }

  /// Begins an element that stays open.
  mutating func open(_ element: MarkupElement) {
    tag(element, in: "")
    text += ">\n"
  }

  /// Ends an element of no namespace that was left open.
  mutating func close(_ name: String) { text += "</\(name)>\n" }

  /// Writes an element whole.
  mutating func write(_ element: MarkupElement, in namespace: String = "", indent: Int = 0) {
    if isIndented { text += String(repeating: "  ", count: indent) }
    body(element, in: namespace, indent: indent)
    if isIndented { text += "\n" }
  }

  private mutating func body(_ element: MarkupElement, in namespace: String, indent: Int) {
    let content = element.content.filter { $0 != .text("") }
    // XML's own namespace has its prefix always, and no other declaration.
    let isOfXML = element.name.namespace == MarkupName.xml
    let inner = isOfXML ? namespace : element.name.namespace
    tag(element, in: namespace)
    guard !content.isEmpty else {
      text += "/>"
      return
    }
    text += ">"
    let isPlain = isIndented && !content.contains { if case .text = $0 { true } else { false } }
    if isPlain { text += "\n" }
    for part in content {
      switch part {
      case .text(let part): text += XMLText.content(part)
      case .element(let part) where isPlain: write(part, in: inner, indent: indent + 1)
      case .element(let part): body(part, in: inner, indent: indent)
      }
    }
    if isPlain { text += String(repeating: "  ", count: indent) }
    text += isOfXML ? "</xml:\(element.name.local)>" : "</\(element.name.local)>"
  }

  private mutating func tag(_ element: MarkupElement, in namespace: String) {
    let isOfXML = element.name.namespace == MarkupName.xml
    text += (isOfXML ? "<xml:" : "<") + element.name.local
    if !isOfXML, element.name.namespace != namespace { text += " xmlns=\"\(XMLText.escaped(element.name.namespace))\"" }
    for (place, attribute) in (isIndented ? element.attributes : element.sortedAttributes).enumerated() {
      var name = attribute.name.local
      switch attribute.name.namespace {
      case "": break
      case MarkupName.xml: name = "xml:" + name
      case let other:
        text += " xmlns:n\(place)=\"\(XMLText.escaped(other))\""
        name = "n\(place):" + name
      }
      text += " \(name)=\"\(XMLText.escaped(attribute.value))\""
    }
  }
}
