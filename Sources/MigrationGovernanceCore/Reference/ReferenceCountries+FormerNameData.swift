extension ReferenceCountries {
  /// Alpha-2, a name that it bore before, when, the source, and “short” where it stood in the place of today's short name.
  ///
  /// Maintained by hand. A span says as much as is certain: most begin and end in a year; one without a beginning (“/1966”)
  /// leaves open since when; where the name is older than the state, the span begins with the state. No span: not said.
  static let formerNameData = """
    AE|Trucial States|/1971|world-factbook|short
    AL|People's Socialist Republic of Albania|1976/1991|hmg-names
    AM|Armenian Soviet Socialist Republic||world-factbook
    AM|Armenian SSR||world-factbook
    AO|People's Republic of Angola|1975/1992|world-factbook
    AZ|Azerbaijan Soviet Socialist Republic|/1991|world-factbook
    AZ|Azerbaijan SSR|/1991|world-factbook
    BA|Republic of Bosnia and Herzegovina|1992/1995-12|dayton
    BD|East Pakistan|/1971|world-factbook|short
    BF|Upper Volta|1960/1984|iso-3166-3|short
    BF|Republic of Upper Volta|1960/1984|iso-3166-3
    BG|People's Republic of Bulgaria|1946/1990|world-factbook
    BH|State of Bahrain|1971/2002|world-factbook
    BJ|Dahomey|1960/1975|iso-3166-3|short
    BJ|People's Republic of Benin|1975/1990|world-factbook
    BO|Republic of Bolivia|/2009|hmg-names
    BW|Bechuanaland|/1966|world-factbook|short
    BY|Byelorussia|1945/1991-09|un-membership|short
    BY|Byelorussian Soviet Socialist Republic|/1991-09|un-membership
    BY|Byelorussian SSR|/1991-09|un-membership
    BY|Belorussia||world-factbook
    BZ|British Honduras||world-factbook
    CD|Zaire|1971/1997-05|un-membership|short
    CD|Republic of Zaire|1971/1997-05|un-membership
    CD|Belgian Congo|/1960|world-factbook|short
    CF|Central African Empire|1976/1979|world-factbook|short
    CF|Ubangi-Shari||world-factbook
    CG|People's Republic of the Congo||world-factbook
    CM|United Republic of Cameroon|1972/|world-factbook
    CV|Cape Verde|1975/2013|un-names|short
    CV|Republic of Cape Verde|1975/2013|un-names
    DE|West Germany|1949/1990|world-factbook
    DJ|French Somaliland|/1967|world-factbook|short
    DJ|French Territory of the Afars and the Issas|1967/1977|world-factbook|short
    EG|United Arab Republic|1958/1971|un-membership|short
    EH|Spanish Sahara|/1976|world-factbook|short
    ET|Abyssinia||world-factbook
    GE|Georgian Soviet Socialist Republic||world-factbook
    GE|Georgian SSR||world-factbook
    GH|Gold Coast|/1957|world-factbook|short
    GN|French Guinea|/1958|world-factbook|short
    GQ|Spanish Guinea|/1968|world-factbook|short
    GW|Portuguese Guinea||world-factbook
    GY|British Guiana|/1966|world-factbook|short
    HU|Republic of Hungary|1989-10/2011-12|hu-fundamental-law
    HU|Hungarian People's Republic|1949/1989-10|hu-fundamental-law
    ID|Netherlands East Indies||world-factbook
    ID|Dutch East Indies||world-factbook
    IE|Irish Free State|1922/1937|hmg-names|short
    IR|Persia|/1935|world-factbook|short
    JO|Transjordan||world-factbook
    KG|Kirghizia||hmg-names
    KG|Kirgizia||hmg-names
    KG|Kirghiz Soviet Socialist Republic||usage
    KG|Kirghiz SSR||usage
    KH|Kampuchea||world-factbook
    KH|Democratic Kampuchea||world-factbook
    KH|People's Republic of Kampuchea||world-factbook
    KH|Khmer Republic|/1975|world-factbook
    KI|Gilbert Islands|/1979|world-factbook|short
    KM|Federal Islamic Republic of the Comoros|/2001|world-factbook
    KM|Islamic Federal Republic of the Comoros||usage
    KZ|Kazakh Soviet Socialist Republic|/1991|world-factbook
    KZ|Kazakh SSR|/1991|world-factbook
    LA|Kingdom of Laos|/1975|hmg-names
    LK|Ceylon|1948/1972|world-factbook|short
    LS|Basutoland|/1966|world-factbook|short
    LY|Libyan Arab Jamahiriya|1977/2011|un-names|short
    LY|Great Socialist People's Libyan Arab Jamahiriya|/2011|hmg-names
    MD|Moldavia||hmg-names
    MD|Moldavian Soviet Socialist Republic||world-factbook
    MD|Moldavian SSR||world-factbook
    ME|Republic of Montenegro|/2007-10|me-constitution
    MG|Malagasy Republic||world-factbook
    MK|the former Yugoslav Republic of Macedonia|1993-04/2019-02|unsc-817|short
    MK|FYR Macedonia|1993-04/2019-02|unsc-817
    MK|FYR of Macedonia|1993-04/2019-02|unsc-817
    MK|FYROM|1993-04/2019-02|unsc-817
    MK|Macedonia (FYROM)|1993-04/2019-02|unsc-817
    MK|Republic of Macedonia|1991/2019-02|prespa
    MK|Macedonia|1991/2019-02|prespa
    ML|French Sudan|/1960|world-factbook|short
    MM|Burma|1948/1989|iso-3166-3|short
    MM|Union of Burma|1948/1974|hmg-names
    MM|Socialist Republic of the Union of Burma|1974/1988|hmg-names
    MM|Union of Myanmar|1989/2010|hmg-names
    MN|Mongolian People's Republic|1924/1992|world-factbook
    MN|Outer Mongolia||world-factbook
    MW|Nyasaland|/1964|world-factbook|short
    MY|Malaya|1957/1963-09|un-membership|short
    MY|Federation of Malaya|1948/1963-09|un-membership
    MZ|People's Republic of Mozambique|1975/1990|world-factbook
    NA|South West Africa||world-factbook
    NP|Kingdom of Nepal||usage
    OM|Muscat and Oman|/1970|world-factbook|short
    PL|Polish People's Republic|/1989|world-factbook
    PS|Palestinian Territory, Occupied|/2013-02|iso-newsletter|short
    RO|Socialist Republic of Romania|1965/1989|world-factbook
    RU|Russian Soviet Federative Socialist Republic|/1991-12|world-factbook
    RU|RSFSR|/1991-12|world-factbook
    RW|Rwandese Republic||iso-codes
    SD|Anglo-Egyptian Sudan|/1956|world-factbook|short
    SO|Somali Democratic Republic||world-factbook
    SR|Dutch Guiana||world-factbook
    SS|Southern Sudan||usage
    SY|United Arab Republic|1958/1961|un-membership|short
    SZ|Swaziland|1968/2018-04|sz-notice|short
    SZ|Kingdom of Swaziland|1968/2018-04|sz-notice
    TH|Siam||world-factbook
    TJ|Tajik Soviet Socialist Republic|/1991|world-factbook
    TJ|Tajik SSR|/1991|world-factbook
    TL|Portuguese Timor||world-factbook
    TM|Turkmenia||hmg-names
    TM|Turkmen Soviet Socialist Republic|/1991|world-factbook
    TM|Turkmen SSR|/1991|world-factbook
    TR|Turkey|1923/2022-06|un-names|short
    TR|Republic of Turkey|1923/2022-06|un-names
    TV|Ellice Islands||world-factbook
    TW|Formosa||world-factbook
    TZ|Tanganyika|1961/1964-04|un-membership|short
    UA|Ukrainian Soviet Socialist Republic|/1991|world-factbook
    UA|Ukrainian SSR|/1991|world-factbook
    UZ|Uzbek Soviet Socialist Republic|/1991|world-factbook
    UZ|Uzbek SSR|/1991|world-factbook
    VE|Republic of Venezuela|/1999|world-factbook
    VN|South Vietnam|1955/1975|world-factbook
    VN|Republic of Viet Nam|1955/1975|world-factbook
    VN|Republic of Vietnam|1955/1975|world-factbook
    VU|New Hebrides|/1980|world-factbook|short
    WS|Western Samoa|1962/1997|hmg-names|short
    YE|Yemen Arab Republic|1962/1990-05|un-membership
    YE|North Yemen|1962/1990-05|un-membership
    ZA|Union of South Africa|1910/1961|world-factbook
    ZM|Northern Rhodesia|/1964|world-factbook|short
    ZW|Southern Rhodesia|/1980|iso-3166-3|short
    ZW|Rhodesia||world-factbook
    ZW|Zimbabwe Rhodesia|1979|world-factbook
    """
}
