import Wording

extension CodeList {
  /// The lists, in the order of the raw values.
  static let tables: [Table] = [
    itemTypeTable,
    statusTable,
    levelTable,
    powerSourceTable,
    bodyNatureTable,
    serviceObjectTable,
    processingTable,
    channelTable,
    serviceModeTable,
    onlineDepthTable,
    onlineFunctionTable,
    yesNoTable,
    crossRegionKindTable,
    resultKindTable,
    materialKindTable,
    materialFormTable,
    necessityTable,
    sourceChannelTable,
    waiverTable,
    checkOutcomeTable,
    chooseTable,
    basisKindTable,
    severityTable,
    variationTable,
    languageTable,
    windowClassTable,
    retirementTable,
    profileTable,
    naturalThemeTable,
    legalThemeTable,
    waiverFallbackTable,
    discretionKindTable,
  ]

  // From the ways in which a material may be waived; only the first is documented as a fall-back.
  private static let waiverFallbackTable = Table(
    name: Bilingual("无法免提交时的处理", "if it cannot be waived"),
    labels: [
      Bilingual("由申请人提交", "handed in by the applicant"),
      Bilingual("告知承诺", "declaration"),
      Bilingual("部门核验", "checked between departments"),
    ])

  private static let discretionKindTable = Table(
    name: Bilingual("裁量表类型", "kind of discretion table"),
    labels: [
      Bilingual("细化表", "makes conditions concrete"),
      Bilingual("量化表", "sets bounds in numbers"),
    ])

  private static let itemTypeTable = Table(
    name: Bilingual("事项类型", "item type"),
    labels: [
      Bilingual("行政许可", "administrative licence"),
      Bilingual("行政处罚", "administrative penalty"),
      Bilingual("行政强制", "administrative coercion"),
      Bilingual("行政征收", "administrative levy"),
      Bilingual("行政给付", "administrative payment"),
      Bilingual("行政检查", "administrative inspection"),
      Bilingual("行政确认", "administrative confirmation"),
      Bilingual("行政奖励", "administrative reward"),
      Bilingual("行政裁决", "administrative adjudication"),
      Bilingual("其他行政权力", "other administrative power"),
      Bilingual("公共服务", "public service"),
    ])

  private static let statusTable = Table(
    name: Bilingual("事项状态", "item status"),
    labels: [
      Bilingual("在用", "in use"),
      Bilingual("暂停", "suspended"),
      Bilingual("取消", "cancelled"),
    ])

  private static let levelTable = Table(
    name: Bilingual("行使层级", "level"),
    labels: [
      Bilingual("国家级", "national"),
      Bilingual("省级", "provincial"),
      Bilingual("市级", "city"),
      Bilingual("县级", "county"),
      Bilingual("镇（乡、街道）级", "town or street"),
      Bilingual("村（社区）级", "village or community"),
    ])

  private static let powerSourceTable = Table(
    name: Bilingual("权力来源", "source of power"),
    labels: [
      Bilingual("法定本级行使", "statutory, own level"),
      Bilingual("上级下放", "devolved by the higher level"),
      Bilingual("上级授权", "authorised by the higher level"),
      Bilingual("同级授权", "authorised at the same level"),
      Bilingual("上级委托", "entrusted by the higher level"),
      Bilingual("同级委托", "entrusted at the same level"),
    ])

  private static let bodyNatureTable = Table(
    name: Bilingual("实施主体性质", "nature of the body"),
    labels: [
      Bilingual("法定机关", "statutory body"),
      Bilingual("授权组织", "authorised organisation"),
      Bilingual("受委托组织", "entrusted organisation"),
    ])

  private static let serviceObjectTable = Table(
    name: Bilingual("服务对象", "who is served"),
    labels: [
      Bilingual("自然人", "natural person"),
      Bilingual("企业法人", "enterprise legal person"),
      Bilingual("事业法人", "public institution"),
      Bilingual("社会组织法人", "social organisation"),
      Bilingual("非法人企业", "enterprise without legal personality"),
      Bilingual("行政机关", "administrative organ"),
      Bilingual("其他组织", "other organisation"),
    ])

  private static let processingTable = Table(
    name: Bilingual("办件类型", "processing type"),
    labels: [
      Bilingual("即办件", "handled at once"),
      Bilingual("承诺件", "handled within a promise"),
    ])

  private static let channelTable = Table(
    name: Bilingual("办理形式", "channel"),
    labels: [
      Bilingual("窗口办理", "at a window"),
      Bilingual("网上办理", "online"),
      Bilingual("快递申请", "by courier"),
    ])

  private static let serviceModeTable = Table(
    name: Bilingual("审批服务形式", "service mode"),
    labels: [
      Bilingual("马上办", "at once"),
      Bilingual("网上办", "online"),
      Bilingual("就近办", "nearby"),
      Bilingual("一次办", "in one visit"),
    ])

