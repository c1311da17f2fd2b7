import CatalogModel
import Wording

/// GS0814: a name is no sentence and does not end like one.
enum NameEndsWithStop: WordingRule {
  static let info = RuleInfo(
    814, "name-ends-with-stop", .warning,
    message: Bilingual("{element}末尾多了“{phrase}”", "{element} ends in “{phrase}”"),
    cure: Bilingual("只留名称：{advice}", "leave the name alone: {advice}"),
    what: Bilingual("名称末尾没有句号、分号、逗号或者顿号。", "A name does not end in a full stop, a semicolon or a comma."),
    why: Bilingual("多一个标点，同一材料在两处就成了两种名称。", "With a sign too many one paper has two names."),
    source: "已公布办事指南中的缺陷（公开资料）",
    examples: [
      .bad(.replace("name: 个体工商户登记（备案）申请书", with: "name: 个体工商户登记（备案）申请书«。»", in: .material)),
      .bad(.replace("name: 变更名称", with: "name: \"变更名称«；»\"", in: .standard)),
      .good(.replace("name: 变更名称", with: "name: 变更名称（字号）", in: .standard)),
    ])

  static let roles = PhraseList.names

  static func guess(_ phrase: ArraySlice<UInt8>) -> (text: String, title: Bilingual)? {
    ("", Bilingual("删去末尾的标点", "strike the sign out"))
  }

  static func find(_ reader: inout PhraseReader) {
    guard reader.bytes.count > 3, endsWithStop(reader.bytes.suffix(3)) else { return }
    let end = reader.bytes.count
    reader.add(end - 3..<end, Bilingual("删去末尾的标点", "strike it out"))
  }

  private static func endsWithStop(_ last: ArraySlice<UInt8>) -> Bool {
    ["。", "；", "，", "、"].contains { last.elementsEqual($0.utf8) }
  }
}
