#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Surroundings {
  /// Those of this process. `COLUMNS` says how wide the output is, else the terminal; a pipe has no limit. Colour only on
  /// a terminal, and not if `NO_COLOR` is set.
  static var ofProcess: Surroundings {
    let isTerminal = isatty(1) == 1
    var surroundings = Surroundings(
      width: variable("COLUMNS").flatMap { Int($0) }.map { max(20, $0) } ?? (isTerminal ? terminalWidth : nil),
      isColoured: isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb",
      input: { try readAll(0) }, send: { write($0, to: 1) })
    if isatty(2) == 1, variable("TERM") != "dumb" {
      surroundings.progress = ProgressLine(isShared: isTerminal, now: { seconds }) { text in
        _ = write(Data(text.utf8), to: 2)
      }
    }
    return surroundings
  }

  /// Seconds since some moment, by a clock that is never set.
  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func readAll(_ descriptor: Int32) throws -> Data {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return data }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw CommandFailure(.input, "standard input could not be read: \(String(cString: strerror(errno)))")
      }
      data.append(contentsOf: buffer[..<count])
    }
  }

  /// Writes everything, or says why not. That the reader has gone is no failure: nobody is left to be told.
  static func write(_ data: Data, to descriptor: Int32) -> String? {
    let reason = data.withUnsafeBytes { write($0, to: descriptor) }
    return reason == readerGone ? nil : reason
  }

  /// The reason where nobody reads any more what is written.
  static let readerGone = String(cString: strerror(EPIPE))

  /// Writes everything, or says why not.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var place = 0
    while place < bytes.count {
      guard let base = bytes.baseAddress else { return nil }
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, base + place, bytes.count - place)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, base + place, bytes.count - place)
      #else
        let count = Darwin.write(descriptor, base + place, bytes.count - place)
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        return String(cString: strerror(errno))
      }
      place += count
    }
    return nil
  }

  static func end(_ status: Int32) -> Never { exit(status) }
}
