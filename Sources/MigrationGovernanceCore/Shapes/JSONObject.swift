/// The members of a JSON object, in their order, each key once.
///
/// Look-up by key is linear: these objects are small. Equality does not depend on the order.
public struct JSONObject: Hashable, Sendable {
  /// One key with its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in their order; no two have the same key.
  public private(set) var members: [Member]

  /// Makes an object without members.
  public init() { members = [] }

  /// Makes an object of members; of two with the same key the later one holds.
  public init(_ members: [Member]) {
    self.members = []
    var places: [String: Int] = [:]
    for member in members {
      if let place = places[member.key] {
        self.members[place] = member
      } else {
        places[member.key] = self.members.count
        self.members.append(member)
      }
    }
  }

  /// Makes an object of members whose keys the caller has found to differ.
  package init(distinct members: [Member]) { self.members = members }

  /// The value under a key; setting `nil` removes the member, a new key goes to the end.
  public subscript(key key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The members by key, in the order of `String`.
  public var sorted: [Member] { members.sorted { $0.key < $1.key } }

  /// Whether both have the same members, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    guard left.members.count == right.members.count else { return false }
    // Never both comparisons: values that are nested deep would be compared twice at each level.
    let isSameOrder = zip(left.members, right.members).allSatisfy { $0.key == $1.key }
    return isSameOrder ? left.members == right.members : left.sorted == right.sorted
  }

  /// Hashes the members in an order of their own.
  public func hash(into hasher: inout Hasher) { hasher.combine(sorted) }
}
