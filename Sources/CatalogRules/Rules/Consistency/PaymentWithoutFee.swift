import CatalogModel
import Wording

/// GS0437: what is free has no online payment.
enum PaymentWithoutFee: ItemRule {
  static let info = RuleInfo(
    437, "payment-without-fee", .warning,
    message: Bilingual("不收费，却支持网上支付", "the item is free, yet it can be paid online"),
    cure: Bilingual(
      "不收费的，“是否支持网上支付”填“否”；收费的，列出收费项目", "write online-payment: 否; where there is a fee, list it in fees"),
    what: Bilingual(
      "收费项目写明为空（fees: []）的，不支持网上支付。", "An item whose fees are said to be none (fees: []) has no online payment."),
    why: Bilingual("两处说法不一，办事人不知道要不要交钱。", "Where both differ nobody knows whether there is something to pay."),
    source: "温州市办事指南校核规则、江苏省事项必填要素校核（公开代码）",
    examples: [
      .bad(.replace("fees: []", with: "fees: []\nonline-payment: «是»", in: .standard)),
      .bad(.replace("version: 4", with: "version: 4\nonline-payment: «是»", in: .item)),
      .good(.replace("fees: []", with: "fees: []\nonline-payment: 否", in: .standard)),
      .good(
        .replace(
          "fees: []", with: "fees:\n  - id: copy\n    name: 工本费\n    amount: 10 元/本\n    bases: [regulation-24]",
          in: .standard),
        .replace("version: 4", with: "version: 4\nonline-payment: 是", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    guard let payment = view.value(0, .onlinePayment), view.says(payment, "是"), view.has(0, .fees),
      view.records(0, .fees).isEmpty
    else { return }
    findings.add(Self.self, at: view.value(payment).place, element: "online-payment")
  }
}
