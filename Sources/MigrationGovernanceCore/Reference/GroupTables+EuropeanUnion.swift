extension GroupTables {
  static let eu = """
    1958-01-01/..||BE DE FR IT LU NL|rome-1957
    1973-01-01/..||DK IE|accession-1972
    1973-01-01/2020-01-31||GB|withdrawal-2020|Left at midnight, Brussels time, at the end of the day; joined by the treaty of 1972.
    1981-01-01/..||GR|accession-1979
    1986-01-01/..||ES PT|accession-1985
    1995-01-01/..||AT FI SE|accession-1994
    2004-05-01/..||CY CZ EE HU LT LV MT PL SI SK|accession-2003
    2007-01-01/..||BG RO|accession-2005
    2013-07-01/..||HR|accession-2011
    """

  static let schengen = """
    1995-03-26/..||BE DE ES FR LU NL PT|schengen-commission
    1997-10-26/..||IT|schengen-commission|Air borders; land and sea borders followed by 1998-04-01.
    1997-12-01/..||AT|schengen-commission|Air borders; land borders followed by 1998-04-01.
    2000-01-01/..||GR|schengen-gr|Sea borders; air borders followed on 2000-03-26.
    2001-03-25/..||DK FI IS NO SE|schengen-nordic|Iceland and Norway are associated and no members of the European Union.
    2007-12-21/..||CZ EE HU LT LV MT PL SI SK|schengen-2007|Land and sea borders; air borders followed on 2008-03-30.
    2008-12-12/..||CH|schengen-ch|Land borders; air borders followed on 2009-03-29. Associated, no member of the European Union.
    2011-12-19/..||LI|schengen-li|Associated, no member of the European Union.
    2023-01-01/..||HR|schengen-hr|Land and sea borders; air borders followed on 2023-03-26.
    2024-03-31/..||BG RO|schengen-bg-ro|Air and sea borders; land borders followed on 2025-01-01 by a decision of 2024-12-12.
    """

  static let euroArea = """
    1999-01-01/..||AT BE DE ES FI FR IE IT LU NL PT|euro-1998
    2001-01-01/..||GR|euro-gr
    2007-01-01/..||SI|euro-si
    2008-01-01/..||CY|euro-cy
    2008-01-01/..||MT|euro-mt
    2009-01-01/..||SK|euro-sk
    2011-01-01/..||EE|euro-ee
    2014-01-01/..||LV|euro-lv
    2015-01-01/..||LT|euro-lt
    2023-01-01/..||HR|euro-hr
    2026-01-01/..||BG|euro-bg
    """
}
