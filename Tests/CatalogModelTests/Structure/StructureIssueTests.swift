import CatalogModel
import CatalogText
import TestSupport
import Testing

/// One row per kind of disagreement between a file and the dictionary: where it stands, what it says.
struct StructureIssueTests {
  /// Each issue as `kind path «what the span holds»`, in the order of the check.
  static func issues(_ text: String, at path: String = "standards/a.yaml") -> String {
    let files = TestCatalog.make([path: text]).files
    let refusals = files.flatMap { $0.refusals.map { "refused \($0)" } }
    let issues = files.flatMap { file in
      file.issues.map { issue in
        let kind = "\(issue.kind)".replacing("CatalogModel.", with: "").replacing("StructureIssue.", with: "")
        let held = String(decoding: file.bytes[issue.span.range], as: UTF8.self)
        let first = issue.related.map { " after «\(String(decoding: file.bytes[$0.range], as: UTF8.self))»" } ?? ""
        return "\(kind) \(issue.path) «\(held)»\(first)"
      }
    }
    return (refusals + issues).joined(separator: "; ")
  }

  /// A standard that says what it must, with more lines.
  static func standard(_ lines: String) -> String { "govsvc: standard/1\nname: 甲\n" + lines }

  private func expectStandards(_ rows: [(String, String)]) {
    expectRows(rows.map { lines, expected in (lines, Self.issues(Self.standard(lines)), expected) })
  }

  @Test func `keys without meaning, with the nearest that has one`() {
    expectStandards([
      ("nmae: 乙\n", "unknownElement(suggestion: Optional(Key.name)) nmae «nmae»"),
      ("事项类型: 行政许可\n", "unknownElement(suggestion: Optional(Key.type)) 事项类型 «事项类型»"),
      ("quite-other: 乙\n", "unknownElement(suggestion: nil) quite-other «quite-other»"),
      (
        "limits:\n  promissed: 3 工作日\n",
        "unknownElement(suggestion: Optional(Key.promised)) limits.promissed «promissed»"
      ),
      (
        "cases:\n  - id: new\n    limits:\n      promise: 3 工作日\n",
        "unknownElement(suggestion: Optional(Key.promised)) cases[new].limits.promise «promise»"
      ),
      // A key of another record is one without meaning here.
      ("visits: 1\nask: 什么？\n", "unknownElement(suggestion: nil) ask «ask»"),
    ])
  }

  @Test func `elements that are missing or stand in the wrong file`() {
    let itemStart = "govsvc: item/1\ncode: \"11440300MB2D0970524440125044002\"\n"
    let path = "items/b/a.yaml"
    expectRows([
      ("no kind", Self.issues("name: 甲\n"), "missingElement govsvc «name»"),
      (
        "option", Self.issues(Self.standard("questions:\n  - id: a\n    choose: yes-no\n")),
        "missingElement questions[a].ask «id»"
      ),
      (
        "two in a record", Self.issues(Self.standard("bases:\n  - article: 第一条\n")),
        "missingElement bases.id «article»; missingElement bases.law «article»"
      ),
      ("empty record", Self.issues(Self.standard("review: {}\n")), "missingElement review.name «»"),
      ("standard's", Self.issues(itemStart + "levels: [县级]\n", at: path), "misplacedElement levels «levels»"),
      (
        "item's", Self.issues(Self.standard("cases:\n  - id: new\n    without: [a]\n")),
        "misplacedElement cases[new].without «without»"
      ),
      ("name is effective", Self.issues(itemStart, at: path), ""),
    ])
  }

  @Test func `shapes other than the element's`() {
    expectStandards([
      ("visits: [1]\n", "wrongShape(expected: Shape.scalar) visits «[1]»"),
      ("department:\n  a: b\n", "wrongShape(expected: Shape.scalar) department «a: b»"),
      ("objects: 自然人\n", "wrongShape(expected: Shape.list) objects «自然人»"),
      ("objects:\n  - - 自然人\n", "wrongShape(expected: Shape.scalar) objects «- 自然人»"),
      ("limits: 3 工作日\n", "wrongShape(expected: Shape.mapping) limits «3 工作日»"),
      ("materials: 申请书\n", "wrongShape(expected: Shape.list) materials «申请书»"),
      ("materials: [form]\n", "wrongShape(expected: Shape.mapping) materials «form»"),
      ("cases:\n  - id: a\n    when: [b]\n", "wrongShape(expected: Shape.mapping) cases[a].when «[b]»"),
    ])
  }

  @Test func `ids that are wrong or stand twice`() {
    let many = (1...30).map { "  - id: m\($0)\n    name: 甲\n" }.joined()
    expectStandards([
      ("bases:\n  - id: A\n    law: 乙\n", "wrongIdentifier bases[A].id «A»"),
      ("bases:\n  - id: \"-a\"\n    law: 乙\n", "wrongIdentifier bases[-a].id «\"-a\"»"),
      ("requires: [Form]\n", "wrongIdentifier requires[Form].material «Form»"),
      (
        "bases:\n  - id: a\n    law: 乙\n  - id: b\n    law: 乙\n  - id: a\n    law: 丙\n",
        "duplicateIdentifier bases «a» after «a»"
      ),
      ("requires:\n  - form\n  - material: form\n    copy: 1\n", "duplicateIdentifier requires «form» after «form»"),
      ("requires:\n  - form\n  - id: again\n    material: form\n", ""),
      ("materials:\n\(many)  - id: m3\n    name: 乙\n", "duplicateIdentifier materials «m3» after «m3»"),
    ])
  }

  @Test func `the first line says another kind or version`() {
    expectRows([
      (
        "version", Self.issues("govsvc: standard/2\nname: 甲\n"),
        "wrongSignature(expected: \"standard/1\") govsvc «standard/2»"
      ),
      ("kind", Self.issues("govsvc: item/1\nname: 甲\n"), "wrongSignature(expected: \"standard/1\") govsvc «item/1»"),
      (
        "material", Self.issues("govsvc: standard/1\nid: a\n", at: "materials/a.yaml"),
        "wrongSignature(expected: \"material/1\") govsvc «standard/1»"
      ),
    ])
  }
}
