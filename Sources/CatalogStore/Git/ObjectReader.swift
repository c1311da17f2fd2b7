import Glibc
import Synchronization

/// One `git cat-file` that is asked again and again, so that a comparison needs one process.
///
/// Several threads may ask; each waits for its answers. Git is asked by `--batch-command`, which answers a whole request
/// at once; git before 2.36 lacks it and answers `--batch` object by object.
final class ObjectReader: Sendable {
  private struct State: ~Copyable {
    var running: RunningGit
    var batch: ObjectBatch

    deinit {
      // It only reads, and waits for another name.
      kill(running.id, SIGKILL)
      var status: Int32 = 0
      while waitpid(running.id, &status, 0) < 0 && errno == EINTR {}
    }
  }

  private let state: Mutex<State>
  private let hasCommands: Bool

  /// Starts git in a folder of a work tree.
  ///
  /// - Parameters:
  ///   - folder: The folder; in names, `REVISION:./` is this folder in that revision.
  ///   - limit: The most bytes of an object that are kept.
  ///   - hasCommands: Whether git is to be asked by commands; one that does not know them ends at once.
  /// - Throws: `gitFailed` where git cannot be started.
  init(in folder: String, limit: Int, hasCommands: Bool) throws(StoreError) {
    self.hasCommands = hasCommands
    let form = hasCommands ? ["--batch-command", "--buffer"] : ["--batch"]
    var running = try GitProgram().start(in: folder, ["cat-file"] + form)
    running.streams.closeTheirs()
    state = Mutex(State(running: running, batch: ObjectBatch(limit: limit)))
  }

  /// Bytes of content read so far.
  var totalBytes: Int { state.withLock { $0.batch.totalBytes } }

  /// The objects of ids or names, in order; nil where git ended, as outside of a repository.
  ///
  /// Names are not checked: they must be ids, or revisions that ``isPlainRevision(_:)`` lets through, with a suffix.
  func objects(_ names: [String]) -> [GitObject]? {
    guard !names.isEmpty else { return [] }
    var request: [UInt8] = []
    request.reserveCapacity(names.count * 64)
    for name in names {
      if hasCommands { request.append(contentsOf: "contents ".utf8) }
      request.append(contentsOf: name.utf8)
      request.append(UInt8(ascii: "\n"))
    }
    if hasCommands { request.append(contentsOf: "flush\n".utf8) }
    return state.withLock { state in
      let isAnswered = state.running.streams.ask(request) { piece in
        state.batch.feed(piece)
        return state.batch.objects.count < names.count
      }
      let objects = state.batch.takeObjects()
      return isAnswered && objects.count == names.count ? objects : nil
    }
  }
}
