/// What the rules find today.
extension PublishedContradiction {
  static let found = limits + materials + cases + bodies + wording + content + conditionsInNames

  private static let limits: [PublishedContradiction] = [
    PublishedContradiction(
      "不动产转移登记的六个环节合计3个工作日，承诺2个工作日", [1],
      "items/114416007304623542/1144160073046235423000715001005.yaml",
      [
        Edit("材料是否齐全，是否涵盖要求的内容和要素\n    counted: 否\n", "材料是否齐全，是否涵盖要求的内容和要素\n"),
        Edit("公告送达、邮寄送达\n    counted: 否\n", "公告送达、邮寄送达\n"),
      ], finds: [402]),
    PublishedContradiction(
      "一次性创业补贴的四个环节合计30个工作日，承诺20个工作日", [1],
      "items/TE4401057371571340/TE44010573715713405002014105001.yaml",
      [
        Edit("材料是否齐全\n    counted: 否\n", "材料是否齐全\n"),
        Edit("进入拨付\n    counted: 否\n", "进入拨付\n"),
      ], finds: [402]),
    PublishedContradiction(
      "不动产转移登记的特别程序列有首次登记公告、依职权登记公告，均无依据", [], "standards/000715001005.yaml",
      [
        Edit(
          "special-procedures:\n",
          """
          special-procedures:
            - id: first-notice
              name: 首次登记公告
              limit: 15 工作日
            - id: ex-officio-notice
              name: 依职权登记公告
              limit: 15 工作日

          """)
      ], finds: [423, 423]),
    PublishedContradiction(
      "残疾人证新办要到现场一次，没有公布原因", [], "standards/442169016000.yaml",
      [Edit("visit-reason: 公布的事项数据未载明，可向实施机关咨询\n", "")], finds: [404]),
  ]

  private static let materials: [PublishedContradiction] = [
    PublishedContradiction(
      "名称是复印件的批准文件，公布为原件1份、复印件0份、非必要", [4], "standards/440125044001.yaml",
      [
        Edit(
          "    use: approval-documents\n",
          "    use: approval-documents\n    original: 1\n    copy: 0\n    necessity: 非必要\n")
      ], finds: [410]),
    PublishedContradiction(
      "变更经营场所没有列出任何材料", [], "standards/440125044002.yaml",
      [Edit("    requires:\n      - premises-proof\n", "")], finds: [310]),
    PublishedContradiction(
      "预告登记证明、税费材料对所有人必要", [5], "standards/000715001005.yaml",
      [
        Edit("  - material: tax-proof\n    when:\n      tax-due: [是]\n", "  - tax-proof\n"),
        Edit(
          "  - material: advance-notice-proof\n    when:\n      advance-notice: [是]\n", "  - advance-notice-proof\n"),
      ], finds: [606]),
    PublishedContradiction(
      "民办非企业单位登记证书对所有人必要", [5], "standards/002014105001.yaml",
      [
        Edit(
          "  - material: private-non-enterprise-certificate\n    when:\n      private-non-enterprise: [是]\n",
          "  - private-non-enterprise-certificate\n")
      ], finds: [606]),
    PublishedContradiction(
      "新建工程一律要《行政处罚决定书》及罚款缴交收据", [5], "standards/440112035002.yaml",
      [
        Edit(
          "      - material: penalty-receipt\n        when:\n          penalised: [是]\n", "      - penalty-receipt\n",
          times: 5)
      ], finds: [606]),
    PublishedContradiction(
      "新建工程一律要调整许可的材料", [5], "standards/440112035002.yaml",
      ["comparison-drawing", "adjustment-basis", "original-permit", "owners-consent"].map { material in
        Edit(
          "      - material: \(material)\n        when:\n          adjustment: [是]\n", "      - \(material)\n",
          times: 5)
      }, finds: [606]),
    PublishedContradiction(
      "变更执业类别的，辞职材料和单位同意说明都要交", [5], "standards/440109002004.yaml",
      [
        Edit(
          "      - material: resignation\n        when:\n          direction: [to-full-time]\n",
          "      - resignation\n", times: 3),
        Edit(
          "      - material: employer-consent\n        when:\n          direction: [to-part-time]\n",
          "      - employer-consent\n", times: 3),
      ], finds: [606]),
    PublishedContradiction(
      "设立合伙企业一律要职业资格证明和前置审批文件", [5], "standards/440125017028.yaml",
      [
        Edit(
          "  - material: professional-proof\n    when:\n      special-partnership: [是]\n", "  - professional-proof\n"),
        Edit("  - material: prior-approval\n    when:\n      approval-needed: [是]\n", "  - prior-approval\n"),
      ], finds: [606, 606]),
    PublishedContradiction(
      "设立非公司外资企业一律要前置审批文件", [5], "standards/440125017005.yaml",
      [Edit("  - material: prior-approval\n    when:\n      approval-needed: [是]\n", "  - prior-approval\n")],
      finds: [606]),
    PublishedContradiction(
      "申领居住证，代办人身份证明、相片回执和就业、住所、就读证明对所有人必要", [5, 6],
      "standards/442106041002.yaml",
      [
        ("principal-identity", "agent: [是]"), ("agent-identity", "agent: [是]"), ("photo-receipt", "photo: [studio]"),
        ("employment-proof", "ground: [employment]"), ("home-proof", "ground: [home]"),
        ("study-proof", "ground: [study]"),
      ].map { Edit("  - material: \($0)\n    when:\n      \($1)\n", "  - \($0)\n") },
      finds: [606, 606, 606]),
    PublishedContradiction(
      "签注居住证，代办人身份证明对所有人必要", [5, 6], "standards/442106041001.yaml",
      ["principal-identity", "agent-identity"].map {
        Edit("  - material: \($0)\n    when:\n      agent: [是]\n", "  - \($0)\n")
      }, finds: [606]),
  ]

