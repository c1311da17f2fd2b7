import CatalogModel
import Wording

/// GS0704: a code that was retired because of renaming, merging, splitting or correction names what follows it.
enum RetiredWithoutSuccessor: CatalogRule {
  static let info = RuleInfo(
    704, "retired-without-successor", .warning,
    message: Bilingual(
      "编码因“{reason}”停用，没有登记后继编码", "the code was retired because it was {reason}, but nothing follows it"),
    cure: Bilingual("在 successors 中写明接替它的编码", "name what follows it in successors"),
    what: Bilingual(
      "因更名、合并、拆分、更正停用的编码，要登记后继编码。",
      "A code that was retired because of renaming, merging, splitting or correction names what follows it."),
    why: Bilingual("没有后继编码，旧指南和历史办件就断了线索。", "Without it old guides and filings lead nowhere."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("reason: 合并\n    successors: [\"440125044002\"]", with: "reason: «合并»", in: .retired)),
      .good(.replace("reason: 合并\n    successors: [\"440125044002\"]", with: "reason: 取消", in: .retired)),
    ])

  static func check(_ survey: CatalogSurvey, _ findings: inout Findings) {
    for row in survey.lists.catalog.retired?.value(.retired)?.elements ?? [] {
      guard let reason = row.value(.reason), ["更名", "合并", "拆分", "更正"].contains(reason.text),
        row.value(.successors)?.elements.isEmpty ?? true
      else { continue }
      let label = CodeList.retirement.index(of: reason.text).map { CodeList.retirement.labels[$0] }
      findings.add(
        Self.self, at: reason.place, element: "successors",
        arguments: [Argument("reason", label ?? same(reason.text))])
    }
  }
}
