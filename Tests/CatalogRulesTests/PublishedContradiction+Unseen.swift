/// What no rule finds, and why: told by the text's meaning, or by a law's text the catalog does not hold.
extension PublishedContradiction {
  static let unseen = meaning + names + facts

  private static let lawText = "目录只记依据的条款号，不记条文内容，无从比对"

  private static let meaning: [PublishedContradiction] = [
    PublishedContradiction(
      "申领居住证的线下流程写10个工作日内领证，承诺5个工作日", [2],
      "items/TE4401135000001170/TE44011350000011705442106041002.yaml",
      [Edit("# 线下流程公布为10个工作日内领证，与承诺的5个工作日不一致，按承诺填写。\n", nil)],
      unseen: "矛盾在另一段流程文字中，目录只保留承诺时限"),
    PublishedContradiction(
      "创业补贴的依据要求的佐证材料，清单没有", [3], "standards/002014105001.yaml",
      [Edit("所列依据还要求正常经营、小微企业等佐证材料，公布的清单没有，未收入", nil)], unseen: lawText),
    PublishedContradiction(
      "设立登记的依据列有变更、注销登记的条款", [3], "standards/440125044001.yaml",
      [Edit("# 指南所列依据中，条例第二十四、三十一、三十三、三十四条", nil)],
      unseen: "没有引用的依据由 GS0311 报告，默认关闭：整个事项的依据不必逐条引用"),
    PublishedContradiction(
      "清税证明对所有人必要", [5], "standards/440125044002.yaml",
      [Edit("requires:\n  - material: individual-application\n", nil)],
      unseen: "公布的清单没有问题，条件是目录加的；去掉条件后各情形仍各自要求，没有规则可以判断"),
    PublishedContradiction(
      "自留房继承的材料与一手商品房相同，没有继承关系的材料", [8], "standards/000715001005.yaml",
      [Edit("# 待核实：公布的材料与一手商品房相同，没有继承关系的材料。\n", nil)],
      unseen: "一手商品房的材料带有条件，两个情形并不相同；缺少哪种材料要按事理判断"),
  ]

  private static let names: [PublishedContradiction] = [
    PublishedContradiction(
      "九个情形名称中一个写“申请”，八个写“申领”", [], "standards/440106029005.yaml",
      [Edit("# 公布的名称此处作“申请”，其余八个作“申领”。\n", nil)], unseen: "用词是否一致没有规则检查")
  ]

  private static let facts: [PublishedContradiction] = [
    PublishedContradiction(
      "中小型项目的同一情形，一个机构要16份材料，另一个要15份", [10],
      "items/114401005799639727/1144010057996397273440112035002.yaml",
      [Edit("    without: [pre-publicity]\n", nil)], unseen: "少要材料有利于办事人，清单以 without 如实写明，不是错误"),
    PublishedContradiction(
      "补贴的依据混入另一份文件，颁布机关与标题不一致", [], "standards/002014105001.yaml",
      [Edit("# 公布的颁布机关与文件标题不一致", nil)], unseen: lawText),
    PublishedContradiction(
      "代办人身份证件只写在线下流程里，清单没有", [], "standards/002014010001.yaml",
      [
        Edit("  - material: agent-identity\n    when:\n      agent: [是]\n", ""),
        Edit(
          """
            # 公布的材料清单没有列出，见线下办理流程。
            - id: agent-identity
              name: 代办人有效身份证件复印件
              kind: 证件证书证明
              original: 0
              copy: 1
              source: 政府部门核发
              issuer: 公安机关等

          """, ""),
      ], unseen: "清单里没有的，目录无从知道"),
    PublishedContradiction(
      "中山的事项填写惠州的业务系统", [], "items/11442000MB2C91058B/11442000MB2C91058B3442189207003.yaml",
      [Edit("hall: 是\n", "hall: 是\nsystem: 国家医疗保障信息平台（惠州）\n")], unseen: "业务系统的名称是文字，不与实施主体比对"),
    PublishedContradiction(
      "三个镇街办事站，两个是法定机关，一个是授权组织", [], "organizations.yaml",
      [
        Edit(
          "    name: 化龙镇办事站\n    level: 镇（乡、街道）级\n    region: \"440113\"\n",
          "    name: 化龙镇办事站\n    level: 镇（乡、街道）级\n    region: \"440113\"\n    nature: 法定机关\n")
      ], unseen: "两种性质都可能，没有规则比较同类机构"),
  ]
}
