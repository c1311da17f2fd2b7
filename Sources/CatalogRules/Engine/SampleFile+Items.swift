extension SampleFile {
  static let standardText = """
    govsvc: standard/1
    code: "440125044002"
    name: 个体工商户变更登记
    type: 行政许可
    version: 4
    effective: 2022-03-01
    sources:
      - 广东政务服务网办事指南
    objects: [自然人]
    processing: 承诺件
    channels: [窗口办理, 网上办理]
    visits: 0
    limits:
      statutory: 20 工作日
      promised: 3 工作日
    conditions:
      - id: registered
        text: 已经登记的个体工商户
    results:
      - id: notice
        name: 登记通知书
      - id: licence
        name: 营业执照
        kind: 证照
    steps:
      - id: accept
        name: 受理
        limit: 1 工作日
      - id: decide
        name: 决定
        limit: 1 工作日
    fees: []
    bases:
      - id: regulation-24
        law: 中华人民共和国市场主体登记管理条例
        number: 国务院令第746号
        article: 第二十四条
    questions:
      - id: entity-item
        ask: 个体工商户变更什么？
        choose: many
        options:
          - id: name
            label: 名称
          - id: premises
            label: 经营场所
      - id: agent
        ask: 是否由经办人提交？
        choose: yes-no
    materials:
      - id: application
        use: application-form
      - id: agent-id
        name: 经办人身份证明复印件
        kind: 证件证书证明
        original: 0
        copy: 1
        source: 政府部门核发
        issuer: 公安机关
        licences: ["11100000000013127D001"]
        waiver: 电子证照
        bases: [regulation-24]
        checks:
          - 复印件注明“与原件一致”并签字
      - id: premises-proof
        name: 经营场所使用相关文件
      - id: premises-promise
        name: 经营场所申报承诺书
    requires:
      - application
      - material: agent-id
        when:
          agent: [是]
    cases:
      - id: name-change
        name: 变更名称
        when:
          entity-item: [name]
      - id: premises-change
        name: 变更经营场所
        when:
          entity-item: [premises]
        requires:
          - material: premises-proof
            alternatives: [premises-promise]

    """

  static let itemText = """
    govsvc: item/1
    code: "11440300MB2D0970524440125044002"
    version: 4
    limits:
      promised: 2 工作日
    steps:
      - id: accept
        limit: 0.5 工作日
    windows:
      - id: hall
        name: 龙岗区行政服务大厅
        address: 龙翔大道8033-1号
    cases:
      - id: name-change
        handling: "02"

    """

  static let localStandardText = """
    govsvc: standard/1
    local-code: GD-SAMPLE
    name: 示例备案
    type: 其他行政权力
    version: 1
    effective: 2024-01-01
    sources:
      - 示例
    objects: [企业法人]
    limits:
      statutory: 10 工作日
      promised: 5 工作日
    bases:
      - id: rule
        law: 示例办法
    materials:
      - id: letter
        name: 备案说明

    """

  static let localItemText = """
    govsvc: item/1
    standard: GD-SAMPLE
    authority: "11440000MB2D023437"
    level: 省级
    version: 1

    """
}
