import CatalogModel
import Wording

/// GS0201: a standard's file is named by its 基本编码, or by its local code where it has none.
enum StandardFileName: ItemRule {
  static let info = RuleInfo(
    201, "standard-file-name", .error,
    message: Bilingual("文件名“{file}”与编码 {code} 不一致", "the file name “{file}” differs from the code {code}"),
    cure: Bilingual("把文件改名为 {code}.yaml，或者改正编码", "rename the file to {code}.yaml, or mend the code"),
    what: Bilingual(
      "标准的文件名就是它的基本编码；没有基本编码的，是它的地方编码。",
      "A standard's file is named by its 基本编码, or by its local code where it has none."),
    why: Bilingual(
      "按编码找不到文件，执行它的实施清单就失去标准。", "Items find their standard by the file name; a wrong one leaves them without."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("code: \"440125044002\"", with: "code: «\"440125044003\"»", in: .standard)),
      .bad(.replace("local-code: GD-SAMPLE", with: "local-code: «GD-OTHER»", in: .localStandard)),
      .good(.replace("code: \"440125044002\"", with: "code: '440125044002'", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard item.item == nil, let code = item.own(.code) ?? item.own(.localCode), !item.file.isNamed(by: code) else {
      return
    }
    findings.add(
      Self.self, at: code.place, element: item.saysItself(.code) ? "code" : "local-code",
      arguments: [Argument("file", item.file.stem), Argument("code", code.text)])
  }
}
