public import CatalogModel
public import Wording

/// The element dictionary as a document, for `docs/elements.md` and help.
public struct ElementPages: Sendable {
  private let language: Language

  /// Makes pages in a language.
  public init(language: Language) {
    self.language = language
  }

  /// Every record kind with a table of its elements, then every code list with its labels.
  public func markdown(of dictionary: ElementDictionary) -> String {
    let title = Bilingual("要素", "Elements")
    let preface = Bilingual(
      "事项目录各类文件的全部要素，出自程序内的要素字典。本页由 make docs 生成。",
      "All elements of a catalog's files, from the element dictionary inside of the program. This page is made by make docs."
    )
    var text = "# \(title[language])\n\n\(preface[language])\n\n"
    for kind in RecordKind.allCases {
      text += "## `\(kind)`\n\n\(tableHead)"
      for element in dictionary.elements(of: kind) { text += row(element) }
      text += "\n"
    }
    text += "## \(Bilingual("代码列表", "Code lists")[language])\n\n"
    for list in CodeList.allCases {
      text += "### `\(list)` \(list.name[language])\n\n"
      text +=
        list.labels.map { label in
          language == .chinese ? "- \(label.chinese)\n" : "- \(label.chinese) (\(label.english))\n"
        }.joined() + "\n"
    }
    return String(text.dropLast())
  }

  /// Every record kind with its elements in aligned columns: key, name, type, what it means.
  public func text(of dictionary: ElementDictionary, painter: Painter) -> String {
    RecordKind.allCases.map { kind in
      let rows = dictionary.elements(of: kind).map { element in
        [element.key.spelling, element.label[language], plain(type(element.type)), element.meaning[language]]
      }
      let widths = (0..<3).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
      let lines = rows.map { row in
        zip(row, widths).map { "  " + padded($0, toWidth: $1) }.joined() + "  " + row[3] + "\n"
      }
      return painter("\(kind)", .strong) + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  /// Without the marks of Markdown.
  private func plain(_ text: String) -> String { text.replacing("`", with: "") }

  private var tableHead: String {
    switch language {
    case .chinese: "| 键 | 要素名称 | 类型 | 何处必填 | 差异规则 | 默认值 | 说明 | 来源 |\n|---|---|---|---|---|---|---|---|\n"
    case .english:
      "| key | 要素名称 | English name | type | presence | variation | default | meaning | source |\n"
        + "|---|---|---|---|---|---|---|---|---|\n"
    }
  }

  private func row(_ element: Element) -> String {
    var cells = ["`\(element.key.spelling)`", element.label.chinese]
    if language == .english { cells.append(element.label.english) }
    cells += [
      type(element.type), presence(element.presence), element.variation.label[language],
      element.fallback ?? "", markdownSafe(element.meaning[language]),
      element.source.isEmpty ? "" : "`\(element.source)`",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  func presence(_ presence: Element.Presence) -> String {
    switch presence {
    case .optional: ""
    case .required: Bilingual("必填", "required")[language]
    case .requiredEffective: Bilingual("标准或实施清单中必填", "required in the standard or the item")[language]
    case .standardOnly: Bilingual("只写在标准中", "standards only")[language]
    case .itemOnly: Bilingual("只写在实施清单中", "items only")[language]
    }
  }

  func type(_ type: ValueType) -> String {
    switch type {
    case .text: Bilingual("文字", "text")[language]
    case .prose: Bilingual("多行文字", "prose")[language]
    case .identifier: Bilingual("标识", "id")[language]
    case .name: Bilingual("文件标识", "file id")[language]
    case .code: Bilingual("编码", "code")[language]
    case .integer(let range): "\(Bilingual("整数", "integer")[language]) \(range.lowerBound)–\(range.upperBound)"
    case .timeLimit: Bilingual("时限", "time limit")[language]
    case .date: Bilingual("日期", "date")[language]
    case .money: Bilingual("金额", "money")[language]
    case .label(let list): "`\(list)`"
    case .reference(let key): Bilingual("引用 `\(key.spelling)`", "reference to `\(key.spelling)`")[language]
    case .url: Bilingual("网址", "web address")[language]
    case .phone: Bilingual("电话", "telephone")[language]
    case .condition: Bilingual("条件", "condition")[language]
    case .list(let element): Bilingual("列表：\(self.type(element))", "list of \(self.type(element))")[language]
    case .record(let kind): "`\(kind)`"
    case .records(let kind): Bilingual("列表：`\(kind)`", "list of `\(kind)`")[language]
    case .policy: Bilingual("对照表", "pairs")[language]
    }
  }
}
