import Glibc
import Synchronization

extension OutputFolder {
  /// Does `body`; where the process is asked to end meanwhile (SIGINT, SIGTERM), what was built is removed first.
  ///
  /// The signals are blocked on the calling thread and on those it starts, and end the process after the removal as
  /// they would have without.
  public func abandoningWhenInterrupted<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
    let watch = SignalWatch { [self] in abandon() }
    defer { watch.end() }
    return try body()
  }
}

/// Waits for a request to end the process, on a thread of its own.
final class SignalWatch: Sendable {
  private let isOver = Atomic<Bool>(false)
  private let action: @Sendable () -> Void

  /// Begins to watch; `action` is what must be done before the process ends.
  init(_ action: @escaping @Sendable () -> Void) {
    self.action = action
    var signals = Self.signals()
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    let watch = Unmanaged.passRetained(self)
    let number = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<SignalWatch>.fromOpaque(pointer).takeRetainedValue().wait()
        return nil
      }, watch.toOpaque())
    if number == 0 {
      pthread_detach(thread)
    } else {
      watch.release()
      end()
    }
  }

  /// Ends the watch; a signal that came too late for it takes its ordinary course.
  func end() {
    isOver.store(true, ordering: .sequentiallyConsistent)
    var signals = Self.signals()
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private func wait() {
    var signals = Self.signals()
    while !isOver.load(ordering: .sequentiallyConsistent) {
      var pause = timespec(tv_sec: 0, tv_nsec: 50_000_000)
      let number = sigtimedwait(&signals, nil, &pause)
      guard number > 0 else { continue }
      if !isOver.load(ordering: .sequentiallyConsistent) { action() }
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      kill(getpid(), number)
    }
  }

  private static func signals() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }
}
