import CaseLogic
import CatalogModel
import Testing

/// Ids of every length and spelling are told apart by all their bytes.
struct IDReadingTests {
  private static let ids = [
    "a", "ab", "abcdefg", "abcdefh", "abcdefgh", "abcdefgi", "abcdefghi", "abcdefgh-abcdefg", "abcdefgh-abcdefh",
    "abcdefgh-middle-one-abcdefgh", "abcdefgh-middle-two-abcdefgh", "abcdefgh-middle-two-abcdefgi", "kind", "name",
  ]

  private func sheet(_ question: String, _ option: String) throws -> CaseSheet {
    let lines = Self.ids.map { id in
      """
        - id: \(id)
          ask: 问题\(id)？
          choose: one
          options:
      \(Self.ids.map { "      - id: \($0)\n        label: 选项\($0)" }.joined(separator: "\n"))
      """
    }
    let text = """
      govsvc: standard/1
      code: "440112035002"
      name: 许可证办理
      questions:
      \(lines.joined(separator: "\n"))
      cases:
        - id: only
          name: 唯一
          when:
            \(question): [\(option)]

      """
    return CaseSheet(try SmallCatalog.effective(text))
  }

  @Test func `each id is found at its own place`() throws {
    for (index, id) in Self.ids.enumerated() {
      let other = Self.ids[(index + 5) % Self.ids.count]
      let expected = Condition([.answer(question: index, anyOf: [(index + 5) % Self.ids.count])])
      for (question, option) in [(id, other), ("\"\(id)\"", "'\(other)'"), ("'\(id)'", "\"\(other)\"")] {
        let sheet = try sheet(question, option)
        #expect(sheet.problems.isEmpty && sheet.questionnaire.cases[0].when == expected, "\(question): \(option)")
      }
    }
  }

  @Test func `an id that differs in one byte is unknown`() throws {
    for id in ["b", "abcdefi", "abcdefgh-abcdefi", "abcdefgh-middle-ten-abcdefgh", "abcdefgh-middle-two-abcdefgh-"] {
      #expect(try sheet(id, "a").problems.map(\.value.text) == [id])
      let option = try sheet("a", id)
      #expect(option.problems.map(\.value.text) == [id])
      #expect(option.questionnaire.cases[0].when == Condition([.answer(question: 0, anyOf: [])]))
    }
  }
}
