import CatalogEdit
import CatalogModel
import Testing

/// `edit add` and `edit remove` on the sample catalog.
struct ListTests {
  private let catalog = EditedCatalog.sample
  private let standard = "440125044002"
  private let item = "11440300MB2D0970524440125044002"

  @Test func listsGrow() {
    let table: [(selector: String, argument: String, patch: String)] = [
      (standard, "objects=企业法人", "-objects: [自然人]\n+objects: [自然人, 企业法人]"),
      (standard, "sources[1]=条例", "+  - 条例"),
      (standard, "materials=id=letter,name=说明,共,两份,copy=1", "+  - id: letter\n+    name: 说明,共,两份\n+    copy: 1"),
      (standard, "requires=premises-proof", "+  - premises-proof"),
      (
        standard, "cases[name-change].requires=material=premises-proof,necessity=非必要",
        "+    requires:\n+      - material: premises-proof\n+        necessity: 非必要"
      ),
      (
        standard, "fees=id: copy\nname: 工本费\namount: 10 元/本",
        "-fees: []\n+fees:\n+  - id: copy\n+    name: 工本费\n+    amount: 10 元/本"
      ),
      (standard, "common-name=x", "! “日常用语”不是列表，请用 edit set"),
      (standard, "objects=自然人", "! 已有“objects[自然人]”，要修改请用 edit set"),
      (standard, "materials=id=agent-id,name=重复", "! 已有“materials[agent-id]”，要修改请用 edit set"),
      (standard, "materials=name=没有标识", "! “materials”缺少：材料标识（id）"),
      (item, "channels=快递申请", "+channels: [窗口办理, 网上办理, 快递申请]"),
      (
        item, "cases[premises-change].without=premises-proof",
        "+  - id: premises-change\n+    without: [premises-proof]"
      ),
      (item, "materials=id=agent-id,copy=0", "+materials:\n+  - id: agent-id\n+    copy: 0"),
      (item, "cases=id: premises-change\nhandling: \"03\"", "+  - id: premises-change\n+    handling: \"03\""),
      (item, "windows=id=second,name=二号窗口", "+  - id: second\n+    name: 二号窗口"),
      (
        item, "conditions=id=more,text=另外的条件",
        "! “受理条件”由标准统一规定，实施清单不得改动。标准在 standards/440125044002.yaml:17，现为“已经登记的个体工商户”；"
          + "要改标准：govsvc edit set 440125044002 conditions=…"
      ),
    ]
    for (selector, argument, patch) in table {
      #expect(catalog.told(.add, selector, argument) == patch, "\(argument)")
    }
  }

  @Test func thingsGo() {
    let table: [(selector: String, argument: String, patch: String)] = [
      (standard, "visits", "-visits: 0"),
      (standard, "objects[自然人]", "-objects: [自然人]\n+objects: []"),
      (standard, "channels=网上办理", "-channels: [窗口办理, 网上办理]\n+channels: [窗口办理]"),
      (standard, "results[notice]", "-  - id: notice\n-    name: 登记通知书"),
      (item, "limits.promised", "-limits:\n-  promised: 2 工作日"),
      (item, "cases[name-change].handling", "-cases:\n-  - id: name-change\n-    handling: \"02\""),
      (item, "steps[accept].limit", "-steps:\n-  - id: accept\n-    limit: 0.5 工作日"),
      (item, "channels[网上办理]", "+channels: [窗口办理]"),
      (item, "limits.statutory", "! “limits.statutory”不在这个文件中，写在 standards/440125044002.yaml:14"),
      (standard, "common-name", "! 没有填写“common-name”，不需要删除"),
      (standard, "results[other]", "! 没有“results[other]”，现有：notice、licence"),
    ]
    for (selector, argument, patch) in table {
      #expect(catalog.told(.remove, selector, argument) == patch, "\(argument)")
    }
  }
}
