/// Why a call could not be done: for standard error, with the status to end with.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: String
  /// The right word that is nearest to the wrong one.
  var suggestion: String?
  /// Whether a hint at the help of the verb is of use.
  var pointsAtHelp = false

  /// Nobody reads any more what is written, and nobody is left to be told: the end, and no error.
  static let readerGone = CommandFailure(.done, "")

  init(_ status: ExitStatus, _ message: String, suggestion: String? = nil, pointsAtHelp: Bool = false) {
    self.status = status
    self.message = message
    self.suggestion = suggestion
    self.pointsAtHelp = pointsAtHelp
  }
}
