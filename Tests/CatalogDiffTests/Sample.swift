import CatalogDiff
import CatalogModel
import TestSupport

/// A small catalog: one standard with two cases, two items that follow it, a shared material, bodies.
enum Sample {
  static let standardPath = "standards/440125044002.yaml"
  static let itemPath = "items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml"
  static let otherPath = "items/11440100MB2C91103Q/11440100MB2C91103Q3440125044002.yaml"
  static let materialPath = "materials/form.yaml"
  static let organizationsPath = "organizations.yaml"

  static let files: [String: String] = [
    "govsvc.yaml": "govsvc: catalog/1\nname: 示例\nregion: \"440000\"\n",
    organizationsPath: """
    govsvc: organizations/1
    organizations:
      - code: "11440300MB2D097052"
        name: 甲局
      - code: "11440100MB2C91103Q"
        name: 乙局

    """,
    standardPath: standard, itemPath: item,
    otherPath: "govsvc: item/1\ncode: \"11440100MB2C91103Q3440125044002\"\nversion: 1\n",
    materialPath: "govsvc: material/1\nid: form\nname: 申请书\nkind: 申请表格文书\n",
  ]

  static let item = """
    govsvc: item/1
    code: "11440300MB2D0970524440125044002"
    version: 4
    limits:
      promised: 1 工作日
    windows:
      - id: hall
        name: 大厅
    cases:
      - id: name-change
        handling: "02"

    """

  static let standard = """
    govsvc: standard/1
    code: "440125044002"
    name: 变更登记
    type: 其他行政权力
    objects: [自然人]
    channels: [窗口办理]
    limits:
      statutory: 20 工作日
      promised: 3 工作日
    visits: 1
    conditions:
      - id: registered
        text: 已依法登记
    results:
      - id: notice
        name: 通知书
      - id: licence
        name: 营业执照
    steps:
      - id: accept
        name: 受理
      - id: decide
        name: 决定
    fees:
      - id: copy-fee
        name: 工本费
        amount: 10 元/本
    bases:
      - id: rule
        law: 登记条例
        article: 第二十四条
    questions:
      - id: change
        ask: 变更什么？
        choose: many
        options:
          - id: name
            label: 名称
          - id: scope
            label: 范围
          - id: premises
            label: 场所
      - id: agent
        ask: 是否由经办人提交？
        choose: yes-no
        asked-when:
          change: [name, premises]
    materials:
      - id: form
        use: form
      - id: notice
        name: 告知书
      - id: proof
        name: 使用文件
        bases: [rule]
      - id: promise
        name: 承诺书
      - id: agent-id
        name: 身份证明
        original: 0
        copy: 1
        waiver: 电子证照
        licences: ["11100000000013127D001"]
    requires:
      - form
      - material: agent-id
        when:
          agent: [是]
    cases:
      - id: name-change
        name: 变更名称
        when:
          change: [name, scope]
        requires:
          - material: notice
            necessity: 非必要
      - id: premises-change
        name: 变更场所
        when:
          change: [premises]
        limits:
          promised: 2 工作日
        requires:
          - material: proof
            alternatives: [promise]

    """

  static func catalog(_ texts: [String: String] = files) -> Catalog { TestCatalog.make(texts) }

  /// The sample with one stretch of a file replaced.
  static func edited(_ path: String, _ old: String, _ new: String) -> [String: String] {
    var texts = files
    texts[path] = texts[path]?.replacing(old, with: new, maxReplacements: 1)
    return texts
  }

  /// Each change in one line: kind, weight, cases.
  static func lines(_ changes: CatalogChanges) -> [String] {
    changes.subjects.flatMap { subject in
      subject.changes.map { change in
        let cases =
          change.concernsAllCases ? " 所有情形" : change.cases.isEmpty ? "" : " " + change.cases.joined(separator: "、")
        return "\(subject.kind): \(change.kind.rawValue) \(change.weight)\(cases)"
      }
    }
  }
}
