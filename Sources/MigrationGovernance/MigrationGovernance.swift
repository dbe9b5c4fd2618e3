// One import for scripts: `import MigrationGovernance`.
@_exported public import MigrationGovernanceCore
@_exported public import MigrationGovernanceQuery
@_exported public import MigrationGovernanceSerialization
