import Foundation
import MigrationGovernance

extension PlainBase {
  /// Reads a text as JSONDecoder is at its best: one decoder for all, lines cut without copying, the kind of a line
  /// told by its first bytes and not by decoding it twice.
  init(decoding bytes: Data, _ form: JSONReader.Form) throws {
    let decoder = JSONDecoder()
    if form == .document {
      self = try decoder.decode(PlainBase.self, from: bytes)
      return
    }
    self.init()
    var begin = bytes.startIndex
    while begin < bytes.endIndex {
      let end = bytes.lineEnd(from: begin)
      if end > begin { try add(bytes[begin..<end], decoder) }
      begin = end + 1
    }
  }

  private mutating func add(_ line: Data, _ decoder: JSONDecoder) throws {
    switch line.recordType {
    case "organisation": organisations.append(try decoder.decode(PlainOrganisation.self, from: line))
    case "group": groups.append(try decoder.decode(PlainGroup.self, from: line))
    case "person": persons.append(try decoder.decode(PlainPerson.self, from: line))
    case "meeting": meetings.append(try decoder.decode(PlainMeeting.self, from: line))
    case "session": sessions.append(try decoder.decode(PlainSession.self, from: line))
    case "contribution": contributions.append(try decoder.decode(PlainContribution.self, from: line))
    case "strategy": strategies.append(try decoder.decode(PlainStrategy.self, from: line))
    case "recommendation": recommendations.append(try decoder.decode(PlainRecommendation.self, from: line))
    case "followUp": followUps.append(try decoder.decode(PlainFollowUp.self, from: line))
    case "document": documents.append(try decoder.decode(PlainDocument.self, from: line))
    case "theme": themes.append(try decoder.decode(PlainTheme.self, from: line))
    default:
      let header = try decoder.decode(PlainHeader.self, from: line)
      (migrationGovernance, title, licence) = (header.migrationGovernance, header.title, header.licence)
    }
  }

  /// Writes with JSONEncoder, slashes as they are, so that the bytes are as many as the library writes.
  func encoded(_ form: JSONReader.Form) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    if form == .document { return try encoder.encode(self) }
    var data = Data()
    func lines(_ records: [some Encodable]) throws {
      for record in records {
        data.append(try encoder.encode(record))
        data.append(0x0A)
      }
    }
    try lines([PlainHeader(migrationGovernance: migrationGovernance, title: title, licence: licence)])
    try lines(organisations)
    try lines(groups)
    try lines(persons)
    try lines(meetings)
    try lines(sessions)
    try lines(contributions)
    try lines(strategies)
    try lines(recommendations)
    try lines(followUps)
    try lines(documents)
    try lines(themes)
    return data
  }
}

extension Data {
  /// The place of the next line feed, or the end.
  fileprivate func lineEnd(from begin: Int) -> Int {
    withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> Int in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[(begin - startIndex)...])
      guard let base = rest.baseAddress, let feed = memchr(base, 0x0A, rest.count) else { return endIndex }
      return begin + (UnsafeRawPointer(feed) - base)
    }
  }

  /// The kind that a line begins with.
  fileprivate var recordType: String? {
    let opening = Array("{\"type\":\"".utf8)
    guard starts(with: opening) else { return nil }
    let rest = dropFirst(opening.count)
    return rest.firstIndex(of: UInt8(ascii: "\"")).map { String(decoding: rest[..<$0], as: UTF8.self) }
  }
}

extension Contents {
  init(_ base: PlainBase) {
    self.init()
    func count(_ parties: [Terse<PlainParty>]?) -> Int { parties?.count ?? 0 }
    for row in base.meetings {
      parties += count(row.organisers) + count(row.hosts) + count(row.funders) + count(row.participants)
    }
    for row in base.sessions { parties += count(row.moderators) }
    for row in base.contributions {
      parties += count(row.by) + count(row.to)
      scalars += row.summary?.scalars ?? 0
    }
    for row in base.strategies { parties += count(row.drafters) + count(row.responsible) }
    for row in base.recommendations {
      parties += count(row.by) + count(row.to)
      scalars += row.text?.scalars ?? 0
    }
    for row in base.followUps { parties += count(row.by) }
    for row in base.documents { parties += count(row.authors) }
    let lists =
      base.organisations.map(\.evidence) + base.groups.map(\.evidence) + base.persons.map(\.evidence)
      + base.meetings.map(\.evidence) + base.sessions.map(\.evidence) + base.contributions.map(\.evidence)
      + base.strategies.map(\.evidence) + base.recommendations.map(\.evidence) + base.followUps.map(\.evidence)
      + base.documents.map(\.evidence) + base.themes.map(\.evidence)
    records = lists.count
    evidence = lists.reduce(0) { $0 + ($1?.count ?? 0) }
  }
}
