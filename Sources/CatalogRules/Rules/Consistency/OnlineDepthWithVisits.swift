import CatalogModel
import Wording

/// GS0407: ⅳ级 means wholly online: no visit is needed.
enum OnlineDepthWithVisits: ItemRule {
  static let info = RuleInfo(
    407, "online-depth-with-visits", .warning,
    message: Bilingual(
      "网办深度是Ⅳ级（全程网办），到办事现场次数却是 {visits}", "the online depth is Ⅳ级 (wholly online), but {visits} visits are needed"),
    cure: Bilingual("改正网办深度或者到现场次数", "mend the online depth or the visits"),
    what: Bilingual("Ⅳ级是全程网办，到办事现场次数为0。", "Ⅳ级 means wholly online: no visit is needed."),
    why: Bilingual("说是全程网办又要到现场，办事人会白等。", "An item that is called wholly online and is not misleads the applicant."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("visits: 0", with: "visits: 1\nvisit-reason: 核验\nonline-depth: «Ⅳ级»", in: .standard)),
      .bad(
        .replace("visits: 0", with: "visits: 1\nvisit-reason: 核验", in: .standard),
        .replace("version: 4", with: "online-depth: «Ⅳ级»", in: .item)),
      .good(.replace("visits: 0", with: "visits: 0\nonline-depth: Ⅳ级", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let root = subject.item.root
    guard root.says(.onlineDepth, "Ⅳ级"), let visits = root.integer(.visits), visits > 0,
      let depth = root[.onlineDepth]
    else { return }
    findings.add(
      Self.self, at: depth.place, element: "online-depth", arguments: [Argument("visits", String(visits))],
      related: (root[.visits]?.place).map { [Related($0, Bilingual("到现场次数在这里", "the visits are here"))] } ?? [])
  }
}
