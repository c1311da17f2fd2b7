import CatalogModel
import CatalogText
import Wording

/// GS0112: a value that is right but not in its canonical form.
enum NotCanonical: IssueRule {
  static let info = RuleInfo(
    112, "not-canonical", .error,
    message: Bilingual("“{element}”的“{value}”应写作“{canonical}”", "{element}: write “{canonical}” for “{value}”"),
    cure: Bilingual("改为 {canonical}", "write {canonical}"),
    what: Bilingual(
      "时限、日期、整数、金额只有一种写法：20 工作日、2022-03-01、3、80 元/件。",
      "Time limits, dates, whole numbers and amounts are written in one way: 20 工作日, 2022-03-01, 3, 80 元/件."),
    why: Bilingual(
      "写法统一，比对时才只显示真正的变化。", "With one way of writing, a comparison shows real changes only."),
    source: "docs/format.md",
    examples: [
      .bad(.replace("statutory: 20 工作日", with: "statutory: «20个工作日»", in: .standard)),
      .bad(.replace("effective: 2022-03-01", with: "effective: «2022年3月1日»", in: .standard)),
      .bad(.replace("statutory: 20 工作日", with: "statutory: «二十个工作日内»", in: .standard)),
      .bad(.replace("visits: 0", with: "visits: «０»", in: .standard)),
      .good(.replace("statutory: 20 工作日", with: "statutory: \"20 工作日\"", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .notCanonical(let canonical) = issue.kind else { return nil }
    // Dates and whole numbers stand plain in their own elements.
    let isPlain = issue.element?.type.single.standsPlain ?? false
    return IssueReport(
      arguments: [Argument("canonical", canonical)],
      fix: issue.replaced(
        by: isPlain ? canonical : ScalarStyle.inFlow(canonical, quoted: false),
        Bilingual("改为 \(canonical)", "write \(canonical)"), .safe, in: file))
  }
}

extension ValueType {
  fileprivate var standsPlain: Bool {
    switch self {
    case .integer, .date: true
    default: false
    }
  }
}
