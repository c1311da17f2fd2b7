import CaseLogic
import CatalogModel
import Foundation
import GuideExport
import TestSupport
import Testing
import Wording

@Suite struct ChecklistTests {
  /// The checklist of answers given as `question=option,option`.
  private func checklist(_ catalog: Catalog, _ stem: String, _ given: [String]) throws -> Checklist {
    let file = try #require((catalog.items + catalog.standards).first { $0.stem == stem })
    let item = catalog.effective(file)
    let sheet = CaseSheet(item)
    var answers = Answers([Answers.Answer?](repeating: nil, count: sheet.questions.count))
    for argument in given {
      let parts = argument.split(separator: "=").map(String.init)
      let question = try #require(sheet.question(parts[0]))
      if let number = Int64(parts[1]) {
        answers.values[question] = .number(number)
      } else {
        let ids = sheet.optionIDs(question)
        answers.values[question] = .options(
          try parts[1].split(separator: ",").map { try #require(ids.firstIndex(of: String($0))) })
      }
    }
    return Checklist(item, sheet: sheet, answers: answers)
  }

  private func text(_ catalog: Catalog, _ stem: String, _ given: [String], _ language: Language = .chinese) throws
    -> String
  {
    let list = try checklist(catalog, stem, given)
    return renderChecklistText(list, names: CatalogNames(catalog), language: language)
  }

  static let union = ["change=name,address", "area=500", "agent=是", "paper=printed"]

  @Test func `checklists look as agreed`() throws {
    let catalog = SampleCatalog.catalog
    let list = try checklist(catalog, "GD-SAMPLE", Self.union)
    #expect(list.situation.isSettled && list.filings.count == 1)
    let names = CatalogNames(catalog)
    for language in Language.allCases {
      let suffix = language == .chinese ? "" : ".en"
      let text = renderChecklistText(list, names: names, language: language)
      Goldens.expect(Array(text.utf8), at: Goldens.folder + "/checklist\(suffix).txt")
      let markdown = renderChecklistMarkdown(list, names: names, language: language)
      Goldens.expect(Array(markdown.utf8), at: Goldens.folder + "/checklist\(suffix).md")
    }
    Goldens.expect(renderChecklistJSON(list, names: names, language: .chinese), at: Goldens.folder + "/checklist.json")
  }

  @Test func `cases that unite share their materials`() throws {
    let text = try text(SampleCatalog.catalog, "GD-SAMPLE", Self.union)
    #expect(text.contains("变更名称 ＋ 变更地址（合并办理，材料只交一次）"))
    #expect(text.split(separator: "\n").filter { $0.contains("示例申请书") }.count == 1)
    #expect(text.contains("因为：由经办人提交") && text.contains("地址证明，或者地址承诺书"))
    // With an agent the proof is needed; without, it is optional. The inspection fee begins at 1000.
    #expect(!text.contains("可选") && !text.contains("80 元/件"))
  }

  @Test func `missing answers are asked for`() throws {
    let text = try text(SampleCatalog.catalog, "GD-SAMPLE", ["change=address"])
    #expect(text.contains("还需要回答") && text.contains("建筑面积是多少？ area=0–5000"))
    #expect(text.contains("可能需要：由经办人提交") && text.contains("agent=是|否"))
    let nothing = try self.text(SampleCatalog.catalog, "GD-SAMPLE", [])
    #expect(nothing.contains("change=name（名称）|address（地址）|owner（权利人）"))
    #expect(nothing.contains("可能还涉及的情形") && !nothing.contains("需要提交（"))
  }

  @Test func `what may not be filed together is refused with its reason`() throws {
    let text = try text(SampleCatalog.catalog, "GD-SAMPLE", ["change=name,owner", "agent=否"])
    #expect(text.contains("不能这样申请") && text.contains("原因：名称随权利人变更"))
    #expect(text.contains("不在本机构办理") && text.contains("变更权利人：由示例区示例局办理"))
    let english = try self.text(SampleCatalog.catalog, "GD-SAMPLE", ["change=name,owner", "agent=否"], .english)
    #expect(english.contains("Handled elsewhere") && english.contains("handled by 示例区示例局"))
  }

  @Test func `answers that cannot be taken are named`() throws {
    let text = try text(SampleCatalog.catalog, "GD-SAMPLE", ["change=owner", "agent=否", "area=500"])
    #expect(text.contains("不能采用的回答") && text.contains("建筑面积是多少：这种情况不问这个问题"))
  }

  @Test func `cases with different handling items are two filings`() throws {
    let code = "11440300MB2D0970524440125044002"
    let catalog = TestCatalog.make([
      "standards/440125044002.yaml": """
      govsvc: standard/1
      code: "440125044002"
      name: 示例登记
      type: 行政许可
      objects: [自然人]
      questions:
        - id: change
          ask: 变更什么？
          choose: many
          options:
            - id: name
              label: 名称
            - id: place
              label: 场所
      materials:
        - id: form
          name: 申请书
      cases:
        - id: name
          name: 变更名称
          when:
            change: [name]
        - id: place
          name: 变更场所
          when:
            change: [place]

      """,
      "items/11440300MB2D097052/\(code).yaml": """
      govsvc: item/1
      code: "\(code)"
      cases:
        - id: name
          handling: "01"
        - id: place
          handling: "02"

      """,
    ])
    let text = try text(catalog, code, ["change=name,place"])
    #expect(text.contains("需要分 2 次申请，不能合并办理。"))
    #expect(text.contains("业务办理项编码：\(code)01") && text.contains("业务办理项编码：\(code)02"))
    #expect(text.split(separator: "\n").filter { $0.contains("1. 申请书") }.count == 2)
  }

  @Test func `every case of the reference catalog has a checklist that reads well`() throws {
    let catalog = GuideTests.guangdong
    let names = CatalogNames(catalog)
    var faults: [String] = []
    for file in catalog.guideFiles {
      let item = catalog.effective(file)
      let list = Checklist(item, sheet: CaseSheet(item), answers: Answers())
      let text = renderChecklistText(list, names: names, language: .chinese)
      for mark in ["：\n", "（）", "  \n", "。；", "；；", "nil"] where text.contains(mark) {
        faults.append("\(file.path): \(mark)")
      }
      let json = renderChecklistJSON(list, names: names, language: .english)
      if (try? JSONSerialization.jsonObject(with: Data(json))) == nil { faults.append("\(file.path): JSON") }
    }
    #expect(faults.isEmpty, "\(faults)")
  }
}
