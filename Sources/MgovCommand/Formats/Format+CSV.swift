import MigrationGovernance

extension Format {
  static let csv = Format(
    name: "csv", summary: "a Frictionless data package: a CSV file a table, for Excel, R, pandas and DuckDB",
    input: "datapackage.json, or a folder with CSV files",
    writing: .folder { base, _, folder in
      var files: [OutputFile] = []
      var writer = CSVPackageWriter(model: base.model) { name in
        let file = try folder.file(name)
        files.append(file)
        return { try file.write($0) }
      }
      try writer.writeAll(base)
      let leftOut = try writer.finish()
      for file in files { _ = try file.finish() }
      return leftOut
    })
}
