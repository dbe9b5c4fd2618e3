extension ReferenceCountries {
  /// Alpha-4, the entries that its territory has now (alpha-4 where that was withdrawn too), the source, names in use,
  /// initials, Ukrainian names, Russian names, a note.
  ///
  /// Maintained by hand. It says under which codes its territory is found now, not who succeeded whom in law.
  static let successorData = """
    AIDJ|DJ|iso-3166-3|French Territory of the Afars and the Issas
    ANHH|BQ,CW,SX|iso-newsletter|Dutch Antilles
    BQAQ|AQ|iso-3166-3
    BUMM|MM|iso-3166-3|Socialist Republic of the Union of Burma
    BYAA|BY|iso-3166-3|Byelorussia;Byelorussian Soviet Socialist Republic
    CSHH|CZ,SK|un-membership|Czecho-Slovakia;Czechoslovak Socialist Republic;Czech and Slovak Federal Republic|CSSR;CSFR|Чехословаччина|Чехословакия
    CSXX|ME,RS|un-membership|State Union of Serbia and Montenegro;Federal Republic of Yugoslavia|FRY|Сербія і Чорногорія|Сербия и Черногория
    CTKI|KI|iso-3166-3
    DDDE|DE|un-membership|East Germany|GDR;DDR|НДР;Німецька Демократична Республіка|ГДР;Германская Демократическая Республика
    DYBJ|BJ|iso-3166-3
    FQHH|AQ,TF|iso-codes
    FXFR|FR|iso-3166-3|France, Metropolitan
    GEHH|KI,TV|iso-codes
    HVBF|BF|iso-3166-3|Republic of Upper Volta
    JTUM|UM|iso-3166-3
    MIUM|UM|iso-3166-3
    NHVU|VU|iso-3166-3
    NQAQ|AQ|iso-3166-3|Queen Maud Land
    NTHH|IQ,SA|iso-codes|Saudi Arabian-Iraqi Neutral Zone
    PCHH|FM,MH,MP,PW|iso-codes|Pacific Islands (trust territory)
    PUUM|UM|iso-3166-3
    PZPA|PA|iso-3166-3
    RHZW|ZW|iso-3166-3|Rhodesia
    SKIN|IN|iso-3166-3
    SUHH|AM,AZ,BY,EE,GE,KG,KZ,LT,LV,MD,RU,TJ,TM,UA,UZ|un-membership|Soviet Union|USSR|СРСР;Радянський Союз|СССР;Советский Союз|Belarus and Ukraine had entries of their own beside it; the Baltic states hold that they were never rightfully part of it.
    TPTL|TL|iso-3166-3|Portuguese Timor
    VDVN|VN|iso-3166-3|North Vietnam;Democratic Republic of Vietnam
    WKUM|UM|iso-3166-3
    YDYE|YE|un-membership|South Yemen;People's Democratic Republic of Yemen|PDRY
    YUCS|BA,CSXX,HR,MK,SI|un-membership|Socialist Federal Republic of Yugoslavia;former Yugoslavia|SFRY|Югославія|Югославия|Until 1992 the code stood for all six republics, then for Serbia and Montenegro under the name of Yugoslavia.
    ZRCD|CD|un-membership|Republic of Zaire
    """
}
