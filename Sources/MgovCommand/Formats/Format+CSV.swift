import MigrationGovernance

extension Format {
  static let csv = Format(
    name: "csv", summary: "a Frictionless data package: a CSV file a table, for Excel, R, pandas and DuckDB",
    input: "datapackage.json, or a folder of CSV files",
    writing: .folderOfRecords { _, folder in
      CSVPackageWriter { name in { try folder.append($0, to: name) } }
    })
}
