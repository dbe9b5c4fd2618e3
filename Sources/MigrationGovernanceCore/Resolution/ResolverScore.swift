/// What a match is worth, in thousandths: what the name is worth, less what the way of meeting it costs.
enum ResolverScore {
  /// An official name is worth most, an editor's label least.
  static func worth(of name: KnownName) -> Int {
    let worth =
      switch name.kind {
      case .official: 1000
      case .acronym: 980
      case .former: 930
      case .label: 900
      default: 970
      }
    return name.isReferenceData ? worth - 10 : worth
  }

  /// What it costs that a text meets a name in this way only.
  static func cost(of match: NameMatch, isPerson: Bool) -> Int {
    switch match {
    case .folded: 10
    case .spelling, .title: 20
    case .inflected: 40
    case .brackets: 30
    case .lookAlike: 60
    case .order: isPerson ? 60 : 100
    default: 0
    }
  }

  static let reference = 1000
  /// More than a folded acronym of the reference data: what the knowledge base has goes first.
  static let id = 965
  static let code = 700
  static let otherCode = 690
  static let numericCode = 650
  /// Below every former name of a country itself, and high enough that nobody is taken to have slipped.
  static let successor = 850
  static let withdrawnCode = 680
  static let codeInSmallLetters = 450
  static let initials = 600
  static let initialsInDoubt = 450
  static let surname = 600
  /// Who speaks of Georgians need not speak of Georgia.
  static let demonym = 400
  /// A name that was not in use on the date asked about.
  static let notThen = 250
  /// Below this a candidate is given only where there is no other.
  static let weak = 500
  /// From here on a text fits, and nobody slipped.
  static let fits = 800

  /// Some of the words of a name: by their share; one word alone is weak.
  static func partial(_ count: Int, of all: Int) -> Int { (count > 1 ? 500 : 250) + 250 * count / max(all, 1) }

  /// A few slips in a text, by their share in its letters.
  static func slips(_ slips: Int, in length: Int) -> Int { 850 * max(0, length - slips) / max(length, 1) }
}
