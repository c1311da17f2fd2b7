import CaseLogic
import CatalogModel
import Testing

/// Shape 5: five bodies implement one 基本编码, each with some of its variants.
///
/// It forced `not-offered`: the standard keeps its cases whole, so that the proof over paths runs on it alone.
struct NotOfferedTests {
  static let standard = """
    govsvc: standard/1
    code: "442106041001"
    name: 出生医学证明办理
    questions:
      - id: kind
        ask: 办理什么？
        choose: many
        options:
          - id: first
            label: 首次签发
          - id: change
            label: 换发
          - id: reissue
            label: 补发
    materials:
      - id: application
        name: 申请表
    cases:
      - id: first
        name: 首次签发
        when:
          kind: [first]
      - id: change
        name: 换发
        when:
          kind: [change]
      - id: reissue
        name: 补发
        when:
          kind: [reissue]

    """
  /// The five bodies, by the last characters of their codes, with the cases they leave to others.
  static let bodies: [(body: String, not: [String])] = [
    ("11440300MB2D097052", []), ("114401005799639727", ["first"]), ("11440100MB2C91103Q", ["change", "reissue"]),
    ("TE4401135000001170", ["first", "change"]), ("TE4401135000001190", ["reissue"]),
  ]

  static func item(_ body: String, not: [String]) -> String {
    let rows = not.map { "  - cases: [\($0)]\n    handled-by: \"11440300MB2D097052\"\n    note: 由市级办理\n" }.joined()
    return "govsvc: item/1\ncode: \"\(body)4442106041001\"\n" + (not.isEmpty ? "" : "not-offered:\n" + rows)
  }

  @Test func `every body has all cases and says which it does not offer`() throws {
    let texts = [Self.standard] + Self.bodies.map { Self.item($0.body, not: $0.not) }
    let catalog = SmallCatalog.make(texts)
    let standard = try #require(catalog.standards.first)
    #expect(CaseSheet(catalog.effective(standard)).questionnaire.paths().isExactCover)
    #expect(catalog.items(of: standard).count == 5)
    let rows = catalog.items.map { file in
      let item = catalog.effective(file)
      let offered = item.root.records(.cases).filter { item.offers($0) }.map { $0.id ?? "" }
      let not = Self.bodies.first { $0.body == item.bodyCode }?.not ?? []
      let expected = ["first", "change", "reissue"].filter { !not.contains($0) }
      return (item.name, "\(item.root.records(.cases).count) \(offered)", "3 \(expected)")
    }
    expectRows(rows)
  }

  @Test func `a checklist leaves out what the body does not offer, the situation keeps it`() throws {
    let item = try SmallCatalog.effective(Self.standard, Self.item("114401005799639727", not: ["first"]))
    let checklist = item.checklist("kind=first,reissue")
    #expect(checklist.outline == "reissue: application" && checklist.situation.cases == [0, 2])
    #expect(item.notOffered.map { $0.text(.handledBy) } == ["11440300MB2D097052"])
    #expect(item.checklist("kind=first").filings.isEmpty)
  }
}
