import CatalogModel
import CatalogText
import Wording

/// GS0811: one complains elsewhere than one asks.
enum SameContact: ItemRule {
  static let info = RuleInfo(
    811, "same-contact", .warning,
    message: Bilingual("监督投诉电话与咨询电话相同：{number}", "complaints go to the number one asks: {number}"),
    cure: Bilingual("填写监督部门的电话", "give the number of the body that supervises"),
    what: Bilingual(
      "监督投诉方式中的电话，不全是咨询方式中的电话。12345 可以同时用于咨询和投诉。",
      "Complaints have a number of their own. 12345 may serve for both."),
    why: Bilingual("向经办人投诉经办人，等于没有监督。", "Who complains of a clerk would reach the clerk."),
    source: "温州市办事指南校核规则（公开代码）",
    examples: [
      .bad(.replace("version: 4", with: "contact:\n  consult: 0755-28900001\n  complain: «0755－28900001»", in: .item)),
      .bad(.replace("visits: 0", with: "contact:\n  consult: 12315\n  complain: «拨打12315»\nvisits: 0", in: .standard)),
      .good(.replace("version: 4", with: "contact:\n  consult: 0755-28900001\n  complain: 0755-28900002", in: .item)),
      .good(.replace("version: 4", with: "contact:\n  consult: 12345\n  complain: 12345", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard let contact = subject.item.root.record(.contact), let consult = contact[.consult],
      let complain = contact[.complain], let tree = complain.file.tree, let other = consult.file.tree
    else { return }
    var shared: PhoneNumber?
    var differs = false
    tree.withContent(complain.node) { text in
      forEachPhoneNumber(in: text) { number in
        guard !number.isHotline else {
          differs = true
          return
        }
        var isKnown = false
        other.withContent(consult.node) { text in
          forEachPhoneNumber(in: text) { isKnown = isKnown || $0 == number }
        }
        if isKnown { shared = number } else { differs = true }
      }
    }
    guard let shared, !differs else { return }
    findings.add(
      Self.self, at: complain.place, element: "contact.complain",
      arguments: [Argument("number", shared.text)],
      related: [Related(consult.place, Bilingual("咨询方式在这里", "one asks here"))])
  }
}
