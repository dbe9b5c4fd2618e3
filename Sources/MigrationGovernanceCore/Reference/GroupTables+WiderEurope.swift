extension GroupTables {
  static let councilOfEurope = """
    1949-05-05/..||BE DK FR GB IE IT LU NL NO SE|coe-statute|Signed the Statute on that day; it is in force since 1949-08-03.
    1949-08-09/1970||GR|coe-greece|Announced on 1969-12-12 that it withdrew, and took no part from then on; by the Statute that took effect at the end of 1970 at the latest.
    1974-11-28/..||GR|coe-greece-1974
    1950-03-07/..||IS|coe-statute
    1950-04-13/..||TR|coe-statute|By the treaty office; lists that count from the invitation have 1949-08-09.
    1950-07-13/1951-05-01|associate|DE|coe-statute
    1951-05-02/..||DE|coe-statute|Associate member from 1950-07-13, the day that lists of members count from.
    1956-04-16/..||AT|coe-statute
    1961-05-24/..||CY|coe-statute
    1963-05-06/..||CH|coe-statute
    1965-04-29/..||MT|coe-statute
    1976-09-22/..||PT|coe-statute
    1977-11-24/..||ES|coe-statute
    1978-11-23/..||LI|coe-statute
    1988-11-16/..||SM|coe-statute
    1989-05-05/..||FI|coe-statute
    1990-11-06/..||HU|coe-statute
    1991-02-21/1992-12-31||CSHH|coe-statute|The state ended on that day.
    1991-11-26/..||PL|coe-statute
    1992-05-07/..||BG|coe-statute
    1993-05-14/..||EE LT SI|coe-statute
    1993-06-30/..||CZ SK|coe-statute
    1993-10-07/..||RO|coe-statute
    1994-11-10/..||AD|coe-statute
    1995-02-10/..||LV|coe-statute
    1995-07-13/..||AL MD|coe-statute
    1995-11-09/..||MK UA|coe-statute
    1996-02-28/2022-03-16||RU|coe-russia|Rights of representation suspended from 2022-02-25; ceased to be a member on 2022-03-16.
    1996-11-06/..||HR|coe-statute
    1999-04-27/..||GE|coe-statute
    2001-01-25/..||AM AZ|coe-statute
    2002-04-24/..||BA|coe-statute
    2003-04-03/2006-06-02||CSXX|coe-statute|Serbia continued the membership.
    2004-10-05/..||MC|coe-statute
    2006-06-03/..||RS|coe-statute|Continues the membership of Serbia and Montenegro, a member since 2003-04-03.
    2007-05-11/..||ME|coe-statute
    """

  static let osce = """
    1973-06-25/..||AT BE BG CA CH CY DE DK ES FI FR GB GR HU IE IS IT LI LU MC MT NL NO PL PT RO SE SM TR US VA|osce-states
    1973-06-25/1990-10-02||DDDE|osce-states|The state ended with the accession to the Federal Republic of Germany on 1990-10-03.
    1973-06-25/1991-12||SUHH|osce-states|The Russian Federation continued the participation.
    1973-06-25/1992-07-08||YUCS|osce-fry|The Socialist Federal Republic; suspended on 1992-07-08, the seat stayed empty until the Federal Republic was admitted.
    1973-06-25/1992-12-31||CSHH|osce-states|The state ended on that day.
    1991-06-19/..||AL|osce-states
    1991-09-10/..||EE LT LV|osce-1992
    1991-12/..||RU|osce-states|Continues the participation of the Soviet Union since 1973-06-25.
    1992-01-30/..||AM AZ BY KG KZ MD TJ TM UA UZ|osce-1992
    1992-03-24/..||GE HR SI|osce-1992
    1992-04-30/..||BA|osce-states
    1993-01-01/..||CZ SK|osce-states
    1995-10-12/..||MK|osce-states
    1996-04-25/..||AD|osce-states
    2000-11-10/2003-02-03||YUCS|osce-fry|The Federal Republic, renamed Serbia and Montenegro on 2003-02-04.
    2003-02-04/2006-06-02||CSXX|osce-fry|Serbia continued the participation.
    2006-06-03/..||RS|osce-states|Continues the participation of Serbia and Montenegro, admitted as Yugoslavia on 2000-11-10.
    2006-06-22/..||ME|osce-states
    2012-11-21/..||MN|osce-states
    """
}
