/// Which elements of two lists are the same, in the order of both: a longest common subsequence.
///
/// Where the lists are long and differ much it is not the longest, so that the cost stays near linear: elements that
/// stand once in both are matched first, in their longest common order, and between them lists are compared
/// element by element only while they are short.
struct SequenceMatch {
  /// For each position in the first list the position in the second, if it has a match there.
  private(set) var partner: [Int?]
  private let first: [Int]
  private let second: [Int]
  private static let mostCells = 1 << 18
  private static let mostRounds = 16

  init(_ first: [JSONValue], _ second: [JSONValue]) {
    var numbers: [JSONValue: Int] = [:]
    func number(_ value: JSONValue) -> Int {
      if let known = numbers[value] { return known }
      numbers[value] = numbers.count
      return numbers.count - 1
    }
    self.first = first.map(number)
    self.second = second.map(number)
    partner = Array(repeating: nil, count: first.count)
    match(self.first.indices, self.second.indices, rounds: SequenceMatch.mostRounds)
  }

  private mutating func match(_ left: Range<Int>, _ right: Range<Int>, rounds: Int) {
    var (left, right) = (left, right)
    while let one = left.first, let other = right.first, first[one] == second[other] {
      partner[one] = other
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let one = left.last, let other = right.last, first[one] == second[other] {
      partner[one] = other
      (left, right) = (left.dropLast(), right.dropLast())
    }
    guard !left.isEmpty, !right.isEmpty else { return }
    if left.count <= SequenceMatch.mostCells / right.count {
      matchShort(left, right)
    } else if rounds > 0 {
      matchLong(left, right, rounds: rounds - 1)
    }
  }

  /// The textbook's table.
  private mutating func matchShort(_ left: Range<Int>, _ right: Range<Int>) {
    let width = right.count + 1
    var lengths = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in (0..<left.count).reversed() {
      for column in (0..<right.count).reversed() {
        lengths[row * width + column] =
          first[left.lowerBound + row] == second[right.lowerBound + column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if first[left.lowerBound + row] == second[right.lowerBound + column] {
        partner[left.lowerBound + row] = right.lowerBound + column
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  /// Matches what stands once in both, and goes on in between; without such elements nothing is matched.
  private mutating func matchLong(_ left: Range<Int>, _ right: Range<Int>, rounds: Int) {
    func once(_ list: [Int], _ range: Range<Int>) -> [Int: Int] {
      var places: [Int: Int] = [:]
      for place in range { places[list[place]] = places[list[place]] == nil ? place : -1 }
      return places.filter { $0.value >= 0 }
    }
    let (mine, theirs) = (once(first, left), once(second, right))
    let pairs = left.compactMap { place in mine[first[place]] == place ? theirs[first[place]].map { (place, $0) } : nil
    }
    let chosen = SequenceMatch.longestRising(pairs.map(\.1)).map { pairs[$0] }
    guard !chosen.isEmpty else { return }
    var (one, other) = (left.lowerBound, right.lowerBound)
    for (place, partnerPlace) in chosen {
      match(one..<place, other..<partnerPlace, rounds: rounds)
      partner[place] = partnerPlace
      (one, other) = (place + 1, partnerPlace + 1)
    }
    match(one..<left.upperBound, other..<right.upperBound, rounds: rounds)
  }

  /// The positions of a longest rising subsequence of distinct numbers.
  private static func longestRising(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = tails[low - 1] }
      if low == tails.count { tails.append(place) } else { tails[low] = place }
    }
    var chosen: [Int] = []
    var place = tails.last ?? -1
    while place >= 0 {
      chosen.append(place)
      place = before[place]
    }
    return chosen.reversed()
  }
}
