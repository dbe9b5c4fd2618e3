/// A country or territory whose entry was taken out of ISO 3166-1, as part 3 of the standard lists it.
public struct WithdrawnCountry: Hashable, Sendable {
  /// The code of four capital letters that part 3 gives it, `CSHH`: unique, as its former codes may not be.
  public var alpha4: String
  /// The code of two letters that it had, `CS`; the standard has used some of these again.
  public var alpha2: String
  /// The code of three letters that it had.
  public var alpha3: String
  /// The code of three digits that it had, if any; where only the name changed, its successor has it now.
  public var numeric: String?
  /// The short English name.
  public var name: String
  /// When its codes were withdrawn, which may be long after the event: a year, or a day.
  public var withdrawn: PartialDate
  /// The entries under which its territory is found now, sorted: alpha-2, or alpha-4 where that was withdrawn too.
  ///
  /// This says which codes to look at, not who succeeded whom in law.
  public var successors: [String]
  /// What else there is to know.
  public var note: String?
  /// Where the successors are said.
  public var source: ReferenceSource

  /// Makes an entry of its parts, unchecked.
  public init(
    alpha4: String, alpha2: String, alpha3: String, numeric: String? = nil, name: String, withdrawn: PartialDate,
    successors: [String], note: String? = nil, source: ReferenceSource
  ) {
    self.alpha4 = alpha4
    self.alpha2 = alpha2
    self.alpha3 = alpha3
    self.numeric = numeric
    self.name = name
    self.withdrawn = withdrawn
    self.successors = successors
    self.note = note
    self.source = source
  }

  /// All its names: the short one, others in use, initials, Ukrainian (`uk`) and Russian (`ru`) for some.
  ///
  /// Costs a look-up; none for an entry that is not of the reference data.
  public var names: [ReferenceName] { ReferenceCountries.withdrawnNames[alpha4] ?? [] }

  /// The alpha-2 codes under which its territory is found today, sorted; through those that were withdrawn in turn.
  public var successorsToday: [String] {
    var found: Set<String> = []
    var seen: Set<String> = [alpha4]
    var open = successors
    while let code = open.popLast() {
      guard let next = ReferenceCountries.withdrawn(alpha4: code) else {
        found.insert(code)
        continue
      }
      if seen.insert(code).inserted { open += next.successors }
    }
    return found.sorted()
  }
}
