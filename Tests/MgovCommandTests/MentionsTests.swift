import Foundation
import MgovCommand
import MigrationGovernance
import MigrationGovernanceExamples
import Testing

@Suite("mgov mentions") struct MentionsTests {
  private let page = """
    The EC and Ms. Anna Pilat of ICMPD met in Minsk on 7-8 December 2016.
    Experts from the Republic of Belarus and Lithuania spoke; IОM took part. No one else did.
    """

  private func mentions() throws -> [Mention] { KnowledgeGraph(try Examples.knowledgeBase()).mentions(in: page) }

  @Test("People, bodies and countries are met in any spelling, the longest name first, and dates are read")
  func found() throws {
    let mentions = try mentions()
    func best(_ text: String) throws -> String? {
      let mention = try #require(mentions.first { $0.text.contains(text) }, "\(text)")
      return mention.candidates.first?.reference.text ?? mention.dates.first?.span.text
    }
    #expect(try best("EC") == "organisation:european-commission")
    #expect(try best("Anna Pilat") == "person:anna-pilat")
    #expect(try best("ICMPD") == "organisation:icmpd")
    #expect(try best("Republic of Belarus") == "country:BY")
    #expect(try best("Lithuania") == "country:LT")
    #expect(try best("IОM") == "organisation:iom")
    #expect(try best("December") == "2016-12-07/2016-12-08")
    #expect(!mentions.contains { $0.text == "No" || $0.text == "on" || $0.text == "of" })
  }

  @Test("Offsets count the scalars of the text, in its order, without overlap")
  func offsets() throws {
    let scalars = Array(page.unicodeScalars)
    var end = 0
    for mention in try mentions() {
      #expect(mention.range.lowerBound >= end)
      end = mention.range.upperBound
      #expect(String(String.UnicodeScalarView(scalars[mention.range])) == mention.text)
    }
    #expect(KnowledgeGraph(KnowledgeBase()).mentions(in: "") == [])
  }

  @Test("The command shows line and column, and the keys of its JSON stay")
  func command() throws {
    let call = Call("mentions", "-", input: page)
    #expect(call.status == .done && call.output.contains("2:") && call.output.contains("country:LT"))
    let json = try Call("mentions", "-", "--format", "json", input: page).json()
    #expect(json.keys == ["start", "end", "text", "candidates"])
    #expect(Call("mentions", "nowhere.txt").status == .input)
    #expect(Call("mentions", "-", input: "nothing to see here").errors == "nothing known is named\n")
  }
}
