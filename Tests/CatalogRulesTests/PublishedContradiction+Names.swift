/// What the rules find in names and notes that tell who hands a material in.
extension PublishedContradiction {
  static let conditionsInNames: [PublishedContradiction] = [
    PublishedContradiction(
      "不动产转移材料一项的填报须知里列有十一种情形，最后一种又分四种", [6, 7], "standards/000715001005.yaml",
      [
        Edit(
          "    name: 房屋基本信息调查表\n",
          """
              name: 国有建设用地使用权及房屋所有权转移的材料
              fill-notes: 买卖的，提交买卖合同；互换的，提交互换合同；赠与的，提交赠与合同；离婚析产的，提交离婚协议书

          """)
      ], finds: [819]),
    PublishedContradiction(
      "“若因继承发生转移的…”与备注里的继承情形重复，又对所有人必要", [5, 6], "standards/000715001005.yaml",
      [Edit("name: 房屋基本信息调查表\n", "name: 若因继承发生转移的，视以下两种情形提交材料\n")], finds: [824]),
    PublishedContradiction(
      "预告登记证明一项的名称写着条件，必要性是必要", [5], "standards/000715001005.yaml",
      [Edit("name: 不动产登记证明（预告登记）\n", "name: 已办理预告登记的，提交不动产登记证明\n")], finds: [824]),
    PublishedContradiction(
      "创业补贴把四类人员的证件并为一项", [6], "standards/002014105001.yaml",
      [
        Edit(
          "name: 学生证\n",
          "name: 符合条件人员基本身份类材料-属在校学生需提供学生证，属毕业生需提供毕业证书，属军转干部、退役军人需提供转业证或退役证\n")
      ], finds: [824]),
    PublishedContradiction(
      "民办非企业单位登记证书的名称写着由谁提供，必要性是必要", [5], "standards/002014105001.yaml",
      [Edit("name: 民办非企业单位登记证书\n", "name: 申请人创办民办非企业单位的提供民办非企业单位登记证书\n")],
      finds: [413, 824]),
    PublishedContradiction(
      "参保登记把人才证明和亲属关系证明合为一项", [6], "standards/442189207003.yaml",
      [
        Edit(
          "name: 直系亲属关系证明材料\n",
          "name: 本市引进的高层次人才的相关证明资料及其直系亲属关系证明材料（无本市居住证时需提供）；\n")
      ], finds: [804, 814, 824]),
    PublishedContradiction(
      "参保登记把居住证、户口簿、出生医学证明写在有效身份证件的填报须知里", [6, 7], "standards/442189207003.yaml",
      [
        Edit(
          "    name: 有效身份证件\n",
          """
              name: 有效身份证件
              fill-notes: 非本市户籍居住人员提供本市居民居住证；新生儿出生后6个月内参保的提供居民户口簿（如未取得，可凭出生医学证明参保）

          """)
      ], finds: [819]),
    PublishedContradiction(
      "材料名称里写着条件", [13], "standards/440109002004.yaml",
      [
        Edit("name: 与原单位的辞职材料\n", "name: 兼职变专职，提交与原单位的辞职材料\n"),
        Edit("name: 所在单位同意申请人兼职执业说明\n", "name: 专职变兼职的，提交所在单位同意申请人兼职执业说明\n"),
      ], finds: [824, 824]),
  ]
}
