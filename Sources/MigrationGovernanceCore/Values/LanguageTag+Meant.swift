extension LanguageTag {
  /// The code of the language that was probably meant by a word that is none: its English name, or the code of a country.
  static func meant(by word: String) -> String? {
    let word = word.lowercased()
    return names[word] ?? countryCodes[word]
  }

  /// Whether it is rather the name of a language, of which those of eight letters and fewer pass for tags, or the
  /// code of a country that is of no language in ISO 639.
  package var isDoubtful: Bool { language.utf8.count > 3 || LanguageTag.countryCodes[language.lowercased()] != nil }

  /// The part that says the language, without script and region.
  var language: String { String(text.prefix { $0 != "-" }) }

  private static let countryCodes = [
    "al": "sq", "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "kz": "kk",
    "md": "ro", "rs": "sr", "tj": "tg", "ua": "uk", "us": "en",
  ]

  /// The languages of the field, by their English names.
  private static let names = [
    "albanian": "sq", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "belarusian": "be", "bosnian": "bs",
    "bulgarian": "bg", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en",
    "estonian": "et", "finnish": "fi", "french": "fr", "georgian": "ka", "german": "de", "greek": "el",
    "hungarian": "hu", "italian": "it", "kazakh": "kk", "kyrgyz": "ky", "latvian": "lv", "lithuanian": "lt",
    "macedonian": "mk", "moldovan": "ro", "norwegian": "no", "polish": "pl", "portuguese": "pt", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "slovak": "sk", "slovene": "sl", "slovenian": "sl", "spanish": "es",
    "swedish": "sv", "tajik": "tg", "turkish": "tr", "turkmen": "tk", "ukrainian": "uk", "uzbek": "uz",
  ]
}
