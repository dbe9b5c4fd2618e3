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
    return Surroundings(
      width: variable("COLUMNS").flatMap { Int($0) }.map { max(20, $0) } ?? (isTerminal ? terminalWidth : nil),
      isColoured: isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb",
      input: { try readAll(0) }, send: { write($0, to: 1) })
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
    data.withUnsafeBytes { write($0, to: descriptor) }
  }

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
        return errno == EPIPE ? nil : String(cString: strerror(errno))
      }
      place += count
    }
    return nil
  }

  /// Whether there is something under a path that is no plain file, such as a device or a pipe: it must be written to,
  /// never replaced.
  static func isSpecialFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Whether there is a plain file under a path, which can be opened twice.
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// A name beside a path for what is not whole yet.
  static func partialName(of path: String) -> String { "\(path).\(getpid()).partial" }

  /// Opens a file to write to, a new one or what is there, or says why it can't.
  static func open(_ path: String, isNew: Bool) -> Result<Int32, Reason> {
    let flags = isNew ? O_WRONLY | O_CREAT | O_TRUNC : O_WRONLY
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, flags, 0o666)
    #elseif canImport(Musl)
      let descriptor = Musl.open(path, flags, 0o666)
    #else
      let descriptor = Darwin.open(path, flags, 0o666)
    #endif
    return descriptor < 0 ? .failure(Reason(text: String(cString: strerror(errno)))) : .success(descriptor)
  }

  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  /// Gives what is whole its name, once a file is on the disk, or says why not.
  static func settle(_ descriptor: Int32?, _ partial: String, as path: String) -> String? {
    if let descriptor, fsync(descriptor) != 0 { return String(cString: strerror(errno)) }
    return rename(partial, path) == 0 ? nil : String(cString: strerror(errno))
  }

  static func remove(_ path: String) { _ = unlink(path) }

  /// Why the system refused something.
  struct Reason: Error { var text: String }

  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
  static func end(_ status: Int32) -> Never { exit(status) }
}
