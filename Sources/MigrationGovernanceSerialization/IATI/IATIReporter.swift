/// Who reports the activities: the standard wants it of each, and only the caller knows.
public struct IATIReporter: Hashable, Sendable {
  /// The identifier of the organisation by the rules of IATI: `XM-DAC-47066`.
  public var identifier: String
  /// The name.
  public var name: String
  /// The code of the codelist OrganisationType: `40` for a multilateral body.
  public var type: String
  /// Whether it reports what others do rather than what it does itself; `nil` where that is not said.
  public var isSecondary: Bool?

  /// Makes a reporter.
  public init(identifier: String, name: String, type: String, isSecondary: Bool? = nil) {
    self.identifier = identifier
    self.name = name
    self.type = type
    self.isSecondary = isSecondary
  }

  func element(_ language: String?) -> MarkupElement {
    var narrative = MarkupElement("narrative", text: name)
    if language != nil { narrative.attributes = [.init(name: .language, value: "")] }
    return MarkupElement(
      "reporting-org", ["ref": identifier, "type": type, "secondary-reporter": isSecondary.map { $0 ? "1" : "0" }],
      [narrative])
  }
}
