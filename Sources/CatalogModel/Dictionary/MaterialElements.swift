import Wording

extension ElementDictionary {
  static let materialElements: [@Sendable (RecordKind) -> Element] = [
    element(.id, "材料标识", "material id", .identifier, .required, means: Bilingual("在本事项内唯一", "Unique in the item")),
    element(.use, "共用材料", "shared material", .name, means: Bilingual("引用 materials/ 下的文件", "A file in materials/")),
    element(
      .name, "材料名称", "name", .text, .requiredEffective,
      means: Bilingual("材料名称", "The material's name"), source: "material_name", role: .materialName),
    element(
      .kind, "材料类型", "kind", .label(.materialKind), fallback: "其他",
      means: Bilingual("申请表格文书、证件证书证明或其他", "Form, certificate or other"), source: "material_type"),
    element(
      .form, "材料形式", "form", .label(.materialForm), .optional, .narrow, fallback: "纸质/电子化",
      means: Bilingual("纸质、电子化或两者皆可", "Paper, electronic or either"), source: "material_format"),
    element(
      .original, "原件份数", "originals", .integer(0...999), .optional, .narrow, fallback: "1",
      means: Bilingual("应当提交的原件份数", "Number of originals"), source: "original_amount"),
    element(
      .copy, "复印件份数", "copies", .integer(0...999), .optional, .narrow, fallback: "0",
      means: Bilingual("应当提交的复印件份数", "Number of copies"), source: "copy_amount"),
    element(
      .necessity, "材料必要性", "necessity", .label(.necessity), .optional, .narrow, fallback: "必要",
      means: Bilingual("必要、支持容缺处理或非必要", "Required, may follow later, or optional"), source: "is_need"),
    element(
      .source, "来源渠道", "where it comes from", .label(.sourceChannel), fallback: "申请人自备",
      means: Bilingual("材料从哪里来", "Where the material comes from"), source: "source_type"),
    element(
      .issuer, "出具单位", "issuer", .text,
      means: Bilingual("政府部门核发的写明核发机关", "Named where the government issues it"), source: "source_explain"),
    element(
      .licences, "关联电子证照", "e-licences", .list(.code(.licenceType)),
      means: Bilingual("有其中任何一种电子证照即可", "Any one of them will do")),
    element(
      .waiver, "免提交方式", "waived by", .label(.waiver), .optional, .narrow,
      means: Bilingual("可以免于提交的方式", "How handing it in is waived")),
    element(
      .waiverFallback, "无法免提交时的处理", "if it cannot be waived", .label(.waiverFallback), .optional, .local,
      means: Bilingual("数据不全、调取不到电子证照时怎么办", "What follows where the data or the e-licence is not to be had"),
      source: "系统自动获取，如数据不全则需申请者提交（浙江省材料形式用语）"),
    element(
      .paperSize, "纸质材料规格", "paper size", .text, .optional, .local,
      means: Bilingual("如 A4", "Such as A4"), source: "page_format"),
    element(
      .blankForm, "空白表格", "blank form", .text, .optional, .local,
      means: Bilingual("空白表格的文件或地址", "File or address of the blank form"), source: "form_guid"),
    element(
      .sample, "示例样本", "sample", .text, .optional, .local,
      means: Bilingual("填好的示例", "A filled-in sample"), source: "example_guid"),
    element(
      .fillNotes, "填报须知", "how to fill in", .prose, .optional, .local,
      means: Bilingual("填写要求", "How to fill it in"), source: "fill_explain", role: .note),
    element(
      .bases, "材料依据", "bases", .list(.reference(.bases)),
      means: Bilingual("要求提供该材料的依据", "Why it may be asked for"), source: "by_law"),
    element(
      .checks, "审查要点", "checks", .records(.check),
      means: Bilingual("受理和审查时核对的要点", "What acceptance and review look at"), source: "accept_stand"),
    element(
      .note, "备注", "note", .prose, .optional, .local,
      means: Bilingual("对办事人的说明", "A note to the applicant"), source: "remark", role: .note),
    element(
      .supplementWithin, "容缺补正时限", "to follow within", .timeLimit, .optional, .narrow,
      means: Bilingual("容缺受理后补交的时限", "How long a missing material may follow")),
    element(
      .basis, "材料自身依据", "bases of its own", .records(.basis),
      means: Bilingual("写全的依据，供共用材料使用", "Bases written in full, for materials that several items share"),
      source: "by_law"),
    element(.medium, "介质要求", "medium", .text, .optional, .local, means: Bilingual("如光盘、U盘", "Such as a disc")),
  ]
}
