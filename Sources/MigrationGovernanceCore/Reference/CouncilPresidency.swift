/// That a member state holds the presidency of the Council of the European Union, for half a year.
public struct CouncilPresidency: Hashable, Sendable {
  /// The alpha-2 code of the member state.
  public var country: String
  /// From the first to the last day.
  public var during: DateSpan
  /// The decision of the Council that sets the order.
  public var source: ReferenceSource

  /// Makes a presidency of its parts, unchecked.
  public init(country: String, during: DateSpan, source: ReferenceSource) {
    self.country = country
    self.during = during
    self.source = source
  }
}
