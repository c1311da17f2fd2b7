import CatalogModel
import Wording

/// GS0443: an application form comes with the blank form and a filled-in sample.
enum FormWithoutBlank: ItemRule {
  static let info = RuleInfo(
    443, "form-without-blank", nil,
    message: Bilingual("申请表格“{name}”缺少{missing}", "the form “{name}” lacks the {missing}"),
    cure: Bilingual("填写{missing}的文件或者地址", "give the file or the address of the {missing}"),
    what: Bilingual(
      "类型是申请表格文书的材料，有空白表格和示例样本。许多目录不保存表格文件，默认关闭。",
      "A material of the kind 申请表格文书 has a blank form and a filled-in sample. Many catalogs keep no forms, so the rule "
        + "is off by default."),
    why: Bilingual(
      "没有空白表格，办事人只能到窗口领；没有样本，填错退回。", "Without the form one must come for it; without a sample it is filled in wrongly."),
    source: "《行政许可法》第三十条（公示申请书示范文本）；江苏省事项必填要素校核（公开代码）",
    examples: [
      .bad(.replace("kind: 申请表格文书", with: "kind: «申请表格文书»\nblank-form: forms/application.docx", in: .material)),
      .good(
        .replace(
          "kind: 申请表格文书", with: "kind: 申请表格文书\nblank-form: forms/application.docx\nsample: forms/sample.pdf",
          in: .material)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    for material in subject.item.root.records(.materials).saying(.kind) {
      let (lacksBlank, lacksSample) = (!material.has(.blankForm), !material.has(.sample))
      guard lacksBlank || lacksSample, material.says(.kind, "申请表格文书"), let kind = material[.kind] else { continue }
      let missing =
        lacksBlank && lacksSample
        ? Bilingual("空白表格和示例样本", "blank form and the sample")
        : lacksBlank ? Bilingual("空白表格", "blank form") : Bilingual("示例样本", "sample")
      findings.add(
        Self.self, at: kind.place, element: "materials[\(material.id ?? "")].blank-form",
        arguments: [Argument("name", material.text(.name) ?? material.id ?? ""), Argument("missing", missing)])
    }
  }
}
