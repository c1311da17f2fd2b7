import CaseLogic
import CatalogModel
import ServiceCodes
import Wording

extension SheetBuilder {
  /// 窗口核对单: what a window ticks off for one filing, with the outcome of each check.
  func window(_ filing: Filing) -> Sheet {
    let blank = say("＿＿＿＿＿＿", "______")
    let applicant = GuideField(
      say("申请人", "applicant"), blank + say("　收件日期：", "   received on: ") + blank)
    var sheet = Sheet(title: say("窗口核对单", "Tick list for the window"), fields: identity(filing) + [applicant])
    let needed = filing.lines.filter { $0.necessity != "非必要" }
    let optional = filing.lines.filter { $0.necessity == "非必要" }
    sheet.add(
      "materials", say("材料核对（\(needed.count) 项）", "Materials (\(needed.count))"),
      [
        .paragraph(GuideText(needed.isEmpty ? say("不需要提交材料。", "Nothing needs to be handed in.") : "")),
        .numbered(needed.map { ticks($0) }),
      ], language)
    sheet.add(
      "optional", say("非必要的材料（没有提交的不影响受理）", "Optional materials (not needed to accept)"),
      [.numbered(optional.map { ticks($0) })], language)
    sheet.add("discretion", words.label(.discretion, .service), [.numbered(discretion(mark: "□ "))], language)
    sheet.add("outcome", say("核对结论", "Outcome"), [.bullets(outcomes)], language)
    sheet.closing = [say("核对人（岗位）：\(blank)　日期：\(blank)", "checked by (post): \(blank)   date: \(blank)")]
    return sheet
  }

  private func ticks(_ line: ChecklistLine) -> GuideEntry {
    var details: [String] = []
    let reason = reason(line)
    if !reason.isEmpty { details.append(reason) }
    if let waiver = line.waiver {
      let means = words.waiverMeans(line, waiver)
      let fallback = line.material?.text(.waiverFallback).map { words.label($0, of: .waiverFallback) }
      let otherwise = fallback.map { say("，\($0)", ": \($0)") } ?? ""
      details.append(say("□ 免提交，已获取（\(means)）　□ 未获取\(otherwise)", "□ waived (\(means))  □ not to be had\(otherwise)"))
    }
    if line.necessity == "支持容缺处理" {
      let within = line.material?.limit(.supplementWithin)?.wording[language]
      let later = within.map { say("，\($0)内补交", ", to follow within \($0)") } ?? ""
      details.append(
        say("□ 容缺受理\(later)，申请人已书面承诺", "□ accepted without it\(later), on the applicant's written promise"))
    }
    for check in line.checks {
      let outcome = words.label(check.record.textOrDefault(.otherwise) ?? "", of: .checkOutcome)
      let pass = words.passed
      let text = (check.record.text(.text) ?? "") + words.suffix(check) + words.casesSuffix(check)
      details.append("□ \(pass)　□ \(outcome)　\(text)")
    }
    let numbers = words.numbers(line)
    let due = numbers.isEmpty ? "" : say("　应收：\(numbers)", "  due: \(numbers)")
    let title = words.name(line) + due + say("　实收：＿＿", "  received: __")
    return GuideEntry(GuideText(title), details: details.map { GuideText($0) })
  }

  private var outcomes: [GuideEntry] {
    let blank = say("＿＿＿＿＿＿", "______")
    return [
      say("□ 受理", "□ accepted"),
      say("□ 一次性补正，需要补正的全部内容：\(blank)", "□ to be corrected once; all that must be corrected: \(blank)"),
      say("□ 不予受理，理由：\(blank)", "□ not accepted, because: \(blank)"),
    ].map { GuideEntry(GuideText($0)) }
  }

  /// Why a line is there, or on what it depends.
  func reason(_ line: ChecklistLine) -> String {
    let sentence = line.isOpen ? words.dependence(line) : words.conditions.sentence(anyOf: line.conditions)
    guard !sentence.isEmpty else { return "" }
    return (line.isOpen ? say("可能需要：", "perhaps: ") : say("因为：", "because: ")) + sentence
  }
}
