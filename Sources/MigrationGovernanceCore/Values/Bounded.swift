/// A record that says when it holds: by bounds, and by when it was seen to hold.
public protocol Bounded: Record {
  /// The bounds that a source states.
  var during: DateSpan? { get set }
  /// When a source saw it to be so.
  var on: DateSpan? { get set }
}

extension Name: Bounded {}
extension Post: Bounded {}
extension Membership: Bounded {}
extension Affiliation: Bounded {}
