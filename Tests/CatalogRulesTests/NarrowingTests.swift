import CatalogModel
import Testing

@testable import CatalogRules

@Suite struct NarrowingTests {
  @Test func `each kind of element is weighed for the applicant`() throws {
    let rows: [(key: Key, owner: RecordKind, standard: String, item: String, expected: Narrowing)] = [
      (.promised, .limits, "3 工作日", "1 工作日", .better), (.promised, .limits, "3 工作日", "5 工作日", .worse),
      (.promised, .limits, "3 工作日", "3 自然日", .unknown), (.promised, .limits, "3 工作日", "即办", .better),
      (.supplementWithin, .material, "3 工作日", "5 工作日", .better),
      (.supplementWithin, .material, "3 工作日", "1 工作日", .worse),
      (.visits, .service, "0", "1", .worse), (.visits, .service, "2", "1", .better),
      (.copy, .material, "1", "1", .equal), (.original, .requirement, "1", "2", .worse),
      (.necessity, .material, "必要", "非必要", .better), (.necessity, .requirement, "非必要", "支持容缺处理", .worse),
      (.amount, .fee, "80 元/件", "60 元/件", .better), (.amount, .fee, "80 元/件", "90 元/件", .worse),
      (.amount, .fee, "80 元/件", "90 元/本", .unknown), (.amount, .fee, "80 元/件", "0", .better),
      (.form, .material, "纸质/电子化", "纸质", .worse), (.form, .material, "纸质", "纸质/电子化", .better),
      (.form, .material, "纸质", "电子化", .unknown), (.processing, .service, "即办件", "承诺件", .worse),
      (.alternatives, .requirement, "[a, b]", "[a]", .worse), (.alternatives, .requirement, "[a]", "[b, a]", .better),
      (.fees, .serviceCase, "[a]", "[]", .better), (.fees, .serviceCase, "[a]", "[a, b]", .worse),
    ]
    for row in rows {
      let element = try #require(ElementDictionary.current.definition(of: row.key, in: row.owner))
      let (standard, item) = (try value(row.standard), try value(row.item))
      let found = Narrowing.of(element, standard: standard, item: item)
      #expect(found == row.expected, "\(row.key): \(row.standard) → \(row.item)")
    }
  }

  private func value(_ text: String) throws -> Value {
    let file = SourceFile(path: "standards/x.yaml", kind: .standard, bytes: Array("visits: \(text)\n".utf8))
    return try #require(file.value(.visits))
  }
}
