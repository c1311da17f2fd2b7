import Wording

extension ElementDictionary {
  static let limitsElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .statutory, "法定办结时限", "statutory limit", .timeLimit,
      means: Bilingual("法律、法规规定的办结时限", "The limit the law sets"), source: "anticipate_day"),
    element(
      .promised, "承诺办结时限", "promised limit", .timeLimit, .optional, .narrow,
      means: Bilingual("实施主体承诺的办结时限，不得长于法定", "What the body promises; never longer than the law"), source: "promise_day"
    ),
    element(
      .statutoryNote, "法定办结时限说明", "note on the statutory limit", .prose,
      means: Bilingual("时限如何计算", "How it is counted"), source: "anticipate_explain", role: .timeNote),
    element(
      .promisedNote, "承诺办结时限说明", "note on the promised limit", .prose, .optional, .local,
      means: Bilingual("时限如何计算", "How it is counted"), source: "promise_explain", role: .timeNote),
  ]

  static let crossRegionElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .kind, "通办类型", "kind", .list(.label(.crossRegionKind)), .optional, .local,
      means: Bilingual("跨境、跨省、省内、跨市通办", "Across borders, provinces, cities")),
    element(
      .areas, "通办区域", "areas", .list(.text), .optional, .local, means: Bilingual("可以通办的区域", "Where it can be handled")),
    element(.form, "通办形式", "form", .text, .optional, .local, means: Bilingual("如全程网办", "Such as wholly online")),
  ]

  static let contactElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .consult, "咨询方式", "advice", .prose, .optional, .local,
      means: Bilingual("咨询电话、地址", "Telephone, address"), source: "link_way", role: .contact),
    element(
      .complain, "监督投诉方式", "complaints", .prose, .optional, .local,
      means: Bilingual("监督投诉电话、地址", "Telephone, address"), source: "supervise_way", role: .contact),
  ]

  static let remedyElements: [@Sendable (RecordKind) -> Element] = [
    element(.name, "部门", "authority", .text, .required, .local, means: Bilingual("受理机关或者法院名称", "Authority or court")),
    element(.address, "地址", "address", .text, .optional, .local, means: Bilingual("地址", "Address")),
    element(
      .phone, "电话", "telephone", .phone, .optional, .local, means: Bilingual("带区号的电话", "With area code"), role: .phone),
    element(.url, "网址", "web address", .url, .optional, .local, means: Bilingual("网址", "Web address")),
  ]

  static let conditionElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "条件标识", "condition id", .identifier, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .text, "条件", "condition", .prose, .required,
      means: Bilingual("受理条件正文", "The condition"), source: "accept_condition", role: .condition),
    element(
      .when, "适用条件", "applies when", .condition,
      means: Bilingual("只对部分情形适用时填写", "Where it concerns some situations only")),
    element(.bases, "依据", "bases", .list(.reference(.bases)), means: Bilingual("条件的依据", "Legal bases")),
  ]

  static let basisElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "依据标识", "basis id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .law, "法律法规名称", "law", .text, .required,
      means: Bilingual("法律法规或者文件名称", "Name of the law or document"), source: "law_name"),
    element(.number, "依据文号", "number", .text, means: Bilingual("文号", "Document number"), source: "law_number"),
    element(
      .article, "条款号", "article", .text, means: Bilingual("如“第二十四条第一款”", "Such as 第二十四条第一款"), source: "clause_number"),
    element(
      .text, "条款内容", "wording", .prose,
      means: Bilingual("条款原文，照录", "The clause, word for word"), source: "clause_content"),
    element(.issuer, "颁布机关", "issued by", .text, means: Bilingual("颁布机关", "Who issued it")),
    element(.effective, "实施日期", "in force from", .date, means: Bilingual("实施日期", "In force from")),
    element(.kind, "依据类型", "kind", .label(.basisKind), means: Bilingual("法律、行政法规等", "Law, regulation and so on")),
  ]

  static let resultElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "结果标识", "result id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .name, "审批结果名称", "name", .text, .required,
      means: Bilingual("证照或者文书名称", "Licence or document"), source: "result_name"),
    element(
      .kind, "审批结果类型", "kind", .label(.resultKind), fallback: "其他",
      means: Bilingual("证照、批文、其他或无", "Licence, approval, other or none"), source: "result_type"),
    element(
      .licences, "关联电子证照", "e-licences", .list(.code(.licenceType)),
      means: Bilingual("对应的电子证照类型", "Its e-licence types")),
    element(.sample, "审批结果样本", "sample", .text, means: Bilingual("样本文件", "A sample"), source: "result_guid"),
    element(.validity, "有效期限", "valid for", .text, means: Bilingual("如“五年”", "Such as five years")),
    element(
      .delivery, "送达方式", "delivery", .text, .optional, .local, means: Bilingual("如何领取", "How it is received"),
      role: .procedure),
  ]

  static let stepElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "环节标识", "step id", .identifier, .required, .local, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .name, "环节名称", "name", .text, .required, .local,
      means: Bilingual("受理、审查、决定、送达等", "Acceptance, review, decision, delivery"), role: .title),
    element(.limit, "环节时限", "limit", .timeLimit, .optional, .local, means: Bilingual("该环节的时限", "Limit of the step")),
    element(
      .post, "办理岗位", "post", .text, .optional, .local, means: Bilingual("写岗位，不写姓名", "The post, never a person's name")),
    element(
      .outcome, "环节结果", "outcome", .text, .optional, .local, means: Bilingual("该环节的结果", "What the step ends with"),
      role: .procedure),
    element(
      .criteria, "审查标准", "criteria", .prose, .optional, .local, means: Bilingual("该环节的审查标准", "What is examined"),
      role: .review),
    element(
      .delivery, "送达方式", "delivery", .text, .optional, .local,
      means: Bilingual("结果怎样送达", "How the result is delivered"), role: .procedure),
    element(
      .method, "办理方式", "online or offline", .text, .optional, .local, means: Bilingual("线上或线下", "Online or offline")),
    element(
      .counted, "是否计入承诺时限", "counted in the promise", .label(.yesNo), .optional, .local, fallback: "是",
      means: Bilingual("是否计入承诺办结时限", "Whether it counts in the promised limit")),
  ]

  static let specialProcedureElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "程序标识", "procedure id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .name, "程序名称", "name", .text, .required,
      means: Bilingual("听证、检测、专家评审等", "Hearing, test, expert review"), source: "special_name"),
    element(
      .limit, "程序时限", "limit", .timeLimit, .optional, .narrow, means: Bilingual("该程序的时限", "Limit of the procedure")),
    element(
      .counted, "是否计入办结时限", "counted in the limit", .label(.yesNo), fallback: "否",
      means: Bilingual("一般不计入", "Usually it is not")),
    element(.when, "适用条件", "applies when", .condition, means: Bilingual("满足时才有该程序", "Only when it holds")),
    element(.bases, "依据", "bases", .list(.reference(.bases)), means: Bilingual("程序的依据", "Legal bases")),
    element(.note, "说明", "note", .prose, means: Bilingual("程序说明", "A note"), role: .procedure),
  ]

  static let feeElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "收费标识", "fee id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .name, "收费项目名称", "name", .text, .required, means: Bilingual("收费项目", "The fee"), source: "fee_name", role: .title),
    element(
      .amount, "收费标准", "amount", .money, .required, .narrow,
      means: Bilingual("如“80 元/件”", "Such as 80 元/件"), source: "fee_stand"),
    element(.kind, "收费性质", "kind", .text, means: Bilingual("如行政事业性收费", "Such as an administrative fee")),
    element(.collector, "收费主体", "collected by", .text, .optional, .local, means: Bilingual("收费单位", "Who collects it")),
    element(.method, "收费方式", "how it is paid", .text, .optional, .local, means: Bilingual("缴费方式", "How it is paid")),
    element(.when, "何时收取", "charged when", .condition, means: Bilingual("满足时才收取", "Charged only when it holds")),
    element(
      .bases, "收费依据", "bases", .list(.reference(.bases)), means: Bilingual("收费依据", "Legal bases"), source: "by_law"),
    element(
      .reductions, "减免", "reductions", .records(.reduction), .optional, .narrow,
      means: Bilingual("减免情形", "Reductions"), source: "desc_explain"),
    element(
      .note, "备注", "note", .prose, .optional, .local, means: Bilingual("备注", "A note"), source: "remark", role: .note),
  ]

  static let reductionElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .text, "减免内容", "reduction", .prose, .required, .narrow, means: Bilingual("减免内容", "What is reduced"), role: .note),
    element(
      .when, "适用条件", "applies when", .condition, .optional, .narrow, means: Bilingual("满足时减免", "Only when it holds")),
    element(.bases, "减免依据", "bases", .list(.reference(.bases)), means: Bilingual("减免依据", "Legal bases")),
  ]

  static let discretionElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "裁量标识", "discretion id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(.about, "裁量事项", "matter", .text, .required, means: Bilingual("对什么进行裁量", "What is decided by discretion")),
    element(
      .kind, "裁量表类型", "kind", .label(.discretionKind),
      means: Bilingual(
        "细化表把条件写具体，量化表给出数量界限", "A table that makes a condition concrete, or one that sets bounds in numbers"),
      source: "细化表、量化表（惠州行政审批标准化，见新闻报道）"),
    element(
      .when, "适用条件", "applies when", .condition,
      means: Bilingual("只对部分情形适用时填写", "Where it concerns some situations only")),
    element(
      .materials, "涉及材料", "materials", .list(.reference(.materials)),
      means: Bilingual("审查哪些材料时使用", "The materials in whose review it is used")),
    element(
      .levels, "裁量档次", "levels", .records(.discretionLevel), .required, means: Bilingual("逐档列明", "Level by level")),
    element(.bases, "依据", "bases", .list(.reference(.bases)), means: Bilingual("裁量依据", "Legal bases")),
  ]

  static let discretionLevelElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "档次标识", "level id", .identifier, .required, means: Bilingual("在本裁量内唯一", "Unique in the discretion")),
    element(.label, "档次", "label", .text, .required, means: Bilingual("轻微、一般、严重等", "Minor, ordinary, grave")),
    element(.measure, "量化界限", "bound", .text, means: Bilingual("如“逾期30日以内”", "Such as within 30 days")),
    element(
      .criteria, "适用情形", "criteria", .prose, .required, means: Bilingual("怎样判断", "How it is told"), role: .review),
    element(.outcome, "处理", "outcome", .prose, .required, means: Bilingual("怎样处理", "What follows")),
  ]

  static let windowElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .id, "窗口标识", "window id", .identifier, .required, .local, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(.name, "窗口名称", "name", .text, .required, .local, means: Bilingual("大厅、窗口名称", "Hall and window")),
    element(
      .windowClass, "窗口类别", "class", .label(.windowClass), .optional, .local,
      means: Bilingual("综合、工程、经营等", "General, construction, business")),
    element(
      .address, "办理地点", "address", .text, .optional, .local,
      means: Bilingual("写到门牌、楼层", "Down to door and floor"), source: "transact_addr"),
    element(
      .phone, "办公电话", "telephone", .phone, .optional, .local, means: Bilingual("带区号的电话", "With area code"), role: .phone
    ),
    element(
      .hours, "办公时间", "hours", .prose, .optional, .local,
      means: Bilingual("工作日的办公时间", "Office hours"), source: "transact_time"),
    element(
      .directions, "位置指引", "directions", .prose, .optional, .local, means: Bilingual("公交、停车等", "How to get there")),
  ]

  static let partnerElements: [@Sendable (RecordKind) -> Element] = [
    element(
      .id, "机构标识", "partner id", .identifier, .optional, .local, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .name, "机构名称", "name", .text, .required, .local,
      means: Bilingual("联办机构名称", "Name of the joint body"), source: "other_dept"),
    element(.code, "机构编码", "code", .code(.organization), .optional, .local, means: Bilingual("联办机构编码", "Its code")),
    element(.about, "负责内容", "part", .text, .optional, .local, means: Bilingual("负责办理什么", "What it handles")),
    element(.limit, "办理时限", "limit", .timeLimit, .optional, .narrow, means: Bilingual("该机构的时限", "Its limit")),
    element(
      .materials, "所需材料", "materials", .list(.reference(.materials)), .optional, .narrow,
      means: Bilingual("该机构使用的材料", "The materials it uses")),
  ]

  static let faqElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "问答标识", "faq id", .identifier, .optional, .local, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(
      .question, "问题", "question", .prose, .required, .local,
      means: Bilingual("常见问题", "The question"), source: "question", role: .title),
    element(
      .answer, "解答", "answer", .prose, .required, .local, means: Bilingual("解答", "The answer"), source: "answer",
      role: .answer),
  ]
}
