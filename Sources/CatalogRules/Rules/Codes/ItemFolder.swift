import CatalogModel
import Wording

/// GS0203: an item lies in the folder that is named by its body's code.
enum ItemFolder: ItemRule {
  static let info = RuleInfo(
    203, "item-folder", .error,
    message: Bilingual("所在文件夹“{folder}”不是实施主体 {body}", "the folder “{folder}” is not the implementing body {body}"),
    cure: Bilingual("把文件移到 items/{body}/，或者改正编码", "move the file to items/{body}/, or mend the code"),
    what: Bilingual("实施清单放在以实施主体编码命名的文件夹中。", "An item lies in the folder that is named by its body's code."),
    why: Bilingual(
      "实施编码前18位就是实施主体；文件夹不同，说明编码或者位置有一个是错的。",
      "The first 18 characters of the 实施编码 are the body: where the folder differs, one of them is wrong."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .write(
          "govsvc: item/1\nstandard: GD-SAMPLE\nauthority: «\"11440300MB2D097052\"»\nlevel: 县级\n",
          path: "items/11440000MB2D023437/GD-SAMPLE.yaml")),
      .bad(
        .write(
          "govsvc: item/1\ncode: «\"11440300MB2D0970524440125044002\"»\n",
          path: "items/11440000MB2D023437/11440300MB2D0970524440125044002.yaml")),
      .good(),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard let file = item.item, let value = item.own(.code) ?? item.own(.authority) else { return }
    // The body is the beginning of the 实施编码, where that has the form of one.
    if item.implementationCode != nil, file.liesInFolder(namedBy: value, first: 18) { return }
    guard let body = item.bodyCode else { return }
    let steps = file.path.split(separator: "/")
    guard steps.count == 3, steps[1] != body else { return }
    findings.add(
      Self.self, at: value.place, element: item.saysItself(.code) ? "code" : "authority",
      arguments: [Argument("folder", String(steps[1])), Argument("body", body)])
  }
}
