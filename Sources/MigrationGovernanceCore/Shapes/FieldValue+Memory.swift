// What a format does with values by their address, without knowing their type.
//
// These could be written in the generic code of a format. They stand here, inlinable, so that the compiler makes them
// for each type where that is declared: in code that is generic at run time, every mention of `Optional<T>`, `Array<T>`
// or `UnsafeMutablePointer<T>` looks up that type's metadata, which took half the time of reading JSON
// (Documentation/Benchmarks.md).
extension FieldValue {
  /// Derived.
  @inlinable
  public static func wrap(at place: UnsafeMutableRawPointer) {
    let value = place.assumingMemoryBound(to: Self.self).move()
    place.assumingMemoryBound(to: Self?.self).initialize(to: value)
  }

  /// Derived.
  @inlinable
  public static func storeAbsent(at place: UnsafeMutableRawPointer) {
    place.assumingMemoryBound(to: Self?.self).initialize(to: nil)
  }

  /// Derived.
  @inlinable
  public static func isAbsent(at place: UnsafeRawPointer) -> Bool {
    switch place.assumingMemoryBound(to: Self?.self).pointee {
    case nil: true
    case .some: false
    }
  }

  /// Derived.
  @inlinable
  public static func storeList(at place: UnsafeMutableRawPointer, moving values: UnsafeMutableRawPointer, count: Int) {
    let list = [Self](unsafeUninitializedCapacity: count) { buffer, initialised in
      if let base = buffer.baseAddress, count > 0 {
        base.moveInitialize(from: values.assumingMemoryBound(to: Self.self), count: count)
      }
      initialised = count
    }
    place.assumingMemoryBound(to: [Self].self).initialize(to: list)
  }

  /// Derived.
  @inlinable
  public static func withList(
    at place: UnsafeRawPointer, _ body: (_ values: UnsafeRawPointer, _ count: Int) -> Void
  ) {
    place.assumingMemoryBound(to: [Self].self).pointee.withUnsafeBufferPointer { values in
      body(values.baseAddress.map { UnsafeRawPointer($0) } ?? place, values.count)
    }
  }

  /// Derived.
  @inlinable
  public static func isEmptyList(at place: UnsafeRawPointer) -> Bool {
    place.assumingMemoryBound(to: [Self].self).pointee.isEmpty
  }

  /// Derived.
  @inlinable
  public static func destroy(at place: UnsafeMutableRawPointer, count: Int) {
    place.assumingMemoryBound(to: Self.self).deinitialize(count: count)
  }
}
