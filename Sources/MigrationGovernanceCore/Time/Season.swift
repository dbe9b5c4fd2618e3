/// A season of a year, by the number that ISO 8601-2 gives it in place of a month.
///
/// The standard says which season is meant and not when it is: the hemispheres differ. So a season has the bounds
/// of its year.
public enum Season: Int, Codable, Hashable, Sendable, CaseIterable {
  /// Spring, 21.
  case spring = 21
  /// Summer, 22.
  case summer = 22
  /// Autumn, 23.
  case autumn = 23
  /// Winter, 24.
  case winter = 24

  /// The English name, in lower case.
  public var words: String {
    switch self {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }
}
