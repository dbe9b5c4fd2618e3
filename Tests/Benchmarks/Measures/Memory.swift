import Foundation
import MigrationGovernance

extension Measure {
  /// What a knowledge base keeps in memory, in resident bytes.
  static func memory(_ bytes: Data, _ form: JSONReader.Form) throws -> Row {
    // The first reading builds the readers of all types, which stay and are no part of any knowledge base.
    let warm = try Generator(count: 100, seed: 2).bytes(form)
    _ = try JSONReader().read(warm, as: form).count
    let before = MemoryUse.residentBytes
    let base = try JSONReader().read(bytes, as: form)
    let kept = MemoryUse.residentBytes - before
    return Row(
      .memory, "\(form)", Contender.library.rawValue, Contents(base), bytes: bytes.count, values: [Double(kept)])
  }
}

/// What the process uses of memory.
private enum MemoryUse {
  /// Resident bytes, after the allocator has given back everything free.
  static var residentBytes: Int {
    // The C library's header for this isn't part of its module.
    if let symbol = dlsym(nil, "malloc_trim") {
      typealias Trim = @convention(c) (Int) -> Int32
      _ = unsafeBitCast(symbol, to: Trim.self)(0)
    }
    guard let pages = try? String(contentsOf: URL(fileURLWithPath: "/proc/self/statm"), encoding: .utf8) else {
      return 0
    }
    let cells = pages.split(separator: " ")
    return cells.count > 1 ? (Int(cells[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }
}
