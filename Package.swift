// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

// A target that uses the umbrella names the modules behind it as well: the umbrella's own interface never changes, so the
// build would not notice that theirs did.
let modules: [Target.Dependency] = [
  "MigrationGovernance", "MigrationGovernanceCore", "MigrationGovernanceQuery", "MigrationGovernanceSerialization",
]

let package = Package(
  name: "MigrationGovernance",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "MigrationGovernance", targets: ["MigrationGovernance"]),
    .library(name: "MigrationGovernanceCore", targets: ["MigrationGovernanceCore"]),
    .library(name: "MigrationGovernanceQuery", targets: ["MigrationGovernanceQuery"]),
    .library(name: "MigrationGovernanceSerialization", targets: ["MigrationGovernanceSerialization"]),
    .library(name: "MigrationGovernanceExamples", targets: ["MigrationGovernanceExamples"]),
    .executable(name: "mgov", targets: ["mgov"]),
  ],
  targets: [
    .target(name: "MigrationGovernanceCore", swiftSettings: strict),
    .target(name: "MigrationGovernanceQuery", dependencies: ["MigrationGovernanceCore"], swiftSettings: strict),
    .target(name: "MigrationGovernanceSerialization", dependencies: ["MigrationGovernanceCore"], swiftSettings: strict),
    .target(
      name: "MigrationGovernance",
      dependencies: ["MigrationGovernanceCore", "MigrationGovernanceQuery", "MigrationGovernanceSerialization"],
      swiftSettings: strict),
    .target(
      name: "MigrationGovernanceExamples",
      dependencies: ["MigrationGovernanceCore", "MigrationGovernanceSerialization"], swiftSettings: strict,
      plugins: [.plugin(name: "EmbedDocuments")]),
    .plugin(
      name: "EmbedDocuments", capability: .buildTool, dependencies: ["EmbedDocumentsTool"],
      path: "Sources/EmbedDocuments"),
    .executableTarget(name: "EmbedDocumentsTool", swiftSettings: strict),
    .target(
      name: "MgovCommand", dependencies: modules + ["MigrationGovernanceExamples"], swiftSettings: strict),
    .executableTarget(name: "mgov", dependencies: ["MgovCommand"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["MigrationGovernanceCore"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "MigrationGovernanceCoreTests", dependencies: ["MigrationGovernanceCore", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MigrationGovernanceSerializationTests",
      dependencies: ["MigrationGovernanceCore", "MigrationGovernanceSerialization", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests", dependencies: modules + ["MigrationGovernanceExamples"], swiftSettings: strict),
    .testTarget(
      name: "MigrationGovernanceQueryTests",
      dependencies: [
        "MigrationGovernanceCore", "MigrationGovernanceQuery", "MigrationGovernanceExamples", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "MgovCommandTests", dependencies: modules + ["MgovCommand", "MigrationGovernanceExamples"],
      exclude: ["TiredEditor"], swiftSettings: strict),
    .executableTarget(
      name: "MigrationGovernanceBenchmarks",
      // The umbrella alone would leave these sources as they were compiled when only Core changes.
      dependencies: modules,
      path: "Tests/Benchmarks", exclude: ["rivals", "run.sh"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
