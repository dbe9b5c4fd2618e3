import MigrationGovernanceCore

/// Reads XML 1.0 with namespaces, strictly and safely: UTF-8, and no document type, so that there are no entities to resolve,
/// to expand or to fetch. Depth, attributes and names are bounded; everything is linear in the text.
///
/// Foundation's XMLParser was tried first (Swift 6.3 on Linux): it doubles what it costs to start a program (4.2 to 8.7 ms of
/// processor time), says that a text that breaks off after `<a><b>` is whole, drops the text of an entity that a document
/// declares without a word, and was not done after 20 s with 3 MB of attributes on one element.
struct XMLReader {
  /// How deep elements may be nested. Each becomes two levels of JSON, of which there may be 64.
  static let maximumDepth = 24
  /// How many attributes, and how many declarations of namespaces, an element may have.
  static let maximumAttributes = 64

  let bytes: UnsafeBufferPointer<UInt8>
  var place = 0
  private var scopes: [(prefix: String, namespace: String)] = [("xml", MarkupName.xml)]
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// An element that is open: its name as written, and where the scope of its prefixes begins.
  struct Opened {
    var element: MarkupElement
    fileprivate var tag: Range<Int>
    fileprivate var scope: Int
    fileprivate var isEmpty: Bool
  }

  /// Reads up to the beginning of the root, and that.
  mutating func root() throws(XMLFault) -> Opened {
    try prolog()
    try misc()
    guard place < bytes.count else { throw XMLFault(place, "the text ends before its first element") }
    guard starts(with: "<") else { throw XMLFault(place, "text before the first element: XML begins with “<”") }
    return try open()
  }

  /// The next element in one that is open, with its place, or `nil` at its end. Text between is refused, blanks are not.
  mutating func child(of parent: Opened) throws(XMLFault) -> (element: MarkupElement, place: Int)? {
    guard !parent.isEmpty else {
      close(parent)
      return nil
    }
    try misc()
    if starts(with: "</") {
      try end(of: parent)
      return nil
    }
    guard place < bytes.count else { throw unended(parent) }
    guard starts(with: "<") else {
      throw XMLFault(place, "text where only elements may stand: take it out, or put it into an element")
    }
    let start = place
    return (try whole(), start)
  }

  /// Makes sure that nothing follows the root.
  mutating func finish() throws(XMLFault) {
    try misc()
    guard place == bytes.count else {
      throw XMLFault(place, "something after the end of the first element: take it out")
    }
  }

  private mutating func whole() throws(XMLFault) -> MarkupElement {
    var opened = try open()
    guard !opened.isEmpty else {
      close(opened)
      return opened.element
    }
    var content: [MarkupElement.Content] = []
    var text = ""
    func flush() {
      if !text.isEmpty { content.append(.text(text)) }
      text = ""
    }
    while true {
      if starts(with: "</") {
        flush()
        try end(of: opened)
        break
      } else if starts(with: "<!--") {
        try comment()
      } else if starts(with: "<![CDATA[") {
        text += try characterData()
      } else if starts(with: "<?") {
        try instruction()
      } else if starts(with: "<!") {
        throw declaration
      } else if starts(with: "<") {
        flush()
        content.append(.element(try whole()))
      } else if place < bytes.count {
        text += try characters(until: UInt8(ascii: "<"), isAttribute: false)
      } else {
        throw unended(opened)
      }
    }
    let hasElements = content.contains { if case .element = $0 { true } else { false } }
    let isBlank = content.allSatisfy { part in
      if case .text(let text) = part { text.utf8.allSatisfy { XMLReader.isSpace($0) } } else { true }
    }
    if hasElements, isBlank { content.removeAll { if case .text = $0 { true } else { false } } }
    opened.element.content = content
    return opened.element
  }

