/// A language of messages, help and documents.
public enum Language: String, CaseIterable, Sendable {
  /// Simplified Chinese, the default.
  case chinese = "zh-Hans"
  /// English.
  case english = "en"

  /// The language a tag names: `zh`, `zh-Hans`, `zh_CN.UTF-8`, `en`, `en_GB`, …; nil for any other language.
  public init?(tag: String) {
    let tag = tag.lowercased()
    if tag.hasPrefix("zh") {
      self = .chinese
    } else if tag.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }
}
