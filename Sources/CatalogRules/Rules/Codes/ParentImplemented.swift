import CatalogModel
import ServiceCodes
import Wording

/// GS0208: a 基本编码 that ends in Y is a parent (主项); its sub-items are implemented.
enum ParentImplemented: ItemRule {
  static let info = RuleInfo(
    208, "parent-implemented", .warning,
    message: Bilingual("{code} 是主项编码，主项不直接实施", "{code} is the code of a parent, which is not implemented itself"),
    cure: Bilingual("改用它的子项的基本编码", "use the 基本编码 of one of its sub-items"),
    what: Bilingual(
      "以 Y 结尾的基本编码是主项，由子项实施。44开头的不能这样赋码，由编码检查报错；其他地区的在这里警告。",
      "A 基本编码 that ends in Y is a parent (主项); its sub-items are implemented. With prefix 44 such a code is "
        + "wrong and the check of codes says so; elsewhere this rule warns."),
    why: Bilingual("广东公布的2262条实施编码没有一条以主项赋码。", "None of the 2,262 published codes of Guangdong implements a parent."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .write(
          "govsvc: item/1\ncode: «\"11440300MB2D097052400013112700Y\"»\n",
          path: "items/11440300MB2D097052/11440300MB2D097052400013112700Y.yaml")),
      .good(
        .write(
          "govsvc: item/1\ncode: \"11440300MB2D0970524000131127004\"\n",
          path: "items/11440300MB2D097052/11440300MB2D0970524000131127004.yaml")),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    // A parent's code ends in Y: no other is read.
    guard subject.item.item != nil, let value = subject.item.own(.code), value.ends(in: "Y"),
      let code = subject.item.baseCode, code.isParent, code.place != 44
    else { return }
    findings.add(Self.self, at: value.place, element: "code", arguments: [Argument("code", code.description)])
  }
}
