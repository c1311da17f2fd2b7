import CatalogEdit
import CatalogModel
import CatalogText
import Testing

/// `edit set`, as a person types it, on the sample catalog.
struct SetTests {
  private let catalog = EditedCatalog.sample
  private let item = "11440300MB2D0970524440125044002"

  @Test func valuesAreStoredInTheirCanonicalForm() {
    let table: [(argument: String, patch: String)] = [
      ("承诺办结时限=２工作日", "-  promised: 3 工作日\n+  promised: 2 工作日"),
      ("promised=即时办结", "-  promised: 3 工作日\n+  promised: 即办"),
      ("effective=2022/4/1", "-effective: 2022-03-01\n+effective: 2022-04-01"),
      ("version=０５", "-version: 4\n+version: 5"),
      ("visits=1", "-visits: 0\n+visits: 1"),
      ("type=Public Service", "-type: 行政许可\n+type: 公共服务"),
      ("objects=自然人、企业法人", "-objects: [自然人]\n+objects: [自然人, 企业法人]"),
      ("channels[1]=快递申请", "-channels: [窗口办理, 网上办理]\n+channels: [快递申请, 网上办理]"),
      ("name=no", "-name: 个体工商户变更登记\n+name: \"no\""),
      (
        "materials[agent-id].licences=11100000000013338W011",
        "-    licences: [\"11100000000013127D001\"]\n"
          + "+    licences: [\"11100000000013338W011\"]"
      ),
      ("bases[regulation-24].kind=行政法规", "+    kind: 行政法规"),
      ("statutory-note=自受理之日起\n计算", "+  statutory-note: |-\n+    自受理之日起\n+    计算"),
    ]
    for (argument, patch) in table {
      #expect(catalog.told(.set, "440125044002", argument) == patch, "\(argument)")
    }
  }

  @Test func aValueTheReaderWouldRefuseIsNamedAsTheCause() {
    let table: [(value: String, told: String)] = [
      ("甲\u{1}乙", "值含有目录文件中不得使用的字符 U+0001"), ("甲\u{1B}[31m", "值含有目录文件中不得使用的字符 U+001B"),
      ("甲\u{202E}乙", "值含有目录文件中不得使用的字符 U+202E"), ("甲\u{2028}乙", "值含有目录文件中不得使用的字符"),
      ("甲\u{85}乙", "值含有目录文件中不得使用的字符"), ("\u{FEFF}甲", "值含有目录文件中不得使用的字符"),
      ("甲\u{FFFE}", "值含有目录文件中不得使用的字符"), (String(repeating: "甲", count: 30_000), "值过长"),
    ]
    for (value, told) in table {
      let answer = catalog.told(.set, "440125044002", "name=\(value)")
      #expect(answer.hasPrefix("! “name”的\(told)"), "\(answer.prefix(120))")
    }
  }

  @Test func missingParentsAreMadeAtTheirPlace() {
    let table: [(selector: String, argument: String, patch: String)] = [
      ("440125044002", "cases[name-change].limits.promised=1工作日", "+    limits:\n+      promised: 1 工作日"),
      (
        item, "cases[premises-change].limits.promised=1工作日",
        "+  - id: premises-change\n+    limits:\n+      promised: 1 工作日"
      ),
      (item, "materials[agent-id].copy=0", "+materials:\n+  - id: agent-id\n+    copy: 0"),
      (item, "咨询方式=0755-12315", "+contact:\n+  consult: 0755-12315"),
      (
        "440125044002", "requires[application].necessity=非必要",
        "-  - application\n+  - material: application\n+    necessity: 非必要"
      ),
      (item, "requires[application].necessity=非必要", "+requires:\n+  - material: application\n+    necessity: 非必要"),
      ("440125044002", "common-name=个体户改名", "+common-name: 个体户改名"),
      (item, "channels[网上办理]=快递申请", "+channels: [窗口办理, 快递申请]"),
    ]
    for (selector, argument, patch) in table {
      #expect(catalog.told(.set, selector, argument) == patch, "\(argument)")
    }
  }

