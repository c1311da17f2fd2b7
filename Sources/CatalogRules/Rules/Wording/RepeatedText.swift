import CatalogModel
import CatalogText
import Wording

/// GS0821: a standard of review says a thing once.
enum RepeatedText: ItemRule {
  static let info = RuleInfo(
    821, "repeated-text", .warning,
    message: Bilingual(
      "环节“{name}”的审查标准把同一段话写了 {count} 遍", "the criteria of the step “{name}” say the same {count} times"),
    cure: Bilingual("只留一遍", "keep it once"),
    what: Bilingual(
      "审查标准不是同一段话（十个字以上）的重复。", "A step's criteria are not one stretch of ten characters or more over and over."),
    why: Bilingual(
      "重复粘贴的内容没有人读过，后面漏掉了什么也看不出来。", "What was pasted again and again was not read, and hides what is missing."),
    source: "已公布办事指南中的缺陷（审查标准重复四遍）",
    examples: [
      .bad(
        .replace(
          "    name: 决定\n",
          with: "    name: 决定\n    criteria: «材料齐全、内容真实、符合法定形式,材料齐全、内容真实、符合法定形式,材料齐全、内容真实、符合法定形式»\n", in: .standard)),
      .good(
        .replace("    name: 决定\n", with: "    name: 决定\n    criteria: 材料齐全、内容真实、符合法定形式，材料齐全、内容真实的当场办结\n", in: .standard)
      ),
    ])

  /// Ten characters.
  private static let least = 30

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for step in view.records(0, .steps) {
      guard let criteria = view.value(Int(step), .criteria), let count = view.lend(criteria, repetitions), count > 1
      else { continue }
      let (record, value) = (view.record(Int(step)), view.value(criteria))
      findings.add(
        Self.self, at: value.place, element: "steps[\(record.id ?? "")].criteria",
        arguments: [Argument("name", record.text(.name) ?? ""), Argument("count", String(count))])
    }
  }

  /// How often the text says its beginning, where it says nothing else: 1 where it does not repeat.
  ///
  /// The failures of Knuth, Morris and Pratt give the shortest period in one pass.
  private static func repetitions(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count > 2 * least, text.count < 20_000 else { return 1 }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: text.count) { failure in
      failure.initialize(repeating: 0)
      var length = 0
      for at in 1..<text.count {
        while length > 0, text[at] != text[length] { length = Int(failure[length - 1]) }
        if text[at] == text[length] { length += 1 }
        failure[at] = Int32(length)
      }
      // A period of the stretch with the sign that parts it from the next.
      let period = text.count - length
      let (count, rest) = (text.count + 3).quotientAndRemainder(dividingBy: period)
      return period > least && count > 1 && rest <= 3 ? count : 1
    }
  }
}
