/// What the rules over bases, limits, posts and papers find.
extension PublishedContradiction {
  static let content: [PublishedContradiction] = [
    PublishedContradiction(
      "申领居住证法定5个工作日，依据的第十八条是10个工作日", [2], "standards/442106041002.yaml",
      [Edit("  statutory: 10 工作日\n", "  statutory: 5 工作日\n")], finds: [424]),
    PublishedContradiction(
      "参保登记法定20个工作日，依据的第六条是10个工作日", [2], "standards/442189207003.yaml",
      [Edit("  statutory: 10 工作日\n", "  statutory: 20 工作日\n")], finds: [424]),
    // The guide prints the clause, of which this is the part in question.
    PublishedContradiction(
      "创业补贴的受理条件是登记注册满6个月，依据是12个月", [3], "standards/002014105001.yaml",
      [
        Edit("text: 创业主体登记注册满12个月，申请时", "text: 初创企业登记注册满6个月，且申请时"),
        Edit(
          "    effective: 2026-06-17\n",
          "    effective: 2026-06-17\n    text: 创业主体登记注册满12个月，申请补贴时未被市场监管部门列入“经营异常名录”。创业主体申请补贴前6个月正常经营\n"),
      ], finds: [453]),
    PublishedContradiction(
      "变更登记的依据列有注销登记的条款", [3], "standards/440125044002.yaml",
      [
        Edit(
          "  - id: regulation-28\n",
          """
            - id: regulation-31
              law: 中华人民共和国市场主体登记管理条例
              number: 国务院令第746号
              article: 第三十一条
              kind: 行政法规
            - id: regulation-28

          """)
      ], finds: [427]),
    PublishedContradiction(
      "同一部门规章在一份指南中有两个令号", [], "standards/000715001005.yaml",
      [
        Edit(
          "  - id: rules-38-8\n    law: 不动产登记暂行条例实施细则\n    number: 自然资源部令第14号\n",
          "  - id: rules-38-8\n    law: 不动产登记暂行条例实施细则\n    number: 自然资源部令第5号\n")
      ], finds: [428]),
    PublishedContradiction(
      "登记证书的材料类型是申请表格文书", [], "standards/002014105001.yaml",
      [
        Edit(
          "name: 民办非企业单位登记证书\n    kind: 证件证书证明\n", "name: 民办非企业单位登记证书\n    kind: 申请表格文书\n")
      ], finds: [451]),
    PublishedContradiction(
      "不进驻政务大厅，窗口却在政务服务中心", [], "items/11440300MB2D097052/11440300MB2D0970524440125044002.yaml",
      [Edit("commitment: 否\n", "commitment: 否\nhall: 否\n")], finds: [452]),
    PublishedContradiction(
      "名称写“原件及复印件”，份数是原件1、复印件0", [4], "standards/442106041002.yaml",
      [Edit("name: 本人居民身份证或者其它有效身份证明\n", "name: 本人居民身份证或者其它有效身份证明原件及复印件\n")],
      finds: [445]),
    PublishedContradiction(
      "签注居住证的身份证明也写“原件及复印件”", [4], "standards/442106041001.yaml",
      [Edit("name: 申请人居民身份证或者有效身份证明\n", "name: 申请人居民身份证或者有效身份证明原件及复印件\n")],
      finds: [445]),
    PublishedContradiction(
      "情形名称在括号前多一个空格", [13], "standards/440112035002.yaml",
      [Edit("扩建（含改变建筑物使用性质）\n", "扩建 （含改变建筑物使用性质）\n")], finds: [818]),
    PublishedContradiction(
      "设立登记的受理条件引用已废止的条例", [3], "standards/440125044001.yaml",
      [Edit("text: 有经营能力的中国公民\n", "text: 符合《个体工商户条例》《个体工商户登记管理办法》的规定\n")], finds: [823]),
    PublishedContradiction(
      "实施细则第三十八条已被促进个体工商户发展条例第十三条取代", [3], "standards/GD-QYBG.yaml",
      [
        Edit(
          "  - id: rules-39\n",
          """
            - id: rules-38
              law: 中华人民共和国市场主体登记管理条例实施细则
              number: 国家市场监督管理总局令第52号
              article: 第三十八条
              kind: 部门规章
            - id: rules-39

          """)
      ], finds: [426]),
    // The names in the guide are not repeated here.
    PublishedContradiction(
      "审批人一栏是工作人员姓名", [12], "items/114416007304623542/1144160073046235423000715001005.yaml",
      [Edit("  - id: receive\n    name: 收件\n", "  - id: receive\n    name: 收件\n    post: 李四\n")], finds: [430]),
  ]
}
