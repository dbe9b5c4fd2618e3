// Further rivals: see PlainValues.swift. `type` is there in JSON Lines only.

struct PlainOrganisation: Codable {
  var type: String?
  var id: String
  var name: String?
  var names: [Terse<PlainName>]?
  var label: String?
  var kind: String?
  var unitOf: [Terse<PlainAffiliation>]?
  var seat: Terse<PlainPlace>?
  var jurisdiction: String?
  var succeededBy: [String]?
  var during: String?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainGroup: Codable {
  var type: String?
  var id: String
  var name: String?
  var names: [Terse<PlainName>]?
  var label: String?
  var kind: String?
  var organisation: String?
  var memberships: [Terse<PlainMembership>]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainPerson: Codable {
  var type: String?
  var id: String
  var name: String?
  var names: [Terse<PlainName>]?
  var label: String?
  var posts: [Terse<PlainPost>]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainMeeting: Codable {
  var type: String?
  var id: String
  var name: String?
  var names: [Terse<PlainName>]?
  var label: String?
  var kind: String?
  var when: String?
  var place: Terse<PlainPlace>?
  var status: String?
  var series: String?
  var programme: String?
  var phase: String?
  var languages: [String]?
  var topics: [Terse<PlainText>]?
  var themes: [String]?
  var organisers: [Terse<PlainParty>]?
  var hosts: [Terse<PlainParty>]?
  var supporters: [Terse<PlainParty>]?
  var funders: [Terse<PlainParty>]?
  var participants: [Terse<PlainParty>]?
  var listed: [Terse<PlainParty>]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainSession: Codable {
  var type: String?
  var id: String
  var name: String?
  var names: [Terse<PlainName>]?
  var label: String?
  var meeting: String?
  var order: Int?
  var number: String?
  var when: String?
  var moderators: [Terse<PlainParty>]?
  var topics: [Terse<PlainText>]?
  var themes: [String]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainContribution: Codable {
  var type: String?
  var id: String
  var label: String?
  var session: String?
  var meeting: String?
  var order: Int?
  var kind: String?
  var by: [Terse<PlainParty>]?
  var to: [Terse<PlainParty>]?
  var inReplyTo: [String]?
  var about: [String]?
  var documents: [String]?
  var summary: Terse<PlainText>?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainStrategy: Codable {
  var type: String?
  var id: String
  var name: String?
  var names: [Terse<PlainName>]?
  var label: String?
  var of: [String]?
  var kind: String?
  var period: String?
  var events: [PlainEvent]?
  var ordinal: Int?
  var predecessors: [String]?
  var basedOn: [String]?
  var implements: [String]?
  var contains: [String]?
  var themes: [String]?
  var drafters: [Terse<PlainParty>]?
  var responsible: [Terse<PlainParty>]?
  var reporters: [Terse<PlainParty>]?
  var monitors: [Terse<PlainParty>]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainRecommendation: Codable {
  var type: String?
  var id: String
  var label: String?
  var strength: String?
  var content: String?
  var text: Terse<PlainText>?
  var from: String?
  var by: [Terse<PlainParty>]?
  var to: [Terse<PlainParty>]?
  var about: [String]?
  var condition: Terse<PlainText>?
  var due: String?
  var partOf: String?
  var themes: [String]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainFollowUp: Codable {
  var type: String?
  var id: String
  var label: String?
  var of: String?
  var kind: String?
  var state: String?
  var when: String?
  var by: [Terse<PlainParty>]?
  var meeting: String?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainDocument: Codable {
  var type: String?
  var id: String
  var name: String?
  var names: [Terse<PlainName>]?
  var label: String?
  var kind: String?
  var file: String?
  var url: String?
  var publisher: Terse<PlainParty>?
  var authors: [Terse<PlainParty>]?
  var issued: String?
  var listed: String?
  var retrieved: String?
  var covers: String?
  var languages: [String]?
  var access: String?
  var about: [String]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainTheme: Codable {
  var type: String?
  var id: String
  var labels: [Terse<PlainText>]?
  var definition: Terse<PlainText>?
  var broader: String?
  var exactMatch: [String]?
  var closeMatch: [String]?
  var identifiers: [PlainIdentifier]?
  var evidence: [Terse<PlainEvidence>]?
}

struct PlainHeader: Codable {
  var migrationGovernance: String
  var title: String?
  var licence: String?
}

/// All records, kind by kind: what a document holds.
struct PlainBase: Codable {
  var migrationGovernance = ""
  var title: String?
  var licence: String?
  var organisations: [PlainOrganisation] = []
  var groups: [PlainGroup] = []
  var persons: [PlainPerson] = []
  var meetings: [PlainMeeting] = []
  var sessions: [PlainSession] = []
  var contributions: [PlainContribution] = []
  var strategies: [PlainStrategy] = []
  var recommendations: [PlainRecommendation] = []
  var followUps: [PlainFollowUp] = []
  var documents: [PlainDocument] = []
  var themes: [PlainTheme] = []

  init() {}
}
