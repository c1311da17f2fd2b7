import Glibc
import Synchronization

/// One `git cat-file --batch` that is asked again and again, so that a comparison needs one process.
///
/// Several threads may ask; each waits for its answers.
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

  /// Starts git in a folder of a work tree.
  ///
  /// - Parameters:
  ///   - folder: The folder; in names, `REVISION:./` is this folder in that revision.
  ///   - limit: The most bytes of an object that are kept.
  /// - Throws: `gitFailed` where git cannot be started.
  init(in folder: String, limit: Int) throws(StoreError) {
    var running = try GitProgram().start(in: folder, ["cat-file", "--batch"])
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
    request.reserveCapacity(names.count * 48)
    for name in names {
      request.append(contentsOf: name.utf8)
      request.append(UInt8(ascii: "\n"))
    }
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
