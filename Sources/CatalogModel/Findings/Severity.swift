public import Wording

/// How grave a finding is, after the catalog's policy.
public enum Severity: Int, CaseIterable, Comparable, Sendable {
  /// 提示: worth knowing.
  case note
  /// 警告: should be mended.
  case warning
  /// 错误: must be mended before publication.
  case error

  /// The name in both languages.
  public var label: Bilingual {
    switch self {
    case .note: Bilingual("提示", "note")
    case .warning: Bilingual("警告", "warning")
    case .error: Bilingual("错误", "error")
    }
  }

  /// The order of numbers; a graver severity is the greater.
  public static func < (one: Severity, other: Severity) -> Bool {
    one.rawValue < other.rawValue
  }
}
