extension ReferenceCountries {
  /// Alpha-2, names and spellings in use, and after a second bar the initials.
  ///
  /// Maintained by hand. Not listed is what is found anyway: other case, diacritics, hyphens and punctuation, “&” for
  /// “and”, “St.” for “Saint”, and “the” put in or left out. A name that several countries go by stands with each of them:
  /// Congo, Korea, Saint Martin, Virgin Islands. That a name is here says that texts use it, and nothing else.
  static let aliasData = """
    AE|Emirates|UAE
    AG|Antigua
    AX|Åland
    BA|Bosnia;Bosnia Herzegovina;Bosnia and Hercegovina|BiH;B&H
    BN|Brunei
    BQ|Caribbean Netherlands;Bonaire, Saint Eustatius and Saba;BES Islands
    CC|Cocos Islands;Keeling Islands
    CD|Congo;Congo-Kinshasa;DR Congo;Congo, Democratic Republic;Democratic Congo|DRC
    CF||CAR
    CG|Congo-Brazzaville;Congo Republic
    CI|Ivory Coast
    CN||PRC
    DE||FRG
    FK|Falkland Islands;Falklands;Malvinas;Islas Malvinas
    FM|Micronesia|FSM
    FO|Faeroe Islands;Faroes
    GB|Great Britain;Britain|UK;GB
    GE|Republic of Georgia
    GR|Hellas
    HK|Hong Kong SAR;Hong Kong, China;Hong Kong SAR China;China, Hong Kong Special Administrative Region
    IE|Republic of Ireland;Éire|ROI
    KG|Kyrgyz Rep.;Kyrghyzstan;Kirgizstan;Kirghizstan;Kyrgyzistan
    KN|Saint Christopher and Nevis
    KP|Korea;DPR Korea;Korea, North;Korea, DPR|DPRK
    KR|Korea;Korea, South;Korea, Rep.|ROK
    KZ|Kazakstan
    LA|Lao PDR|LPDR
    MD|Moldova, Rep.
    MF|Saint Martin
    MK|N. Macedonia
    MM|Burma/Myanmar;Myanmar/Burma
    MO|Macau;Macao SAR;Macau SAR;Macao, China;China, Macao Special Administrative Region
    MP|Northern Marianas
    NL|Holland;Netherlands, Kingdom of the
    NP|Federal Democratic Republic of Nepal
    NZ|Aotearoa New Zealand|NZ
    PG||PNG
    PN|Pitcairn Islands;Pitcairn Island
    PS|Palestine;Palestinian Territories;Palestinian Territory;Occupied Palestinian Territory;Occupied Palestinian Territories;West Bank and Gaza;West Bank and Gaza Strip|oPt
    RO|Rumania;Roumania
    RU|Russia;Russian Fed.|RF
    SA||KSA
    SH|Saint Helena
    SJ|Svalbard
    SK|Slovak Rep.
    SR|Surinam
    ST|São Tomé
    SX|Saint Martin;Sint Maarten
    TF|French Southern and Antarctic Lands|TAAF
    TJ|Tadzhikistan;Tadjikistan
    TL|East Timor
    TT|Trinidad
    TW|Chinese Taipei;Taiwan, China;Republic of China (Taiwan);Republic of China|ROC
    TZ|Tanzania, United Rep.
    UM|US Minor Outlying Islands
    US||USA;US
    VA|Vatican;Vatican City;Holy See;Vatican City State;State of the Vatican City
    VC|Saint Vincent
    VG|Virgin Islands;British Virgin Isles|BVI
    VI|Virgin Islands;United States Virgin Islands;US Virgin Islands|USVI
    XK|Kosovo (UNSCR 1244);Kosovo (UNSCR 1244/1999);Kosovo (under UNSCR 1244);Kosovo (under UNSC resolution 1244);Kosovo (under UNSCR 1244/1999);UNMIK/Kosovo
    ZA||RSA
    """
}
