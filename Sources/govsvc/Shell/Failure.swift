import Wording

/// Why a command could not do what it was asked for.
struct Failure: Error {
  /// How the run ends.
  let status: ExitStatus
  /// What went wrong, without a full stop; may hold text of unknown origin.
  let message: Bilingual
  /// What to do about it.
  let hint: Bilingual?

  init(_ status: ExitStatus, _ message: Bilingual, hint: Bilingual? = nil) {
    self.status = status
    self.message = message
    self.hint = hint
  }
}
