import CatalogDiff
import CatalogModel
import TestSupport
import Testing
import Wording

/// One edit of the sample and exactly what is told of it.
struct EditExample: Sendable, CustomTestStringConvertible {
  let path: String
  let old: String
  let new: String
  let changes: [String]
  var testDescription: String { changes.joined(separator: "; ") }

  init(_ old: String, _ new: String, _ changes: String..., path: String = Sample.standardPath) {
    self.path = path
    self.old = old
    self.new = new
    self.changes = changes
  }
}

@Suite struct ChangeKindTests {
  static let limits: [EditExample] = [
    EditExample("promised: 3 工作日", "promised: 2 工作日", "standard: limitShortened lighter"),
    EditExample("promised: 3 工作日", "promised: 5 工作日", "standard: limitLengthened heavier"),
    EditExample("promised: 3 工作日", "promised: 3 自然日", "standard: limitChanged neutral"),
    EditExample("promised: 2 工作日", "promised: 即办", "standard: limitShortened lighter 变更场所"),
    EditExample("visits: 1", "visits: 0", "standard: visitsFewer lighter"),
    EditExample("visits: 1", "visits: 2", "standard: visitsMore heavier"),
    EditExample("visits: 1\n", "", "standard: visitsChanged neutral"),
    EditExample(
      "promised: 1 工作日", "promised: 2 工作日", "item: limitLengthened heavier", path: Sample.itemPath),
  ]

  static let materials: [EditExample] = [
    EditExample(
      "materials:\n", "materials:\n  - id: new\n    name: 新材料\n", "standard: materialAdded neutral"),
    EditExample("original: 0", "original: 1", "standard: originalsMore heavier 所有情形"),
    EditExample("    original: 0\n", "", "standard: originalsMore heavier 所有情形"),
    EditExample("copy: 1", "copy: 0", "standard: copiesFewer lighter 所有情形"),
    EditExample("copy: 1", "copy: 2", "standard: copiesMore heavier 所有情形"),
    EditExample("    waiver: 电子证照\n", "", "standard: waiverDropped heavier 所有情形"),
    EditExample("name: 告知书\n", "name: 告知书\n    waiver: 数据共享\n", "standard: waiverAdded lighter 变更名称"),
    EditExample("waiver: 电子证照", "waiver: 告知承诺", "standard: waiverChanged neutral 所有情形"),
    EditExample(
      "    licences: [\"11100000000013127D001\"]\n", "", "standard: licenceDropped heavier 所有情形"),
    EditExample(
      "name: 告知书\n", "name: 告知书\n    licences: [\"11100000000013127D001\"]\n",
      "standard: licenceAdded lighter 变更名称"),
    EditExample("name: 申请书", "name: 登记申请书", "material: valueChanged neutral", path: Sample.materialPath),
    EditExample(
      "kind: 申请表格文书", "kind: 申请表格文书\noriginal: 2", "material: originalsMore heavier", path: Sample.materialPath),
    EditExample(
      "name: 使用文件", "name: 使用文件\n    checks:\n      - 地址一致", "standard: checkAdded neutral"),
    EditExample("    bases: [rule]\n", "", "standard: basisDropped neutral"),
  ]

  static let requirements: [EditExample] = [
    EditExample("necessity: 非必要", "necessity: 必要", "standard: necessityRaised heavier 变更名称"),
    EditExample(
      "- material: proof\n", "- material: proof\n        necessity: 支持容缺处理\n",
      "standard: necessityLowered lighter 变更场所"),
    EditExample("        alternatives: [promise]\n", "", "standard: alternativeDropped heavier 变更场所"),
    EditExample(
      "alternatives: [promise]", "alternatives: [promise, notice]", "standard: alternativeAdded lighter 变更场所"),
    EditExample(
      "  - material: agent-id\n    when:\n      agent: [是]\n", "  - agent-id\n",
      "standard: requirementWidened heavier 所有情形"),
    EditExample(
      "  - form\n", "  - material: form\n    when:\n      agent: [否]\n", "standard: requirementNarrowed lighter 所有情形"),
    EditExample("agent: [是]", "agent: [否]", "standard: requirementRewritten neutral 所有情形"),
    EditExample(
      "    requires:\n      - material: proof", "    requires:\n      - notice\n      - material: proof",
      "standard: requirementAdded heavier 变更场所"),
    EditExample(
      "    requires:\n      - material: notice\n        necessity: 非必要\n", "",
      "standard: requirementDropped neutral 变更名称"),
    EditExample(
      "handling: \"02\"", "handling: \"02\"\n    without: [form]", "item: requirementDropped lighter 变更名称",
      path: Sample.itemPath),
  ]

