#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What came of writing in a format that can't hold everything: the bytes, and what is not among them.
public struct Export: Hashable, Sendable {
  /// The bytes to write, UTF-8.
  public var data: Data
  /// What the format could not hold, a sentence without a full stop each; empty if it holds everything.
  public var leftOut: [String]

  /// Makes an export.
  public init(data: Data, leftOut: [String] = []) {
    self.data = data
    self.leftOut = leftOut
  }
}

extension [String] {
  /// The first twenty, and how many more there are: for what an export could not hold.
  func joinedShortly(_ separator: String = ", ") -> String {
    prefix(20).joined(separator: separator) + (count > 20 ? "\(separator)and \(count - 20) more" : "")
  }
}
