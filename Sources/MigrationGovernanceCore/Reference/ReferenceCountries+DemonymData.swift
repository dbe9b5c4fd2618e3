extension ReferenceCountries {
  /// Alpha-2, and what its citizens and what is theirs are called in English: first the adjective, then the nouns.
  ///
  /// After The World Factbook of 2026, with the forms in common use beside those that it prefers. It has none for some
  /// territories, and those have no row.
  static let demonymData = """
    AD|Andorran, Andorrans
    AE|Emirati, Emiratis
    AF|Afghan, Afghans
    AG|Antiguan, Antiguans, Barbudan, Barbudans
    AI|Anguillan, Anguillans
    AL|Albanian, Albanians
    AM|Armenian, Armenians
    AO|Angolan, Angolans
    AR|Argentine, Argentines, Argentinian, Argentinians
    AS|American Samoan, American Samoans
    AT|Austrian, Austrians
    AU|Australian, Australians
    AW|Aruban, Arubans
    AX|Ålander, Ålanders
    AZ|Azerbaijani, Azerbaijanis, Azeri, Azeris
    BA|Bosnian, Bosnians, Bosnian and Herzegovinian, Herzegovinian, Herzegovinians
    BB|Barbadian, Barbadians, Bajan, Bajans
    BD|Bangladeshi, Bangladeshis
    BE|Belgian, Belgians
    BF|Burkinabe, Burkinabè
    BG|Bulgarian, Bulgarians
    BH|Bahraini, Bahrainis
    BI|Burundian, Burundians
    BJ|Beninese
    BM|Bermudian, Bermudians
    BN|Bruneian, Bruneians
    BO|Bolivian, Bolivians
    BR|Brazilian, Brazilians
    BS|Bahamian, Bahamians
    BT|Bhutanese
    BW|Botswanan, Botswanans, Motswana, Batswana
    BY|Belarusian, Belarusians
    BZ|Belizean, Belizeans
    CA|Canadian, Canadians
    CC|Cocos Islander, Cocos Islanders
    CD|Congolese
    CF|Central African, Central Africans
    CG|Congolese
    CH|Swiss
    CI|Ivorian, Ivorians, Ivoirian, Ivoirians
    CK|Cook Islander, Cook Islanders
    CL|Chilean, Chileans
    CM|Cameroonian, Cameroonians
    CN|Chinese
    CO|Colombian, Colombians
    CR|Costa Rican, Costa Ricans
    CU|Cuban, Cubans
    CV|Cabo Verdean, Cabo Verdeans, Cape Verdean, Cape Verdeans
    CW|Curaçaoan, Curaçaoans
    CX|Christmas Islander, Christmas Islanders
    CY|Cypriot, Cypriots
    CZ|Czech, Czechs
    DE|German, Germans
    DJ|Djiboutian, Djiboutians
    DK|Danish, Dane, Danes
    DM|Dominican, Dominicans
    DO|Dominican, Dominicans
    DZ|Algerian, Algerians
    EC|Ecuadorian, Ecuadorians
    EE|Estonian, Estonians
    EG|Egyptian, Egyptians
    EH|Sahrawi, Sahrawis
    ER|Eritrean, Eritreans
    ES|Spanish, Spaniard, Spaniards
    ET|Ethiopian, Ethiopians
    FI|Finnish, Finn, Finns
    FJ|Fijian, Fijians
    FK|Falkland Islander, Falkland Islanders
    FM|Micronesian, Micronesians
    FO|Faroese
    FR|French, Frenchman, Frenchmen, Frenchwoman, Frenchwomen
    GA|Gabonese
    GB|British, Briton, Britons
    GD|Grenadian, Grenadians
    GE|Georgian, Georgians
    GG|Guernseyman, Guernseymen
    GH|Ghanaian, Ghanaians
    GI|Gibraltarian, Gibraltarians
    GL|Greenlandic, Greenlander, Greenlanders
    GM|Gambian, Gambians
    GN|Guinean, Guineans
    GQ|Equatorial Guinean, Equatorial Guineans, Equatoguinean, Equatoguineans
    GR|Greek, Greeks
    GT|Guatemalan, Guatemalans
    GU|Guamanian, Guamanians
    GW|Bissau-Guinean, Bissau-Guineans
    GY|Guyanese
    HK|Hong Konger, Hong Kongers
    HN|Honduran, Hondurans
    HR|Croatian, Croatians, Croat, Croats
    HT|Haitian, Haitians
    HU|Hungarian, Hungarians
    ID|Indonesian, Indonesians
    IE|Irish, Irishman, Irishmen, Irishwoman, Irishwomen
    IL|Israeli, Israelis
    IM|Manx, Manxman, Manxmen, Manxwoman, Manxwomen
    IN|Indian, Indians
    IQ|Iraqi, Iraqis
    IR|Iranian, Iranians
    IS|Icelandic, Icelander, Icelanders
    IT|Italian, Italians
    JE|Jerseyman, Jerseymen
    JM|Jamaican, Jamaicans
    JO|Jordanian, Jordanians
    JP|Japanese
    KE|Kenyan, Kenyans
    KG|Kyrgyzstani, Kyrgyzstanis, Kyrgyz
    KH|Cambodian, Cambodians
    KI|I-Kiribati
    KM|Comorian, Comorians, Comoran, Comorans
    KN|Kittitian, Kittitians, Nevisian, Nevisians
    KP|North Korean, North Koreans
    KR|South Korean, South Koreans
    KW|Kuwaiti, Kuwaitis
    KY|Caymanian, Caymanians
    KZ|Kazakhstani, Kazakhstanis, Kazakh, Kazakhs
    LA|Lao, Laotian, Laotians
    LB|Lebanese
    LC|Saint Lucian, Saint Lucians
    LI|Liechtensteiner, Liechtensteiners
    LK|Sri Lankan, Sri Lankans
    LR|Liberian, Liberians
    LS|Basotho, Mosotho
    LT|Lithuanian, Lithuanians
    LU|Luxembourgish, Luxembourger, Luxembourgers
    LV|Latvian, Latvians
    LY|Libyan, Libyans
    MA|Moroccan, Moroccans
    MC|Monegasque, Monegasques, Monacan, Monacans
    MD|Moldovan, Moldovans
    ME|Montenegrin, Montenegrins
    MG|Malagasy
    MH|Marshallese
    MK|Macedonian, Macedonians, North Macedonian, North Macedonians
    ML|Malian, Malians
    MM|Burmese
    MN|Mongolian, Mongolians
    MO|Macanese
    MP|Northern Mariana Islander, Northern Mariana Islanders
    MR|Mauritanian, Mauritanians
    MS|Montserratian, Montserratians
    MT|Maltese
    MU|Mauritian, Mauritians
    MV|Maldivian, Maldivians
    MW|Malawian, Malawians
    MX|Mexican, Mexicans
    MY|Malaysian, Malaysians
    MZ|Mozambican, Mozambicans
    NA|Namibian, Namibians
    NC|New Caledonian, New Caledonians
    NE|Nigerien, Nigeriens
    NF|Norfolk Islander, Norfolk Islanders
    NG|Nigerian, Nigerians
    NI|Nicaraguan, Nicaraguans
    NL|Dutch, Dutchman, Dutchmen, Dutchwoman, Dutchwomen
    NO|Norwegian, Norwegians
    NP|Nepali, Nepalis, Nepalese
    NR|Nauruan, Nauruans
    NU|Niuean, Niueans
    NZ|New Zealander, New Zealanders
    OM|Omani, Omanis
    PA|Panamanian, Panamanians
    PE|Peruvian, Peruvians
    PF|French Polynesian, French Polynesians
    PG|Papua New Guinean, Papua New Guineans
    PH|Philippine, Filipino, Filipinos, Filipina, Filipinas
    PK|Pakistani, Pakistanis
    PL|Polish, Pole, Poles
    PN|Pitcairn Islander, Pitcairn Islanders
    PR|Puerto Rican, Puerto Ricans
    PS|Palestinian, Palestinians
    PT|Portuguese
    PW|Palauan, Palauans
    PY|Paraguayan, Paraguayans
    QA|Qatari, Qataris
    RE|Réunionese
    RO|Romanian, Romanians
    RS|Serbian, Serbians, Serb, Serbs
    RU|Russian, Russians
    RW|Rwandan, Rwandans
    SA|Saudi, Saudis, Saudi Arabian, Saudi Arabians
    SB|Solomon Islander, Solomon Islanders
    SC|Seychellois
    SD|Sudanese
    SE|Swedish, Swede, Swedes
    SG|Singaporean, Singaporeans
    SH|Saint Helenian, Saint Helenians
    SI|Slovenian, Slovenians, Slovene, Slovenes
    SK|Slovak, Slovaks
    SL|Sierra Leonean, Sierra Leoneans
    SM|Sammarinese
    SN|Senegalese
    SO|Somali, Somalis
    SR|Surinamese, Surinamer, Surinamers
    SS|South Sudanese
    ST|Sao Tomean, Sao Tomeans
    SV|Salvadoran, Salvadorans
    SY|Syrian, Syrians
    SZ|Swazi, Swazis
    TD|Chadian, Chadians
    TG|Togolese
    TH|Thai, Thais
    TJ|Tajikistani, Tajikistanis, Tajik, Tajiks
    TK|Tokelauan, Tokelauans
    TL|Timorese
    TM|Turkmenistani, Turkmenistanis, Turkmen, Turkmens
    TN|Tunisian, Tunisians
    TO|Tongan, Tongans
    TR|Turkish, Turk, Turks
    TT|Trinidadian, Trinidadians, Tobagonian, Tobagonians
    TV|Tuvaluan, Tuvaluans
    TW|Taiwanese
    TZ|Tanzanian, Tanzanians
    UA|Ukrainian, Ukrainians
    UG|Ugandan, Ugandans
    US|American, Americans
    UY|Uruguayan, Uruguayans
    UZ|Uzbekistani, Uzbekistanis, Uzbek, Uzbeks
    VC|Vincentian, Vincentians, Saint Vincentian, Saint Vincentians
    VE|Venezuelan, Venezuelans
    VG|British Virgin Islander, British Virgin Islanders
    VN|Vietnamese
    VU|Ni-Vanuatu, Vanuatuan, Vanuatuans
    WF|Wallisian, Wallisians, Futunan, Futunans
    WS|Samoan, Samoans
    XK|Kosovan, Kosovans, Kosovar, Kosovars
    YE|Yemeni, Yemenis
    ZA|South African, South Africans
    ZM|Zambian, Zambians
    ZW|Zimbabwean, Zimbabweans
    """
}
