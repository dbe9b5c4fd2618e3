/// Why a question can't be asked: the words of it are wrong.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what there is, in one sentence without a full stop.
  public var reason: String
  /// The right word that is nearest to the wrong one.
  public var suggestion: String?

  /// Makes an error.
  public init(_ reason: String, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  /// The reason and the suggestion.
  public var description: String { reason + (suggestion.map { " (did you mean \($0)?)" } ?? "") }
}
