import Wording

extension ElementDictionary {
  static let serviceIdentity: [@Sendable (RecordKind) -> Element] = [
    element(
      .govsvc, "文件类型", "file kind", .text, .required,
      means: Bilingual("文件的种类与格式版本", "The kind of file and the version of its format")),
    element(
      .code, "编码", "code", .code(.any),
      means: Bilingual("标准写12位基本编码，实施清单写31位实施编码", "12 characters (基本编码) in a standard, 31 (实施编码) in an item"),
      source: "GB/T 39554.1"),
    element(
      .localCode, "地方编码", "local code", .code(.local),
      means: Bilingual(
        "没有公布的国家编码时由目录自编，不得像国家编码", "The catalog's own code where none is published; must not look like a published one"),
      source: "local_catalog_code"),
    element(
      .standard, "所属标准", "standard", .code(.local), .itemOnly, .local,
      means: Bilingual("没有实施编码的实施清单所执行的标准", "The standard an item without a national code follows")),
    element(
      .authority, "实施主体编码", "body", .code(.organization), .itemOnly, .local,
      means: Bilingual("没有实施编码时写明实施主体", "The implementing body of an item without a national code"), source: "dept_code"
    ),
    element(
      .level, "行使层级", "level", .label(.level), .itemOnly, .local,
      means: Bilingual("没有实施编码时写明行使层级", "The level of an item without a national code"), source: "use_level"),
    element(
      .levels, "可行使层级", "levels", .list(.label(.level)), .standardOnly,
      means: Bilingual("基本目录允许的行使层级，可多选", "The levels the base catalog allows"), source: "use_level"),
    element(
      .name, "事项名称", "name", .text, .requiredEffective,
      means: Bilingual("事项的全省统一名称", "The item's name, the same in the whole province"), source: "task_name",
      role: .title),
    element(
      .commonName, "日常用语", "common name", .text, means: Bilingual("群众习惯的叫法", "What people usually call it"),
      role: .title),
    element(
      .department, "主管部门", "department in charge", .text,
      means: Bilingual("对该事项负有业务指导职责的部门", "The department that guides the business")),
    element(
      .type, "事项类型", "item type", .label(.itemType), .requiredEffective,
      means: Bilingual("与基本编码的类型位一致", "Agrees with the type digits of the code"), source: "task_type"),
    element(
      .status, "事项状态", "status", .label(.status), .optional, .narrow, fallback: "在用",
      means: Bilingual("在用、暂停或取消", "In use, suspended or cancelled"), source: "task_state"),
    element(
      .version, "事项版本", "version", .integer(1...99_999), .optional, .local,
      means: Bilingual("每发布一次加一", "One more with each publication"), source: "task_version"),
    element(
      .effective, "生效日期", "effective from", .date, .optional, .local,
      means: Bilingual("计划生效日期", "Planned first day"), source: "plan_effective_date"),
    element(
      .expires, "失效日期", "expires on", .date, .optional, .local,
      means: Bilingual("计划取消日期", "Planned last day"), source: "plan_cancel_date"),
    element(
      .sources, "资料来源", "sources", .list(.prose), .optional, .local,
      means: Bilingual("内容依据的资料，不对外发布", "Where the content comes from; not published")),
    element(
      .note, "备注", "note", .prose, .optional, .local, means: Bilingual("内部备注，不对外发布", "Internal note, not published")),
    element(
      .objects, "服务对象", "who is served", .list(.label(.serviceObject)), .requiredEffective,
      means: Bilingual("可以申请的对象，可多选", "Who may apply"), source: "server_type"),
    element(
      .powerSource, "权力来源", "source of power", .label(.powerSource), .optional, .local,
      means: Bilingual("行使该职权的来源", "Where the power comes from"), source: "power_source"),
    element(
      .entrustedBy, "委托部门", "entrusted by", .text, .optional, .local,
      means: Bilingual("权力来源为委托时填写", "Needed where the power is entrusted"), source: "entrust_name"),
    element(
      .naturalThemes, "面向自然人事项主题分类", "themes for natural persons", .list(.label(.naturalTheme)),
      means: Bilingual("可多选", "One or more"), source: "user_topic_type"),
    element(
      .legalThemes, "面向法人事项主题分类", "themes for legal persons", .list(.label(.legalTheme)),
      means: Bilingual("可多选", "One or more"), source: "corp_topic_type"),
    element(
      .localThemes, "地方特色主题分类", "local themes", .list(.text), .optional, .local,
      means: Bilingual("本地自设的主题", "Themes of the place's own")),
    element(
      .quota, "数量限制", "quota", .prose,
      means: Bilingual("办理数量上的限制及依据", "A limit on the number granted"), source: "limit_explain"),
    element(
      .rights, "权利与义务", "rights and duties", .prose, means: Bilingual("申请人的权利与义务", "The applicant's rights and duties")),
    element(
      .application, "申请内容", "what is applied for", .prose, means: Bilingual("申请的内容", "What the application is about")),
    element(
      .local, "可自定要素", "elements left to the bodies", .list(.text), .standardOnly,
      means: Bilingual("本标准允许实施主体自定的要素", "Elements each body may set itself")),
    element(
      .narrow, "可收紧要素", "elements that may be bettered", .list(.text), .standardOnly,
      means: Bilingual("本标准允许实施主体改得更有利于办事人的要素", "Elements a body may make better for the applicant")),
    element(
      .locked, "锁定要素", "locked elements", .list(.text), .standardOnly,
      means: Bilingual("本标准不允许改动的要素", "Elements no body may change")),
  ]
}
