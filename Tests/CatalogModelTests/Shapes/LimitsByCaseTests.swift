import CatalogModel
import ServiceCodes
import Testing

/// Shape 8: limits by case (出生医学证明: first issue on the spot, reissue 10 days); a hearing that stops the clock; a
/// fee for the second copy only.
///
/// They forced `limits` on cases, `special-procedures` outside the limit, and `when` on procedures and fees.
struct LimitsByCaseTests {
  static let standard = """
    govsvc: standard/1
    code: "442106041001"
    name: 出生医学证明办理
    limits:
      statutory: 20 工作日
      promised: 5 工作日
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
      - id: disputed
        ask: 亲子关系有无争议？
        choose: yes-no
      - id: copies
        ask: 需要几份？
        choose: number
        from: 1
        to: 5
        unit: 份
    fees:
      - id: extra-copy
        name: 增发副本工本费
        amount: 10 元/本
        when:
          copies: 1<..
    special-procedures:
      - id: hearing
        name: 听证
        limit: 20 工作日
        when:
          disputed: [是]
      - id: checking
        name: 核查
        counted: 是
    cases:
      - id: first
        name: 首次签发
        when:
          kind: [first]
        limits:
          promised: 即办
        visits: 1
        special-procedures: []
      - id: change
        name: 换发
        when:
          kind: [change]
      - id: reissue
        name: 补发
        when:
          kind: [reissue]
        limits:
          promised: 10 自然日
        visits: 2
        fees: []

    """

  @Test func `limits, visits, fees and procedures by case and together`() throws {
    let item = try SmallCatalog.effective(Self.standard)
    let rows = [
      ("kind=first disputed=是 copies=1", "即办 visits 1 fees [] procedures []"),
      ("kind=first disputed=是 copies=2", "即办 visits 1 fees [extra-copy] procedures []"),
      ("kind=change disputed=是 copies=1", "5 工作日 visits - fees [] procedures [hearing checking]"),
      ("kind=change disputed=否", "5 工作日 visits - fees [extra-copy?] procedures [checking]"),
      ("kind=reissue disputed=否 copies=3", "10 自然日 visits 2 fees [] procedures [checking]"),
      ("kind=first,change disputed=否 copies=1", "5 工作日 visits 1 fees [] procedures [checking]"),
      // Working days and calendar days cannot be compared: both stand.
      (
        "kind=first,change,reissue disputed=是 copies=5",
        "5 工作日 10 自然日 visits 2 fees [extra-copy] procedures [hearing checking]"
      ),
    ].map { text, expected in (text, item.checklist(text).filings.first.map(shown) ?? "none", expected) }
    expectRows(rows)
    #expect(item.root.records(.specialProcedures).map { $0.textOrDefault(.counted) } == ["否", "是"])
  }

  private func shown(_ filing: Filing) -> String {
    func ids(_ records: [ConditionalRecord]) -> String {
      records.map { ($0.record.id ?? "") + ($0.isOpen ? "?" : "") }.joined(separator: " ")
    }
    let limits = filing.promised.map(\.description).joined(separator: " ")
    let visits = filing.visits.map(String.init) ?? "-"
    return "\(limits) visits \(visits) fees [\(ids(filing.fees))] procedures [\(ids(filing.procedures))]"
  }
}
