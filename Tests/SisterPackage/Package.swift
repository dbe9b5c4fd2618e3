// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "Evaluations",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [.library(name: "Evaluations", targets: ["Evaluations"])],
  dependencies: [.package(name: "MigrationGovernance", path: "../..")],
  targets: [
    .target(
      name: "Evaluations",
      dependencies: [.product(name: "MigrationGovernanceCore", package: "MigrationGovernance")], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: [.product(name: "MigrationGovernanceCore", package: "MigrationGovernance")],
      swiftSettings: strict),
    // Writes what programs of others judge: Tests/Interop.
    .executableTarget(
      name: "evaluations-samples",
      dependencies: [
        "Evaluations", "TestSupport", .product(name: "MigrationGovernanceCore", package: "MigrationGovernance"),
        .product(name: "MigrationGovernanceSerialization", package: "MigrationGovernance"),
      ], swiftSettings: strict),
    .testTarget(
      name: "EvaluationsTests",
      dependencies: [
        "Evaluations", .product(name: "MigrationGovernanceCore", package: "MigrationGovernance"),
        .product(name: "MigrationGovernanceSerialization", package: "MigrationGovernance"),
      ], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
