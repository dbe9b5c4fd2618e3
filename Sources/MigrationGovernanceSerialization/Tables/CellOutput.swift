import MigrationGovernanceCore

/// Takes the cells of rows in the order of the columns, and lays them out as a format wants.
///
/// What changes lies behind a pointer that does not: variables of a class are checked for exclusivity at each access, which took a
/// third of the time.
class CellOutput {
  /// Where the writing of a table stands.
  struct State: ~Copyable {
    /// How many cells have said something.
    var said = 0
    /// How many cells the row has so far.
    var column = 0
    /// How many rows there are.
    var rows = 0
    /// What is not handed on yet.
    var buffer = JSONOutput(.compact)
  }

  final let state: UnsafeMutablePointer<State>

  init() {
    state = .allocate(capacity: 1)
    state.initialize(to: State())
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  func beginRow() {}
  func endRow() {}
  /// A cell that says nothing.
  func nothing() {}
  /// Text, in UTF-8.
  func text(_ utf8: UnsafeBufferPointer<UInt8>) {}
  /// A number or a day: plain ASCII.
  func literal(_ ascii: UnsafeBufferPointer<UInt8>) {}
  func truth(_ value: Bool) {}
  /// JSON text.
  func json(_ utf8: UnsafeBufferPointer<UInt8>) {}

  /// Text.
  final func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  final func literal(_ text: String) {
    var text = text
    text.withUTF8 { literal($0) }
  }

  final func number(_ number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var begin = digits.count
      var rest = number.magnitude
      repeat {
        begin -= 1
        digits[begin] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        begin -= 1
        digits[begin] = UInt8(ascii: "-")
      }
      literal(UnsafeBufferPointer(rebasing: digits[begin...]))
    }
  }

  /// A day as text, empty where there is none.
  static func text(of day: CivilDay?) -> String {
    let output = DayText()
    output.day(day)
    return output.day
  }

  /// The day that was written last.
  private final class DayText: CellOutput {
    var day = ""
    override func literal(_ ascii: UnsafeBufferPointer<UInt8>) { day = String(decoding: ascii, as: UTF8.self) }
  }

  /// A day, if it is one that every program knows: of the years 1 to 9999.
  final func day(_ day: CivilDay?) {
    guard let parts = day?.parts, (1...9_999).contains(parts.year) else { return nothing() }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { digits in
      func put(_ number: Int, _ places: Range<Int>) {
        var rest = number
        for place in places.reversed() {
          digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      put(Int(parts.year), 0..<4)
      digits[4] = UInt8(ascii: "-")
      put(parts.month, 5..<7)
      digits[7] = UInt8(ascii: "-")
      put(parts.day, 8..<10)
      literal(UnsafeBufferPointer(digits))
    }
  }
}
