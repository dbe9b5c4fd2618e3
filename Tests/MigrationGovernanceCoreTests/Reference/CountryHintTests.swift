import MigrationGovernanceCore
import Testing

@Suite("ReferenceCountries.hint") struct CountryHintTests {
  @Test(
    "A code that was withdrawn, or that others use, gets the one to write",
    arguments: [
      ("YU", "YU was withdrawn in 2003 (Yugoslavia): which is meant, BA, HR, ME, MK, RS or SI?"),
      (
        "CS",
        "CS was withdrawn twice (Czechoslovakia in 1993, Serbia and Montenegro in 2006): which is meant, CZ, ME, RS or SK?"
      ),
      ("DD", "DD was withdrawn in 1990 (German Democratic Republic): write DE"),
      ("ZR", "ZR was withdrawn in 1997 (Zaire): write CD"), ("TP", "TP was withdrawn in 2002 (East Timor): write TL"),
      ("CSHH", "CSHH was withdrawn in 1993 (Czechoslovakia): which is meant, CZ or SK?"),
      ("SCG", "SCG was withdrawn in 2006 (Serbia and Montenegro): which is meant, ME or RS?"),
      ("GER", "GER is the Olympic code of Germany: write DE"),
      ("sui", "SUI is the Olympic code of Switzerland: write CH"),
      ("D", "D is the sign on vehicles of Germany: write DE"),
      ("XKX", "XKX is the code of three letters of Kosovo: write XK"),
      ("Turkey", "the code of Türkiye is TR"), ("Korea", "several go by that name: which is meant, KP or KR?"),
      ("Congo", "several go by that name: which is meant, CD or CG?"),
      ("Czechoslovakia", "Czechoslovakia has no code any more: which is meant, CZ or SK?"),
    ])
  func hints(text: String, hint: String) { #expect(ReferenceCountries.hint(for: text) == hint) }

  @Test("What is reserved and no country gets no country's code")
  func noCountry() throws {
    for code in ["EU", "EZ", "UN"] {
      let last = try #require(ReferenceCountries.hint(for: code)?.split(separator: " ").last)
      #expect(ReferenceCountries.known(alpha2: String(last)) == nil)
    }
  }

  @Test("A hint that says what to write ends in a code that is known")
  func contract() {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    let pairs = letters.flatMap { one in letters.map { one + $0 } }
    let foreign = ["GER", "SUI", "NED", "GRE", "CRO", "POR", "DEN", "KOS", "SCO", "NMK", "RKS", "ROM", "SUHH", "DDDE"]
    let texts = letters + pairs + foreign + ReferenceCountries.all.map(\.alpha3) + ReferenceCountries.all.map(\.numeric)
    for text in texts {
      guard let hint = ReferenceCountries.hint(for: text), hint.contains(": write "), !hint.hasSuffix(" instead") else {
        continue
      }
      let last = hint.split(separator: " ").last.map(String.init) ?? ""
      #expect(ReferenceCountries.known(alpha2: last) != nil, "\(hint)")
    }
  }
}
