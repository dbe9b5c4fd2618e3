extension GroupTables {
  /// Sources: id, title, address where it is known.
  static let sourceTable = """
    accession-1972|Treaty of Accession of Denmark, Ireland and the United Kingdom (1972)|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:11972B/TXT
    accession-1979|Treaty of Accession of Greece (1979)|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:11979H/TXT
    accession-1985|Treaty of Accession of Spain and Portugal (1985)|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:11985I/TXT
    accession-1994|Treaty of Accession of Austria, Finland and Sweden (1994)|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:11994N/TXT
    accession-2003|Treaty of Accession of ten states, signed in Athens (2003)|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:12003T/TXT
    accession-2005|Treaty of Accession of Bulgaria and Romania (2005)|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:12005S/TXT
    accession-2011|Treaty of Accession of Croatia (2011)|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:12012J/TXT
    cis-agreement|Agreement establishing the Commonwealth of Independent States (Minsk, 8 December 1991) with its Protocol (Alma-Ata, 21 December 1991), and their ratifications
    cis-charter|Charter of the Commonwealth of Independent States (Minsk, 22 January 1993)
    cis-georgia|Notice of withdrawal of Georgia from the Commonwealth of Independent States (August 2008)
    cis-turkmenistan|Meeting of the Council of Heads of State of the Commonwealth of Independent States (Kazan, 26 August 2005)
    cis-ukraine|Decree of the President of Ukraine 139/2018 of 19 May 2018|https://zakon.rada.gov.ua/laws/show/139/2018
    coe-greece|Council of Europe: Greece withdraws (1969); Resolution (70) 34 of the Committee of Ministers|https://70.coe.int/1969-greece-withdraws-en.html
    coe-greece-1974|Council of Europe: Greece re-joins (1974)|https://70.coe.int/1974-greece-re-joins-en.html
    coe-russia|Resolution CM/Res(2022)2 of the Committee of Ministers on the cessation of the membership of the Russian Federation
    coe-statute|Statute of the Council of Europe (treaty 001), chart of signatures and ratifications|https://www.coe.int/en/web/conventions/full-list?module=signatures-by-treaty&treatynum=001
    council-1995|Council Decision 95/2/EC, Euratom, ECSC of 1 January 1995 on the order of the presidency, as amended|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31995D0002
    council-2009|Council Decision 2009/908/EU of 1 December 2009 on the exercise of the presidency|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32009D0908
    council-2016|Council Decision (EU) 2016/1316 of 26 July 2016 amending Decision 2009/908/EU|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016D1316
    eap-2009|Joint Declaration of the Prague Eastern Partnership Summit (7 May 2009)
    eap-belarus|Statement of the Ministry of Foreign Affairs of Belarus of 28 June 2021
    euro-1998|Council Decision 98/317/EC of 3 May 1998 on the states that adopt the single currency|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31998D0317
    euro-bg|Council Decision of 8 July 2025 on the adoption by Bulgaria of the euro on 1 January 2026
    euro-cy|Council Decision 2007/503/EC of 10 July 2007|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32007D0503
    euro-ee|Council Decision 2010/416/EU of 13 July 2010|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32010D0416
    euro-gr|Council Decision 2000/427/EC of 19 June 2000|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32000D0427
    euro-hr|Council Decision (EU) 2022/1211 of 12 July 2022|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022D1211
    euro-lt|Council Decision 2014/509/EU of 23 July 2014|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32014D0509
    euro-lv|Council Decision 2013/387/EU of 9 July 2013|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32013D0387
    euro-mt|Council Decision 2007/504/EC of 10 July 2007|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32007D0504
    euro-si|Council Decision 2006/495/EC of 11 July 2006|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32006D0495
    euro-sk|Council Decision 2008/608/EC of 8 July 2008|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32008D0608
    maastricht-1992|Treaty on European Union (1992), in force since 1 November 1993|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:11992M/TXT
    osce-1992|OSCE, timeline: expansion of the CSCE|https://www.osce.org/who/timeline/1990s/05
    osce-budapest|Budapest Document of the CSCE (1994): the name from 1 January 1995 on
    osce-fry|OSCE, press release of 7 November 2000 on the Federal Republic of Yugoslavia|https://www.osce.org/cio/53076
    osce-states|OSCE, participating states|https://www.osce.org/participating-states
    prague-states|Prague Process, states and partners|https://www.pragueprocess.eu/en/about/states-partners
    rome-1957|Treaty establishing the European Economic Community (Rome, 25 March 1957), in force since 1 January 1958|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:11957E/TXT
    schengen-bg-ro|Council Decision (EU) 2024/210 of 30 December 2023; Council Decision (EU) 2024/3212 of 12 December 2024|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32024D0210
    schengen-ch|Council Decision 2008/903/EC of 27 November 2008|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32008D0903
    schengen-commission|European Commission, Schengen area|https://home-affairs.ec.europa.eu/policies/schengen/schengen-area_en
    schengen-gr|Council Decision 1999/848/EC of 13 December 1999|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31999D0848
    schengen-hr|Council Decision (EU) 2022/2451 of 8 December 2022|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022D2451
    schengen-li|Council Decision 2011/842/EU of 13 December 2011|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011D0842
    schengen-nordic|Council Decision 2000/777/EC of 1 December 2000|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32000D0777
    schengen-2007|Council Decision 2007/801/EC of 6 December 2007|https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32007D0801
    usage|Usage in documents on migration governance
    visegrad-history|Visegrad Group, history of the group|https://www.visegradgroup.eu/about/history
    withdrawal-2020|Agreement on the withdrawal of the United Kingdom from the European Union, in force since 1 February 2020|https://eur-lex.europa.eu/eli/treaty/withd_2020/sign
    """
}
