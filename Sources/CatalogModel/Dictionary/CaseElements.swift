import Wording

extension ElementDictionary {
  static let questionElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "问题标识", "question id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .ask, "问题", "question", .text, .required,
      means: Bilingual("向办事人提出的问题", "What the applicant is asked"), source: "elementquestion"),
    element(
      .choose, "选择方式", "way of choosing", .label(.choose), .required,
      means: Bilingual("one 单选，many 多选，yes-no 是否，number 数值", "one, many, yes-no or number"), source: "multiselect"),
    element(.options, "选项", "options", .records(.option), means: Bilingual("可选的回答", "The possible answers")),
    element(
      .askedWhen, "提问条件", "asked when", .condition,
      means: Bilingual("满足时才提问", "Asked only when it holds"), source: "preoptionguid"),
    element(.from, "最小值", "from", .text, means: Bilingual("数值问题的最小值", "Least number")),
    element(.to, "最大值", "to", .text, means: Bilingual("数值问题的最大值", "Greatest number")),
    element(.unit, "单位", "unit", .text, means: Bilingual("数值的单位", "Unit of the number")),
    element(
      .decimals, "小数位数", "decimals", .integer(0...4), fallback: "0", means: Bilingual("数值的小数位数", "Decimal places")),
    element(
      .note, "说明", "note", .prose, means: Bilingual("帮助办事人回答", "Helps to answer"), source: "elementnote", role: .note),
  ]

  static let optionElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "选项标识", "option id", .identifier, .required, means: Bilingual("在本问题内唯一", "Unique in the question")),
    element(
      .label, "选项名称", "label", .text, .required,
      means: Bilingual("办事人看到的文字", "What the applicant reads"), source: "optionname"),
    element(.offeredWhen, "可选条件", "offered when", .condition, means: Bilingual("满足时才可选", "Offered only when it holds")),
    element(
      .note, "说明", "note", .prose, means: Bilingual("选项说明", "Explains the option"), source: "optionnote", role: .note),
  ]

  static let neverRowElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .when, "组合", "combination", .condition, .required,
      means: Bilingual("不会出现的回答组合", "The combination that cannot occur")),
    element(.reason, "原因", "reason", .prose, .required, means: Bilingual("为什么不会出现", "Why it cannot occur")),
    element(.bases, "依据", "bases", .list(.reference(.bases)), means: Bilingual("法律依据", "Legal bases")),
  ]

  static let requirementElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .id, "要求标识", "requirement id", .identifier,
      means: Bilingual("同一材料出现两次时填写", "Needed where a material stands twice")),
    element(
      .material, "材料", "material", .reference(.materials), .required, means: Bilingual("材料标识", "The material's id")),
    element(
      .when, "何时需要", "needed when", .condition, .optional, .narrow,
      means: Bilingual("满足时才需要", "Needed only when it holds"), source: "HANDLE_CASE"),
    element(
      .necessity, "材料必要性", "necessity", .label(.necessity), .optional, .narrow,
      means: Bilingual("在该情形下的必要性", "Necessity in this case")),
    element(
      .original, "原件份数", "originals", .integer(0...999), .optional, .narrow,
      means: Bilingual("在该情形下的原件份数", "Originals in this case")),
    element(
      .copy, "复印件份数", "copies", .integer(0...999), .optional, .narrow,
      means: Bilingual("在该情形下的复印件份数", "Copies in this case")),
    element(
      .alternatives, "可替代材料", "alternatives", .list(.reference(.materials)), .optional, .narrow,
      means: Bilingual("提交其中任何一种即可", "Any one of them will do")),
    element(
      .note, "说明", "note", .prose, .optional, .local, means: Bilingual("对该情形的说明", "A note for this case"), role: .note),
    element(.checks, "审查要点", "checks", .records(.check), means: Bilingual("该情形特有的审查要点", "Checks of this case only")),
    element(
      .bases, "依据", "bases", .list(.reference(.bases)),
      means: Bilingual("在该情形下要求该材料的依据", "Why it may be asked for in this case")),
    element(
      .reason, "增加理由", "reason", .prose, .optional, .local, means: Bilingual("实施主体增加材料的理由", "Why a body asks for more")),
  ]

  static let checkElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "要点标识", "check id", .identifier, means: Bilingual("在材料内唯一", "Unique in the material")),
    element(.text, "要点", "check", .prose, .required, means: Bilingual("核对什么", "What is checked"), role: .review),
    element(.when, "适用条件", "applies when", .condition, means: Bilingual("满足时才核对", "Checked only when it holds")),
    element(
      .otherwise, "不符合时的处理", "if not met", .label(.checkOutcome), fallback: "一次性补正",
      means: Bilingual("不符合时如何处理", "What follows if it is not met")),
    element(.bases, "依据", "bases", .list(.reference(.bases)), means: Bilingual("审查依据", "Legal bases")),
  ]

  static let serviceCaseElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "情形标识", "case id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .name, "情形名称", "case name", .text, .requiredEffective, means: Bilingual("办事情形的名称", "Name of the case"),
      role: .title),
    element(
      .group, "情形分组", "group of cases", .text,
      means: Bilingual("两级情形的上一级，同组的情形写相同的文字", "The upper of two levels; cases of a group have the same text")),
    element(.when, "适用条件", "applies when", .condition, means: Bilingual("哪些回答落入该情形", "Which answers lead here")),
    element(
      .limits, "办理时限", "time limits", .record(.limits), .optional, .narrow,
      means: Bilingual("该情形的时限", "Limits of this case")),
    element(
      .visits, "到办事现场次数", "visits", .integer(0...99), .optional, .narrow,
      means: Bilingual("该情形到现场的次数", "Visits in this case")),
    element(
      .apply, "申请期限", "when to apply", .records(.application), .optional, .narrow,
      means: Bilingual("该情形的申请期限", "When to apply in this case")),
    element(
      .handling, "业务办理项序号", "handling item suffix", .code(.handlingSuffix), .optional, .local,
      means: Bilingual("该情形的业务办理项编码后两位", "Last two digits of its 业务办理项编码"), source: "task_handle_item"),
    element(.bases, "设定依据", "bases", .list(.reference(.bases)), means: Bilingual("该情形适用的依据", "Bases of this case")),
    element(
      .results, "审批结果", "results", .list(.reference(.results)), means: Bilingual("该情形取得的结果", "Results of this case")),
    element(
      .fees, "收费项目", "fees", .list(.reference(.fees)), .optional, .narrow,
      means: Bilingual("该情形的收费", "Fees of this case")),
    element(
      .specialProcedures, "特别程序", "special procedures", .list(.reference(.specialProcedures)),
      means: Bilingual("该情形的特别程序", "Special procedures of this case")),
    element(
      .windows, "办理窗口", "windows", .list(.reference(.windows)), .optional, .local,
      means: Bilingual("该情形的窗口", "Windows of this case")),
    element(
      .requires, "所需材料", "requires", .records(.requirement), .optional, .narrow,
      means: Bilingual("该情形的材料要求", "Requirements of this case")),
    element(
      .without, "不需要的材料", "without", .list(.reference(.materials)), .itemOnly, .local,
      means: Bilingual("实施主体不再要求的材料", "Materials this body does not ask for")),
    element(
      .add, "增加的材料", "added requirements", .records(.requirement), .itemOnly, .local,
      means: Bilingual("实施主体增加的材料，应当说明理由", "What this body asks for in addition, with reasons")),
    element(
      .note, "说明", "note", .prose, .optional, .local, means: Bilingual("对该情形的说明", "A note on the case"), role: .note),
  ]

  static let applicationElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .within, "应当在…内申请", "within", .timeLimit, .optional, .narrow,
      means: Bilingual("自起算日起多长时间内申请", "How long after the starting day")),
    element(.from, "起算日", "counted from", .text, means: Bilingual("期限从哪一天起算", "From which day the time is counted")),
    element(.notBefore, "最早申请时间", "not before", .text, .optional, .narrow, means: Bilingual("不得早于何时申请", "Not before")),
    element(
      .before, "应当在…前申请", "before", .text, .optional, .narrow, means: Bilingual("应当在何事之前申请", "Before which event")),
    element(.bases, "依据", "bases", .list(.reference(.bases)), means: Bilingual("期限的依据", "Legal bases")),
  ]

  static let notOfferedElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .cases, "情形", "cases", .list(.reference(.cases)), .required, .local,
      means: Bilingual("不在本机构办理的情形", "The cases not offered here")),
    element(
      .handledBy, "办理机构", "handled by", .code(.organization), .optional, .local,
      means: Bilingual("由哪个机构办理", "The body that offers them")),
    element(
      .note, "说明", "note", .prose, .optional, .local, means: Bilingual("对办事人的说明", "A note to the applicant"),
      role: .note),
  ]
}
