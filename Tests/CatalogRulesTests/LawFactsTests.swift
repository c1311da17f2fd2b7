import Testing

@testable import CatalogRules

/// How articles are read, and what is known of laws.
@Suite struct LawFactsTests {
  @Test(arguments: [
    ("第二十四条第一款、第二款", [24]), ("第二条第（一）项、第（二）项", [2]), ("第一百一十六条", [116]), ("第一千二百六十条", [1260]),
    ("第24条第1款", [24]), ("第十四条至第二十一条", [14, 21]), ("第十四至二十一条", [14, 21]), ("第五条、第七条和第九条", [5, 7, 9]),
    ("第五、七、九条", [5, 7, 9]), ("第二百一十条之一", [210]), ("第一百零五条", [105]), ("第一二〇条", [120]), ("附则", []), ("", []),
    ("第三章", []), ("条", []), ("第99999999999999999999条", []),
  ])
  func `articles are read`(_ text: String, _ articles: [Int]) {
    var read: [Int] = []
    var text = text
    text.withUTF8 { forEachArticle(in: $0) { read.append($0) } }
    #expect(read == articles, "\(text)")
  }

  @Test func `every law is known once, and what is said of its articles fits it`() {
    let names = KnownLaws.laws.map { "\($0.name)" } + KnownLaws.repeals.map { "\($0.name)" }
    #expect(Set(names).count == names.count)
    let counts = Dictionary(uniqueKeysWithValues: KnownLaws.laws.map { ("\($0.name)", $0.articles) })
    let said =
      KnownLaws.supersessions.map { ("\($0.law)", $0.article) } + KnownLaws.limits.map { ("\($0.law)", $0.article) }
      + KnownLaws.acts.map { ("\($0.law)", $0.articles.upperBound) }
    for (law, article) in said { #expect(article <= counts[law] ?? .max, "\(law) \(article)") }
    for name in names { #expect(!name.hasPrefix("中华人民共和国") && !name.contains("《"), "\(name)") }
  }

  @Test(arguments: ["公司法", "中华人民共和国公司法", "《中华人民共和国公司法》", "《公司法》"])
  func `a law is known by its name with and without the state's`(_ name: String) {
    var text = name
    let number = text.withUTF8 { KnownLaws.current.number($0) }
    #expect(number.map { KnownLaws.current.name($0) } == "公司法")
  }

  @Test(arguments: ["", "《》", "中华人民共和国", "《中华人民共和国》", "公司法实施条例", "《公司法", "公"])
  func `another name is not`(_ name: String) {
    var text = name
    #expect(text.withUTF8 { KnownLaws.current.number($0) } == nil)
  }

  @Test(
    arguments: [
      ("28900001", "28900001"), ("755-28900001", "755-28900001"), ("电话 2038000000（工作日）", "2038000000"),
      ("窗口：3300001", "3300001"), ("10-12345678", "10-12345678"), ("0755-28900001、28900002", nil),
      ("(0763)3300001", nil),
      ("0755 28900001", nil), ("12345", nil), ("0755-12345", nil), ("400-800-1234", nil), ("13800000000", nil),
      ("95105105", nil),
      ("2024-05-01起", nil), ("http://example.gov.cn/28900001", nil), ("８６７８９０１２", "８６７８９０１２"), ("", nil),
      ("8033-1号", nil), ("9:00-12:00", nil),
    ] as [(String, String?)])
  func `numbers without an area code are told`(_ text: String, _ number: String?) {
    let bytes = Array(text.utf8)
    let range = bytes.withUnsafeBufferPointer { incompletePhone(in: $0) }
    #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == number, "\(text)")
  }
}
