import CatalogEdit
import CatalogModel
import FindingReports
import Wording

/// A plan of an edit for people: the patch, whom it reaches, what it means for the applicant.
struct EditText {
  let language: Language
  let paint: Painter

  /// The lines, each with its line end.
  func text(of plan: EditPlan) -> String {
    var text = plan.changes.map(patch).joined()
    text += reach(of: plan)
    if !plan.isNoOp { text += line(burden(of: plan)) }
    for note in plan.notes { text += line(Bilingual("注意：\(note.chinese)", "note: \(note.english)")) }
    return text
  }

  /// The commands that take the plan back; nil where there are none.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - catalog: The folder the caller named with `-C`; the commands name it too.
  /// - Returns: The commands, ready to be pasted into a shell; a value of several lines keeps its lines.
  func undo(_ plan: EditPlan, catalog: String?) -> String? {
    guard !plan.inverseCommands.isEmpty else { return nil }
    let head = Bilingual("撤销：", "to undo: ")[language]
    let commands = plan.inverseCommands.map { command in
      let located = catalog.map { "govsvc -C \(shellWord($0))" + command.dropFirst("govsvc".count) } ?? command
      return located.split(separator: "\n", omittingEmptySubsequences: false).map { terminalSafe(String($0)) }
        .joined(separator: "\n")
    }.joined(separator: " && ")
    let loss =
      plan.inverseIsExact ? "" : Bilingual("（个别注释或写法不能恢复）", " (some comments or layout will not come back)")[language]
    return head + commands + loss + "\n"
  }

  private func patch(_ change: EditPlan.Change) -> String {
    let width = change.patch.map { String($0.number).count }.max() ?? 1
    return paint(terminalSafe(change.path), .strong) + "\n"
      + change.patch.map { line in
        let number = String(line.number)
        let sign = line.kind == .added ? "+" : "-"
        let style: TextStyle = line.kind == .added ? .good : .error
        let pad = String(repeating: " ", count: 2 + width - number.count)
        return pad + number + "  " + paint("\(sign) \(terminalSafe(line.text))", style) + "\n"
      }.joined()
  }

  private func reach(of plan: EditPlan) -> String {
    let items = plan.effects.filter { $0.body != nil || $0.item.contains("/") || $0.item.utf8.count == 31 }
    guard !items.isEmpty else { return "" }
    let count = Set(items.map(\.item)).count
    var text = line(Bilingual("影响 \(count) 个实施清单：", "reaches \(count) item\(count == 1 ? "" : "s"):"))
    for effect in items.prefix(Self.mostItems) {
      let body = effect.body ?? effect.item
      let colon = language == .chinese ? "：" : ": "
      text += "  " + terminalSafe("\(body) \(label(of: effect))\(colon)\(effect.wording[language])") + "\n"
    }
    if items.count > Self.mostItems { text += "  …\n" }
    return text
  }

  private func label(of effect: ItemEffect) -> String {
    language == .chinese ? effect.element.label : effect.element.description
  }

  private func burden(of plan: EditPlan) -> Bilingual {
    func words(_ language: Language) -> String {
      let facts = plan.burden.facts.map { $0[language] }.joined(separator: language == .chinese ? "、" : ", ")
      return facts.isEmpty ? plan.burden.direction.label[language] : facts
    }
    let (added, gone) = (plan.addedFindings.count, plan.removedFindings)
    return Bilingual(
      "对办事人：\(words(.chinese))。新增问题：\(added)" + (gone > 0 ? "，消除问题：\(gone)" : ""),
      "for the applicant: \(words(.english)). New findings: \(added)" + (gone > 0 ? ", findings gone: \(gone)" : ""))
  }

  private func line(_ text: Bilingual) -> String { terminalSafe(text[language]) + "\n" }

  private static let mostItems = 10
}
