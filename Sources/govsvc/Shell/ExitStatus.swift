/// How a run ended, as the calling shell sees it; the numbers from 64 on are those of `sysexits.h`.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// All is well.
  case success = 0
  /// Findings at or above the fail level, or differences where they were asked for.
  case findings = 1
  /// Wrong use, wrong configuration, or a change that is refused.
  case usage = 2
  /// A named input does not exist or cannot be read.
  case noInput = 66
  /// A fault of govsvc.
  case internalFault = 70
  /// Reading or writing failed.
  case inputOutput = 74
  /// The catalog is locked by another.
  case locked = 75
  /// Interrupted, as by Ctrl-C.
  case interrupted = 130
  /// The reader of standard output went away.
  case brokenPipe = 141
  /// Asked to end.
  case terminated = 143
}
