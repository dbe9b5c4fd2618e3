import MigrationGovernanceCore

/// A list, or a single element where the list has one. Written as a list always.
final class ListCodec<E: FieldValue>: JSONCodec<[E]>, @unchecked Sendable {
  let element: JSONCodec<E>
  init(_ element: JSONCodec<E>) { self.element = element }

  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutablePointer<[E]>) throws(JSONFault) {
    guard cursor.byte == UInt8(ascii: "[") else {
      if try cursor.takeNull() {
        place.initialize(to: [])
      } else {
        place.initialize(to: try single(&cursor))
      }
      return
    }
    try cursor.enter()
    cursor.advance()
    cursor.skipSpace()
    if cursor.take(UInt8(ascii: "]")) {
      place.initialize(to: [])
    } else {
      place.initialize(to: try several(&cursor))
    }
    cursor.leave()
  }

  private func single(_ cursor: inout JSONCursor) throws(JSONFault) -> [E] {
    var list = ListBuffer<E>(capacity: 1)
    do throws(JSONFault) {
      try element.read(&cursor, to: list.next())
      list.commit()
      return list.finish()
    } catch {
      list.discard()
      throw error
    }
  }

  private func several(_ cursor: inout JSONCursor) throws(JSONFault) -> [E] {
    var list = ListBuffer<E>(capacity: 4)
    do throws(JSONFault) {
      repeat {
        if cursor.byte == UInt8(ascii: "n") { throw cursor.wrongKind("an element of the list") }
        try element.read(&cursor, to: list.next())
        list.commit()
      } while try cursor.more(until: UInt8(ascii: "]"))
      return list.finish()
    } catch {
      list.discard()
      throw error
    }
  }

  override func write(_ value: UnsafePointer<[E]>, to output: inout JSONOutput) {
    output.byte(UInt8(ascii: "["))
    value.pointee.withUnsafeBufferPointer { elements in
      for place in elements.indices {
        if place > 0 { output.comma() }
        if let start = elements.baseAddress { element.write(start + place, to: &output) }
      }
    }
    output.byte(UInt8(ascii: "]"))
  }

  override func writeField(_ value: UnsafePointer<[E]>, to output: inout JSONOutput, indent: Int) {
    let begin = output.bytes.count
    write(value, to: &output)
    guard value.pointee.count > 1, output.bytes.count - begin > 90 else { return }
    output.cut(to: begin)
    output.byte(UInt8(ascii: "["))
    value.pointee.withUnsafeBufferPointer { elements in
      for place in elements.indices {
        if place > 0 { output.byte(UInt8(ascii: ",")) }
        output.line(indent: indent + 1)
        if let start = elements.baseAddress { element.write(start + place, to: &output) }
      }
    }
    output.line(indent: indent)
    output.byte(UInt8(ascii: "]"))
  }

  override func isNothing(_ value: UnsafePointer<[E]>) -> Bool { value.pointee.isEmpty }
  override func canBeShort(_ value: UnsafePointer<[E]>) -> Bool { false }
}

/// Elements on their way into an array of exactly their number: most lists are short, and an array that grows keeps
/// room that nothing will ever use.
private struct ListBuffer<E> {
  private var start: UnsafeMutablePointer<E>
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  /// Room for one more element.
  mutating func next() -> UnsafeMutablePointer<E> {
    if count == capacity {
      let larger = UnsafeMutablePointer<E>.allocate(capacity: capacity * 2)
      larger.moveInitialize(from: start, count: count)
      start.deallocate()
      start = larger
      capacity *= 2
    }
    return start + count
  }

  /// The room given last holds an element now.
  mutating func commit() { count += 1 }

  mutating func finish() -> [E] {
    let start = start
    let count = count
    let array = [E](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress { base.moveInitialize(from: start, count: count) }
      initialized = count
    }
    start.deallocate()
    return array
  }

  func discard() {
    start.deinitialize(count: count)
    start.deallocate()
  }
}
