/// What is wrong with XML text, by its place in the bytes.
struct XMLFault: Error {
  /// The place in the bytes.
  var offset: Int
  /// A stable name for the kind of failure.
  var code: IATIError.Code
  /// What is wrong and what to do.
  var reason: String

  init(_ offset: Int, _ reason: String) { self.init(offset, .syntax, reason) }

  init(_ offset: Int, _ code: IATIError.Code, _ reason: String) {
    self.offset = offset
    self.code = code
    self.reason = reason
  }
}
