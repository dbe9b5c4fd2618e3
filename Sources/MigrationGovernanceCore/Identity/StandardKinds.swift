/// A kind with its number, which is looked up once.
package struct KindNumber: Sendable {
  let kind: EntityKind
  let number: UInt8?

  /// Looks the number up.
  package init(_ kind: EntityKind) {
    self.kind = kind
    number = StandardKinds.number(of: kind.name)
  }
}

/// Some of the kinds of this library.
package struct KindSet: Sendable {
  private var bits: UInt64 = 0

  /// Makes a set; kinds of other packages are no members of any.
  package init(_ kinds: [EntityKind] = []) {
    for kind in kinds {
      if let number = StandardKinds.number(of: kind.name), number < 64 { bits |= (1 as UInt64) << UInt64(number) }
    }
  }

  /// Whether there is none in it.
  package var isEmpty: Bool { bits == 0 }
  @inline(__always)
  func contains(_ number: UInt8) -> Bool { number < 64 && bits >> UInt64(number) & 1 == 1 }
}

/// The kinds of this library by number, so that a reference need not spell its kind out in memory.
enum StandardKinds {
  /// The names, in the order of the model.
  static let names = Model.standard.kinds.map(\.name)
  /// The names with the colon behind them.
  static let prefixes = names.map { Array(($0 + ":").utf8) }

  /// The number of a kind by its name: there are few, and all are short enough to be compared as two words.
  static func number(of name: String) -> UInt8? { names.firstIndex(of: name).map { UInt8(truncatingIfNeeded: $0) } }

  /// The number of a kind by the bytes of its name; there are few, and most differ in length or first letter.
  static func number(of name: UnsafeBufferPointer<UInt8>) -> UInt8? {
    prefixes.withUnsafeBufferPointer { prefixes in
      for place in prefixes.indices where prefixes[place].count == name.count + 1 {
        if prefixes[place].starts(with: name) { return UInt8(truncatingIfNeeded: place) }
      }
      return nil
    }
  }
}
