import MigrationGovernanceCore

/// A list, or a single element where the list has one. Written as a list always.
final class ListCodec<E: FieldValue>: JSONCodec, @unchecked Sendable {
  let element: JSONCodec
  let stride: Int
  init(_ element: JSONCodec) {
    self.element = element
    stride = MemoryLayout<E>.stride
  }

  override func read(_ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer) throws(JSONFault) {
    if cursor.byte == UInt8(ascii: "[") {
      try readList(&cursor, to: place)
    } else if try cursor.takeNull() {
      E.storeList(at: place, moving: place, count: 0)
    } else {
      let single = UnsafeMutableRawPointer.allocate(byteCount: stride, alignment: 16)
      defer { single.deallocate() }
      try element.read(&cursor, to: single)
      E.storeList(at: place, moving: single, count: 1)
    }
  }

  /// Elements lie on a stack until their number is known: most lists are short, and an array that grows keeps room that
  /// nothing will ever use.
  private func readList(_ cursor: inout JSONCursor, to place: UnsafeMutableRawPointer) throws(JSONFault) {
    try cursor.enter()
    cursor.advance()
    cursor.skipSpace()
    if cursor.take(UInt8(ascii: "]")) {
      E.storeList(at: place, moving: place, count: 0)
      return cursor.leave()
    }
    var list = cursor.elements.begin(stride: stride)
    do throws(JSONFault) {
      var first: JSONFault?
      repeat {
        let begin = cursor.offset
        let depth = cursor.depth
        do throws(JSONFault) {
          if cursor.byte == UInt8(ascii: "n") { throw cursor.wrongKind("an element of the list") }
          try element.read(&cursor, to: cursor.elements.room(in: &list))
          list.count += 1
        } catch {
          // While inspecting, what is wrong with the other elements is found too; the list is kept as it stands.
          guard let recovery = cursor.recovery, !error.isSyntax else { throw error }
          cursor.rewind(to: begin)
          cursor.depth = depth
          _ = try cursor.value()
          if first == nil { first = error } else { recovery.faults.append(error) }
        }
      } while try cursor.more(until: UInt8(ascii: "]"))
      if let first { throw first }
    } catch {
      E.destroy(at: list.start, count: list.count)
      cursor.elements.end(list)
      throw error
    }
    E.storeList(at: place, moving: list.start, count: list.count)
    cursor.elements.end(list)
    cursor.leave()
  }

  override func replace(_ cursor: inout JSONCursor, at place: UnsafeMutableRawPointer) throws(JSONFault) {
    do throws(JSONFault) { try read(&cursor, to: place) } catch {
      E.storeList(at: place, moving: place, count: 0)
      throw error
    }
  }

  override func write(_ place: UnsafeRawPointer, to output: inout JSONOutput) {
    output.byte(UInt8(ascii: "["))
    E.withList(at: place) { values, count in
      for index in 0..<count {
        if index > 0 { output.comma() }
        element.write(values + index * stride, to: &output)
      }
    }
    output.byte(UInt8(ascii: "]"))
  }

  /// In the readable layout, a long list has a line for each element: written on one line, then spread.
  override func writeField(_ place: UnsafeRawPointer, to output: inout JSONOutput, indent: Int) {
    guard output.layout == .readable else { return write(place, to: &output) }
    let begin = output.count
    output.byte(UInt8(ascii: "["))
    E.withList(at: place) { values, count in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { starts in
        for index in 0..<count {
          if index > 0 { output.comma() }
          starts.initializeElement(at: index, to: output.count)
          element.write(values + index * stride, to: &output)
        }
        if count > 1, output.count - begin > 89 {
          output.spread(UnsafeBufferPointer(starts), indent: indent + 1)
          output.line(indent: indent)
        }
      }
    }
    output.byte(UInt8(ascii: "]"))
  }

  override func isNothing(_ place: UnsafeRawPointer) -> Bool { E.isEmptyList(at: place) }
  override func canBeShort(_ place: UnsafeRawPointer) -> Bool { false }
}
