import CatalogModel
import Wording

/// GS0202: an item's file is named by its 实施编码; without one, by its standard's code or its own local code.
enum ItemFileName: ItemRule {
  static let info = RuleInfo(
    202, "item-file-name", .error,
    message: Bilingual("文件名“{file}”与编码 {code} 不一致", "the file name “{file}” differs from the code {code}"),
    cure: Bilingual("把文件改名为 {code}.yaml，或者改正编码", "rename the file to {code}.yaml, or mend the code"),
    what: Bilingual(
      "实施清单的文件名就是它的实施编码；没有实施编码的，是所属标准的编码或者自己的地方编码。",
      "An item's file is named by its 实施编码; without one, by its standard's code or its own local code."),
    why: Bilingual("按编码打不开文件，命令和别处的引用就找不到它。", "Commands and references open the file by its code."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace("11440300MB2D0970524440125044002", with: "«11440300MB2D0970524440125044001»", in: .item),
        .replace("\"«", with: "«\"", in: .item), .replace("»\"", with: "\"»", in: .item)),
      .bad(
        .write(
          "govsvc: item/1\nstandard: «GD-SAMPLE»\nauthority: \"11440000MB2D023437\"\nlevel: 省级\n",
          path: "items/11440000MB2D023437/GD-OTHER.yaml")),
      .good(.replace("version: 4", with: "version: 5", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard let file = item.item else { return }
    guard let code = item.own(.code) ?? item.own(.standard) ?? item.own(.localCode), !file.isNamed(by: code) else {
      return
    }
    if let local = item.own(.localCode), file.isNamed(by: local) { return }
    findings.add(
      Self.self, at: code.place, element: "code",
      arguments: [Argument("file", file.stem), Argument("code", code.text)])
  }
}
