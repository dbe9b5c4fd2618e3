/// Words in which references and dates are still told apart, so that a format can make links of them and say dates in full.
public struct Wording: Hashable, Sendable {
  /// A stretch of it.
  public enum Piece: Hashable, Sendable {
    /// Words.
    case words(String)
    /// An entity with its name; the name is empty where nothing but the reference is known.
    case reference(Reference, name: String)
    /// A date.
    case date(DateSpan)
  }

  /// The stretches, in their order.
  public var pieces: [Piece]

  /// Makes it of its stretches.
  public init(_ pieces: [Piece] = []) { self.pieces = pieces }

  /// Makes it of plain words.
  public init(_ words: String) { pieces = words.isEmpty ? [] : [.words(words)] }

  /// All of it as plain text: a name with its reference behind it, a date in EDTF.
  public var text: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .reference(let reference, let name): name.isEmpty ? reference.text : "\(name) (\(reference.text))"
      case .date(let span): span.text
      }
    }.joined()
  }

  /// One behind the other.
  static func + (one: Wording, other: Wording) -> Wording { Wording(one.pieces + other.pieces) }

  /// All of them, with a text between each two.
  static func joined(_ parts: [Wording], _ separator: String) -> Wording {
    parts.dropFirst().reduce(parts.first ?? Wording()) { $0 + Wording(separator) + $1 }
  }
}

extension Wording {
  /// All of it as it would be said: entities by their names, where they have one, dates in words with EDTF behind them.
  package var spoken: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .reference(let reference, let name): name.isEmpty ? reference.text : name
      case .date(let span): span.words == span.text ? span.text : "\(span.words) (\(span.text))"
      }
    }.joined()
  }

  /// The entities that it names, in their order.
  package var references: [Reference] {
    pieces.compactMap { if case .reference(let reference, _) = $0 { reference } else { nil } }
  }
}
