import Foundation
import MgovCommand
import MigrationGovernance
import Synchronization
import Testing

@Suite("mgov --output") struct OutputPlaceTests {
  @Test("keeps the permissions of a file that is there, and the link that leads to it")
  func kept() throws {
    let scratch = try Scratch(["kept": "old"])
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: scratch.path("kept"))
    try files.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "kept")
    #expect(Call("convert", "--to", "jsonl", "--output", scratch.path("link")).status == .done)
    #expect(try files.destinationOfSymbolicLink(atPath: scratch.path("link")) == "kept")
    #expect(try files.attributesOfItem(atPath: scratch.path("kept"))[.posixPermissions] as? Int == 0o640)
    #expect(try String(contentsOfFile: scratch.path("kept"), encoding: .utf8).hasPrefix("{\"migrationGovernance\""))
    #expect(try files.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["kept", "link"])
  }

  @Test("says that the disk is full, and that a folder is no file")
  func refused() throws {
    let scratch = try Scratch()
    #expect(Call("convert", "--to", "jsonl", "--output", "/dev/full").status == .output)
    #expect(Call("convert", "--to", "jsonl", "--output", scratch.folder.path).status == .output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test("stops at once, and says nothing, where nobody reads any more")
  func nobodyReads() {
    let calls = Counter()
    let result = Mgov.run(
      ["convert", "--to", "jsonl"],
      in: Surroundings(send: { _ in
        calls.add()
        return String(cString: strerror(EPIPE))
      }))
    #expect(result.status == .done && result.errors.isEmpty && calls.count == 1)
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let value = Mutex(0)
  var count: Int { value.withLock(\.self) }
  func add() { value.withLock { $0 += 1 } }
}