  @Test func whatHoldsAnywayIsNotWritten() {
    let table: [(selector: String, argument: String, note: String)] = [
      ("440125044002", "promised=3 工作日", "= “承诺办结时限”已是这个值"),
      ("440125044002", "materials[premises-proof].original=1", "= “申请材料[premises-proof]·原件份数”默认就是“1”，不需要写"),
      (
        item, "materials[agent-id].copy=1",
        "= “申请材料[agent-id]·复印件份数”在 standards/440125044002.yaml 中已是这个值，这里不需要写"
      ),
    ]
    for (selector, argument, note) in table {
      #expect(catalog.told(.set, selector, argument) == note, "\(argument)")
    }
    #expect(catalog.told(.set, item, "materials[agent-id].original=1").hasPrefix("+materials:"))
  }

  @Test func wrongValuesAreRefusedByName() {
    let table: [(selector: String, argument: String, start: String)] = [
      ("440125044002", "promised=3天", "! “承诺办结时限”不能填“3天”：时限“3天”有歧义"),
      ("440125044002", "visits=很多", "! “到办事现场次数”不能填“很多”：应为 0 至 99 的整数"),
      (
        "440125044002", "materials[agent-id].necessity=必须",
        "! “材料必要性”不能填“必须”：可以填：必要、支持容缺处理、非必要；是不是：必要"
      ),
      ("440125044002", "effective=明年", "! “生效日期”不能填“明年”：应为日期"),
      ("440125044002", "name=", "! “事项名称”不能填“”：值不能为空"),
      ("440125044002", "materials[agent].copy=1", "! 没有“materials[agent]”，现有：application、agent-id、"),
      ("440125044002", "hadnling=02", "! 没有要素“hadnling”；是不是：handling"),
      ("440125044002", "handling=02", "! “业务办理项序号”只能写在实施清单中"),
      (item, "levels=县级", "! “可行使层级”只能写在标准中"),
      (
        item, "limits.statutory=10 工作日",
        "! “法定办结时限”由标准统一规定，实施清单不得改动。标准在 standards/440125044002.yaml:14，现为“20 工作日”；"
          + "要改标准：govsvc edit set 440125044002 limits.statutory=…"
      ),
      ("440125044002", "code=44012504400", "! “编码”不能填“44012504400”"),
      ("440125044002", "没有的/名称=x", "! 没有要素“没有的”"),
    ]
    for (selector, argument, start) in table {
      let told = catalog.told(.set, selector, argument)
      #expect(told.hasPrefix(start), "\(argument): \(told)")
    }
  }

  @Test func commentsLineEndsAndByteOrderMarkStay() throws {
    let path = "standards/440125044002.yaml"
    let dressed = catalog.replacing(path) { text in
      let lines = text.replacing("promised: 3 工作日", with: "promised: 3 工作日   # 2022年起")
      return "\u{FEFF}# 标准\r\n" + lines.replacing("\n", with: "\r\n")
    }
    let plan = try dressed.plan(
      .set, "440125044002", "promised=2工作日", "statutory-note=自受理起", "bases[regulation-24].issuer=国务院")
    let old = String(decoding: try dressed.file("440125044002").bytes, as: UTF8.self)
    let expected = old.replacing("promised: 3 工作日   #", with: "promised: 2 工作日   #")
      .replacing("2022年起\r\n", with: "2022年起\r\n  statutory-note: 自受理起\r\n")
      .replacing("article: 第二十四条\r\n", with: "article: 第二十四条\r\n    issuer: 国务院\r\n")
    #expect(Array(plan.newText.utf8) == Array(expected.utf8))
    let change = try #require(plan.changes.first)
    let edited = try change.edits.applied(to: change.old)
    #expect(edited == change.new)
    #expect(plan.inverseCommands.count == 2 && plan.inverseIsExact)
  }
}
