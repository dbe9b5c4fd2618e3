import MigrationGovernanceCore

/// What went wrong while reading, by its place in the bytes: line, column and path are worked out from it afterwards,
/// so that reading what is right costs nothing for them.
struct JSONFault: Error {
  /// The place in the bytes.
  var offset: Int
  /// Whether the text is no JSON, which ends even an inspection; else a value does not fit its field.
  var isSyntax: Bool
  /// What is wrong and what to do.
  var error: ValueError

  static func syntax(_ offset: Int, _ reason: String) -> JSONFault {
    JSONFault(offset: offset, isSyntax: true, error: ValueError(.malformed, reason))
  }

  static func value(_ offset: Int, _ error: ValueError) -> JSONFault {
    JSONFault(offset: offset, isSyntax: false, error: error)
  }
}
