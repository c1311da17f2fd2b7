import Wording

extension ElementDictionary {
  static let catalogElements: [@Sendable (RecordKind) -> Element] = [
    element(.govsvc, "文件类型", "file kind", .text, .required, means: Bilingual("catalog/1", "catalog/1")),
    element(.name, "目录名称", "name", .text, .required, means: Bilingual("目录的名称", "Name of the catalog")),
    element(
      .region, "行政区划", "region", .code(.region), .required,
      means: Bilingual("6位行政区划代码", "6 digits of GB/T 2260"), source: "GB/T 2260"),
    element(
      .language, "语言", "language", .label(.language), fallback: "zh-Hans",
      means: Bilingual("消息的默认语言", "Default language of messages")),
    element(
      .profile, "编码方案", "profile", .label(.profile), fallback: "national",
      means: Bilingual("采用哪一套编码方案", "Which code lists and extra checks apply")),
    element(
      .elements, "要素差异规则", "element policy", .policy(.variation),
      means: Bilingual("要素：locked、narrow 或 local", "element: locked, narrow or local")),
    element(
      .supplementMargin, "容缺补正提前量", "margin for materials that follow later", .timeLimit,
      means: Bilingual(
        "容缺补正时限至少比承诺办结时限短多少，如“2 工作日”；“0 工作日”是不超过承诺时限",
        "By how much what may follow later comes before the promised limit; 0 工作日 means not after it"),
      source: "容缺受理办法，各地不同：深圳为2个工作日"),
    element(
      .supplementMost, "容缺补正最长时限", "longest time for materials that follow later", .timeLimit,
      means: Bilingual("容缺补正时限最长多少，如“20 工作日”", "The longest time a missing material may follow in"),
      source: "容缺受理办法，各地不同：深圳为20个工作日"),
    element(
      .rules, "规则级别", "rule policy", .policy(.severity), means: Bilingual("规则：错误、警告、提示或关闭", "rule: 错误, 警告, 提示 or 关闭")),
    element(.note, "备注", "note", .prose, means: Bilingual("备注", "A note")),
  ]

  static let organizationListElements: [@Sendable (RecordKind) -> Element] = [
    element(.govsvc, "文件类型", "file kind", .text, .required, means: Bilingual("organizations/1", "organizations/1")),
    element(
      .organizations, "实施主体", "organizations", .records(.organization), .required,
      means: Bilingual("全部实施主体", "All bodies"), source: "up_zone_organization"),
  ]