  private mutating func open() throws(XMLFault) -> Opened {
    let start = place
    guard depth < XMLReader.maximumDepth else {
      throw XMLFault(start, .size, "elements nested deeper than \(XMLReader.maximumDepth): no IATI file needs that")
    }
    place += 1
    let tag = try name()
    var raw: [(name: Range<Int>, value: String, place: Int)] = []
    let scope = scopes.count
    while true {
      let hadSpace = skipSpace()
      if starts(with: "/>") || starts(with: ">") { break }
      guard place < bytes.count else { throw XMLFault(place, "the text ends inside a tag") }
      guard hadSpace else { throw XMLFault(place, "a blank is missing here, or a “>”") }
      let attribute = place
      let name = try name()
      skipSpace()
      guard starts(with: "=") else { throw XMLFault(place, "an attribute needs “=” and a value in quotation marks") }
      place += 1
      skipSpace()
      let value = try attributeValue()
      raw.append((name, value, attribute))
      guard raw.count <= XMLReader.maximumAttributes else {
        throw XMLFault(attribute, .size, "more than \(XMLReader.maximumAttributes) attributes on one element")
      }
    }
    let isEmpty = starts(with: "/>")
    place += isEmpty ? 2 : 1
    depth += 1
    for attribute in raw { try declare(attribute.name, attribute.value, attribute.place) }
    var element = MarkupElement(try resolved(tag, isAttribute: false))
    for attribute in raw where !isDeclaration(attribute.name) {
      let name = try resolved(attribute.name, isAttribute: true)
      guard element[name] == nil else { throw XMLFault(attribute.place, "the attribute “\(name.text)” stands twice") }
      element.attributes.append(.init(name: name, value: attribute.value))
    }
    return Opened(element: element, tag: tag, scope: scope, isEmpty: isEmpty)
  }

  private mutating func end(of opened: Opened) throws(XMLFault) {
    let start = place
    place += 2
    let name = try name()
    guard bytes[name].elementsEqual(bytes[opened.tag]) else {
      throw XMLFault(
        start, "“</\(text(name))>” ends an element that “<\(text(opened.tag))>” began: one tag is wrong or missing")
    }
    skipSpace()
    guard starts(with: ">") else { throw XMLFault(place, "the end tag needs a “>”") }
    place += 1
    close(opened)
  }

  private mutating func close(_ opened: Opened) {
    scopes.removeSubrange(min(opened.scope, scopes.count)...)
    depth -= 1
  }

  private func unended(_ opened: Opened) -> XMLFault {
    XMLFault(bytes.count, "the text ends before “</\(text(opened.tag))>”: the file is not whole")
  }

  // MARK: Namespaces

  private func isDeclaration(_ name: Range<Int>) -> Bool {
    let name = text(name)
    return name == "xmlns" || name.hasPrefix("xmlns:")
  }

  private mutating func declare(_ name: Range<Int>, _ namespace: String, _ place: Int) throws(XMLFault) {
    guard isDeclaration(name) else { return }
    let prefix = String(text(name).dropFirst(6))
    guard prefix != "xmlns", namespace != MarkupName.declarations, (prefix == "xml") == (namespace == MarkupName.xml),
      prefix.isEmpty || !namespace.isEmpty
    else { throw XMLFault(place, "a namespace can't be declared so") }
    scopes.append((prefix, namespace))
  }

  private func resolved(_ name: Range<Int>, isAttribute: Bool) throws(XMLFault) -> MarkupName {
    let parts = text(name).split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let local = parts.last, parts.count <= 2, parts.allSatisfy({ MarkupName.isLocal($0) }) else {
      throw XMLFault(name.lowerBound, "“\(text(name))” is no name with at most one prefix")
    }
    let prefix = parts.count == 2 ? parts[0] : ""
    if prefix.isEmpty && isAttribute { return MarkupName(local) }
    guard let scope = scopes.last(where: { $0.prefix == prefix }) else {
      guard prefix.isEmpty else {
        throw XMLFault(name.lowerBound, "the prefix “\(prefix)” is not declared: add xmlns:\(prefix)=\"…\"")
      }
      return MarkupName(local)
    }
    return MarkupName(local, in: scope.namespace)
  }
}
