import CatalogModel
import Wording

/// GS0213: the e-licence types of materials and results are listed in licences.yaml.
enum UnknownLicence: ListedRule {
  static let info = RuleInfo(
    213, "unknown-licence", .warning,
    message: Bilingual("电子证照类型 {code} 没有登记", "the e-licence type {code} is not registered"),
    cure: Bilingual("在 licences.yaml 中登记该类型，或者改正代码", "register it in licences.yaml, or mend the code"),
    what: Bilingual(
      "材料和结果关联的电子证照类型都登记在 licences.yaml 中。",
      "The e-licence types of materials and results are listed in licences.yaml."),
    why: Bilingual(
      "没有登记的类型没有名称，办事人不知道哪种证照可以免提交。",
      "A type that is not listed has no name, so nobody can tell which licence will do."),
    source: "C 0122；免证办做法（公开资料）",
    examples: [
      .bad(.replace("[\"11100000000013127D001\"]", with: "[«\"11100000000013127D002\"»]", in: .standard)),
      .bad(.replace("kind: 申请表格文书", with: "licences: [«\"11100000000013127D002\"»]", in: .material)),
      .good(),
    ])

  static func check(_ subject: FileSubject, _ findings: inout Findings) {
    for list in subject.licences {
      for value in list.elements
      where subject.lists.licences[value.text] == nil && subject.lists.canTellLicences {
        findings.add(Self.self, at: value.place, element: "licences", arguments: [Argument("code", value.text)])
      }
    }
  }
}
