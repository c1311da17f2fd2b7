import CatalogModel
import ServiceCodes
import Wording

/// GS0105: a value that its type does not read.
enum WrongValue: IssueRule {
  static let info = RuleInfo(
    105, "wrong-value", .error,
    message: Bilingual("“{element}”不能是“{value}”，应为：{form}", "{element} cannot be “{value}”: it must be {form}"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "整数、日期、时限、金额要按规定的写法填写，并在允许的范围内。",
      "Whole numbers, dates, time limits and amounts are written as the format says and lie in their range."),
    why: Bilingual(
      "读不懂的值无法比较，也无法算出最晚何时办结。",
      "A value that cannot be read can be neither compared nor used to work out a date."),
    source: "docs/format.md；docs/elements.md",
    examples: [
      .bad(.replace("statutory: 20 工作日", with: "statutory: «20 天»", in: .standard)),
      .bad(.replace("statutory: 20 工作日", with: "statutory: «尽快»", in: .standard)),
      .bad(.replace("effective: 2022-03-01", with: "effective: «2022-02-30»", in: .standard)),
      .bad(.replace("original: 0", with: "original: «若干份»", in: .standard)),
      .bad(.replace("version: 4", with: "version: «0»", in: .standard)),
      .good(.replace("statutory: 20 工作日", with: "statutory: 即办", in: .standard)),
    ])

  static func report(_ issue: StructureIssue, in file: SourceFile) -> IssueReport? {
    guard case .wrongValue = issue.kind, let type = issue.element?.type.single else { return nil }
    return IssueReport(arguments: [Argument("form", type.form), Argument("hint", hint(on: issue.text, as: type))])
  }

  private static func hint(on text: String, as type: ValueType) -> Bilingual {
    let text = quotable(text)
    switch type {
    case .timeLimit:
      do throws(TimeLimitError) {
        _ = try TimeLimit(lenient: text)
      } catch {
        return error.message
      }
    case .date where text.split(separator: "-").count == 3 && text.utf8.count == 10:
      return Bilingual("日历上没有这一天，请核对", "there is no such day; look it up again")
    case .integer(let range):
      if let number = Int(text) {
        let isLess = number < range.lowerBound
        return isLess
          ? Bilingual("不得小于 \(range.lowerBound)", "it is at least \(range.lowerBound)")
          : Bilingual("不得大于 \(range.upperBound)", "it is at most \(range.upperBound)")
      }
      return Bilingual("只写阿拉伯数字，不写单位", "write digits only, without a unit")
    default: break
    }
    return Bilingual("按上述写法改写", "write it in that form")
  }
}
