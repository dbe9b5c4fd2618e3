import MigrationGovernance

extension Format {
  static let iati = Format(
    name: "iati", summary: "the programmes as activities of IATI 2.03", input: "NAME.xml",
    leavesOut:
      "all but programmes and those named in their roles; a programme without a status, a day or a role is kept as a record beside the activities",
    options: [reporter, reporterName, reporterType, identifierPrefix],
    writing: .whole { base, call in
      let said = [reporter, reporterName, reporterType].map { call[$0.name] }
      guard said.allSatisfy({ $0 == nil }) || said.allSatisfy({ $0?.isEmpty == false }) else {
        throw CommandFailure(.usage, "“--reporter”, “--reporter-name” and “--reporter-type” go together: say all three")
      }
      var writer = IATIWriter(identifierPrefix: call[identifierPrefix.name])
      if let identifier = said[0], let name = said[1], let type = said[2] {
        writer.reporter = IATIReporter(identifier: identifier, name: name, type: type)
      }
      return writer.export(base)
    })

  private static let reporter = Option(
    name: "reporter", placeholder: "IDENTIFIER",
    meaning: "for iati, who reports, by identifier; activities that were read from a file keep their own")
  private static let reporterName = Option(
    name: "reporter-name", placeholder: "NAME", meaning: "for iati, what the reporter is called")
  private static let reporterType = Option(
    name: "reporter-type", placeholder: "CODE",
    meaning: "for iati, what the reporter is, by the codelist OrganisationType")
  private static let identifierPrefix = Option(
    name: "identifier-prefix", placeholder: "PREFIX",
    meaning: "for iati, what new identifiers begin with; the identifier of the reporter if nothing is said")
}
