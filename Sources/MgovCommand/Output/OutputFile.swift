#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where bytes go piece by piece: to standard output, or to a file that appears when it is whole.
///
/// Until then the bytes lie beside it under a name of their own, which is removed if the writing ends early. A device or a
/// pipe is written to as it stands.
final class OutputFile {
  private let path: String?
  private let descriptor: Int32
  /// The name under which the bytes lie until they are all there.
  private var partial: String?
  /// What is gathered for standard output, where that is not written to at once.
  private var gathered = Data()
  private let send: Surroundings.Send?
  /// What waits to be written: a record at a time would be a call of the system each.
  private var waiting = Data()
  private static let most = 1 << 18

  /// Opens the file; without a path, standard output.
  init(_ path: String?, _ surroundings: Surroundings) throws(CommandFailure) {
    self.path = path == "-" ? nil : path
    guard let path = self.path else {
      (descriptor, send) = (-1, surroundings.send)
      return
    }
    send = nil
    let isSpecial = Surroundings.isSpecialFile(path)
    let name = isSpecial ? path : Surroundings.partialName(of: path)
    switch Surroundings.open(name, isNew: !isSpecial) {
    case .success(let descriptor): self.descriptor = descriptor
    case .failure(let reason): throw OutputFile.failure(path, reason.text)
    }
    partial = isSpecial ? nil : name
  }

  deinit {
    if descriptor >= 0 { Surroundings.close(descriptor) }
    if let partial { Surroundings.remove(partial) }
  }

  /// Writes bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(CommandFailure) {
    guard descriptor >= 0 || send != nil else { return gathered.append(contentsOf: bytes) }
    if waiting.count + bytes.count > OutputFile.most { try flush() }
    if bytes.count > OutputFile.most { try pass(bytes) } else { waiting.append(contentsOf: bytes) }
  }

  private func flush() throws(CommandFailure) {
    guard !waiting.isEmpty else { return }
    let result: Result<Void, CommandFailure> = waiting.withUnsafeBytes { bytes in
      do throws(CommandFailure) { return .success(try pass(bytes)) } catch { return .failure(error) }
    }
    try result.get()
    waiting.removeAll(keepingCapacity: true)
  }

  private func pass(_ bytes: UnsafeRawBufferPointer) throws(CommandFailure) {
    if descriptor >= 0 {
      if let reason = Surroundings.write(bytes, to: descriptor) { throw OutputFile.failure(path ?? "-", reason) }
    } else if let send {
      if let reason = send(bytes) { throw CommandFailure(.output, "the output could not be written: \(reason)") }
    }
  }

  /// Writes bytes.
  func write(_ data: Data) throws(CommandFailure) {
    let result: Result<Void, CommandFailure> = data.withUnsafeBytes { bytes in
      do throws(CommandFailure) { return .success(try write(bytes)) } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Puts the file in its place, and answers what is left for standard output.
  func finish() throws(CommandFailure) -> Data {
    try flush()
    if let path, let partial {
      if let reason = Surroundings.settle(descriptor, partial, as: path) { throw OutputFile.failure(path, reason) }
      self.partial = nil
    }
    return gathered
  }

  static func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(
      .output, "“\(path)” could not be written: \(reason); is there such a folder, and may you write there?")
  }
}
