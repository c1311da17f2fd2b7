import Glibc
import Synchronization
import Wording

/// Says at a terminal what is being done, once it takes longer than half a second.
///
/// Nothing is said where standard error is no terminal, or with `--quiet`.
final class Progress: Sendable {
  private enum State {
    static let waiting = 0
    static let shown = 1
    static let finished = 2
  }

  private let state = Atomic<Int>(State.waiting)
  private let text: String

  /// Begins to wait.
  init?(_ text: Bilingual, in session: Session) {
    guard !session.isQuiet, StandardStreams.isTerminal(STDERR_FILENO) else { return nil }
    self.text = text[session.language]
    var thread = pthread_t()
    let unmanaged = Unmanaged.passRetained(self)
    let number = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Progress>.fromOpaque(pointer).takeRetainedValue().showLater()
        return nil
      }, unmanaged.toOpaque())
    if number == 0 { pthread_detach(thread) } else { unmanaged.release() }
  }

  /// Takes the words away.
  func finish() {
    let before = state.exchange(State.finished, ordering: .sequentiallyConsistent)
    if before == State.shown { StandardStreams.writeError("\r\u{1B}[K") }
  }

  private func showLater() {
    // Signals are for the threads that work, which may have something to put away first.
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    usleep(500_000)
    let isStillWaiting = state.compareExchange(
      expected: State.waiting, desired: State.shown, ordering: .sequentiallyConsistent
    ).exchanged
    if isStillWaiting { StandardStreams.writeError(text + "…") }
  }
}
