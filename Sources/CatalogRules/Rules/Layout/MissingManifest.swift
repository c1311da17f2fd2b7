import CatalogModel
import CatalogStore
import Wording

/// GS0912: a catalog without a manifest that can be read.
enum MissingManifest: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.missingManifest
  static let info = RuleInfo(
    912, "missing-manifest", .error,
    message: Bilingual(
      "没有可读取的 govsvc.yaml",
      "there is no govsvc.yaml that can be read"),
    cure: Bilingual(
      "在目录的最上层写 govsvc.yaml，可用 govsvc init 生成",
      "write govsvc.yaml at the top of the catalog; govsvc init makes one"),
    what: Bilingual(
      "目录的最上层有一个 govsvc.yaml，写明名称、行政区划和编码方案。",
      "At the top of a catalog stands govsvc.yaml with its name, region and profile."),
    why: Bilingual(
      "没有它就不知道适用哪个地区、哪套编码方案。",
      "Without it neither the region nor the profile of codes is known."),
    source: "docs/format.md",
    examples: [
      .bad(.remove(.manifest), .problem(LayoutProblem(.missingManifest, path: "govsvc.yaml"))),
      .good(),
    ])
}
