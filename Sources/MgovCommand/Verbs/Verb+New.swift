import MigrationGovernance

extension Verb {
  static let new = Verb(
    name: "new", summary: "a skeleton to fill in, with what each field means", operands: "KIND", count: 1...1,
    details:
      "The skeleton is JSON and goes to standard output; what the keys mean goes to standard error, so that the file stays JSON. Null and empty lists are read as left out: fill in what is known, and leave or delete the rest. A ! marks what a complete record has.",
    examples: ["mgov new meeting > meeting.json", "mgov new strategy 2> fields.txt"],
    run: { call in
      let listing = try Listing(call.operands[0])
      guard let skeleton = JSONSkeleton(listing.entry) else {
        throw CommandFailure(.usage, "“\(call.operands[0])” is no kind of entity")
      }
      return CommandResult(skeleton.text, notes: skeleton.guide.text(width: call.surroundings.width))
    })
}
