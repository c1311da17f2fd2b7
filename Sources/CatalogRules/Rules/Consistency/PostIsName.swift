import CatalogModel
import Wording

/// GS0430: a step is done by a post, not by a person who is named.
///
/// A text is taken for a name where it has two or three characters, begins with one of the most frequent surnames and
/// holds no character of which posts are made (岗, 科, 员, 长, 窗, 审 …); such a text in a list counts too.
enum PostIsName: ItemRule {
  static let info = RuleInfo(
    430, "post-is-name", .warning,
    message: Bilingual(
      "办理岗位“{post}”看来是人名，目录只写岗位", "the post “{post}” looks like a person's name; a catalog names posts"),
    cure: Bilingual(
      "写岗位，如“受理岗”“审批岗”；不是人名的，写全岗位名称", "name the post, such as 受理岗 or 审批岗; where it is no name, write the post in full"),
    what: Bilingual(
      "办理岗位写岗位或者职务，不写工作人员的姓名。两三个字、以常见姓氏开头、没有“岗”“科”“员”“长”“窗”“审”等字的，看作姓名。",
      "A step's post is a post, never a clerk's name. Two or three characters that begin with a frequent surname and hold "
        + "none of 岗, 科, 员, 长, 窗, 审 and the like are taken for a name."),
    why: Bilingual(
      "指南公开发布，姓名是个人信息；人员一变动，指南就错了。",
      "Guides are published: a name is personal data, and wrong as soon as somebody else sits there."),
    source: "已公布办事指南中的矛盾（审批人一栏列有姓名）；《个人信息保护法》第六条",
    examples: [
      .bad(.replace("    limit: 0.5 工作日", with: "    limit: 0.5 工作日\n    post: «张三»", in: .item)),
      .bad(.replace("    name: 决定\n", with: "    name: 决定\n    post: «受理岗、欧阳某某»\n", in: .standard)),
      .good(.replace("    limit: 0.5 工作日", with: "    limit: 0.5 工作日\n    post: 窗口工作人员", in: .item)),
      .good(.replace("    limit: 0.5 工作日", with: "    limit: 0.5 工作日\n    post: 首席代表", in: .item)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    let view = subject.view
    for step in view.records(0, .steps) {
      guard let post = view.value(Int(step), .post), view.lend(post, holdsName) ?? false else { continue }
      let (record, value) = (view.record(Int(step)), view.value(post))
      findings.add(
        Self.self, at: value.place, element: "steps[\(record.id ?? "")].post", arguments: [Argument("post", value.text)]
      )
    }
  }

  /// Whether a part of a list of posts looks like a name.
  static func holdsName(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    var at = 0
    while at < text.count {
      let isChinese = text[at] >= 0xE4 && text[at] <= 0xE9
      if !isChinese {
        if isName(text, start, at) { return true }
        at += text[at] >= 0xE0 ? 3 : 1
        start = at
      } else {
        at += 3
      }
    }
    return isName(text, start, min(at, text.count))
  }

  private static func isName(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let count = (end - start) / 3
    guard 2...4 ~= count, (end - start) % 3 == 0, !endsLikePost(sign(text, end - 3)) else { return false }
    let isCompound = compoundSurnames.contains(sign(text, start) << 24 | sign(text, start + 3))
    guard isCompound ? count > 2 : count < 4 && surnames.contains(sign(text, start)) else { return false }
    for at in stride(from: start, to: end, by: 3) where signsOfPosts.contains(sign(text, at)) { return false }
    return true
  }

  /// Nearly every post ends in one of these: 岗 员 长 口 科 股 室 人.
  private static func endsLikePost(_ last: UInt64) -> Bool {
    switch last {
    case 0xE5_B2_97, 0xE5_91_98, 0xE9_95_BF, 0xE5_8F_A3, 0xE7_A7_91, 0xE8_82_A1, 0xE5_AE_A4, 0xE4_BA_BA: true
    default: false
    }
  }

  private static func sign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
    UInt64(text[at]) << 16 | UInt64(text[at + 1]) << 8 | UInt64(text[at + 2])
  }

  private static func signs(_ text: StaticString) -> Set<UInt64> {
    text.withUTF8Buffer { text in Set(stride(from: 0, to: text.count, by: 3).map { sign(text, $0) }) }
  }

  private static let surnames = signs(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾韦夏付方白邹\
    孟熊秦邱江尹薛阎段侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤温康邢葛樊殷庞倪兰聂鲁翟詹申欧耿关焦柯詹伍翁植邝麦庾甘
    """)

  private static let compoundSurnames: Set<UInt64> = {
    let names: [StaticString] = ["欧阳", "上官", "司徒", "诸葛", "司马"]
    return Set(names.map { $0.withUTF8Buffer { sign($0, 0) << 24 | sign($0, 3) } })
  }()

  /// Of what posts, offices and duties are made; hardly one of them stands in a person's name.
  private static let signsOfPosts = signs(
    "岗位科股室处局厅部门组队站所院办公中心窗口员长任官师责人主副总代表干事务审核批查受理收件发证送达决定登记复评议签勘踏测算财会计法制案卷综合前后台员管业级馆")
}
