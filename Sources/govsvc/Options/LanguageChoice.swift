import ArgumentParser
import Wording

/// The language asked for by `--lang`: a tag such as `zh`, `zh-Hans`, `zh_CN`, `en`, `en-GB`.
struct LanguageChoice: ExpressibleByArgument, CaseIterable, Sendable {
  let language: Language

  init?(argument: String) {
    guard let language = Language(tag: argument) else { return nil }
    self.language = language
  }

  private init(_ language: Language) { self.language = language }

  static let allCases = [LanguageChoice(.chinese), LanguageChoice(.english)]
  static let allValueStrings = ["zh", "en"]
  var defaultValueDescription: String { language == .chinese ? "zh" : "en" }
}
