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
  /// Writes to standard output at once what comes piece by piece, or says why not; `nil` where the caller takes the whole.
  public var send: Send?

  /// Where long work says how far it is; `nil` where nobody looks.
  package var progress: ProgressLine?

  /// Writes bytes, or says why not.
  public typealias Send = @Sendable (UnsafeRawBufferPointer) -> String?

  /// Makes surroundings.
  public init(
    width: Int? = nil, isColoured: Bool = false, input: @escaping @Sendable () throws -> Data = { Data() },
    send: Send? = nil
  ) {
    self.width = width
    self.isColoured = isColoured
    self.input = input
    self.send = send
  }

  /// Words that stand out on a terminal.
  func emphasised(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
