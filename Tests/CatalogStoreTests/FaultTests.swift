import Glibc
import Testing

@testable import CatalogStore

/// A write in a process of its own, into which `strace` puts a fault.
private enum FaultyWrite {
  /// Whether the tool that puts faults into system calls is there.
  static let isPossible: Bool = {
    let isThere = shell("strace -o /dev/null true >/dev/null 2>&1") == 0
    if !isThere { print("SKIPPED: strace is missing, so faults in the middle of a write are not tested") }
    return isThere
  }()

  /// Has strace follow this process, writes, and leaves a link that says how the write ended.
  ///
  /// Always ends by SIGKILL, so that the parent need not know whether the fault came.
  static func runAndDie(in path: String, fault: String) {
    defer { kill(getpid(), SIGKILL) }
    let calls = fault.split(separator: ":").first ?? ""
    shell("strace -f -o /dev/null -e trace=\(calls) -e inject=\(fault) -p \(getpid()) >/dev/null 2>&1 &")
    while !isFollowed { usleep(1000) }
    let outcome: String
    do {
      var writer = try CatalogWriter(CatalogRoot.at(path))
      try writer.write(fourChanges(in: path))
      outcome = "success"
    } catch {
      outcome = error.kind.rawValue
    }
    symlink(outcome, path + ".outcome")
  }

  private static var isFollowed: Bool {
    guard let folder = Descriptor.openNamedFolder("/proc/thread-self"),
      case .bytes(let bytes) = content(of: "status", in: folder.number, limit: 1 << 16)
    else { return false }
    return !String(decoding: bytes, as: UTF8.self).contains("TracerPid:\t0\n")
  }
}

@Suite("Faults in the middle of a write", .enabled(if: FaultyWrite.isPossible))
struct FaultTests {
  private static let kills = ["write", "fsync", "renameat", "unlinkat"].map { "\($0):signal=KILL" }
  private static let errors = [
    "write:error=ENOSPC", "fsync:error=EIO", "renameat:error=EIO", "mkdirat:error=EACCES", "openat:error=EMFILE",
    "fchmod:error=EPERM", "unlinkat:error=EIO",
  ]

  @Test("Killed or failing at its n-th call, a write is all old or all new", arguments: kills + errors)
  func faults(_ fault: String) async {
    // A fault that is survived, or that comes after the last call, ends in success: so it is over after a few of them.
    var successes = 0
    for point in 1...300 where successes < 8 {
      let folder = TemporaryFolder()
      folder.makeCatalog()
      let old = snapshot(folder)
      var new = old
      for change in fourChanges(in: folder.path) {
        new[change.path] = change.contents.map { String(decoding: $0, as: UTF8.self) }
      }
      new["items/A-1/"] = "?"
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = folder.path as String, spec = "\(fault):when=\(point)" as String] in
        FaultyWrite.runAndDie(in: path, fault: spec)
      }
      let outcome = printed("readlink '\(folder.path).outcome'")
      unlink(folder.path + ".outcome")
      // A kill leaves the rest to the next writer, as does a file that could not be removed when all was done.
      if outcome.isEmpty || fault.hasPrefix("unlinkat") {
        let error = storeError { () throws(StoreError) in _ = try CatalogWriter(CatalogRoot.at(folder.path)) }
        #expect(error == nil, "\(fault), call \(point)")
      }
      var found = snapshot(folder)
      if outcome.isEmpty { found["items/新-2/"] = nil }
      let isRight =
        switch outcome {
        case "": found == old || found == new
        case "success": found == new
        case "writeFailed", "unreadable": found == old && fault.contains("error")
        default: false
        }
      successes = outcome == "success" ? successes + 1 : 0
      #expect(isRight, "\(fault), call \(point): \(outcome) \(found.keys.sorted())")
    }
    #expect(successes == 8, "\(fault) never ended")
  }
}
