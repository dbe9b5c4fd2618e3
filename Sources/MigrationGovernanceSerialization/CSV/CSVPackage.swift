public import MigrationGovernanceCore

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A knowledge base as a Frictionless data package: a descriptor and a CSV file for each table.
///
/// ```swift
/// try CSVPackage(base).write(to: folder)
/// let again = try CSVPackage(contentsOf: folder).knowledgeBase()
/// ```
///
/// Nothing is lost on the way: what comes back is equal. Made by hand or saved by a spreadsheet program it reads as well, also
/// without a descriptor (Documentation/CSV.md).
public struct CSVPackage: Sendable {
  /// The files by their names: `datapackage.json`, `strategies.csv` …
  public var files: [String: Data]

  /// Makes a package of files.
  public init(files: [String: Data]) { self.files = files }

  /// Writes a knowledge base. Linear in its size.
  public init(_ base: KnowledgeBase) {
    let files = Files()
    var writer = CSVPackageWriter(model: base.model) { name in
      { bytes in files.contents[name, default: Data()].append(contentsOf: bytes) }
    }
    // Memory takes what it is given.
    try? writer.writeAll(base)
    _ = try? writer.finish()
    self.files = files.contents
  }

  private final class Files { var contents: [String: Data] = [:] }

  /// Opens the package in a folder: its descriptor and every CSV file.
  ///
  /// - Throws: What Foundation says where a file can't be read.
  public init(contentsOf folder: URL) throws {
    files = [:]
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name == DataPackage.fileName || name.lowercased().hasSuffix(".csv") {
      files[name] = try Data(contentsOf: folder.appendingPathComponent(name), options: .alwaysMapped)
    }
  }

  /// Writes the files into a folder, which is made if there is none.
  ///
  /// - Throws: What Foundation says where a file can't be written.
  public func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, data) in files.sorted(by: { $0.key < $1.key }) {
      try data.write(to: folder.appendingPathComponent(name), options: .atomic)
    }
  }

  /// Reads the knowledge base. Linear in the files.
  ///
  /// - Throws: Everything that can't be read, up to a hundred faults; then nothing is read.
  public func knowledgeBase(model: Model = .standard) throws(CSVErrors) -> KnowledgeBase {
    if let base = try? CSVPackageReader(self, model: model, isOrdered: true).read() { return base }
    return try CSVPackageReader(self, model: model, isOrdered: false).read()
  }
}
