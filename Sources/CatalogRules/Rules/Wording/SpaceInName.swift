import CatalogModel
import Wording

/// GS0818: a Chinese name has no space in it.
enum SpaceInName: WordingRule {
  static let info = RuleInfo(
    818, "space-in-name", .note,
    message: Bilingual("{element}的文字之间有空格：“{phrase}”", "{element}: there is a space inside of “{phrase}”"),
    cure: Bilingual("删去空格：{advice}", "take the space out: {advice}"),
    what: Bilingual(
      "名称的两个汉字之间、汉字与括号之间没有空格；字母、数字与汉字之间的不算。",
      "In a name no space stands between two Chinese characters or before a bracket; beside letters and digits it may."),
    why: Bilingual("看不见的一个空格，使同一名称在两处成为两个名称。", "With a space that nobody sees one name becomes two."),
    source: "已公布办事指南中的矛盾",
    examples: [
      .bad(.replace("name: 变更名称", with: "name: 变更«名 （»字号）", in: .standard)),
      .bad(.replace("name: 个体工商户登记（备案）申请书", with: "name: 个体工商«户 登»记申请书", in: .material)),
      .good(.replace("name: 变更名称", with: "name: A4 纸打印的 PDF 文件", in: .standard)),
    ])

  static let roles = PhraseList.names

  static func find(_ reader: inout PhraseReader) {
    let bytes = reader.bytes
    var at = 3
    while at + 3 < bytes.count {
      var end = at
      while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
      if end > at, bytes[at - 1] >= 0x80, end + 2 < bytes.count, bytes[end] >= 0xE0 {
        reader.add(at - 3..<end + 3, Bilingual("写成一个词", "write it as one word"))
      }
      at = max(end, at + 1)
    }
  }
}
