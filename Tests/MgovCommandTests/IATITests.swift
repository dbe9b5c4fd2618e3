import MgovCommand
import Testing

@Suite("mgov and IATI") struct IATITests {
  private let file = """
    <iati-activities version="2.03"><iati-activity><iati-identifier>XX-1</iati-identifier>
    <title><narrative>Voluntary return</narrative></title></iati-activity></iati-activities>
    """

  @Test("XML on standard input is known by its first bytes, for every verb")
  func input() throws {
    #expect(Call(["list", "programmes", "--input", "-"], input: file).output.contains("Voluntary return"))
    #expect(Call(["convert", "-", "--to", "json"], input: file).output.contains(#""id": "xx-1""#))
    #expect(Call(["validate", "-"], input: "<rss/>").output.contains("[iati.version]"))
    #expect(
      Call(["convert", "-", "--to", "json"], input: "<!DOCTYPE a>" + file).errors.contains(
        "standard input:1:1: a document type"))
  }

  @Test("Who reports is said whole or not at all")
  func reporter() {
    let half = Call(["convert", "--to", "iati", "--reporter", "XX"])
    #expect(half.errors.contains("go together"))
  }
}