  private static let onlineDepthTable = Table(
    name: Bilingual("网办深度", "online depth"),
    labels: [
      Bilingual("Ⅰ级", "level I"),
      Bilingual("Ⅱ级", "level II"),
      Bilingual("Ⅲ级", "level III"),
      Bilingual("Ⅳ级", "level IV, wholly online"),
    ])

  private static let onlineFunctionTable = Table(
    name: Bilingual("网上办理环节", "online step"),
    labels: [
      Bilingual("互联网咨询", "advice"),
      Bilingual("互联网收件", "filing"),
      Bilingual("互联网预审", "pre-check"),
      Bilingual("互联网受理", "acceptance"),
      Bilingual("互联网办理", "handling"),
      Bilingual("互联网办理结果信息反馈", "result feedback"),
      Bilingual("互联网电子证照反馈", "e-licence feedback"),
      Bilingual("其他", "other"),
    ])

  private static let yesNoTable = Table(
    name: Bilingual("是否", "yes or no"),
    labels: [
      Bilingual("是", "yes"),
      Bilingual("否", "no"),
    ])

  private static let crossRegionKindTable = Table(
    name: Bilingual("通办类型", "cross-region kind"),
    labels: [
      Bilingual("跨境通办", "across the border"),
      Bilingual("跨省通办", "across provinces"),
      Bilingual("省内通办", "within the province"),
      Bilingual("跨市通办", "across cities"),
    ])

  private static let resultKindTable = Table(
    name: Bilingual("审批结果类型", "kind of result"),
    labels: [
      Bilingual("证照", "licence"),
      Bilingual("批文", "approval document"),
      Bilingual("其他", "other"),
      Bilingual("无", "none"),
    ])

  private static let materialKindTable = Table(
    name: Bilingual("材料类型", "kind of material"),
    labels: [
      Bilingual("申请表格文书", "application form"),
      Bilingual("证件证书证明", "certificate or proof"),
      Bilingual("其他", "other"),
    ])

  private static let materialFormTable = Table(
    name: Bilingual("材料形式", "form of material"),
    labels: [
      Bilingual("纸质", "paper"),
      Bilingual("电子化", "electronic"),
      Bilingual("纸质/电子化", "paper or electronic"),
    ])

  private static let necessityTable = Table(
    name: Bilingual("材料必要性", "necessity"),
    labels: [
      Bilingual("必要", "required"),
      Bilingual("支持容缺处理", "may follow later"),
      Bilingual("非必要", "optional"),
    ])

  private static let sourceChannelTable = Table(
    name: Bilingual("来源渠道", "where it comes from"),
    labels: [
      Bilingual("申请人自备", "prepared by the applicant"),
      Bilingual("政府部门核发", "issued by the government"),
      Bilingual("中介机构出具", "issued by an intermediary"),
      Bilingual("其他", "other"),
    ])

  private static let waiverTable = Table(
    name: Bilingual("免提交方式", "way of waiving"),
    labels: [
      Bilingual("数据共享", "shared data"),
      Bilingual("电子证照", "e-licence"),
      Bilingual("告知承诺", "declaration"),
      Bilingual("部门核验", "checked between departments"),
    ])

  private static let checkOutcomeTable = Table(
    name: Bilingual("不符合时的处理", "if not met"),
    labels: [
      Bilingual("一次性补正", "correct once"),
      Bilingual("不予受理", "not accepted"),
      Bilingual("不予许可", "refused"),
    ])

  private static let chooseTable = Table(
    name: Bilingual("选择方式", "way of choosing"),
    labels: [
      Bilingual("one", "one option"),
      Bilingual("many", "one or more options"),
      Bilingual("yes-no", "yes or no"),
      Bilingual("number", "a number"),
    ])

  private static let basisKindTable = Table(
    name: Bilingual("依据类型", "kind of basis"),
    labels: [
      Bilingual("法律", "law"),
      Bilingual("行政法规", "administrative regulation"),
      Bilingual("国务院决定", "State Council decision"),
      Bilingual("地方性法规", "local regulation"),
      Bilingual("部门规章", "departmental rule"),
      Bilingual("地方政府规章", "local government rule"),
      Bilingual("规范性文件", "normative document"),
      Bilingual("标准", "standard"),
    ])

  private static let severityTable = Table(
    name: Bilingual("问题级别", "severity"),
    labels: [
      Bilingual("错误", "error"),
      Bilingual("警告", "warning"),
      Bilingual("提示", "note"),
      Bilingual("关闭", "off"),
    ])

  private static let variationTable = Table(
    name: Bilingual("差异规则", "variation"),
    labels: [
      Bilingual("locked", "fixed by the standard"),
      Bilingual("narrow", "may only be better"),
      Bilingual("local", "set by each body"),
    ])

  private static let languageTable = Table(
    name: Bilingual("语言", "language"),
    labels: [
      Bilingual("zh-Hans", "Chinese"),
      Bilingual("en", "English"),
    ])

