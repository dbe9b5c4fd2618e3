/// The key to a record that is not filled yet. Only this package can make one, so that no record is ever seen
/// without the parts that it can't exist without.
public struct Blank: Sendable {
  package init() {}
}
