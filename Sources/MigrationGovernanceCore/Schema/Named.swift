/// An entity that has names.
public protocol Named: Entity {
  /// The official name, as a source gives it.
  var name: String? { get set }
  /// Further names.
  var names: [Name] { get set }
  /// The editor's wording, where no source gives a name.
  var label: String? { get set }
}

extension Named {
  /// The official name, else another, else the editor's label, else the id.
  public var displayName: String { name ?? names.first?.text ?? label ?? id.text }
}