  static let organizationElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .code, "实施主体编码", "code", .code(.organization), .required,
      means: Bilingual("统一社会信用代码、临时代码（TE）或地方代码", "USCC, temporary TE code or local code"), source: "GB 32100"),
    element(.name, "实施主体名称", "name", .text, .required, means: Bilingual("全称", "Full name"), source: "dept_name"),
    element(.shortName, "简称", "short name", .text, means: Bilingual("简称", "Short name"), source: "org_short_name"),
    element(.level, "层级", "level", .label(.level), means: Bilingual("机构的层级", "Level of the body")),
    element(.region, "行政区划", "region", .code(.region), means: Bilingual("6位行政区划代码", "6 digits"), source: "GB/T 2260"),
    element(
      .nature, "实施主体性质", "nature", .label(.bodyNature), fallback: "法定机关",
      means: Bilingual("法定机关、授权组织或受委托组织", "Statutory, authorised or entrusted"), source: "dept_type"),
    element(.address, "地址", "address", .text, means: Bilingual("地址", "Address")),
    element(.phone, "电话", "telephone", .phone, means: Bilingual("带区号的电话", "With area code"), role: .phone),
    element(.contact, "咨询与监督", "contact", .record(.contact), means: Bilingual("咨询与监督投诉方式", "How to ask and complain")),
    element(.windows, "办理窗口", "windows", .records(.window), means: Bilingual("该机构的窗口", "Its windows")),
    element(.note, "备注", "note", .prose, means: Bilingual("备注", "A note")),
  ]

  static let licenceListElements: [@Sendable (RecordKind) -> Element] = [
    element(.govsvc, "文件类型", "file kind", .text, .required, means: Bilingual("licences/1", "licences/1")),
    element(
      .licences, "电子证照类型", "e-licence types", .records(.licence), .required,
      means: Bilingual("电子证照目录", "Catalog of e-licence types")),
  ]

  static let licenceElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .code, "类型代码", "type code", .code(.licenceType), .required,
      means: Bilingual("电子证照类型代码", "Code of the type"), source: "C 0122"),
    element(.name, "证照名称", "name", .text, means: Bilingual("证照名称", "Name of the licence")),
    element(.issuer, "定义机构", "defined by", .text, means: Bilingual("定义该类型的机构", "Who defined the type")),
    element(.holder, "持有者类型", "holder", .text, means: Bilingual("持有者类型代码", "Kind of holder")),
    element(.sources, "资料来源", "sources", .list(.prose), means: Bilingual("资料来源", "Where it comes from")),
    element(.note, "备注", "note", .prose, means: Bilingual("备注", "A note")),
  ]

  static let retiredListElements: [@Sendable (RecordKind) -> Element] = [
    element(.govsvc, "文件类型", "file kind", .text, .required, means: Bilingual("retired/1", "retired/1")),
    element(
      .retired, "停用编码", "retired codes", .records(.retiredCode), .required,
      means: Bilingual("不得再用的编码", "Codes that may never come back")),
  ]

  static let retiredCodeElements: [@Sendable (RecordKind) -> Element] = [
    element(.code, "停用编码", "code", .code(.any), .required, means: Bilingual("停用的编码", "The retired code")),
    element(.name, "原名称", "name", .text, .required, means: Bilingual("停用前的名称", "Its name")),
    element(.date, "停用日期", "date", .date, .required, means: Bilingual("停用日期", "Day of retirement")),
    element(
      .reason, "停用原因", "reason", .label(.retirement), .required,
      means: Bilingual("更名、合并、拆分、取消等", "Renamed, merged, split, cancelled")),
    element(.basis, "停用依据", "basis", .prose, means: Bilingual("停用的文件依据", "The document it rests on")),
    element(
      .successors, "后继编码", "successors", .list(.code(.any)), means: Bilingual("由哪些编码接替", "The codes that follow it")),
  ]

  static let baselineListElements: [@Sendable (RecordKind) -> Element] = [
    element(.govsvc, "文件类型", "file kind", .text, .required, means: Bilingual("baseline/1", "baseline/1")),
    element(
      .baseline, "基线", "baseline", .records(.baselineEntry), .required,
      means: Bilingual("已知、暂不处理的问题，由 govsvc baseline 写入", "Known findings that are let be; written by govsvc baseline")),
  ]

  static let baselineEntryElements: [@Sendable (RecordKind) -> Element] = [
    element(.rule, "规则", "rule", .text, .required, means: Bilingual("规则的编号", "The code of the rule")),
    element(
      .item, "事项", "item", .text, .required,
      means: Bilingual("事项的编码；不属于事项的，写文件路径", "The item's code, or a file's path")),
    element(.element, "要素", "element", .text, means: Bilingual("要素的路径", "The path of the element")),
    element(.value, "内容", "value", .text, means: Bilingual("问题所涉及的内容", "What the finding says of it")),
    element(.note, "备注", "note", .prose, means: Bilingual("为什么暂不处理", "Why it is let be")),
  ]

  static let materialFileElements: [@Sendable (RecordKind) -> Element] =
    [
      element(.govsvc, "文件类型", "file kind", .text, .required, means: Bilingual("material/1", "material/1")),
      element(.id, "材料标识", "material id", .name, .required, means: Bilingual("与文件名一致", "The same as the file name")),
    ] + materialElements.dropFirst().filter { ![Key.use, .bases].contains($0(.materialFile).key) }
}
