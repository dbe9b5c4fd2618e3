extension ReferenceCountries {
  /// Where the facts on countries come from, in the order of their ids.
  public static let sources: [ReferenceSource] = sourceData.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|").map(String.init)
    guard parts.count >= 2 else { return nil }
    return ReferenceSource(id: parts[0], title: parts[1], url: parts.count > 2 ? parts[2] : nil)
  }

  /// The source of an id; a source of that id alone, should the table lack it.
  static func source(_ id: String) -> ReferenceSource { sourcesByID[id] ?? ReferenceSource(id: id, title: id) }

  private static let sourcesByID = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }

  private static let sourceData = """
    cldr|Unicode Common Locale Data Repository: names of territories|https://cldr.unicode.org
    dayton|General Framework Agreement for Peace in Bosnia and Herzegovina, annex 4: Constitution, in force since 14 December 1995
    eu-style|European Union: Interinstitutional Style Guide, annex A5: list of countries, territories and currencies|https://style-guide.europa.eu
    hmg-names|Permanent Committee on Geographical Names: Timeline of country name changes in HMG use, 1919 to present|https://www.gov.uk/government/publications/country-names/timeline-of-country-name-changes-in-hmg-use-1919-to-present
    hu-fundamental-law|Fundamental Law of Hungary, in force since 1 January 2012, and the constitution before it, as amended on 23 October 1989
    iso-3166-3|ISO 3166-3: Code for formerly used names of countries|https://www.iso.org/iso-3166-country-codes.html
    iso-codes|iso-codes 4.15.0 of Debian: ISO 3166-1 and 3166-3, with translations|https://salsa.debian.org/iso-codes-team/iso-codes
    iso-newsletter|ISO 3166 newsletters: VI-8 of 15 December 2010, VI-14 of 6 February 2013|https://www.iso.org/iso-3166-country-codes.html
    me-constitution|Constitution of Montenegro, proclaimed on 22 October 2007
    prespa|Final Agreement of Prespa of 17 June 2018, in force since 12 February 2019
    sz-notice|Kingdom of Eswatini: Declaration of Change of Swaziland Name Notice, 2018
    un-membership|United Nations: growth in membership, with notes on changes of members and names|https://www.un.org/en/about-us/growth-in-un-membership
    un-names|United Nations: names of Member States as notified, and as in the Terminology Database UNTERM|https://unterm.un.org
    unsc-817|Security Council resolution 817 (1993) of 7 April 1993: the reference for use within the United Nations, given up with the Agreement of Prespa|https://undocs.org/S/RES/817(1993)
    usage|Usage, gathered by the maintainers of this table
    world-factbook|The World Factbook: country names with the former ones, nationality, background; public domain
    """
}