  static let additions: [EditExample] = [
    EditExample(
      "cases:\n  - id: name-change\n    handling: \"02\"\n",
      "materials:\n  - id: seal\n    name: 印章\ncases:\n  - id: name-change\n    handling: \"02\"\n"
        + "    add:\n      - material: seal\n        reason: 试点办法\n",
      "item: materialAdded heavier 变更名称", path: Sample.itemPath),
    EditExample(
      "  - id: promise\n    name: 承诺书\n", "", "standard: materialDropped neutral"),
    EditExample(
      "limits:\n  promised: 1 工作日\n", "", "item: limitLengthened heavier", path: Sample.itemPath),
  ]

  static let cases: [EditExample] = [
    EditExample("change: [name, scope]", "change: [name]", "standard: caseNarrowed heavier 变更名称"),
    EditExample("change: [premises]", "change: [premises, scope]", "standard: caseWidened lighter 变更场所"),
    EditExample("change: [premises]", "agent: [是]", "standard: caseRewritten neutral 变更场所"),
    EditExample("name: 变更场所", "name: 变更经营场所", "standard: caseRenamed wording 变更经营场所"),
    EditExample(
      "cases:\n", "cases:\n  - id: other\n    name: 其他\n    when:\n      change: [scope]\n    requires: [form]\n",
      "standard: caseAdded lighter"),
    EditExample(
      "      - id: premises\n        label: 场所\n", "", "standard: optionDropped heavier 变更场所"),
    EditExample("id: change\n", "id: change\n    note: 可多选\n", "standard: wording wording"),
    EditExample("choose: many", "choose: one", "standard: questionChanged neutral"),
    EditExample(
      "  - id: agent\n    ask", "  - id: paper\n    ask: 有纸质的吗？\n    choose: yes-no\n  - id: agent\n    ask",
      "standard: questionAdded neutral"),
    EditExample(
      "- id: name-change", "- id: renamed", "standard: idRenamed neutral"),
    EditExample("handling: \"02\"", "handling: \"03\"", "item: handlingChanged neutral 变更名称", path: Sample.itemPath),
    EditExample(
      "version: 4", "version: 4\nnot-offered:\n  - cases: [premises-change]", "item: caseWithdrawn heavier 变更场所",
      path: Sample.itemPath),
  ]