  private static let windowClassTable = Table(
    name: Bilingual("窗口类别", "window class"),
    labels: [
      Bilingual("综合服务", "general"),
      Bilingual("工程类", "construction"),
      Bilingual("经营类", "business"),
      Bilingual("登记类", "registration"),
      Bilingual("公民类", "citizens"),
      Bilingual("税务", "tax"),
      Bilingual("公安", "police"),
      Bilingual("专业", "special"),
    ])

  private static let retirementTable = Table(
    name: Bilingual("停用原因", "reason of retirement"),
    labels: [
      Bilingual("更名", "renamed"),
      Bilingual("合并", "merged"),
      Bilingual("拆分", "split"),
      Bilingual("取消", "cancelled"),
      Bilingual("下放", "devolved"),
      Bilingual("更正", "corrected"),
    ])

  private static let profileTable = Table(
    name: Bilingual("编码方案", "profile"),
    labels: [
      Bilingual("national", "national code lists"),
      Bilingual("guangdong", "Guangdong code lists"),
    ])

  private static let naturalThemeTable = Table(
    name: Bilingual("面向自然人事项主题分类", "theme for natural persons"),
    labels: [
      Bilingual("生育收养", "birth and adoption"),
      Bilingual("户籍办理", "household registration"),
      Bilingual("民族宗教", "ethnic and religious affairs"),
      Bilingual("教育科研", "education and research"),
      Bilingual("入伍服役", "military service"),
      Bilingual("就业创业", "employment and start-ups"),
      Bilingual("设立变更", "setting up and changing"),
      Bilingual("准营准办", "permission to operate"),
      Bilingual("抵押质押", "mortgage and pledge"),
      Bilingual("职业资格", "professional qualification"),
      Bilingual("行政缴费", "administrative payments"),
      Bilingual("婚姻登记", "marriage registration"),
      Bilingual("优待抚恤", "preferential treatment and pensions"),
      Bilingual("规划建设", "planning and building"),
      Bilingual("住房保障", "housing"),
      Bilingual("社会保障", "social security"),
      Bilingual("证件办理", "documents"),
      Bilingual("交通出行", "traffic and travel"),
      Bilingual("旅游观光", "tourism"),
      Bilingual("出境入境", "exit and entry"),
      Bilingual("消费维权", "consumer rights"),
      Bilingual("公共安全", "public safety"),
      Bilingual("司法公证", "justice and notaries"),
      Bilingual("知识产权", "intellectual property"),
      Bilingual("环保绿化", "environment and greening"),
      Bilingual("文化体育", "culture and sport"),
      Bilingual("公用事业", "public utilities"),
      Bilingual("医疗卫生", "health care"),
      Bilingual("离职退休", "leaving work and retirement"),
      Bilingual("死亡殡葬", "death and funerals"),
      Bilingual("地方特色", "local speciality"),
      Bilingual("其他", "other"),
    ])

  private static let legalThemeTable = Table(
    name: Bilingual("面向法人事项主题分类", "theme for legal persons"),
    labels: [
      Bilingual("设立变更", "setting up and changing"),
      Bilingual("准营准办", "permission to operate"),
      Bilingual("资质认证", "qualification"),
      Bilingual("年检年审", "annual inspection"),
      Bilingual("税收财务", "tax and finance"),
      Bilingual("人力资源", "human resources"),
      Bilingual("社会保障", "social security"),
      Bilingual("投资审批", "investment approval"),
      Bilingual("融资信贷", "financing and credit"),
      Bilingual("抵押质押", "mortgage and pledge"),
      Bilingual("商务贸易", "commerce"),
      Bilingual("招标拍卖", "tenders and auctions"),
      Bilingual("海关口岸", "customs and ports"),
      Bilingual("涉外服务", "foreign-related services"),
      Bilingual("农林牧渔", "farming, forestry and fishing"),
      Bilingual("国土和规划建设", "land, planning and building"),
      Bilingual("交通运输", "transport"),
      Bilingual("环保绿化", "environment and greening"),
      Bilingual("应对气候变化", "climate change"),
      Bilingual("水务气象", "water and weather"),
      Bilingual("医疗卫生", "health care"),
      Bilingual("科技创新", "science and innovation"),
      Bilingual("文体教育", "culture, sport and education"),
      Bilingual("知识产权", "intellectual property"),
      Bilingual("民族宗教", "ethnic and religious affairs"),
      Bilingual("质量技术", "quality and technology"),
      Bilingual("检验检疫", "inspection and quarantine"),
      Bilingual("安全生产", "work safety"),
      Bilingual("公安消防", "police and fire"),
      Bilingual("司法公证", "justice and notaries"),
      Bilingual("公用事业", "public utilities"),
      Bilingual("法人注销", "deregistration"),
      Bilingual("档案文物", "archives and relics"),
      Bilingual("地方特色", "local speciality"),
      Bilingual("其他", "other"),
    ])
}
