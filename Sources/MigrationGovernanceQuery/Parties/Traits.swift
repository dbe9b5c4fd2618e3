public import MigrationGovernanceCore

// What named conditions need to know of a type. A sister package's type that has such a field conforms, and has the
// conditions. The key of the field is that of the property.

/// An entity that is about themes.
public protocol Themed: Entity {
  /// The themes.
  var themes: [EntityID<Theme>] { get }
}

/// An entity that is addressed to somebody.
public protocol Addressed: Entity {
  /// Who is addressed.
  var to: [Party] { get }
}

/// An entity that somebody is behind.
public protocol Authored: Entity {
  /// Who is.
  var by: [Party] { get }
}

/// An entity that speaks of others.
public protocol Referring: Entity {
  /// Of what.
  var about: [Reference] { get }
}

extension Programme: Themed {}
extension Meeting: Themed {}
extension Session: Themed {}
extension Strategy: Themed {}
extension Recommendation: Themed, Addressed, Authored, Referring {}
extension Contribution: Addressed, Authored, Referring {}
extension FollowUp: Authored {}
extension Document: Referring {}
