import CatalogModel
import GuideExport
import TestSupport
import Testing
import Wording

/// The papers a checklist is printed as, and what is said where an answer is not known.
@Suite struct PaperTests {
  private func checklist(_ catalog: Catalog, _ stem: String, _ answers: [String]) throws -> Checklist {
    let file = try #require((catalog.items + catalog.standards).first { $0.stem == stem })
    let item = catalog.effective(file)
    let sheet = CaseSheet(item)
    return Checklist(item, sheet: sheet, answers: try sheet.answers(answers))
  }

  @Test func `papers look as agreed`() throws {
    let catalog = SampleCatalog.catalog
    let names = CatalogNames(catalog)
    let list = try checklist(catalog, "GD-SAMPLE", ChecklistTests.union)
    for (paper, name) in [(ChecklistPaper.notice, "notice"), (.window, "window")] {
      for language in Language.allCases {
        let suffix = language == .chinese ? "" : ".en"
        let text = renderPaperText(list, paper, names: names, language: language)
        Goldens.expect(Array(text.utf8), at: Goldens.folder + "/\(name)\(suffix).txt")
      }
      let markdown = renderPaperMarkdown(list, paper, names: names, language: .chinese)
      Goldens.expect(Array(markdown.utf8), at: Goldens.folder + "/\(name).md")
    }
    let open = try checklist(catalog, "GD-SAMPLE", ["change=?", "agent=?"])
    let text = renderChecklistText(open, names: names, language: .chinese)
    Goldens.expect(Array(text.utf8), at: Goldens.folder + "/checklist-unknown.txt")
    let english = renderChecklistText(open, names: names, language: .english)
    Goldens.expect(Array(english.utf8), at: Goldens.folder + "/checklist-unknown.en.txt")
  }

  @Test func `a window ticks the outcome of every check`() throws {
    let catalog = SampleCatalog.catalog
    let list = try checklist(catalog, "GD-SAMPLE", ["change=address", "area=500", "agent=是", "paper=printed"])
    let text = renderPaperText(list, .window, names: CatalogNames(catalog), language: .chinese)
    #expect(text.contains("□ 通过　□ 不予受理　地址与申请书一致") && text.contains("□ 通过　□ 一次性补正　附平面图"))
    #expect(text.contains("□ 免提交，已获取（电子证照：居民身份证）　□ 未获取，由申请人提交"))
    #expect(text.contains("□ 轻微（30日以内）：逾期不满30日"))
    let notice = renderPaperText(list, .notice, names: CatalogNames(catalog), language: .chinese)
    #expect(notice.contains("可免提交（电子证照：居民身份证；获取不到的，由申请人提交）"))
    #expect(notice.contains("示例政府；示例路2号") && notice.contains("咨询方式：020-12345"))
  }

  @Test func `what may follow later says until when`() throws {
    let catalog = SampleCatalog.catalog
    let list = try checklist(catalog, "GD-SAMPLE", ["change=name,address", "area=2000", "agent=否", "paper=printed"])
    for paper in [ChecklistPaper.notice, .window] {
      let text = renderPaperText(list, paper, names: CatalogNames(catalog), language: .chinese)
      #expect(text.contains("5 工作日内补交"), "\(text)")
    }
    #expect(
      renderChecklistText(list, names: CatalogNames(catalog), language: .chinese).contains("支持容缺处理（5 工作日内补交）"))
  }

  @Test func `papers of every case of the reference catalog read well`() throws {
    let catalog = GuideTests.guangdong
    let names = CatalogNames(catalog)
    var faults: [String] = []
    for file in catalog.guideFiles {
      let item = catalog.effective(file)
      let sheet = CaseSheet(item)
      let unknown = sheet.questions.map { ($0.id ?? "") + "=?" }
      for answers in [[], unknown] {
        let list = Checklist(item, sheet: sheet, answers: try sheet.answers(answers))
        for paper in [ChecklistPaper.notice, .window] {
          let text = renderPaperText(list, paper, names: names, language: .chinese)
          for mark in ["：\n", "（）", "  \n", "。；", "；；", "nil", "Optional"] where text.contains(mark) {
            faults.append("\(file.path): \(mark)")
          }
        }
      }
    }
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func `trees are told in every format`() throws {
    let catalog = GuideTests.guangdong
    let file = try #require(catalog.standards.first { $0.stem == "GD-QYBG" })
    let item = catalog.effective(file)
    let report = TreeReport(of: item, sheet: CaseSheet(item), language: .chinese)
    let text = report.text()
    #expect(text.contains("确定情形：最多 3 问，平均 1.4 问"))
    #expect(text.contains("├─ 分公司 → 分公司变更") && text.contains("→ 见〔1〕"))
    let mermaid = report.mermaid().split(separator: "\n")
    let graph = report.graphviz()
    // 18 cases and 6 questions, each written once.
    #expect(mermaid.count { $0.contains("([") } == 18 && mermaid.count { $0.contains("{\"") } == 6)
    #expect(graph.contains("shape=diamond") && graph.hasSuffix("}\n"))
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(json.contains("\"depth\": 3") && json.contains("\"optimal\": true") && json.contains("\"average\": 1.4"))
  }
}
