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
  /// Where the file is to lie: where the path leads.
  private let target: String
  private let descriptor: Int32
  /// The name under which the bytes lie until they are all there.
  private var partial: String?
  /// What is gathered for standard output, where that is not written to at once.
  private var gathered = Data()
  private let send: Surroundings.Send?
  private let progress: ProgressLine?
  /// What waits to be written: a record at a time would be a call of the system each.
  private var waiting = Data()
  private static let most = 1 << 18

  /// Opens the file; without a path, standard output.
  init(_ path: String?, _ surroundings: Surroundings) throws(CommandFailure) {
    self.path = path == "-" ? nil : path
    progress = surroundings.progress
    guard let path = self.path else {
      (target, descriptor, send) = ("-", -1, surroundings.send)
      return
    }
    send = nil
    let opened: Result<Int32, Surroundings.Reason>
    if Surroundings.isSpecialFile(path) {
      target = path
      opened = Surroundings.open(path)
    } else {
      // A link stays, and leads to what is written.
      target = Surroundings.target(of: path)
      let name = Leftovers.name(beside: target)
      partial = name
      opened = Surroundings.create(name, like: target)
    }
    switch opened {
    case .success(let descriptor): self.descriptor = descriptor
    case .failure(let reason):
      descriptor = -1
      throw OutputFile.failure(path, reason.text)
    }
  }

  deinit {
    if descriptor >= 0 { Surroundings.close(descriptor) }
    if let partial { Leftovers.remove(partial) }
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
    if send != nil { progress?.giveWay() }
    progress?.wrote(bytes.count)
    let reason = descriptor >= 0 ? Surroundings.write(bytes, to: descriptor) : send?(bytes)
    guard let reason else { return }
    if reason == Surroundings.readerGone { throw .readerGone }
    if let path { throw OutputFile.failure(path, reason) }
    throw CommandFailure(.output, "the output could not be written: \(reason)")
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
      let reason = Surroundings.sync(descriptor) ?? Leftovers.settle(partial) { Surroundings.move(partial, to: target) }
      if let reason { throw OutputFile.failure(path, reason) }
      self.partial = nil
    }
    return gathered
  }

  static func failure(_ path: String, _ reason: String) -> CommandFailure {
    CommandFailure(
      .output, "“\(path)” could not be written: \(reason); is there such a folder, and may you write there?")
  }
}
