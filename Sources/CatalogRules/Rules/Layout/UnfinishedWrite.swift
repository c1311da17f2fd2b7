import CatalogModel
import CatalogStore
import Wording

/// GS0913: an edit of several files that was cut short or is going on.
enum UnfinishedWrite: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.unfinishedWrite
  static let info = RuleInfo(
    913, "unfinished-write", .error,
    message: Bilingual(
      "有一次修改没有写完（存在 {path}）",
      "an edit is not completely written ({path} is there)"),
    cure: Bilingual(
      "再次执行修改命令即可完成；有人正在修改的，稍后再检查",
      "the next editing command completes it; if somebody is editing now, check again later"),
    what: Bilingual(
      "一次修改涉及的文件要么都改，要么都不改。",
      "An edit changes all of its files or none."),
    why: Bilingual(
      "此时看到的是新旧混合的内容，检查结果不算数。",
      "What is seen now is a mixture of old and new, and the check is worth nothing."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.unfinishedWrite, path: ".govsvc-journal"))),
      .good(),
    ])
}
