public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Reads activities of IATI 2.01 to 2.03: each is a programme, the bodies in its four roles are organisations.
///
/// ```swift
/// let base = try IATIReader().read(Data(contentsOf: url))
/// ```
///
/// What the model lacks is kept under the key `iati` of the programme, attribute by attribute and element by element, and
/// ``IATIWriter`` writes it back. Ids are made of the identifiers, the same in every file. No evidence is made up. The XML is read
/// strictly and safely: no document type, no entities, bounded depth. Linear in the text.
public struct IATIReader: Sendable {
  /// The types of entity that the records of this library may have.
  public var model: Model

  /// Makes a reader.
  public init(model: Model = .standard) { self.model = model }

  /// Reads a file, or throws the first thing that is wrong: nothing is half read.
  public func read(_ bytes: some ContiguousBytes) throws(IATIError) -> KnowledgeBase { try file(bytes).get().base }

  /// Whether a text begins as XML does, a byte order mark and blanks aside.
  public static func isXML(_ data: Data) -> Bool {
    data.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) } == UInt8(ascii: "<")
  }

  /// What is in a file, with the place of each activity.
  func file(_ bytes: some ContiguousBytes) -> Result<(base: KnowledgeBase, places: [String: Int]), IATIError> {
    bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: UInt8.self) { bytes in
        do throws(XMLFault) {
          var file = try IATIFile(bytes)
          return .success(try file.knowledgeBase(model))
        } catch {
          return .failure(IATIError(error, in: bytes))
        }
      }
    }
  }
}
