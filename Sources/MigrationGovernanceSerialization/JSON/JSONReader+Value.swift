public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension JSONReader {
  /// Reads any JSON value by the same rules, nothing behind it. Linear in the text.
  public func value(_ bytes: some ContiguousBytes) throws(JSONError) -> JSONValue {
    let result: Result<JSONValue, JSONError> = bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: UInt8.self) {
        JSONReader.value($0, JSONWorkspace(), maximumDepth: maximumDepth)
      }
    }
    return try result.get()
  }

  /// The same with what readers share.
  static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, _ workspace: JSONWorkspace, maximumDepth: Int = JSONValue.maximumDepth
  ) -> Result<JSONValue, JSONError> {
    var cursor = JSONCursor(bytes, maximumDepth: maximumDepth, recovery: nil, workspace: workspace)
    do throws(JSONFault) {
      cursor.skipSpace()
      let value = try cursor.value()
      cursor.skipSpace()
      guard cursor.isAtEnd else { throw cursor.unexpected("nothing after the value") }
      return .success(value)
    } catch {
      return .failure(JSONError(error, in: bytes))
    }
  }
}
