#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Files as the system has them.
extension Surroundings {
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

  /// The bytes of a file, or `nil` where there is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Opens a device or a pipe to write to, or says why it can't.
  static func open(_ path: String) -> Result<Int32, Reason> { open(path, flags: O_WRONLY) }

  /// Opens a new file to write to, with the permissions of a file that it will take the place of, or says why it can't.
  static func create(_ path: String, like old: String) -> Result<Int32, Reason> {
    // Never through a link that somebody has put there.
    let opened = open(path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    var status = stat()
    if case .success(let descriptor) = opened, stat(old, &status) == 0 {
      _ = fchmod(descriptor, status.st_mode & 0o777)
    }
    return opened
  }

  private static func open(_ path: String, flags: Int32) -> Result<Int32, Reason> {
    #if canImport(Glibc)
      let descriptor = Glibc.open(path, flags, 0o666)
    #elseif canImport(Musl)
      let descriptor = Musl.open(path, flags, 0o666)
    #else
      let descriptor = Darwin.open(path, flags, 0o666)
    #endif
    return descriptor < 0 ? .failure(Reason(text: String(cString: strerror(errno)))) : .success(descriptor)
  }

  /// Where a link leads, also where nothing is there yet; the path itself if it is none.
  static func target(of path: String) -> String {
    var path = path
    // As many as systems follow.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0, count < buffer.count else { return path }
      let next = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    return path
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

  /// Waits until an open file is on the disk, or says why that can't be.
  static func sync(_ descriptor: Int32) -> String? {
    fsync(descriptor) == 0 ? nil : String(cString: strerror(errno))
  }

  /// Gives what is whole its name, or says why not.
  static func move(_ partial: String, to path: String) -> String? {
    rename(partial, path) == 0 ? nil : String(cString: strerror(errno))
  }

  /// Appends to a file, which is made if there is none, or says why that can't be.
  static func append(_ bytes: UnsafeRawBufferPointer, to path: String) -> String? {
    switch open(path, flags: O_WRONLY | O_CREAT | O_APPEND) {
    case .failure(let reason): return reason.text
    case .success(let descriptor):
      defer { close(descriptor) }
      return write(bytes, to: descriptor)
    }
  }

  /// Waits until a file is on the disk, or says why that can't be.
  static func sync(_ path: String) -> String? {
    switch open(path, flags: O_WRONLY) {
    case .failure(let reason): return reason.text
    case .success(let descriptor):
      defer { close(descriptor) }
      return sync(descriptor)
    }
  }

  /// Why the system refused something.
  struct Reason: Error { var text: String }
}
