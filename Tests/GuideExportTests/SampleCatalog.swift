import CatalogModel
import TestSupport

/// A small catalog in which every published element of text stands somewhere.
enum SampleCatalog {
  static let standardPath = "standards/GD-SAMPLE.yaml"
  static let itemPath = "items/11440000MB2D023437/GD-SAMPLE.yaml"

  /// The texts by path.
  static let texts: [String: String] = [
    "govsvc.yaml": manifest, "organizations.yaml": organizations, "licences.yaml": licences,
    "materials/sample-form.yaml": form, standardPath: standardHead + standardCases + standardRest, itemPath: item,
  ]

  static var catalog: Catalog { TestCatalog.make(texts) }

  private static let manifest = """
    govsvc: catalog/1
    name: 示例目录
    region: "440000"
    profile: guangdong

    """

  private static let organizations = """
    govsvc: organizations/1
    organizations:
      - code: "11440000MB2D023437"
        name: 广东省示例局
        short-name: 省示例局
        level: 省级
        region: "440000"
        address: 广州市示例路1号
        phone: 020-12345
        contact:
          consult: 020-12345
          complain: 020-12346
        windows:
          - id: body-hall
            name: 省政务服务大厅
            address: 一楼
            phone: 020-12347
            hours: 工作日上午
            directions: 地铁站旁
      - code: "11440300MB2D097052"
        name: 示例区示例局

    """

  private static let licences = """
    govsvc: licences/1
    licences:
      - code: "11100000000013127D001"
        name: 居民身份证

    """

  private static let form = """
    govsvc: material/1
    id: sample-form
    name: 示例申请书
    kind: 申请表格文书
    paper-size: A4
    blank-form: https://example.org/form?a=1&b=2
    sample: 样表.pdf
    fill-notes: 用黑色笔填写
    basis:
      - id: form-basis
        law: 示例格式文书规范
        number: 示例〔2024〕1号
        article: 附件1

    """

  private static let standardHead = """
    govsvc: standard/1
    local-code: GD-SAMPLE
    name: 示例变更登记
    common-name: 示例换证
    department: 示例主管部门
    type: 其他行政权力
    version: 3
    effective: 2024-05-01
    sources: [示例资料]
    objects: [自然人, 企业法人]
    natural-themes: [设立变更]
    local-themes: [示例主题]
    quota: 没有数量限制
    rights: 依法享有知情权
    application: 变更示例登记
    processing: 承诺件
    channels: [窗口办理, 网上办理]
    online-url: https://example.org/apply
    mobile-url: https://example.org/m
    visits: 1
    visit-reason: 核对原件
    intermediary: 不涉及
    limits:
      statutory: 20 工作日
      promised: 5 工作日
      statutory-note: 自受理之日起
      promised-note: 不含公示
    conditions:
      - id: registered
        text: 已经登记
        bases: [rule-2]
      - id: mover
        text: 新址在本省
        when:
          change: [address]
    apply:
      - within: 30 自然日
        from: 变更之日
        bases: [rule-2]
    results:
      - id: licence
        name: 示例证
        kind: 证照
        licences: ["11100000000013127D001"]
        sample: 样证.pdf
        validity: 五年
        delivery: 邮寄
      - id: notice
        name: 登记通知书
    questions:
      - id: change
        ask: 变更哪些事项？
        choose: many
        note: 可以同时变更
        options:
          - id: name
            label: 名称
          - id: address
            label: 地址
            note: 含门牌变更
          - id: owner
            label: 权利人
      - id: area
        ask: 建筑面积是多少？
        choose: number
        from: "0"
        to: "5000"
        unit: 平方米
        asked-when:
          change: [address]
      - id: agent
        ask: 是否由经办人提交？
        choose: yes-no
      - id: paper
        ask: 旧证是纸质的还是电子的？
        choose: one
        asked-when:
          results: [licence]
        options:
          - id: printed
            label: 纸质
          - id: electronic
            label: 电子
            offered-when:
              change: [name]
    never:
      - when:
          change:
            all: [name, owner]
        reason: 名称随权利人变更
        bases: [rule-2]
    requires:
      - form
      - material: agent-id
        when:
          agent: [是]

    """

