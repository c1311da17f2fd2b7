import Wording

extension ElementDictionary {
  static let serviceHandling: [@Sendable (RecordKind) -> Element] = [
    element(
      .processing, "办件类型", "processing type", .label(.processing), .optional, .narrow,
      means: Bilingual("即办件或承诺件", "At once or within a promise"), source: "project_type"),
    element(
      .channels, "办理形式", "channels", .list(.label(.channel)), .optional, .local,
      means: Bilingual("可多选", "One or more"), source: "handle_type"),
    element(
      .serviceModes, "审批服务形式", "service modes", .list(.label(.serviceMode)), .optional, .local,
      means: Bilingual("马上办、网上办、就近办、一次办", "At once, online, nearby, in one visit")),
    element(
      .onlineDepth, "网办深度", "online depth", .label(.onlineDepth), .optional, .local,
      means: Bilingual("Ⅰ级至Ⅳ级，Ⅳ级为全程网办", "Level I to IV; IV is wholly online")),
    element(
      .onlineFunctions, "网上办理环节", "online steps", .list(.label(.onlineFunction)), .optional, .local,
      means: Bilingual("可以在网上完成的环节", "The steps that can be done online"), source: "online_handle_depth"),
    element(
      .onlineUrl, "网办地址", "online address", .url, .optional, .local,
      means: Bilingual("计算机端网上办理地址", "Where to apply online"), source: "online_handle_url"),
    element(
      .mobileUrl, "移动端办理地址", "mobile address", .url, .optional, .local,
      means: Bilingual("移动端办理地址", "Where to apply by phone"), source: "mobile_terminal_url"),
    element(
      .commitment, "是否告知承诺制", "declaration instead of proof", .label(.yesNo), .optional, .local,
      means: Bilingual("是否实行告知承诺制", "Whether a declaration replaces proof")),
    element(
      .hall, "是否进驻政务大厅", "in a service hall", .label(.yesNo), .optional, .local,
      means: Bilingual("是否进驻政务服务大厅", "Whether a service hall takes it"), source: "is_entry_center"),
    element(
      .delivery, "是否支持物流快递", "delivery by courier", .label(.yesNo), .optional, .local,
      means: Bilingual("结果和材料能否快递", "Whether papers may be sent by courier"), source: "is_express"),
    element(
      .appointment, "是否支持预约办理", "by appointment", .label(.yesNo), .optional, .local,
      means: Bilingual("能否预约", "Whether an appointment can be made"), source: "is_schedule"),
    element(
      .appointmentUrl, "在线预约地址", "appointment address", .url, .optional, .local,
      means: Bilingual("在线预约地址", "Where to make an appointment")),
    element(
      .onlinePayment, "是否支持网上支付", "online payment", .label(.yesNo), .optional, .local,
      means: Bilingual("收费的可否网上支付", "Whether fees can be paid online"), source: "is_pay_online"),
    element(
      .selfService, "是否支持自助终端", "self-service terminal", .label(.yesNo), .optional, .local,
      means: Bilingual("能否在自助终端办理", "Whether a terminal can be used"), source: "is_service_terminals"),
    element(
      .system, "业务系统", "business system", .text, .optional, .local,
      means: Bilingual("办理所用的业务系统", "The system it is handled in")),
    element(
      .visits, "到办事现场次数", "visits", .integer(0...99), .optional, .narrow,
      means: Bilingual("办完一次需要到现场的次数", "How often the applicant must come"), source: "limit_scene_num"),
    element(
      .visitReason, "必须现场办理原因", "why in person", .prose, .optional, .local,
      means: Bilingual("到现场次数不为零时说明原因", "Needed where a visit is"), source: "limit_scene_explain", role: .note),
    element(
      .crossRegion, "跨域通办", "cross-region service", .record(.crossRegion), .optional, .local,
      means: Bilingual("跨区域通办的类型、区域和形式", "Kind, areas and form of cross-region service"), source: "handle_area"),
    element(
      .limits, "办理时限", "time limits", .record(.limits), .optional, .narrow,
      means: Bilingual("法定和承诺办结时限", "Statutory and promised limits")),
    element(
      .conditions, "受理条件", "conditions of acceptance", .records(.condition),
      means: Bilingual("予以受理的条件，逐条填写", "The conditions of acceptance, one by one"), source: "accept_condition"),
    element(
      .partners, "联办机构", "joint bodies", .records(.partner), .optional, .local,
      means: Bilingual("共同办理的机构", "The bodies that handle it jointly"), source: "other_dept"),
    element(
      .intermediary, "中介服务", "intermediary services", .prose,
      means: Bilingual("办理中涉及的中介服务", "Intermediary services involved"), source: "service_type"),
    element(
      .results, "审批结果", "results", .records(.result),
      means: Bilingual("办结后取得的证照或文书", "What the applicant receives"), source: "result_name"),
    element(
      .steps, "办理流程", "steps", .records(.step), .optional, .local,
      means: Bilingual("办理环节及时限", "The steps with their limits"), source: "handle_flow"),
    element(
      .specialProcedures, "特别程序", "special procedures", .records(.specialProcedure),
      means: Bilingual("听证、检测、专家评审等，一般不计入办结时限", "Hearings, tests, expert reviews; usually outside the limit"),
      source: "special_procedure"),
    element(
      .fees, "收费项目", "fees", .records(.fee), .optional, .narrow,
      means: Bilingual("空列表表示不收费", "An empty list says that it is free"), source: "fee_name"),
    element(
      .bases, "设定依据", "legal bases", .records(.basis), means: Bilingual("设定和实施依据", "Legal bases"), source: "by_law"),
    element(
      .discretion, "裁量标准", "discretion", .records(.discretion),
      means: Bilingual("裁量细化表、量化表", "Graded standards of discretion")),
    element(
      .contact, "咨询与监督", "contact", .record(.contact), .optional, .local,
      means: Bilingual("咨询方式和监督投诉方式", "How to ask and complain"), source: "link_way"),
    element(
      .review, "行政复议", "administrative review", .record(.remedy), .optional, .local,
      means: Bilingual("行政复议机关", "Where to ask for review")),
    element(
      .litigation, "行政诉讼", "litigation", .record(.remedy), .optional, .local, means: Bilingual("行政诉讼法院", "Which court")),
    element(
      .windows, "办理窗口", "windows", .records(.window), .optional, .local,
      means: Bilingual("办理地点、时间和电话", "Place, hours and telephone"), source: "transact_addr"),
    element(
      .faq, "常见问题", "frequent questions", .records(.faq), .optional, .local,
      means: Bilingual("常见问题解答", "Questions and answers"), source: "up_task_general_questions"),
    element(
      .questions, "情形引导问题", "questions", .records(.question),
      means: Bilingual("按回答确定办事情形", "The answers decide the case")),
    element(
      .materials, "申请材料", "materials", .records(.material), .optional, .narrow,
      means: Bilingual("全部申请材料", "All materials"), source: "up_task_general_material"),
    element(
      .requires, "所有情形都需要的材料", "required in every case", .records(.requirement), .optional, .narrow,
      means: Bilingual("每个情形都适用的材料要求", "Requirements of every case")),
    element(.cases, "办事情形", "cases", .records(.serviceCase), means: Bilingual("同一事项的不同情形", "The variants of the item")),
    element(
      .never, "不会出现的组合", "impossible combinations", .records(.neverRow),
      means: Bilingual("不会出现的回答组合及原因", "Combinations that cannot occur, with reasons")),
    element(
      .apply, "申请期限", "when to apply", .records(.application), .optional, .narrow,
      means: Bilingual("申请人应当在何时申请", "The applicant's own time")),
    element(
      .handling, "业务办理项序号", "handling item suffix", .code(.handlingSuffix), .itemOnly, .local,
      means: Bilingual("实施编码加这两位即业务办理项编码", "With the 实施编码 it makes the 业务办理项编码"), source: "task_handle_item"),
    element(
      .notOffered, "不在本机构办理的情形", "not offered here", .records(.notOffered), .itemOnly, .local,
      means: Bilingual("由其他机构办理的情形", "Cases another body handles")),
  ]
}
