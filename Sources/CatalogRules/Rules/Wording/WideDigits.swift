import CatalogModel
import CatalogText
import Glibc
import Wording

/// GS0822: hours and telephone numbers are written with ordinary digits.
enum WideDigits: ItemRule {
  static let info = RuleInfo(
    822, "wide-digits", .note,
    message: Bilingual("{element}里有全角数字：“{text}”", "{element} has full-width digits: “{text}”"),
    cure: Bilingual("改为半角数字", "write ordinary digits"),
    what: Bilingual(
      "窗口的办公时间和电话、咨询和投诉方式、复议和诉讼受理机关的电话用半角数字。",
      "A window's hours and telephone number, ways to ask and to complain, and telephone numbers of authorities and courts "
        + "are written with ordinary digits."),
    why: Bilingual("手机不能直接拨打，软件也读不出时间。", "A phone cannot dial them, and software cannot read the hours."),
    source: "已公布办事指南中的缺陷（办公时间写作“下午２:00”）",
    examples: [
      .bad(.replace("    name: 龙岗区行政服务大厅", with: "    name: 龙岗区行政服务大厅\n    hours: «工作日下午２:00-５:00»", in: .item)),
      .bad(.replace("    name: 龙岗区行政服务大厅", with: "    name: 龙岗区行政服务大厅\n    phone: «０755-28900001»", in: .item)),
      .bad(.replace("version: 4", with: "contact:\n  consult: «０７５５－２８９００００１»", in: .item)),
      .good(.replace("    name: 龙岗区行政服务大厅", with: "    name: 龙岗区行政服务大厅\n    hours: 工作日下午2:00-5:00", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for window in view.records(0, .windows) {
      let path = { (key: Key) in "windows[\(view.record(Int(window)).id ?? "")].\(key.spelling)" }
      check(Int(window), .window, .hours, view, path, &findings)
      check(Int(window), .window, .phone, view, path, &findings)
    }
    for (part, kind, keys) in parts {
      guard let record = view.record(0, part) else { continue }
      for key in keys { check(record, kind, key, view, { "\(part.spelling).\($0.spelling)" }, &findings) }
    }
  }

  private static let parts: [(part: Key, kind: RecordKind, keys: [Key])] = [
    (.contact, .contact, [.consult, .complain]), (.review, .remedy, [.phone]), (.litigation, .remedy, [.phone]),
  ]

  private static func check(
    _ record: Int, _ kind: RecordKind, _ key: Key, _ view: ItemView, _ path: (Key) -> String,
    _ findings: inout Findings
  ) {
    guard let said = view.value(record, key), view.lend(said, holdsWideDigit) ?? false else { return }
    let value = view.value(said)
    let text = key == .hours ? narrowDigits(of: value.text) : phoneForm(of: value.text)
    let label = ElementDictionary.current.definition(of: key, in: kind)?.label ?? same(key.spelling)
    findings.add(
      Self.self, at: value.place, element: path(key),
      arguments: [Argument("element", label), Argument("text", value.shown)],
      fixes: value.replaced(by: text, .safe))
  }

  private static func holdsWideDigit(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return false }
    var at = 0
    // Wide digits are EF BC 90 to EF BC 99; a few other signs begin with EF.
    while at + 2 < text.count, let found = memchr(base + at, 0xEF, text.count - at - 2) {
      at = found - UnsafeMutableRawPointer(mutating: base)
      if base[at + 1] == 0xBC, 0x90...0x99 ~= base[at + 2] { return true }
      at += 3
    }
    return false
  }
}
