/// Why a field can't hold what it was given, and which field it is.
public struct FieldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The field, from the value that was read: empty for the value itself.
  public var path: FieldPath
  /// What is wrong and what to do.
  public var error: ValueError

  /// Makes an error at a field.
  public init(path: FieldPath = FieldPath(), _ error: ValueError) {
    self.path = path
    self.error = error
  }

  /// Makes an error of its kind and reason, at the value itself.
  public init(_ code: ValueError.Code, _ reason: String) {
    self.init(ValueError(code, reason))
  }

  /// The same error, seen from the record that holds the field.
  public func under(_ step: FieldPath.Step) -> FieldError {
    FieldError(path: FieldPath([step] + path.steps), error)
  }

  /// The path and the reason: `posts[1].during: …`.
  public var description: String { path.steps.isEmpty ? error.reason : "\(path): \(error.reason)" }
}

/// The way from a record to a value inside it: `meetings[2].organisers[0].for`.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
  /// One step of a path.
  public enum Step: Hashable, Sendable {
    /// Into the field with this key.
    case key(String)
    /// To the element at this position, from 0.
    case index(Int)
  }

  /// The steps, outermost first.
  public var steps: [Step]

  /// Makes a path of its steps; of none, the path to the record itself.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The path as text: keys joined by dots, positions in brackets; a key with other characters stands in quotes.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let position): text += "[\(position)]"
      case .key(let key):
        let plain = !key.isEmpty && key.utf8.allSatisfy { $0 != 0x2E && $0 != 0x5B && $0 > 0x20 && $0 != 0x22 }
        text += (text.isEmpty ? "" : ".") + (plain ? key : JSONValue.quoted(key))
      }
    }
    return text
  }
}

extension FieldPath {
  /// The steps of a path as ``description`` writes it.
  package static func steps(of text: String) -> [Step] {
    var steps: [Step] = []
    for part in text.split(separator: ".") {
      let pieces = part.split(separator: "[")
      for (place, piece) in pieces.enumerated() {
        if place == 0, !part.hasPrefix("[") {
          steps.append(.key(String(piece)))
        } else if let index = Int(piece.dropLast()) {
          steps.append(.index(index))
        }
      }
    }
    return steps
  }
}
