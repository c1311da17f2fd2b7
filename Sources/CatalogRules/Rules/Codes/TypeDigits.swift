import CatalogModel
import CatalogText
import ServiceCodes
import Wording

/// GS0205: characters 3 and 4 of the 基本编码 are the type, read with the two place digits before them (44·20 is
/// 其他行政权力, 44·21 公共服务); digits of open meaning are not checked.
enum TypeDigits: ItemRule {
  static let info = RuleInfo(
    205, "type-digits", .error,
    message: Bilingual(
      "事项类型“{type}”与编码的类型位 {digits} 不一致，该位表示“{expected}”",
      "the item type “{type}” differs from the type digits {digits}, which mean {expected}"),
    cure: Bilingual("改为“{expected}”，或者改正编码", "write “{expected}”, or mend the code"),
    what: Bilingual(
      "基本编码第3、4位是事项类型，与前两位地区一起读：44开头的20是其他行政权力，21是公共服务；含义不明的不检查。",
      "Characters 3 and 4 of the 基本编码 are the type, read with the two place digits before them (44·20 is "
        + "其他行政权力, 44·21 公共服务); digits of open meaning are not checked."),
    why: Bilingual(
      "类型决定适用哪些规定；编码和类型说法不一，汇总时就会归错类。",
      "The type decides which provisions apply; where code and type disagree the item is counted wrongly."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(.replace("type: 行政许可", with: "type: «行政确认»", in: .standard)),
      .bad(
        .replace("type: 其他行政权力", with: "type: 其他行政权力\ncode: \"442044002000\"", in: .localStandard),
        .replace("type: 其他行政权力", with: "type: «公共服务»", in: .localStandard)),
      .good(.replace("type: 其他行政权力", with: "type: 其他行政权力\ncode: \"442044002000\"", in: .localStandard)),
      .good(.replace("type: 其他行政权力", with: "type: 公共服务\ncode: \"452044002000\"", in: .localStandard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let code = subject.item.baseCode, code.type.certainty == .known, let expected = code.type.type,
      let value = subject.item.root[.type], let written = type(value), written != expected
    else { return }
    let digits = code.typeDigits < 10 ? "0\(code.typeDigits)" : "\(code.typeDigits)"
    findings.add(
      Self.self, at: value.place, element: "type",
      arguments: [
        Argument("type", value.text), Argument("digits", digits), Argument("expected", expected.label),
      ])
  }
  private static func type(_ value: Value) -> ItemType? {
    value.file.tree?.withContent(value.node) { ItemType(label: $0) } ?? nil
  }
}
