import CatalogModel
import Wording

/// GS0438: an item with a fee says whether it can be paid online.
enum PaymentUnsaid: ItemRule {
  static let info = RuleInfo(
    438, "payment-unsaid", .note,
    message: Bilingual("收费“{name}”能不能网上支付没有写明", "whether the fee “{name}” can be paid online is not said"),
    cure: Bilingual("填写“是否支持网上支付”（online-payment）", "write online-payment"),
    what: Bilingual(
      "实施清单有收费项目（金额为0的除外）的，写明是否支持网上支付；标准不检查，因为支付方式由各实施机构定。",
      "An item with a fee of more than nothing says whether it can be paid online. Standards are not looked at: the bodies "
        + "decide."),
    why: Bilingual("办事人可能只为交费跑一趟。", "The applicant may come for nothing but to pay."),
    source: "温州市办事指南校核规则（公开代码），一地的做法，仅作提示",
    examples: [
      .bad(
        .replace(
          "fees: []", with: "fees:\n  - id: «copy»\n    name: 工本费\n    amount: 10 元/本\n    bases: [regulation-24]",
          in: .standard)),
      .good(
        .replace(
          "fees: []", with: "fees:\n  - id: copy\n    name: 工本费\n    amount: 10 元/本\n    bases: [regulation-24]",
          in: .standard),
        .replace("version: 4", with: "version: 4\nonline-payment: 否", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard !subject.view.records(0, .fees).isEmpty, !subject.view.has(0, .onlinePayment),
      subject.item.item != nil,
      let fee = subject.item.root.records(.fees).first(where: { !$0.says(.amount, "0") })
    else { return }
    findings.add(
      Self.self, at: fee.idPlace, element: "online-payment",
      arguments: [Argument("name", fee.text(.name) ?? fee.id ?? "")])
  }
}
