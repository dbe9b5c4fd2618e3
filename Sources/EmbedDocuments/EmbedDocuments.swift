import PackagePlugin

/// Turns the JSON documents of a target into Swift, so that they are in the binary and need no resource bundle.
@main
struct EmbedDocuments: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? SwiftSourceModuleTarget else { return [] }
    let documents = target.sourceFiles(withSuffix: "json").map(\.url).sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedDocuments.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(documents.count) documents",
        executable: try context.tool(named: "EmbedDocumentsTool").url,
        arguments: [output.path] + documents.map(\.path), inputFiles: documents, outputFiles: [output])
    ]
  }
}
