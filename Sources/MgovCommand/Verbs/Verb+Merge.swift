import MigrationGovernance

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Verb {
  static let merge = Verb(
    name: "merge", summary: "what two knowledge bases say that were made from one", operands: "BASE A B", count: 3...3,
    options: [
      .output,
      Option(
        name: "to", placeholder: "json|jsonl", meaning: "the format; that of A if nothing is said",
        words: ["json", "jsonl"]),
      Option(
        name: "format", placeholder: "text|json", meaning: "how to say the conflicts; text if nothing is said",
        words: ["text", "json"]),
    ],
    details:
      "BASE, A and B are a file, a folder of them, or - for standard input; BASE may be empty. What only one of A and B "
      + "changed is taken. Where they say different things that can't both stand, A is kept, the conflict is said on "
      + "standard error with all that BASE, A and B say, and the status is 1; the merged knowledge base is written all "
      + "the same.",
    examples: [
      "mgov merge base.json mine.json theirs.json --output merged.json",
      "git config merge.mgov.driver \"mgov merge %O %A %B --output %A\"",
    ],
    run: { call in
      let inputs = try Input.revisions(call.operands, call.surroundings)
      let base = inputs[0].allSatisfy { $0.data.isBlank } ? KnowledgeBase() : try Input.united(inputs[0])
      let merge = try KnowledgeBase.merge(
        base: base, ours: Input.united(inputs[1]), theirs: Input.united(inputs[2]))
      let isLines = call["to"].map { $0 == "jsonl" } ?? (inputs[1].first?.form == .lines)
      let data = isLines ? JSONWriter().lines(merge.knowledgeBase) : JSONWriter().document(merge.knowledgeBase)
      return try CommandResult.writing(
        data, to: call["output"], notes: notes(merge, call), status: merge.conflicts.isEmpty ? .done : .wanting)
    })

  private static func notes(_ merge: Merge, _ call: Invocation) -> String {
    if call.format == "json" {
      return JSONText.text(
        .array(
          merge.conflicts.map { conflict in
            JSONText.object([
              "reference": conflict.reference.map { .string($0.text) }, "field": conflict.field.map { .string($0) },
              "base": conflict.base, "ours": conflict.ours, "theirs": conflict.theirs,
            ])
          }))
    }
    guard !merge.conflicts.isEmpty else { return "" }
    let width = call.surroundings.width
    let count = merge.conflicts.count == 1 ? "one conflict" : "\(merge.conflicts.count) conflicts"
    return TextLayout.paragraph(
      "\(count): the merged knowledge base says what A says, or, where one removed what the other changed, what was "
        + "changed", width: width) + "\n"
      + merge.conflicts.map { conflict in
        let place = [conflict.reference?.text ?? "the document", conflict.field].compactMap { $0 }
        let sides = [("BASE", conflict.base), ("A", conflict.ours), ("B", conflict.theirs)]
        return "\n" + TextLayout.paragraph(place.joined(separator: ": "), width: width) + "\n"
          + sides.map { name, value in
            TextLayout.paragraph(
              value?.inline ?? "(says nothing)", width: width, indent: "        ",
              first: "  " + TextLayout.pad(name, to: 6)) + "\n"
          }.joined()
      }.joined()
  }
}

extension Input {
  /// The texts of each of several revisions.
  static func revisions(_ paths: [String], _ surroundings: Surroundings) throws(CommandFailure) -> [[Input]] {
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw CommandFailure(.usage, "standard input can be read once: give the others as files")
    }
    var revisions: [[Input]] = []
    for path in paths { revisions.append(try all([path], surroundings)) }
    return revisions
  }
}
