import ArgumentParser
import CatalogDiff
import CatalogModel
import CatalogStore
import FindingReports
import Wording

/// `govsvc cases compare`: what differs between two cases, or between the cases of two items.
struct CasesCompareCommand: Command {
  static let help = CommandHelp(
    Bilingual("比较两个情形，或者两个事项的情形", "what differs between two cases, or two items"),
    details: [
      Bilingual(
        "写一个事项和两个情形，比较这两个情形；写两个事项，逐个比较它们的情形。情形可写标识、名称的一部分、在对照表中的序号，"
          + "或者业务办理项编码的后两位；33 位业务办理项编码就是一个情形。",
        "An item and two cases: these two are compared. Two items: their cases are compared one by one. A case is named "
          + "by its id, a part of its name, its number in the table, or the last two digits of its handling item code; "
          + "a handling item code of 33 characters is a case by itself."),
      Bilingual(
        "两个机关沿用同一标准的，情形按标识对应；否则按名称和材料对应，不看各自编的后两位。",
        "Where two bodies follow one standard, cases are matched by id, else by name and materials, whatever two digits "
          + "each body gave them."), ItemNaming.help,
    ],
    examples: [
      (
        "govsvc cases compare GD-QYBG company-capital-increase company-capital-decrease",
        Bilingual("一个事项的两个情形", "two cases of one item")
      ),
      (
        "govsvc cases compare 11440100MB2C91103Q3440112035002 1144010057996397273440112035002",
        Bilingual("两个机关的同一事项", "one item of two bodies")
      ),
    ])

  static let configuration = CommandConfiguration("compare", help)

  @Argument(help: ArgumentHelp(Bilingual("一个事项和两个情形，或者两个事项", "an item and two cases, or two items"), value: .item))
  var items: [String]

  @OptionGroup(title: HelpSection.general.rawValue)
  var catalog: CatalogOptions

  @OptionGroup(title: HelpSection.general.rawValue)
  var general: GeneralOptions

  func execute(in session: inout Session) throws(Failure) -> ExitStatus {
    switch items.count {
    case 3:
      let (catalog, selection) = try session.find(items[0], catalog)
      let effective = catalog.effective(selection.file)
      let sheet = CaseSheet(effective)
      let one = try side(items[1], effective, sheet)
      let other = try side(items[2], effective, sheet)
      write(CaseContrast(one, other), in: &session)
    case 2: try compareItems(in: &session)
    default:
      throw Failure(
        .usage, Bilingual("需要一个事项和两个情形，或者两个事项", "an item and two cases are needed, or two items"),
        hint: Bilingual("见 govsvc help cases compare", "see govsvc help cases compare"))
    }
    return .success
  }

  private func compareItems(in session: inout Session) throws(Failure) {
    let loaded = try session.load(catalog)
    session.noteUnread(loaded)
    let first = try session.select(items[0], in: loaded)
    let second = try session.select(items[1], in: loaded)
    let (one, other) = (loaded.catalog.effective(first.file), loaded.catalog.effective(second.file))
    guard let case1 = first.serviceCase, let case2 = second.serviceCase else {
      let report = CaseContrastText(language: session.language, painter: session.painter)
      session.output.write(report.text(of: ItemContrast(one, other)))
      return
    }
    let (sheet1, sheet2) = (CaseSheet(one), CaseSheet(other))
    write(CaseContrast(try side(case1, one, sheet1), try side(case2, other, sheet2)), in: &session)
  }

  private func write(_ contrast: CaseContrast, in session: inout Session) {
    let report = CaseContrastText(language: session.language, painter: session.painter)
    session.output.write(report.text(of: contrast))
  }

  /// The case of an item that a text means.
  private func side(_ text: String, _ item: EffectiveItem, _ sheet: CaseSheet) throws(Failure) -> CaseContrast.Side {
    let found = sheet.cases(named: text)
    if found.count == 1 { return CaseContrast.Side(item, sheet: sheet, case: found[0]) }
    let listed = found.isEmpty ? Array(sheet.cases.indices) : found
    let lines = listed.map { "\($0 + 1)  \(sheet.cases[$0].id ?? "")  \(sheet.cases[$0].text(.name) ?? "")" }
    let list = lines.joined(separator: "\n")
    let problem =
      found.isEmpty
      ? Bilingual("没有情形“\(text)”", "there is no case “\(text)”")
      : Bilingual("“\(text)”可以指 \(found.count) 个情形", "“\(text)” may mean \(found.count) cases")
    throw Failure(
      .usage, sheet.cases.isEmpty ? Bilingual("该事项不分情形", "the item has no cases") : problem,
      hint: sheet.cases.isEmpty ? nil : Bilingual("可写：\n" + list, "there are:\n" + list))
  }
}