  private static let standardCases = """
    cases:
      - id: name-change
        group: 登记事项
        name: 变更名称
        when:
          change: [name]
        note: 名称先行申报
        requires:
          - id: proof-optional
            material: name-proof
            necessity: 非必要
            note: 可以后补
          - id: proof-agent
            material: name-proof
            when:
              agent: [是]
      - id: address-change
        name: 变更地址
        when:
          change: [address]
        limits:
          promised: 10 工作日
        visits: 0
        apply:
          - not-before: 取得新址之日
            before: 迁入新址
        fees: [site]
        requires:
          - material: address-proof
            alternatives: [address-promise]
            checks:
              - text: 地址与申请书一致
                otherwise: 不予受理
              - text: 附平面图
                when:
                  area: 300<..1000
          - material: old-licence
            when:
              any:
                - paper: [printed]
                - area: 1000<..
              none:
                - agent: [是]
      - id: owner-change
        name: 变更权利人
        when:
          change: [owner]
        results: [notice]

    """

  private static let standardRest = """
    materials:
      - id: form
        use: sample-form
        bases: [rule-2]
      - id: agent-id
        name: 经办人身份证明复印件
        kind: 证件证书证明
        original: 0
        copy: 1
        source: 政府部门核发
        issuer: 公安机关
        licences: ["11100000000013127D001"]
        waiver: 电子证照
        waiver-fallback: 由申请人提交
      - id: name-proof
        name: 名称证明
        necessity: 必要
        medium: 光盘
        note: 一式一份
      - id: address-proof
        name: 地址证明
      - id: address-promise
        name: 地址承诺书
      - id: old-licence
        name: 旧证
        necessity: 支持容缺处理
        supplement-within: 5 工作日
    steps:
      - id: accept
        name: 受理
        limit: 1 工作日
        post: 受理岗
        outcome: 受理通知书
        criteria: 材料齐全
        delivery: 当场
        method: 线下
      - id: notice
        name: 公示
        limit: 5 工作日
        counted: 否
    special-procedures:
      - id: survey
        name: 实地核查
        limit: 3 工作日
        when:
          change: [address]
        bases: [rule-2]
        note: 核查新址
    fees:
      - id: site
        name: 核查费
        amount: 80 元/件
        kind: 行政事业性收费
        collector: 示例局
        method: 网上缴费
        when:
          area: 1000<..
        bases: [rule-2]
        reductions:
          - text: 小微企业免收
            when:
              agent: [否]
            bases: [rule-2]
        note: 核查前缴纳
    bases:
      - id: rule-2
        law: 示例条例
        number: 示例令第1号
        article: 第二条
        kind: 地方性法规
        issuer: 示例人大
        effective: 2020-01-01
      - id: rule-3
        law: 示例条例
        number: 示例令第1号
        article: 第三条
        text: 变更登记事项的，应当申请变更登记。
    discretion:
      - id: late
        about: 逾期申请
        kind: 量化表
        when:
          agent: [是]
        materials: [form]
        levels:
          - id: minor
            label: 轻微
            measure: 30日以内
            criteria: 逾期不满30日
            outcome: 准予变更
        bases: [rule-2]
    faq:
      - id: how-long
        question: 多久办好？
        answer: 五个工作日

    """

  private static let item = """
    govsvc: item/1
    standard: GD-SAMPLE
    authority: "11440000MB2D023437"
    level: 省级
    version: 4
    sources: [示例资料]
    power-source: 上级委托
    entrusted-by: 上级示例局
    system: 示例系统
    appointment: 是
    appointment-url: https://example.org/book
    limits:
      promised: 4 工作日
    cross-region:
      kind: [省内通办]
      areas: [全省]
      form: 全程网办
    partners:
      - id: tax
        name: 示例税务局
        about: 核税
        limit: 1 工作日
        materials: [name-proof]
    contact:
      consult: 020-12345
      complain: 020-12346
    review:
      name: 示例政府
      address: 示例路2号
      phone: 020-12348
      url: https://example.org/review
    litigation:
      name: 示例法院
    materials:
      - id: seal-record
        name: 印章备案回执
    windows:
      - id: hall
        name: 省政务服务大厅一楼
        address: 示例路3号
        phone: 020-12349
        hours: 工作日
        directions: 公交可达
    cases:
      - id: name-change
        limits:
          promised: 2 工作日
        add:
          - material: seal-record
            reason: 试点办法第五条
    not-offered:
      - cases: [owner-change]
        handled-by: "11440300MB2D097052"
        note: 到不动产所在地办理

    """
}
