import Foundation
import MigrationGovernanceCore
import MigrationGovernanceSerialization
import Testing

@Suite("Dossiers in Markdown") struct DossierWriterTests {
  private func evidence(_ place: String, _ status: EvidenceStatus = .stated) throws -> Evidence {
    var evidence = Evidence(at: try Locator(text: place), quote: "a | b")
    evidence.status = status
    if status != .stated { evidence.premise = "P" }
    return evidence
  }

  private func dossier(_ id: String = "iom", name: String = "IOM") throws -> Dossier {
    Dossier(reference: try Reference("organisation:\(id)"), name: name, kind: Organisation.kind)
  }

  private func text(_ dossiers: Dossier...) -> String {
    String(decoding: DossierWriter().markdown(dossiers, title: "T").data, as: UTF8.self)
  }

  @Test("Fields stand in their order, dates in words with EDTF, evidence as footnotes with document, lines and words")
  func fields() throws {
    var dossier = try dossier()
    let (said, concluded) = (try evidence("r:3-4"), try evidence("r:9", .inferred))
    dossier.captions = [try Reference("document:r"): "The *Report*"]
    dossier.fields = [
      .init(key: "unitOf", items: [.init(Wording([.date(try DateSpan(text: "2016-12"))]), evidence: [said])]),
      .init(
        key: "seats",
        items: [
          .init(
            Wording([.words("in "), .reference(try Reference("country:CH"), name: "Switzerland")]),
            evidence: [concluded]),
          .init(Wording("- 1. #x"), evidence: [said]),
        ]),
    ]
    #expect(
      text(dossier) == ##"""
        # IOM

        `organisation:iom`

        - **Unit of:** December 2016 (`2016-12`) [^1]
        - **Seats:**
          - in Switzerland `country:CH` *(inferred)* [^2]
          - \- 1. \#x [^1]

        [^1]: The \*Report\*, lines 3–4 (`r:3-4`), “a \| b”
        [^2]: The \*Report\*, line 9 (`r:9`), “a \| b” — **inferred**: P

        """##)
  }

  @Test("A list of records is a table, the marks behind what is said first")
  func table() throws {
    var dossier = try dossier()
    func item(_ parts: [(String, String)]) throws -> Dossier.Item {
      .init(Wording("x"), parts: parts.map { .init($0.0, Wording($0.1)) }, evidence: [try evidence("r:1")])
    }
    dossier.fields = [
      .init(
        key: "names",
        items: [try item([("text", "a|b"), ("kind", "alias")]), try item([("kind", "c")]), try item([])],
        isListOfRecords: true)
    ]
    #expect(
      text(dossier).contains(
        #"""
        **Names**

        | Text | Kind |
        | --- | --- |
        | a\|b [^1] | alias |
        |  | c [^1] |
        |  [^1] |  |
        """#))
  }

  @Test("Several share their footnotes and link to each other; others stand with their references")
  func several() throws {
    var (one, other) = (try dossier("a", name: "A [x]"), try dossier("b", name: "B"))
    one.relations = [
      .init(name: "units", reference: other.reference, isInverse: true, evidence: [try evidence("r:1")]),
      .init(name: "units", reference: try Reference("organisation:c"), isInverse: true),
    ]
    one.captions = [other.reference: "B", try Reference("organisation:c"): "C"]
    other.absences = [Statement("no “strategies”", evidence: [try evidence("r:1")])]
    other.silentKeys = ["succeededBy", "during"]
    let text = text(one, other)
    #expect(text.hasPrefix("# T\n\n- [A \\[x\\]](#organisation-a)\n- [B](#organisation-b)\n"))
    #expect(text.contains("**Units**\n\n- [B](#organisation-b) [^1]\n- C `organisation:c`\n"))
    #expect(text.contains("<a id=\"organisation-b\"></a>\n\n## B\n"))
    #expect(text.contains("- Stated: no “strategies” [^1]\n- Nothing is said of: succeeded by, during\n"))
    #expect(text.components(separatedBy: "[^1]: ").count == 2)
  }

  @Test("Both sides of a dispute are shown")
  func disputes() throws {
    var dossier = try dossier()
    let sides = [Dossier.Item(Wording("concept")), Dossier.Item(Wording("strategy"))]
    dossier.disputes = [
      .init(key: "kind", isReading: false, sides: sides), .init(key: "kind", isReading: true, sides: sides),
    ]
    let text = text(dossier)
    #expect(text.contains("## Where the sources disagree\n\n- **Kind:**\n  - concept\n  - strategy\n"))
    #expect(text.contains("## What is read otherwise\n"))
  }

  @Test(
    "No text is markup",
    arguments: [
      ("1. x", #"1\. x"#), ("2) x", #"2\) x"#), ("+ x", #"\+ x"#), ("---", #"\---"#), ("= x", #"\= x"#),
      ("# x", ##"\# x"##),
      ("> x", #"\> x"#), ("<script>&amp;", #"\<script\>\&amp;"#),
      ("a_b_ *c* `d` ~~e~~", #"a\_b\_ \*c\* \`d\` \~\~e\~\~"#),
      ("two\nlines", "two lines"), ("![x](y)", #"\!\[x\](y)"#), ("https://x.org", #"https:\//x.org"#), ("\\", #"\\"#),
      ("[^1]: x", #"\[^1\]: x"#), ("1990 is a year", "1990 is a year"),
    ])
  func escaping(text: String, markdown: String) throws {
    #expect(self.text(try dossier(name: text)).hasPrefix("# \(markdown)\n"))
  }

  @Test("An index names every entity once, and says what it leaves out")
  func index() throws {
    let meeting = KnowledgeContents.Entry(
      try Reference("meeting:m"), caption: "Panel", when: try DateSpan(text: "2016-12-07"), status: .inferred)
    let export = DossierWriter().index(
      KnowledgeContents(
        title: "T", licence: "CC0-1.0",
        sections: [
          .init(Meeting.kind, meaning: "An event.", entries: [meeting]), .init(Person.kind, meaning: "", entries: []),
        ],
        otherRecordCount: 2))
    #expect(
      String(decoding: export.data, as: UTF8.self) == """
        # T

        Licence: CC0-1.0

        | kind | entities | what it is |
        | --- | ---: | --- |
        | meetings | 1 | An event. |

        ## Meetings

        - Panel `meeting:m`, 7 December 2016 (`2016-12-07`) *(inferred)*

        """)
    #expect(export.leftOut.count == 2 && export.leftOut[0].contains("--entity meeting:m"))
  }
}
