import CatalogModel
import Wording

/// GS0810: a way to ask, to complain or to telephone is given.
enum ContactPlaceholder: WordingRule {
  static let info = RuleInfo(
    810, "contact-placeholder", .warning,
    message: Bilingual("{element}写的是“{phrase}”，办事人联系不上", "{element} is “{phrase}”, which reaches nobody"),
    cure: Bilingual("写联系得上的方式：{advice}", "give a way that works: {advice}"),
    what: Bilingual(
      "咨询方式、监督投诉方式和电话写能联系上的方式，不写“无”“详见”“待定”。",
      "Ways to ask and complain and telephone numbers reach somebody; they are not 无, 详见 or 待定."),
    why: Bilingual("办事指南应当公布咨询和监督的渠道。", "A guide must say whom to ask and where to complain."),
    source: "国务院审改办、国家标准委《行政许可标准化指引（2016版）》；公开的办事指南检查工具",
    examples: [
      .bad(.replace("    level: 县级\n", with: "    level: 县级\n    phone: «无»\n", in: .organizations)),
      .bad(.replace("version: 4", with: "contact:\n  consult: «详见»官网", in: .item)),
      .good(.replace("version: 4", with: "contact:\n  consult: 到窗口咨询", in: .item)),
    ])

  static let roles: TextRoles = [.contact, .phone]

  static func find(_ reader: inout PhraseReader) { reader.findPlaceholders() }
}
