import Foundation
import MigrationGovernanceCore

/// A triple: IRIs in full, a literal as its text with “@language” or “^^datatype” behind.
struct Triple: Hashable, CustomStringConvertible {
  var subject: String
  var property: String
  var value: String
  var description: String { "\(subject) \(property) \(value)" }
}

/// Reads the part of N-Triples, Turtle and JSON-LD that is written here; what it does not know is an error.
enum TripleReader {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  // MARK: N-Triples and Turtle

  private enum Token: Equatable {
    case iri(String)
    case name(String)
    case text(String)
    case mark(Character)
  }

  /// Reads Turtle, of which N-Triples are a part.
  static func turtle(_ text: String) throws -> [Triple] {
    var tokens = try tokens(text)[...]
    var (base, prefixes, triples) = ("", [String: String](), [Triple]())
    func next() throws -> Token {
      guard let token = tokens.popFirst() else { throw Fault(description: "the text ends in a triple") }
      return token
    }
    func resolved(_ token: Token) throws -> String {
      switch token {
      case .iri(let iri): return iri.contains(":") ? iri : base + iri
      case .name("a"): return "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
      case .name(let name):
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let iri = prefixes[parts[0]] else { throw Fault(description: "\(name) has no prefix") }
        return iri + parts[1]
      default: throw Fault(description: "\(token) is no IRI")
      }
    }
    func value() throws -> String {
      let first = try next()
      guard case .text(let text) = first else { return try resolved(first) }
      switch tokens.first {
      case .mark("^"):
        tokens = tokens.dropFirst(2)
        return text + "^^" + (try resolved(next()))
      case .name(let language)? where language.hasPrefix("@"):
        tokens = tokens.dropFirst()
        return text + language.lowercased()
      default: return text
      }
    }
    while let first = tokens.first {
      if case .name(let word) = first, word == "@prefix" || word == "@base" {
        tokens = tokens.dropFirst()
        let prefix = word == "@prefix" ? try next() : nil
        guard case .iri(let iri) = try next(), try next() == .mark(".") else { throw Fault(description: "no prefix") }
        if case .name(let name)? = prefix { prefixes[String(name.dropLast())] = iri } else { base = iri }
        continue
      }
      let subject = try resolved(next())
      var property = ""
      var mark = Token.mark(";")
      while mark != .mark(".") {
        if mark == .mark(";") { property = try resolved(next()) }
        triples.append(Triple(subject: subject, property: property, value: try value()))
        mark = try next()
        guard [.mark(";"), .mark(","), .mark(".")].contains(mark) else { throw Fault(description: "\(mark) ends none") }
      }
    }
    return triples
  }

  private static func tokens(_ text: String) throws -> [Token] {
    var tokens: [Token] = []
    let scalars = Array(text.unicodeScalars)
    var at = 0
    func run(until isEnd: (Unicode.Scalar) -> Bool) -> String {
      var run = String.UnicodeScalarView()
      while at < scalars.count, !isEnd(scalars[at]) {
        run.append(scalars[at])
        at += 1
      }
      return String(run)
    }
    while at < scalars.count {
      let scalar = scalars[at]
      switch scalar {
      case " ", "\n": at += 1
      case ";", ",", "^", ".":
        tokens.append(.mark(Character(scalar)))
        at += 1
      case "<":
        at += 1
        tokens.append(.iri(run { $0 == ">" }))
        guard case .iri(let iri)? = tokens.last, iri.unicodeScalars.allSatisfy({ isOfIRI($0) }) else {
          throw Fault(description: "\(tokens.last.map { "\($0)" } ?? "") holds what no IRI may")
        }
        at += 1
      case "\"":
        at += 1
        tokens.append(.text(try literal(scalars, &at)))
      default:
        var name = run { " \n;,<\"^".unicodeScalars.contains($0) }
        // A point at the end is the end of the triple.
        if name.hasSuffix("."), name.count > 1 {
          name.removeLast()
          at -= 1
        }
        tokens.append(.name(name))
      }
    }
    return tokens
  }

  private static func isOfIRI(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && !"<>\"{}|^`\\".unicodeScalars.contains(scalar)
  }

  private static func literal(_ scalars: [Unicode.Scalar], _ at: inout Int) throws -> String {
    let escapes: [Unicode.Scalar: Unicode.Scalar] = [
      "t": "\t", "b": "\u{8}", "n": "\n", "r": "\r", "f": "\u{C}", "\"": "\"", "\\": "\\",
    ]
    var text = String.UnicodeScalarView()
    while at < scalars.count, scalars[at] != "\"" {
      if scalars[at] == "\n" || scalars[at] == "\r" { throw Fault(description: "a text over two lines") }
      if scalars[at] == "\\", at + 1 < scalars.count {
        at += 1
        if scalars[at] == "u", at + 4 < scalars.count {
          let digits = String(String.UnicodeScalarView(scalars[(at + 1)...(at + 4)]))
          guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
            throw Fault(description: "\\u\(digits)")
          }
          text.append(scalar)
          at += 4
        } else if let scalar = escapes[scalars[at]] {
          text.append(scalar)
        } else {
          throw Fault(description: "\\\(scalars[at])")
        }
      } else {
        text.append(scalars[at])
      }
      at += 1
    }
    at += 1
    return String(text)
  }

  // MARK: JSON-LD

  /// Reads JSON-LD of flat nodes.
  static func jsonLD(_ data: Data) throws -> [Triple] {
    guard case .object(let root) = try JSONDecoder().decode(JSONValue.self, from: data),
      case .object(let context)? = root[key: "@context"], case .array(let nodes)? = root[key: "@graph"]
    else { throw Fault(description: "no graph with a context") }
    func expanded(_ name: String) -> String {
      let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, case .string(let iri)? = context[key: parts[0]] else { return name }
      return iri + parts[1]
    }
    return try nodes.flatMap { node -> [Triple] in
      guard case .object(let node) = node, case .string(let subject)? = node[key: "@id"] else {
        throw Fault(description: "a node without an identity")
      }
      return try node.members.filter { $0.key != "@id" }.flatMap { member -> [Triple] in
        let isType = member.key == "@type"
        let property = isType ? "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" : expanded(member.key)
        let isIRI = isType || context[key: member.key] != nil
        var values = [member.value]
        if case .array(let several) = member.value { values = several }
        return try values.map { value in
          let text: String
          switch value {
          case .string(let plain): text = isIRI ? expanded(plain) : plain
          case .object(let object):
            guard let string = object[key: "@value"] ?? object[key: "@id"], case .string(let plain) = string else {
              throw Fault(description: "a value without @value")
            }
            if object[key: "@id"] != nil {
              text = expanded(plain)
            } else if case .string(let datatype)? = object[key: "@type"] {
              text = plain + "^^" + expanded(datatype)
            } else if case .string(let language)? = object[key: "@language"] {
              text = plain + "@" + language.lowercased()
            } else {
              text = plain
            }
          default: throw Fault(description: "\(value) as a value")
          }
          return Triple(subject: expanded(subject), property: property, value: text)
        }
      }
    }
  }
}
