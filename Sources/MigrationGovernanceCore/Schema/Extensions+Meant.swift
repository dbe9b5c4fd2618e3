extension Extensions {
  /// Whether a field that says nothing is said all the same: by a value that does not fit it, kept under its key, or under
  /// a key that is a slip of the pen away. What is wrong is the value or the key then, not that nothing is said.
  func mean(_ key: String, among keys: [String]) -> Bool {
    guard !isEmpty else { return false }
    return object.members.contains { member in
      member.key == key
        || !keys.contains(member.key) && EditDistance.nearest(to: member.key, in: keys).first == key
    }
  }
}