  static let parts: [EditExample] = [
    EditExample("amount: 10 元/本", "amount: 12 元/本", "standard: feeRaised heavier"),
    EditExample("amount: 10 元/本", "amount: 8 元/本", "standard: feeLowered lighter"),
    EditExample("amount: 10 元/本", "amount: 10 元/件", "standard: feeChanged neutral"),
    EditExample(
      "  - id: copy-fee\n    name: 工本费\n    amount: 10 元/本\n", "  - id: other\n    name: 登记费\n    amount: 5 元\n",
      "standard: feeAdded heavier", "standard: feeDropped lighter"),
    EditExample(
      "amount: 10 元/本", "amount: 10 元/本\n    reductions:\n      - 小微企业免收", "standard: reductionAdded lighter"),
    EditExample("amount: 10 元/本", "amount: 10 元/本\n    when:\n      agent: [是]", "standard: scopeNarrowed lighter"),
    EditExample("results:\n", "results:\n  - id: paper\n    name: 批文\n", "standard: resultAdded neutral"),
    EditExample("article: 第二十四条", "article: 第二十五条", "standard: valueChanged neutral"),
    EditExample(
      "bases:\n  - id", "bases:\n  - id: law\n    law: 许可法\n  - id", "standard: basisAdded neutral"),
    EditExample("text: 已依法登记", "text: 已经登记", "standard: conditionRewritten wording"),
    EditExample("conditions:\n", "conditions:\n  - id: paid\n    text: 已缴清税款\n", "standard: conditionAdded heavier"),
    EditExample("visits: 1\n", "visits: 1\napply:\n  - before: 迁入前\n", "standard: applicationAdded heavier"),
    EditExample("steps:\n", "steps:\n  - id: look\n    name: 审查\n", "standard: stepAdded neutral"),
    EditExample("name: 决定", "name: 决定与送达", "standard: stepChanged neutral"),
    EditExample(
      "  - id: accept\n    name: 受理\n  - id: decide\n    name: 决定\n",
      "  - id: decide\n    name: 决定\n  - id: accept\n    name: 受理\n", "standard: reordered neutral"),
    EditExample(
      "visits: 1\n", "visits: 1\nspecial-procedures:\n  - id: hearing\n    name: 听证\n",
      "standard: procedureAdded heavier"),
    EditExample("channels: [窗口办理]", "channels: [网上办理, 窗口办理]", "standard: choiceAdded lighter"),
    EditExample(
      "objects: [自然人]", "objects: [企业法人]", "standard: choiceDropped heavier", "standard: choiceAdded lighter"),
    EditExample("visits: 1", "visits: 1\nstatus: 暂停", "standard: statusChanged heavier"),
    EditExample("name: 大厅", "name: 新大厅", "item: windowChanged neutral", path: Sample.itemPath),
    EditExample("change: [name, premises]", "change: [scope]", "standard: scopeRewritten neutral"),
    EditExample(
      "visits: 1\n", "visits: 1\ncontact:\n  consult: 12345\n", "standard: contactChanged neutral"),
    EditExample("visits: 1\n", "visits: 1\npartners: [税务部门]\n", "standard: recordAdded neutral"),
    EditExample(
      "  - id: hall\n    name: 大厅\n", "  - id: hall\n    name: 大厅\n  - id: street\n    name: 街道窗口\n",
      "item: windowAdded neutral", path: Sample.itemPath),
    EditExample("name: 甲局", "name: 甲市局", "organization: valueChanged neutral", path: Sample.organizationsPath),
    EditExample("name: 示例", "name: 目录", "catalog: valueChanged neutral", path: "govsvc.yaml"),
  ]

  static let all = limits + materials + requirements + additions + cases + parts

  @Test(arguments: all)
  func `an edit is told as exactly these changes`(_ example: EditExample) throws {
    let edited = Sample.edited(example.path, example.old, example.new)
    try #require(edited != Sample.files, "the example edits nothing")
    let changes = changes(from: Sample.catalog(), to: Sample.catalog(edited), jobs: 1)
    #expect(Sample.lines(changes) == example.changes, "\(changes.subjects.flatMap(\.changes).map(\.message.chinese))")
  }

  @Test(arguments: all)
  func `the way back mirrors the way there`(_ example: EditExample) {
    let (old, new) = (Sample.catalog(), Sample.catalog(Sample.edited(example.path, example.old, example.new)))
    let (there, back) = (changes(from: old, to: new, jobs: 1), changes(from: new, to: old, jobs: 1))
    #expect(there.heavier == back.lighter && there.lighter == back.heavier)
    #expect(there.neutral == back.neutral && there.wording == back.wording && there.codeChanges == back.codeChanges)
  }

  @Test func `every kind of change has an example`() {
    var kinds: Set<ChangeKind> = []
    for example in Self.all {
      let (old, new) = (Sample.catalog(), Sample.catalog(Sample.edited(example.path, example.old, example.new)))
      for found in [changes(from: old, to: new, jobs: 1), changes(from: new, to: old, jobs: 1)] {
        kinds.formUnion(found.subjects.flatMap(\.changes).map(\.kind))
      }
    }
    let missing = Set(ChangeKind.allCases).subtracting(kinds)
    // What becomes of a subject as a whole has examples in FoldingTests.
    #expect(missing == [.added, .removed, .recoded, .moved, .unreadable])
  }
}
