import CatalogModel
import CatalogText
import Wording

/// GS0441: office hours say on which days.
enum HoursWithoutDays: ItemRule {
  static let info = RuleInfo(
    441, "hours-without-days", .note,
    message: Bilingual("办公时间没有写明是哪几天：“{hours}”", "the office hours do not say on which days: “{hours}”"),
    cure: Bilingual(
      "写明工作日、周几或者全天，如“工作日 9:00-12:00，14:00-17:00”", "say working days, days of the week or round the clock"),
    what: Bilingual(
      "办理窗口的办公时间写明是工作日、星期几、每天、节假日还是全天。",
      "A window's office hours say whether they are those of working days, of days of the week, of every day, of holidays or "
        + "round the clock."),
    why: Bilingual("只写几点到几点，办事人不知道周末开不开门。", "Hours alone do not say whether it is open on Saturday."),
    source: "温州市办事指南校核规则（公开代码），一地的做法，仅作提示",
    examples: [
      .bad(
        .replace("    name: 龙岗区行政服务大厅", with: "    name: 龙岗区行政服务大厅\n    hours: «9:00-12:00，14:00-18:00»", in: .item)),
      .good(.replace("    name: 龙岗区行政服务大厅", with: "    name: 龙岗区行政服务大厅\n    hours: 周一至周五 9:00-12:00", in: .item)),
      .good(.replace("    name: 龙岗区行政服务大厅", with: "    name: 龙岗区行政服务大厅\n    hours: 工作日上午9:00-12:00", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for window in view.records(0, .windows) {
      guard let hours = view.value(Int(window), .hours), !(view.lend(hours, days.findsAny) ?? true) else { continue }
      let (record, value) = (view.record(Int(window)), view.value(hours))
      findings.add(
        Self.self, at: value.place, element: "windows[\(record.id ?? "")].hours",
        arguments: [Argument("hours", value.shown)])
    }
  }

  private static let days = PhraseAutomaton([
    PhraseList.Row(.plain, [], "工作日 周 星期 礼拜 节假日 全天 每天 每日 24小时 全年 法定 日历日 逢 月 预约")
  ])
}
