#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// What the command runs in: where its results go, and how wide and colourful that is.
public struct Surroundings: Sendable {
  /// The columns that output should fit into, `nil` where there is no limit.
  public var width: Int?
  /// Whether output may be coloured.
  public var isColoured: Bool
  /// Reads standard input to its end.
  public var input: @Sendable () throws -> Data

  /// Makes surroundings.
  public init(width: Int? = nil, isColoured: Bool = false, input: @escaping @Sendable () throws -> Data = { Data() }) {
    self.width = width
    self.isColoured = isColoured
    self.input = input
  }

  /// Words that stand out on a terminal.
  func emphasised(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
