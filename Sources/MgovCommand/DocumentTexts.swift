import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The texts of documents beside a knowledge base, by the names in “file”.
///
/// A name that leads out of its folder is not followed, and nothing that is no plain file, or too large, is read: a
/// knowledge base from elsewhere may name anything.
struct DocumentTexts {
  /// Where to look instead of beside the knowledge base.
  var folder: String?

  private static let largest = 1 << 26

  func text(of document: Document, in file: String) -> SourceText? {
    guard let name = document.file, !name.isEmpty, !name.hasPrefix("/"),
      !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    else { return nil }
    let beside = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    let path = (folder ?? beside) + "/" + name
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int,
      size <= DocumentTexts.largest, let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let text = String(validating: data, as: UTF8.self)
    else { return nil }
    return SourceText(text)
  }
}
