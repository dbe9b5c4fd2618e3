/// Documents as earlier and later versions of the library write them. Never change them: add others.
enum FrozenDocuments {
  /// Version 1.0, as of the first release.
  static let release1 = #"""
    {
      "migrationGovernance": "1.0",
      "title": "Panel meetings",
      "licence": "CC-BY-4.0",
      "organisations": [
        {"id": "iom", "name": "International Organization for Migration", "names": [{"text": "IOM", "kind": "acronym"}],
         "identifiers": [{"scheme": "https://ror.org", "value": "01f80g185"}]}
      ],
      "countries": [{"id": "BY", "evidence": {"field": "strategies", "absent": true, "on": "2016-12-07", "at": "minsk-report:55"}}],
      "groups": [{"id": "eastern-partnership", "kind": "process", "memberships": ["country:BY", {"member": "country:MD", "role": "member", "during": "2009/.."}]}],
      "persons": [{"id": "a-speaker", "posts": {"organisation": "iom", "title": "Head of Delegation", "on": "2016-12-07"}}],
      "meetings": [
        {"id": "minsk-2016", "name": "Workshop on migration strategies", "when": "2016-12-07/2016-12-08",
         "place": {"name": "Minsk", "country": "BY"}, "status": "held", "organisers": ["organisation:iom"],
         "participants": [{"description": "law enforcers", "of": ["country:BY", "country:MD"], "extent": "some"}],
         "evidence": ["minsk-report:1-12", {"at": "other-page:3", "field": "when", "value": "2016-12"}]}
      ],
      "sessions": [{"id": "minsk-2016-s1", "meeting": "minsk-2016", "order": 1}],
      "contributions": [
        {"id": "minsk-2016-s1-a1", "session": "minsk-2016-s1", "kind": "answer", "inReplyTo": "minsk-2016-s1-q1",
         "by": ["organisation:iom", {"party": "person:a-speaker", "for": "organisation:an-ngo"}], "evidence": "minsk-report:71"}
      ],
      "observations": [{"id": "crossings", "of": "group:eastern-partnership", "measure": "crossings", "value": 680000.50, "comparator": "about", "period": "201X"}],
      "documents": [{"id": "minsk-report", "kind": "report", "issued": "2017-01", "languages": "en"}],
      "links": [{"id": "l", "from": "meeting:kyiv-2017", "relation": "carriesOut", "to": "recommendation:minsk-2016-r1"}]
    }

    """#

  /// Version 1.7: keys, kinds and words that this library does not know.
  static let later = #"""
    {
      "migrationGovernance": "1.7",
      "title": "From the future",
      "provenance": {"tool": "x", "versions": [1.50, null]},
      "organisations": [
        {"id": "iom", "kind": "swarm", "mood": "good", "unitOf": [{"organisation": "un", "certainty": 0.90}]}
      ],
      "meetings": [
        {"id": "minsk-2026", "status": "dreamt-of", "participants": [{"party": "avatar:a1", "mode": "remote"}],
         "evidence": [{"at": "r:1", "status": "telepathic", "weight": 3}]}
      ],
      "avatars": [{"id": "a1", "of": "person:p"}],
      "records": [{"type": "hologram", "id": "h1", "of": {"deep": [true]}}]
    }

    """#

  /// The same in JSON Lines.
  static let laterLines = #"""
    {"migrationGovernance":"1.7","title":"From the future","provenance":{"tool":"x"}}
    {"type":"avatar","id":"a1","of":"person:p"}
    {"type":"meeting","id":"minsk-2026","status":"dreamt-of","participants":[{"party":"avatar:a1","mode":"remote"}]}
    {"id":"h1","type":"hologram"}

    """#
}
