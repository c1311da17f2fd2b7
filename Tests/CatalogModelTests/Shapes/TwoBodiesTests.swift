import CatalogModel
import ServiceCodes
import Testing

/// Shape 4: one standard, two bodies, ten 业务办理项 each, with other suffixes, other limits and one material less.
///
/// It forced `cases` in items: what a body says of a case lies over the standard's case.
struct TwoBodiesTests {
  static let count = 10
  static let district = "11440300MB2D0970524440125044002"
  static let city = "11440100MB2C91103Q3440125044002"

  static var standard: String {
    let options = (1...count).map { "      - id: c\($0)\n        label: 第\($0)种\n" }.joined()
    let cases = (1...count).map { number in
      "  - id: c\(number)\n    name: 第\(number)种变更\n    when:\n      change: [c\(number)]\n"
        + "    limits:\n      promised: \(number + 5) 工作日\n    requires: [proof]\n"
    }.joined()
    return """
      govsvc: standard/1
      code: "440125044002"
      name: 个体工商户变更登记
      limits:
        statutory: 20 工作日
      materials:
        - id: application
          name: 申请书
        - id: proof
          name: 证明文件
      requires: [application]
      questions:
        - id: change
          ask: 变更什么？
          choose: many
          options:

      """ + options + "cases:\n" + cases
  }

  /// An item whose cases get suffixes from `first` on, and limits shorter by `less` days.
  static func item(_ code: String, first: Int, less: Int, without: Int? = nil) -> String {
    let cases = (1...count).map { number in
      let suffix = first + number - 1
      return "  - id: c\(number)\n    handling: \"\(suffix < 10 ? "0" : "")\(suffix)\"\n"
        + "    limits:\n      promised: \(number + 5 - less) 工作日\n"
        + (number == without ? "    without: [proof]\n" : "")
    }.joined()
    return "govsvc: item/1\ncode: \"\(code)\"\ncases:\n" + cases
  }

  @Test func `each body has its own suffixes and limits over one standard`() throws {
    let texts = [
      Self.standard, Self.item(Self.district, first: 1, less: 3, without: 4), Self.item(Self.city, first: 31, less: 1),
    ]
    let catalog = SmallCatalog.make(texts)
    let items = catalog.items.map { catalog.effective($0) }
    #expect(items.map(\.name) == [Self.city, Self.district])
    var rows: [(String, String, String)] = []
    for (item, (first, less)) in zip(items, [(31, 1), (1, 3)]) {
      for (index, serviceCase) in item.root.records(.cases).enumerated() {
        let suffix = first + index < 10 ? "0\(first + index)" : "\(first + index)"
        let materials = item.requirements(of: serviceCase).map(\.materialID).joined(separator: " ")
        let isLess = item.name == Self.district && index == 3
        rows += [
          ("code \(index) of \(item.name)", item.handlingCode(of: serviceCase) ?? "", item.name + suffix),
          (
            "limit \(index) of \(item.name)", item.limit(.promised, of: serviceCase)?.description ?? "",
            "\(index + 6 - less) 工作日"
          ),
          ("statutory", item.limit(.statutory, of: serviceCase)?.description ?? "", "20 工作日"),
          ("materials \(index) of \(item.name)", materials, isLess ? "application" : "application proof"),
        ]
      }
    }
    expectRows(rows)
    let paths = Set(items.flatMap(\.overrides).map(\.path))
    #expect(paths == Set((1...Self.count).map { "cases[c\($0)].limits.promised" }))
  }

  @Test func `what is handled apart is filed apart`() throws {
    let item = try SmallCatalog.effective(Self.standard, Self.item(Self.city, first: 31, less: 1))
    let checklist = item.checklist("change=c1,c3")
    #expect(checklist.outline == "c1: application proof | c3: application proof")
    #expect(checklist.filings.map(\.handlingCode) == [Self.city + "31", Self.city + "33"])
    let limits = checklist.filings.map { $0.promised.map(\.description) }
    #expect(limits == [["5 工作日"], ["7 工作日"]])
  }
}
