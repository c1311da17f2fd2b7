import CatalogModel
import TestSupport
import Testing

/// How the files of an effective item lie over each other.
struct MergingTests {
  static let standard = """
    govsvc: standard/1
    code: "440112035002"
    name: 许可证核发
    conditions:
      - 已经登记
      - id: age
        text: 年满十八周岁
    apply:
      - within: 30 自然日
        from: 变更之日
      - before: 开业
    partners: [公安机关]
    faq:
      - question: 收费吗？
        answer: 不收费。
    materials:
      - id: form
        name: 申请书
        checks:
          - 签字
          - id: seal
            text: 盖章
            otherwise: 不予受理
    requires:
      - form

    """
  static let changes = """
    conditions:
      - text: 已经登记
      - id: age
        text: 年满十六周岁
      - 住在本区
    apply:
      - within: 20 自然日
        from: 变更之日
    partners:
      - name: 公安机关
        about: 核验身份
      - 税务机关
    faq:
      - question: 收费吗？
        answer: 收十元。
      - question: 几天？
        answer: 三天。
    materials:
      - id: form
        checks:
          - 签字
          - id: seal
            text: 盖公章
          - 写明日期

    """
  static let code = "code: \"11440300MB2D0970524440112035002\"\n"

  private func item(_ lines: String, _ others: String...) throws -> EffectiveItem {
    let texts = [Self.standard] + others + ["govsvc: item/1\n" + Self.code + lines]
    let catalog = SmallCatalog.make(texts)
    return catalog.effective(try #require(catalog.items.first))
  }

  @Test func `lists merge by id, by the words of records without one, or replace each other`() throws {
    let item = try item(Self.changes)
    let root = item.root
    func texts(_ records: Records, _ key: Key) -> String {
      records.map { $0.textOrDefault(key) ?? "" }.joined(separator: " ")
    }
    let checks = try #require(root.records(.materials).first?.records(.checks))
    expectRows([
      ("conditions", texts(root.records(.conditions), .text), "已经登记 年满十六周岁 住在本区"),
      ("apply", texts(root.records(.apply), .within), "20 自然日"),
      ("partners", texts(root.records(.partners), .name), "公安机关 税务机关"),
      ("faq", texts(root.records(.faq), .answer), "收十元。 三天。"),
      ("checks", texts(checks, .text), "签字 盖公章 写明日期"),
      ("outcomes", texts(checks, .otherwise), "一次性补正 不予受理 一次性补正"),
    ])
    #expect(root.records(.conditions).map(\.isAddition) == [false, false, true])
    let paths = item.overrides.map(\.path).sorted()
    #expect(
      paths == [
        "apply", "conditions[age].text", "faq.answer",
        "materials[form].checks[seal].text",
      ])
  }

  @Test func `a shared material under an item's own addition is no standard it changes`() throws {
    let shared = "govsvc: material/1\nid: receipt\nname: 回执\nnote: 通用说明\nchecks:\n  - 有日期\n"
    let item = try item("materials:\n  - id: receipt\n    use: receipt\n    note: 本区说明\n    checks: [有编号]\n", shared)
    let receipt = try #require(item.root.records(.materials)[id: "receipt"])
    #expect(receipt.isAddition && receipt.text(.note) == "本区说明" && receipt[.name]?.file.kind == .material)
    #expect(receipt.records(.checks).map { $0.text(.text) } == ["有日期", "有编号"])
    #expect(item.overrides.isEmpty, "\(item.overrides.map(\.path))")

    let alone = SmallCatalog.make([
      shared, "govsvc: item/1\n" + Self.code + "name: 甲\nmaterials:\n  - id: a\n    use: receipt\n    note: 另一说明\n",
    ])
    let effective = alone.effective(try #require(alone.items.first))
    #expect(effective.overrides.isEmpty && effective.root.records(.materials).first?.isAddition == false)

    let standard = Self.standard.replacing("  - id: form\n", with: "  - id: form\n    use: receipt\n")
    let over = SmallCatalog.make([
      shared, standard, "govsvc: item/1\n" + Self.code + "materials:\n  - id: form\n    note: 本区说明\n",
    ])
    let changed = over.effective(try #require(over.items.first))
    #expect(changed.overrides.map(\.path) == ["materials[form].note"])
    #expect(changed.overrides.first?.standard.file.kind == .material)
  }

  @Test func `the closest pattern says who may differ`() throws {
    let manifest = """
      govsvc: catalog/1
      name: 甲
      region: "440000"
      elements:
        limits: locked
        limits.promised: local
        cases: local
        cases.*.limits.promised: narrow
        cases[new].limits.promised: locked
        contact: locked

      """
    let standard =
      Self.standard + "local: [contact.consult, materials]\nlocked: [materials.*.note]\nnarrow: [contact]\n"
    let catalog = SmallCatalog.make([manifest, standard])
    let file = try #require(catalog.standards.first)
    let rows = [
      ("limits.promised", Key.promised, RecordKind.limits, "local"),
      ("limits.statutory", .statutory, .limits, "locked"),
      ("cases[old].limits.promised", .promised, .limits, "narrow"),
      ("cases[new].limits.promised", .promised, .limits, "locked"),
      ("cases[new].visits", .visits, .serviceCase, "local"),
      ("contact.consult", .consult, .contact, "local"), ("contact.complain", .complain, .contact, "narrow"),
      ("materials[form].note", .note, .material, "locked"), ("materials[form].copy", .copy, .material, "local"),
      ("name", .name, .service, "locked"), ("windows[a].hours", .hours, .window, "local"),
    ].map { path, key, kind, expected in
      let element = ElementDictionary.current.definition(of: key, in: kind)
      let said = element.map { catalog.policy.variation(of: $0, at: path, standard: file).rawValue } ?? "no element"
      return (path, said, expected)
    }
    expectRows(rows)
  }
}
