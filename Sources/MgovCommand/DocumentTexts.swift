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
    if case .text(let text)? = look(for: document, in: file) { text } else { nil }
  }

  /// What is said of documents whose text is not to be had from the folder that was named: nothing of theirs was checked.
  func notes(_ documents: some Sequence<Document>, in file: String) -> String {
    guard folder != nil else { return "" }
    return documents.compactMap { document in
      guard case .missing(let reason)? = look(for: document, in: file) else { return nil }
      return "\(document.reference): “\(document.file ?? "")” \(reason); its lines and quotations are not checked\n"
    }.joined()
  }

  private enum Found {
    case text(SourceText)
    case missing(reason: String)
  }

  /// `nil` where the document names no file.
  private func look(for document: Document, in file: String) -> Found? {
    guard let name = document.file, !name.isEmpty else { return nil }
    guard !name.hasPrefix("/"), !name.split(separator: "/", omittingEmptySubsequences: false).contains("..") else {
      return .missing(reason: "leads out of the folder and is not followed")
    }
    let beside = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    let path = (folder ?? beside) + "/" + name
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return .missing(reason: "is not there")
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int,
      size <= DocumentTexts.largest, let data = try? Data(contentsOf: URL(fileURLWithPath: path)),
      let text = String(validating: data, as: UTF8.self)
    else { return .missing(reason: "is no text that can be read") }
    return .text(SourceText(text))
  }
}
