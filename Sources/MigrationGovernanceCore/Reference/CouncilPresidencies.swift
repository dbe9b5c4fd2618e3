/// The presidencies of the Council of the European Union from 2000 on, to the end of 2030 as the Council has decided.
public enum CouncilPresidencies {
  /// All presidencies, in order; 62 halves of years.
  ///
  /// Those after `ReferenceGroups.asOf` are decided and not yet held: the order was changed before, in 2016.
  public static let all: [CouncilPresidency] = order.split(separator: "\n").flatMap { line -> [CouncilPresidency] in
    let cells = line.split(separator: " ").map(String.init)
    guard cells.count == 5 else { return [] }
    return [(1, "01-01", "06-30"), (3, "07-01", "12-31")].compactMap { place, start, end in
      guard let during = try? DateSpan(text: "\(cells[0])-\(start)/\(cells[0])-\(end)"),
        let source = GroupTables.sources[cells[place + 1]]
      else { return nil }
      return CouncilPresidency(country: cells[place], during: during, source: source)
    }
  }

  /// Who held the presidency on a date, or possibly did, in order.
  ///
  /// `yes` is throughout the date; `possibly` is part of an interval, some day of a year, and whatever is or may be after
  /// `ReferenceGroups.asOf`. Linear in the number of presidencies.
  public static func holders(on date: DateSpan) -> [(presidency: CouncilPresidency, answer: Answer)] {
    all.compactMap { presidency in
      let answer = ReferenceGroup.answer(CollectionOfOne(presidency.during), date)
      guard answer.isPossible else { return nil }
      return (presidency, ReferenceGroups.know(date) ? answer : .possibly)
    }
  }

  /// A year, who holds its first half and by which decision, who its second half and by which.
  private static let order = """
    2000 PT council-1995 FR council-1995
    2001 SE council-1995 BE council-1995
    2002 ES council-1995 DK council-1995
    2003 GR council-1995 IT council-1995
    2004 IE council-1995 NL council-1995
    2005 LU council-1995 GB council-1995
    2006 AT council-1995 FI council-1995
    2007 DE council-2009 PT council-2009
    2008 SI council-2009 FR council-2009
    2009 CZ council-2009 SE council-2009
    2010 ES council-2009 BE council-2009
    2011 HU council-2009 PL council-2009
    2012 DK council-2009 CY council-2009
    2013 IE council-2009 LT council-2009
    2014 GR council-2009 IT council-2009
    2015 LV council-2009 LU council-2009
    2016 NL council-2009 SK council-2009
    2017 MT council-2009 EE council-2016
    2018 BG council-2016 AT council-2016
    2019 RO council-2016 FI council-2016
    2020 HR council-2016 DE council-2016
    2021 PT council-2016 SI council-2016
    2022 FR council-2016 CZ council-2016
    2023 SE council-2016 ES council-2016
    2024 BE council-2016 HU council-2016
    2025 PL council-2016 DK council-2016
    2026 CY council-2016 IE council-2016
    2027 LT council-2016 GR council-2016
    2028 IT council-2016 LV council-2016
    2029 LU council-2016 NL council-2016
    2030 SK council-2016 MT council-2016
    """
}
