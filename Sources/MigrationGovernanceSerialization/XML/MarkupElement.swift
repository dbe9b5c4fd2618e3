/// An element with what is in it. Comments, processing instructions and prefixes are not kept.
struct MarkupElement: Sendable {
  struct Attribute: Hashable, Sendable {
    var name: MarkupName
    var value: String
  }

  enum Content: Hashable, Sendable {
    case text(String)
    case element(MarkupElement)
  }

  var name: MarkupName
  /// The attributes, in the order of the text.
  var attributes: [Attribute]
  /// Texts and elements in their order. Blanks between elements are left out where there is no other text.
  var content: [Content]

  init(_ name: MarkupName, _ attributes: [Attribute] = [], _ content: [Content] = []) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  /// Makes an element without namespaces; attributes without a value are left out.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ elements: [MarkupElement] = [],
    text: String? = nil
  ) {
    self.name = MarkupName(name)
    self.attributes = attributes.compactMap { key, value in
      value.map { Attribute(name: MarkupName(key), value: $0) }
    }
    content = text.map { [.text($0)] } ?? elements.map { .element($0) }
  }

  /// The value of an attribute.
  subscript(attribute: MarkupName) -> String? { attributes.first { $0.name == attribute }?.value }
  /// The value of an attribute without a namespace.
  subscript(attribute: String) -> String? { self[MarkupName(attribute)] }

  /// The elements in it.
  var elements: [MarkupElement] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text in it, elements left aside.
  var text: String {
    content.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  /// The elements in it with a name of no namespace.
  func elements(_ name: String) -> [MarkupElement] { elements.filter { $0.name == MarkupName(name) } }
}

extension MarkupElement: Hashable {
  /// Whether both say the same: the order of attributes does not count.
  static func == (left: MarkupElement, right: MarkupElement) -> Bool {
    left.name == right.name && left.attributes.count == right.attributes.count
      && left.sortedAttributes == right.sortedAttributes && left.content == right.content
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(sortedAttributes)
    hasher.combine(content)
  }

  /// The attributes by namespace and name.
  var sortedAttributes: [Attribute] {
    attributes.sorted { ($0.name.namespace, $0.name.local) < ($1.name.namespace, $1.name.local) }
  }
}
