extension GroupTables {
  static let easternPartnership = """
    2009-05-07/..||AM AZ GE MD UA|eap-2009
    2009-05-07/2021-06-27||BY|eap-2009
    2021-06-28/||BY|eap-belarus|Announced on that day that it suspends its participation; documents of the European Union go on to count six partner countries.
    """

  static let pragueProcess = """
    2009-04-28/..||AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GE GR HR HU IE IT KG KZ LI LT LU LV MD ME MK MT NL NO PL PT RO RS SE SI SK TJ TM TR UA UZ|prague-states
    2009-04-28/202X||GB|prague-states|Earlier lists have it among fifty; the list made after it left the European Union does not.
    2009-04-28/202X||RU|prague-states|Listed for 2018; later descriptions of the Process leave it out.
    2010-12/202X||BY|prague-states|Joined in December 2010; whether it still takes part after 2021 is not known to these data.
    2009/..||XK|prague-states|Listed under a designation without prejudice to positions on status; the day is not known to these data.
    """

  static let visegradGroup = """
    1991-02-15/..||HU PL|visegrad-history
    1991-02-15/1992-12-31||CSHH|visegrad-history|The state ended on that day.
    1993-01-01/..||CZ SK|visegrad-history
    """

  static let cis = """
    1991-12-08/1991-12-09|participant|BY|cis-agreement
    1991-12-10/..||BY|cis-agreement
    1991-12-08/1991-12-11|participant|RU|cis-agreement
    1991-12-12/..||RU|cis-agreement
    1991-12-08/2018-05-19|participant|UA|cis-ukraine|Signed and, on 1991-12-10, ratified the founding Agreement, never the Charter; on 2018-05-19 it called its representatives back from the bodies of the Commonwealth.
    1991-12-21/1991-12-22|participant|KZ|cis-agreement
    1991-12-23/..||KZ|cis-agreement
    1991-12-21/2005-08-25|participant|TM|cis-agreement|Ratified the founding Agreement on 1991-12-26, never the Charter.
    2005-08-26/..|associate|TM|cis-turkmenistan
    1991-12-21/1992-02-17|participant|AM|cis-agreement
    1992-02-18/..||AM|cis-agreement
    1991-12-21/1992-03-05|participant|KG|cis-agreement
    1992-03-06/..||KG|cis-agreement
    1991-12-21/1992|participant|UZ|cis-agreement
    1992/..||UZ|cis-agreement|Sources differ on the day of the ratification: 4 January or 1 April 1992.
    1991-12-21/1993-06-25|participant|TJ|cis-agreement
    1993-06-26/..||TJ|cis-agreement
    1991-12-21/1993-09-23|participant|AZ|cis-agreement|Signed; its parliament did not ratify until 1993-09-24.
    1993-09-24/..||AZ|cis-agreement
    1993-12-03/2009-08-18||GE|cis-georgia|Gave notice on 2008-08-18, a year before.
    1991-12-21/1994-04-07|participant|MD|cis-agreement|Signed; its parliament did not ratify until 1994-04-08.
    1994-04-08/..||MD|cis-agreement|Has denounced many agreements of the Commonwealth; began in 2026 to denounce the founding ones, which takes effect a year after notice.
    """
}
