import MigrationGovernanceCore
import Testing

/// The Cyrillic letters of these tests are written by number: nobody could see them.
@Suite struct LookAlikesTests {
  @Test(
    "Cyrillic letters in Latin text are Latin",
    arguments: [
      ("Session \u{406}", "session i"), ("Session \u{406}\u{406}", "session ii"),
      ("Session \u{406}\u{406}\u{406}", "session iii"), ("\u{406}\u{406}\u{406} Session", "iii session"),
      ("Session \u{406}V", "session iv"), ("Session \u{425}\u{406}: closing", "session xi: closing"),
      ("Annex \u{410}", "annex a"), ("Annex \u{412}1, Annex \u{421}", "annex b1, annex c"),
      ("\u{421}OVID", "covid"), ("Pr\u{430}gue Pr\u{43E}\u{441}ess", "prague process"),
      ("Session \u{406} \u{406}\u{406} IV", "session i ii iv"),
    ])
  func latin(text: String, folded: String) { #expect(Folding.fold(text) == folded) }

  @Test(
    "Latin letters in Cyrillic words are Cyrillic",
    arguments: [("Mинск", "минск"), ("Мигpaция", "миграция"), ("Kиїв", "київ")])
  func reverse(text: String, folded: String) { #expect(Folding.fold(text) == Folding.fold(folded)) }

  @Test(
    "Cyrillic words that look Latin stay Cyrillic",
    arguments: [
      "сор", "iom сор", "the мом office", "доклад о миграции", "украіна і польща", "в минске", "сессия ііі",
      "iom и сор", "виза в eu", "iom в минске", "іі", "а", "в'ізд", "session. в минске",
    ])
  func cyrillic(text: String) {
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("A word that can be neither is left as it is")
  func neither() { #expect(Folding.fold("NATOвский") == "natoвскии") }

  @Test("A name folds in a text as it folds alone, unless it is one letter or a numeral")
  func context() {
    for name in ["МОМ", "ЕС", "СНГ", "Минск", "сор"] {
      #expect(Folding.fold("the \(name) office").contains(Folding.fold(name)))
    }
  }
}
