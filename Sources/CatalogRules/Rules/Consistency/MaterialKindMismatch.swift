import CatalogModel
import Wording

/// GS0451: a material whose name ends in 证书 or 执照 is no application form, and one that ends in 申请书 or 申请表 is one.
enum MaterialKindMismatch: ItemRule {
  static let info = RuleInfo(
    451, "material-kind-mismatch", .note,
    message: Bilingual(
      "材料“{name}”看来是{expected}，类型却是“{kind}”", "the material “{name}” looks like {expected}, but its kind is {kind}"),
    cure: Bilingual("写 kind: {label}；确实不是的，可以不管", "write kind: {label}, unless it really is not one"),
    what: Bilingual(
      "名称以“证书”“执照”“身份证”结尾的材料不是申请表格文书，以“申请书”“申请表”结尾的不是证件证书证明。没有写类型的不检查。",
      "A material whose name ends in 证书, 执照 or 身份证 is no application form; one that ends in 申请书 or 申请表 is no "
        + "certificate. Materials without a kind are not looked at."),
    why: Bilingual(
      "类型决定要不要空白表格、能不能用电子证照代替。",
      "The kind decides whether a blank form is offered and whether an e-licence may replace it."),
    source: "已公布办事指南中的矛盾",
    examples: [
      .bad(.replace("name: 经营场所使用相关文件", with: "name: «房屋所有权证书»\n    kind: 申请表格文书", in: .standard)),
      .bad(
        .replace("kind: 申请表格文书", with: "kind: 证件证书证明", in: .material),
        .replace("name: 个体工商户登记（备案）申请书", with: "name: «个体工商户登记（备案）申请书»", in: .material)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 房屋所有权证书\n    kind: 证件证书证明", in: .standard)),
      .good(.replace("name: 经营场所使用相关文件", with: "name: 许可证书申请表\n    kind: 申请表格文书", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for material in view.records(0, .materials) {
      guard let name = view.value(Int(material), .name), mayTell(view.content(name)),
        let ending = view.lend(name, ending), ending != .other, let kind = view.value(Int(material), .kind),
        view.says(kind, ending == .certificate ? "申请表格文书" : "证件证书证明")
      else { continue }
      add(view.record(Int(material)), ending == .certificate ? "证件证书证明" : "申请表格文书", &findings)
    }
  }

  /// Whether a name ends in the last byte of 书, 照, 证 or 表.
  private static func mayTell(_ name: UnsafeBufferPointer<UInt8>?) -> Bool {
    guard let name, name.count > 6 else { return name == nil }
    switch name[name.count - 1] {
    case 0xA6, 0xA7, 0x81, 0xA8: return true
    default: return false
    }
  }

  /// What the end of a name tells.
  private enum Ending {
    case certificate, application, other
  }

  private static func ending(_ name: UnsafeBufferPointer<UInt8>) -> Ending {
    guard name.count > 6 else { return .other }
    func sign(_ at: Int) -> Int { Int(name[at]) << 16 | Int(name[at + 1]) << 8 | Int(name[at + 2]) }
    let end = name.count - 3
    switch sign(end) {
    case 0xE4_B9_A6:  // 书: 证书, 申请书
      switch sign(end - 3) {
      case 0xE8_AF_81: return .certificate
      case 0xE8_AF_B7: return .application
      default: return .other
      }
    case 0xE7_85_A7: return sign(end - 3) == 0xE6_89_A7 ? .certificate : .other  // 执照
    case 0xE8_AF_81: return sign(end - 3) == 0xE4_BB_BD ? .certificate : .other  // 身份证
    case 0xE8_A1_A8: return sign(end - 3) == 0xE8_AF_B7 ? .application : .other  // 申请表
    default: return .other
    }
  }

  private static func add(_ material: Record, _ expected: String, _ findings: inout Findings) {
    guard let name = material[.name], let kind = material.text(.kind) else { return }
    func label(_ text: String) -> Bilingual { CodeList.materialKind.labels.first { $0.chinese == text } ?? same(text) }
    findings.add(
      Self.self, at: name.place, element: "materials[\(material.id ?? "")].kind",
      arguments: [
        Argument("name", name.text), Argument("expected", label(expected)), Argument("kind", label(kind)),
        Argument("label", expected),
      ])
  }
}
