/// Fields of a record that are seldom said, kept apart: one word while none of them is.
///
/// A party is nearly always a reference alone; with all its fields inside, three countries in a list took 360 bytes,
/// and reading spent a third of its time in clearing memory (Documentation/Benchmarks.md). The record forwards a
/// property to each field, and its schema declares the field with `Field(_:_:kept:in:…)`. A value: copied when changed.
public struct Seldom<Fields: SeldomFields>: Sendable {
  private final class Buffer: ManagedBuffer<Void, Fields> {
    deinit { withUnsafeMutablePointerToElements { _ = $0.deinitialize(count: 1) } }

    static func holding(_ fields: Fields) -> ManagedBuffer<Void, Fields> {
      let buffer = Buffer.create(minimumCapacity: 1) { _ in () }
      buffer.withUnsafeMutablePointerToElements { $0.initialize(to: fields) }
      return buffer
    }
  }

  // Changed only where this value is its only owner.
  private nonisolated(unsafe) var buffer: ManagedBuffer<Void, Fields>?

  /// Makes it with nothing said.
  public init() {}

  /// The fields. Setting them to nothing gives their memory back.
  public var fields: Fields {
    get { buffer?.withUnsafeMutablePointerToElements { $0.pointee } ?? Fields() }
    set {
      if newValue == Fields() {
        buffer = nil
      } else {
        Seldom.unique(&buffer).pointee = newValue
      }
    }
  }

  /// One field, without copying the others.
  public func value<Value>(_ path: KeyPath<Fields, Value>, _ nothing: Value) -> Value {
    buffer?.withUnsafeMutablePointerToElements { $0.pointee[keyPath: path] } ?? nothing
  }

  private static func unique(_ buffer: inout ManagedBuffer<Void, Fields>?) -> UnsafeMutablePointer<Fields> {
    if !isKnownUniquelyReferenced(&buffer) {
      buffer = Buffer.holding(buffer?.withUnsafeMutablePointerToElements { $0.pointee } ?? Fields())
    }
    // There is a buffer now; the way without one is never taken and needs no trap.
    return buffer?.withUnsafeMutablePointerToElements { $0 } ?? .allocate(capacity: 1)
  }

  /// How a format reaches the fields by the address of this value.
  static var access: SeldomAccess {
    SeldomAccess(
      said: { place in
        place.assumingMemoryBound(to: Seldom.self).pointee.buffer?.withUnsafeMutablePointerToElements {
          UnsafeRawPointer($0)
        }
      },
      make: { place in
        UnsafeMutableRawPointer(unique(&place.assumingMemoryBound(to: Seldom.self).pointee.buffer))
      })
  }
}

extension Seldom: Hashable {
  /// Whether both say the same.
  public static func == (left: Seldom, right: Seldom) -> Bool {
    left.buffer === right.buffer || left.fields == right.fields
  }
  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}

/// The fields in a ``Seldom``: a plain struct of stored properties that say nothing at first.
public protocol SeldomFields: Hashable, Sendable {
  /// Makes them with nothing said.
  init()
}

/// The way to seldom fields in memory.
public struct SeldomAccess: Sendable {
  /// Where the fields lie, or `nil` while none is said; given the address of the ``Seldom``.
  public let said: @Sendable (UnsafeRawPointer) -> UnsafeRawPointer?
  /// Where the fields lie, made if there are none yet, to be written to.
  public let make: @Sendable (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer
}

/// For ``Schema/check(_:)``: a value that keeps fields for another.
protocol KeepsFields {
  var keptProperties: [String] { get }
}

extension Seldom: KeepsFields {
  var keptProperties: [String] { Mirror(reflecting: fields).children.compactMap(\.label) }
}
