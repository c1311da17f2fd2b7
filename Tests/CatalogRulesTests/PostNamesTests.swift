import Testing

@testable import CatalogRules

/// Names of posts are not taken for names of persons; the persons are made up.
@Suite struct PostNamesTests {
  @Test(arguments: [
    "受理岗", "审查岗", "窗口工作人员", "业务受理岗", "医保中心窗口岗", "首席代表", "科长", "分管局长", "副局长", "主任", "办公室", "经办人", "高级工程师",
    "综合窗口", "登记科", "审批股", "行政审批科", "法规科", "方案审查岗", "江门市局", "白云分局", "石油科", "安监员", "汤坑所", "黄埔区局", "陆丰窗口",
    "熊猫馆", "马上办", "康复科", "陶瓷科", "金融科", "雷达站", "初审", "复审", "终审", "审核", "审批", "系统自动", "自动审批", "不动产登记中心", "县级",
    "A岗", "岗位1", "", "、", "承办人、审核人、批准人", "公安机关", "书记", "委员会", "村委会", "居委会", "专员", "网格员", "值班长",
  ])
  func `posts are no names`(_ post: String) {
    #expect(!Self.holdsName(post), "\(post)")
  }

  @Test(arguments: ["张三", "李四", "王五", "赵六一", "欧阳某某", "受理岗：张三", "张三、李四", "张三（科长）", "陈某某", "诸葛某", "刘甲 黄乙"])
  func `names are`(_ post: String) {
    #expect(Self.holdsName(post), "\(post)")
  }

  private static func holdsName(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { PostIsName.holdsName($0) }
  }
}
