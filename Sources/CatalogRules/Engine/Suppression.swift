/// Why a finding is passed over.
public struct Suppression: Hashable, Sendable {
  /// Whether a comment in the file says so (`# govsvc:allow`), or else the baseline.
  public let isInSource: Bool
  /// The reason given.
  public let reason: String

  /// Makes a reason.
  public init(isInSource: Bool, reason: String) {
    self.isInSource = isInSource
    self.reason = reason
  }
}

/// A finding that is passed over, with the reason.
public struct SuppressedFinding: Sendable {
  /// The finding.
  public let judged: JudgedFinding
  /// Why it is passed over.
  public let suppression: Suppression

  /// Makes a pair of both.
  public init(judged: JudgedFinding, suppression: Suppression) {
    self.judged = judged
    self.suppression = suppression
  }
}
