import CatalogModel
import ServiceCodes
import Wording

/// GS0216: the level of an item is one of those its standard allows.
enum LevelNotAllowed: ItemRule {
  static let info = RuleInfo(
    216, "level-not-allowed", .warning,
    message: Bilingual(
      "行使层级“{level}”不在标准允许的层级之内：{allowed}", "the level “{level}” is not among those of the standard: {allowed}"),
    cure: Bilingual(
      "核对实施编码第19位；确实下放的，在标准的 levels 中增加该层级",
      "check the 19th character of the code; if the power was devolved, add the level to the standard"),
    what: Bilingual("实施清单的行使层级是标准列明的可行使层级之一。", "The level of an item is one of those its standard allows."),
    why: Bilingual("超出层级行使职权没有依据。", "A power is not exercised at a level that has no basis for it."),
    source: "GB/T 39554.1-2020；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .replace("version: 4", with: "version: 4\nlevels: [省级, 市级]", in: .standard),
        .replace("\"11440300MB2D0970524440125044002\"", with: "«\"11440300MB2D0970524440125044002\"»", in: .item)),
      .bad(
        .replace("version: 1", with: "version: 1\nlevels: [市级]", in: .localStandard),
        .replace("level: 省级", with: "level: «省级»", in: .localItem)),
      .good(.replace("version: 4", with: "version: 4\nlevels: [市级, 县级]", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let item = subject.item
    guard let file = item.item, item.root.hasElements(.levels), let allowed = item.root[.levels]?.elements else {
      return
    }
    // The digit counts, not the label: the two tables word the fifth level differently.
    let digit = item.implementationCode.map { Int($0.levelDigit) - 1 }
    guard let own = digit ?? file.text(.level).flatMap({ CodeList.level.index(of: $0) }),
      CodeList.level.labels.indices.contains(own),
      !allowed.contains(where: { CodeList.level.index(of: $0.text) == own })
    else { return }
    let value = item.own(.code) ?? item.own(.level)
    findings.add(
      Self.self, at: value?.place ?? Place(file: file.path), element: "level",
      arguments: [
        Argument("level", CodeList.level.labels[own]),
        Argument("allowed", allowed.map(\.text).joined(separator: "、")),
      ])
  }
}