  private static let cases: [PublishedContradiction] = [
    PublishedContradiction(
      "家庭成员的证件写在经营者身份证明的备注里", [6], "standards/440125044001.yaml",
      [Edit("    requires:\n      - family-relation-proof\n      - family-member-id\n", "")], finds: [310, 310, 611]),
    PublishedContradiction(
      "第九种情况是几项同时变更，与其余八种并列", [7], "standards/440125044002.yaml",
      [
        Edit(
          "\n# 与其他事项共用的材料写在 materials/ 中",
          """
            - id: several
              name: 同时变更几项
              when:
                individual-item:
                  all: [name, premises]

          # 与其他事项共用的材料写在 materials/ 中
          """)
      ], finds: [615]),
    PublishedContradiction(
      "主题“创业”不在主题分类中", [], "standards/440125044001.yaml",
      [Edit("natural-themes: [设立变更, 就业创业]", "natural-themes: [设立变更, 创业]")], finds: [106]),
  ]

  private static let wording: [PublishedContradiction] = [
    PublishedContradiction(
      "材料名称末尾有句号", [13], "standards/440112035002.yaml",
      [Edit("name: 土地使用权人的书面同意意见\n", "name: 土地使用权人的书面同意意见。\n")], finds: [814]),
    PublishedContradiction(
      "申请表名称带空格线：重新评定", [13], "standards/442169017000.yaml",
      [Edit("name: 广东省残疾人证重新评定申请表\n", "name: 广东省残疾人证___重新评定___申请表\n")], finds: [813, 813]),
    PublishedContradiction(
      "申请表名称带空格线：注销", [13], "standards/442169059000.yaml",
      [Edit("name: 广东省残疾人证注销申请表\n", "name: 广东省残疾人证___注销____申请表\n")], finds: [813, 813]),
    PublishedContradiction(
      "申请表名称带空格线：迁移", [13], "standards/442169061000.yaml",
      [Edit("name: 广东省残疾人证迁移申请表\n", "name: 广东省残疾人证_____迁移____申请表\n")], finds: [813, 813]),
    PublishedContradiction(
      "多要的一份承诺，名称写着条件并以句号结尾", [13], "items/11440100007483180K/11440100007483180K3440109002004.yaml",
      [Edit("name: 申请人符合要求的书面承诺\n", "name: 申请兼职变更为专职，提交申请人符合要求的书面承诺。\n")], finds: [814, 824]),
  ]

  private static let bodies: [PublishedContradiction] = [
    PublishedContradiction(
      "残疾人证新办在另一省是行政确认，广东是公共服务", [9], "standards/442169016000.yaml",
      [Edit("type: 公共服务", "type: 行政确认")], finds: [205]),
    PublishedContradiction(
      "政府投资类项目一个机构承诺4个工作日，另一个承诺7个工作日", [10],
      "items/11440100MB2C91103Q/11440100MB2C91103Q3440112035002.yaml",
      [
        Edit("      promised: 7 工作日\n", "      promised: 4 工作日\n", in: "standards/440112035002.yaml"),
        Edit(
          "    handling: \"01\"\n    limits:\n      promised: 4 工作日\n", "    handling: \"01\"\n",
          in: "items/114401005799639727/1144010057996397273440112035002.yaml"),
        Edit("    handling: \"03\"\n", "    handling: \"03\"\n    limits:\n      promised: 7 工作日\n"),
      ], finds: [502]),
    PublishedContradiction(
      "一个机构在情形名称后加“（建筑）”", [10, 13],
      "items/11440100MB2C91103Q/11440100MB2C91103Q3440112035002.yaml",
      [
        Edit(
          "  - id: extension\n", "  - id: extension\n    name: 《建设工程规划许可证》延期使用（建筑）\n")
      ], finds: [501]),
    PublishedContradiction(
      "一个机构给两个情形名称加括号", [10, 13], "items/11440100007483180K/11440100007483180K3440109002004.yaml",
      [
        Edit(
          "  - id: transfer-same-city\n", "  - id: transfer-same-city\n    name: （市内转所（执业机构变更））\n"),
        Edit("  - id: category\n", "  - id: category\n    name: （执业类别变更）\n"),
      ], finds: [501, 501]),
    PublishedContradiction(
      "一个机构多要一份书面承诺，没有说明理由", [10],
      "items/11440100007483180K/11440100007483180K3440109002004.yaml",
      [Edit("        reason: 本机构公布的清单在该情形中另列此项，依据待核实\n", "", times: 3)], finds: [505, 505, 505]),
    PublishedContradiction(
      "事项仍用机构改革前的实施主体编码", [11], "items/11440000MB2D023437/GD-QYBG.yaml",
      [Edit("authority: \"11440000MB2D023437\"", "authority: \"115100000082826711\"")], finds: [203, 204]),
  ]
}
