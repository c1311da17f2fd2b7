import CatalogModel
import Wording

/// GS0816: a guide gives the telephone of an office, not somebody's mobile.
enum MobileNumber: WordingRule {
  static let info = RuleInfo(
    816, "mobile-number", .note,
    message: Bilingual("{element}里有手机号码“{phrase}”", "{element} holds a mobile number: “{phrase}”"),
    cure: Bilingual("改为单位的固定电话：{advice}", "give the office's telephone: {advice}"),
    what: Bilingual(
      "名称、条件、审查要点、备注、解答和联系方式中没有手机号码（1开头的11位数字）。有的单位以手机公布办公电话，所以只作提示。",
      "Names, conditions, points of review, notes, answers and contacts hold no mobile number (11 digits that begin with "
        + "1). Some offices publish a mobile as their telephone, so this is a note."),
    why: Bilingual(
      "多半是经办人的私人号码：公开了个人信息，人一换就打不通。",
      "It is mostly a clerk's own: personal data, and dead when somebody else sits there."),
    source: "《个人信息保护法》第六条、第二十五条；已公布办事指南中的缺陷（公开资料）",
    examples: [
      .bad(.replace("version: 4", with: "contact:\n  consult: 窗口，«13800000000»", in: .item)),
      .bad(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 填写有疑问的，联系«15900000000»", in: .material)),
      .good(.replace("version: 4", with: "contact:\n  consult: 窗口，020-38000000", in: .item)),
      .good(.replace("kind: 申请表格文书", with: "kind: 申请表格文书\nnote: 证号如 138000000001", in: .material)),
    ])

  static let roles = PhraseList.all

  static func find(_ reader: inout PhraseReader) {
    let bytes = reader.bytes
    var at = 0
    while at + 11 <= bytes.count {
      var end = at
      while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
      if end - at == 11, bytes[at] == 0x31, bytes[at + 1] >= 0x33 {
        reader.add(at..<end, Bilingual("或者写窗口、网址", "or a window or a site"))
      }
      at = end > at ? end : at + 1
    }
  }
}
