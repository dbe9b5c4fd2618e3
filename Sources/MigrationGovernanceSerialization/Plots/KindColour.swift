import MigrationGovernanceCore

/// The colour of a kind, the same in every picture of every format, whichever kinds stand beside it.
struct KindColour: Equatable, Sendable {
  /// For marks and lines on white, as CSS writes it.
  let ink: String
  /// The same colour mixed half and half with white: a fill on which black letters are read.
  let paper: String

  /// The colours of the kinds in the order of the library's model: those of Okabe and Ito for those that are nodes most often, then
  /// such as are furthest from those before them, for those who see all colours and for those who see few. They differ in their
  /// lightness too, since fifteen hues are more than anybody tells apart.
  private static let colours: [KindColour] = [
    0x0072B2, 0xD55E00, 0x009E73, 0xE69F00, 0x4411BB, 0xBB77FF, 0x446655, 0x994411, 0x772222, 0x113366, 0x11CC77,
    0x9988BB, 0xCCAABB, 0xCC00FF, 0xDD99FF,
  ].map { KindColour($0) }

  /// Of what is of no kind, or of one of another package: a grey. A colour of the others would seem to mean theirs.
  private static let none = KindColour(0xAAAAAA)

  private init(_ colour: Int) {
    let parts = [colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF]
    func text(_ parts: [Int]) -> String {
      "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
    (ink, paper) = (text(parts), text(parts.map { ($0 + 255) / 2 }))
  }

  /// The colour of the kind with a name.
  static func of(_ kind: String) -> KindColour {
    guard let place = Model.standard.place(singular: kind), colours.indices.contains(place) else { return none }
    return colours[place]
  }

  /// Kinds each once as a legend names them: in the order of the model, then those of other packages by their names, and what is of
  /// none at the end.
  static func ordered(_ kinds: some Sequence<String>) -> [String] {
    func place(_ kind: String) -> Int { kind.isEmpty ? .max : Model.standard.place(singular: kind) ?? .max - 1 }
    return Set(kinds).sorted { (place($0), $0) < (place($1), $1) }
  }
}
