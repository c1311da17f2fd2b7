import CatalogModel
import CatalogStore
import Wording

/// GS0901: a file or folder that the system refuses to read.
enum UnreadableFile: LayoutProblemRule {
  static let kind = LayoutProblem.Kind.unreadable
  static let info = RuleInfo(
    901, "unreadable-file", .error,
    message: Bilingual(
      "无法读取 {path}：{reason}",
      "{path} cannot be read: {reason}"),
    cure: Bilingual(
      "检查文件权限和磁盘后重试",
      "see to its permissions and to the disk, then try again"),
    what: Bilingual(
      "目录中的文件和文件夹都必须能读取。",
      "Every file and folder of a catalog can be read."),
    why: Bilingual(
      "读不到的事项不会被检查，也不会出现在指南里。",
      "An item that cannot be read is neither checked nor published."),
    source: "docs/format.md",
    examples: [
      .bad(.problem(LayoutProblem(.unreadable, path: "standards", detail: "permission denied"))),
      .good(.write("govsvc: material/1\nid: other\nname: 其他材料\n", path: "materials/other.yaml")),
    ])

  static func arguments(_ problem: LayoutProblem) -> [Argument] {
    let known = [
      "permission denied": "没有权限", "input/output error": "磁盘读写错误", "out of memory": "内存不足",
      "too many open files": "打开的文件过多", "no such file or folder": "文件或文件夹不存在", "the name is too long": "文件名过长",
      "a part of the path is not a folder": "路径中有一段不是文件夹",
    ]
    let other = problem.detail.hasPrefix("system error ") ? "系统错误 " + problem.detail.dropFirst(13) : problem.detail
    return [Argument("reason", Bilingual(known[problem.detail] ?? other, problem.detail))]
  }
}
