// Made by Tests/Generators/countries.py from iso-codes 4.15.0: change that file, not this one.

extension ReferenceCountries {
  /// Former countries, sorted by alpha-4: alpha-4, alpha-2, alpha-3, number, withdrawn when, name.
  static let withdrawnData = """
    AIDJ|AI|AFI|262|1977|French Afars and Issas
    ANHH|AN|ANT|530|2010-12-15|Netherlands Antilles
    BQAQ|BQ|ATB||1979|British Antarctic Territory
    BUMM|BU|BUR|104|1989-12-05|Burma
    BYAA|BY|BYS|112|1992-06-15|Byelorussian SSR
    CSHH|CS|CSK|200|1993-06-15|Czechoslovakia
    CSXX|CS|SCG|891|2006-09-26|Serbia and Montenegro
    CTKI|CT|CTE|128|1984|Canton and Enderbury Islands
    DDDE|DD|DDR|278|1990-10-30|German Democratic Republic
    DYBJ|DY|DHY|204|1977|Dahomey
    FQHH|FQ|ATF||1979|French Southern and Antarctic Territories
    FXFR|FX|FXX|249|1997-07-14|Metropolitan France
    GEHH|GE|GEL|296|1979|Gilbert and Ellice Islands
    HVBF|HV|HVO|854|1984|Upper Volta
    JTUM|JT|JTN|396|1986|Johnston Island
    MIUM|MI|MID|488|1986|Midway Islands
    NHVU|NH|NHB|548|1980|New Hebrides
    NQAQ|NQ|ATN|216|1983|Dronning Maud Land
    NTHH|NT|NTZ|536|1993-07-12|Neutral Zone
    PCHH|PC|PCI|582|1986|Trust Territory of the Pacific Islands
    PUUM|PU|PUS|849|1986|United States Miscellaneous Pacific Islands
    PZPA|PZ|PCZ||1980|Panama Canal Zone
    RHZW|RH|RHO|716|1980|Southern Rhodesia
    SKIN|SK|SKM||1975|Sikkim
    SUHH|SU|SUN|810|1992-08-30|Union of Soviet Socialist Republics
    TPTL|TP|TMP|626|2002-05-20|East Timor
    VDVN|VD|VDR||1977|Democratic Republic of Viet-Nam
    WKUM|WK|WAK|872|1986|Wake Island
    YDYE|YD|YMD|720|1990-08-14|Democratic Yemen
    YUCS|YU|YUG|891|2003-07-23|Yugoslavia
    ZRCD|ZR|ZAR|180|1997-07-14|Zaire
    """
}
