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
      let base = inputs[0].allSatisfy(\.isBlank) ? KnowledgeBase() : try Input.united(inputs[0])
      let ours = try Input.united(inputs[1])
      let theirs = try Input.united(inputs[2])
      let merge = try KnowledgeBase.merge(base: base, ours: ours, theirs: theirs)
      let isLines = call["to"].map { $0 == "jsonl" } ?? (inputs[1].first?.lines != nil)
      let data = isLines ? JSONWriter().lines(merge.knowledgeBase) : JSONWriter().document(merge.knowledgeBase)
      return try CommandResult.writing(
        data, to: call["output"], in: call.surroundings,
        notes: notes(merge, call) + lost(merge, [ours, theirs], call),
        status: merge.conflicts.isEmpty ? .done : .wanting)
    })

  /// The references that lead nowhere only since the two sides were merged: one removed what the other points at.
  ///
  /// Said in words alone: the JSON is the list of conflicts.
  private static func lost(_ merge: Merge, _ sides: [KnowledgeBase], _ call: Invocation) -> String {
    guard call.format != "json" else { return "" }
    let rules = RuleSet(RuleSet.standard.rules.filter { $0.id == "reference.dangling" })
    func dangling(_ base: KnowledgeBase) -> [Diagnostic] { base.validate(by: rules).findings }
    let before = Set(sides.flatMap(dangling).map { [$0.entity?.text, $0.path] })
    let found = dangling(merge.knowledgeBase).filter { !before.contains([$0.entity?.text, $0.path]) }
    guard !found.isEmpty else { return "" }
    let width = call.surroundings.width
    let title =
      found.count == 1
      ? "One reference leads nowhere now, since one side removed what the other points at"
      : "\(found.count) references lead nowhere now, since one side removed what the other points at"
    return (merge.conflicts.isEmpty ? "" : "\n") + TextLayout.paragraph(title + ":", width: width) + "\n"
      + found.map { finding in
        let place = [finding.entity?.text, finding.path].compactMap(\.self).joined(separator: " ")
        return TextLayout.paragraph("\(place): \(finding.message)", width: width, indent: "    ", first: "  ") + "\n"
      }.joined()
  }

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
