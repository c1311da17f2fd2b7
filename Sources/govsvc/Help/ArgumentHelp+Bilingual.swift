import ArgumentParser
import Wording

extension ArgumentHelp {
  /// Help in both languages.
  ///
  /// ArgumentParser knows one language: it gets the English words as abstract, for completion scripts. The Chinese ones
  /// travel as discussion, which only our own help shows.
  init(_ text: Bilingual, value: ValueName? = nil) {
    self.init(text.english, discussion: text.chinese, valueName: value?.rawValue)
  }
}

/// The names of values in usage lines: `<code>`, `<编码>`.
enum ValueName: String, CaseIterable, Sendable {
  case answer
  case body
  case change
  case code
  case decision
  case file
  case folder
  case format
  case item
  case kind
  case language
  case name
  case number
  case paper
  case path
  case region
  case revision
  case rule
  case severity
  case when

  /// The name in both languages.
  var label: Bilingual {
    switch self {
    case .answer: Bilingual("问题=选项", "question=option")
    case .body: Bilingual("实施主体", rawValue)
    case .change: Bilingual("要素=值", "element=value")
    case .code: Bilingual("编码", rawValue)
    case .decision: Bilingual("决策", rawValue)
    case .file: Bilingual("文件", rawValue)
    case .folder: Bilingual("文件夹", rawValue)
    case .format: Bilingual("格式", rawValue)
    case .item: Bilingual("事项", rawValue)
    case .kind: Bilingual("种类", rawValue)
    case .language: Bilingual("语言", rawValue)
    case .name: Bilingual("名称", rawValue)
    case .number: Bilingual("数", rawValue)
    case .paper: Bilingual("样式", rawValue)
    case .path: Bilingual("路径", rawValue)
    case .region: Bilingual("行政区划代码", rawValue)
    case .revision: Bilingual("版本", rawValue)
    case .rule: Bilingual("规则", rawValue)
    case .severity: Bilingual("级别", rawValue)
    case .when: Bilingual("时机", rawValue)
    }
  }

  /// The text with every `<name>` in it in a language; unknown names stay.
  static func translate(_ text: String, into language: Language) -> String {
    var text = text
    for name in allCases { text.replace("<\(name.rawValue)>", with: "<\(name.label[language])>") }
    return text
  }
}

/// The headings under which help lists options; the raw value is the title ArgumentParser is given.
enum HelpSection: String, CaseIterable, Sendable {
  case general = "General options"

  /// The heading in both languages.
  var heading: Bilingual {
    switch self {
    case .general: Bilingual("通用选项", rawValue)
    }
  }
}
