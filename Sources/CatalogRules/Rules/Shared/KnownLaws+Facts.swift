import Wording

// Every row is a fact of the law's own text in the version named; a law that is not sure is left out.

extension KnownLaws {
  static let laws: [Law] = [
    Law(name: "民法典", articles: 1260, version: version(2020, "公布", "published")),
    Law(name: "公司法", articles: 266, version: version(2023, "修订", "revised")),
    Law(name: "合伙企业法", articles: 109, version: version(2006, "修订", "revised")),
    Law(name: "个人独资企业法", articles: 48, version: version(1999, "公布", "published")),
    Law(name: "外商投资法", articles: 42, version: version(2019, "公布", "published")),
    Law(name: "外商投资法实施条例", articles: 49, version: version(2019, "公布", "published")),
    Law(name: "行政许可法", articles: 83, version: version(2019, "修正", "amended")),
    Law(name: "城乡规划法", articles: 70, version: version(2019, "修正", "amended")),
    Law(name: "社会保险法", articles: 98, version: version(2018, "修正", "amended")),
    Law(name: "社会保险经办条例", articles: 63, version: version(2023, "公布", "published")),
    Law(name: "居住证暂行条例", articles: 23, version: version(2015, "公布", "published")),
    Law(name: "住房公积金管理条例", articles: 47, version: version(2019, "修订", "revised")),
    Law(name: "户口登记条例", articles: 24, version: version(1958, "公布", "published")),
    Law(name: "市场主体登记管理条例", articles: 55, version: version(2021, "公布", "published")),
    Law(name: "市场主体登记管理条例实施细则", articles: 82, version: version(2022, "公布", "published")),
    Law(name: "企业名称登记管理规定", articles: 26, version: version(2020, "修订", "revised")),
    Law(name: "促进个体工商户发展条例", articles: 39, version: version(2022, "公布", "published")),
    Law(name: "机动车登记规定", articles: 93, version: version(2021, "修订", "revised")),
  ]

  static let repeals: [Repeal] = [
    // 市场主体登记管理条例第五十五条
    Repeal(name: "公司登记管理条例", by: registration),
    Repeal(name: "企业法人登记管理条例", by: registration),
    Repeal(name: "合伙企业登记管理办法", by: registration),
    Repeal(name: "农民专业合作社登记管理条例", by: registration),
    Repeal(name: "企业法人法定代表人登记管理规定", by: registration),
    // 市场主体登记管理条例实施细则第八十二条
    Repeal(name: "企业法人登记管理条例施行细则", by: registrationRules),
    Repeal(name: "个人独资企业登记管理办法", by: registrationRules),
    Repeal(name: "个体工商户登记管理办法", by: registrationRules),
    Repeal(name: "公司注册资本登记管理规定", by: registrationRules),
    Repeal(name: "企业经营范围登记管理规定", by: registrationRules),
    // 促进个体工商户发展条例第三十九条
    Repeal(name: "个体工商户条例", by: repealed("促进个体工商户发展条例", 39, "2022年11月1日", "2022-11-01")),
    // 民法典第一千二百六十条
    Repeal(name: "婚姻法", by: civilCode),
    Repeal(name: "继承法", by: civilCode),
    Repeal(name: "民法通则", by: civilCode),
    Repeal(name: "收养法", by: civilCode),
    Repeal(name: "担保法", by: civilCode),
    Repeal(name: "合同法", by: civilCode),
    Repeal(name: "物权法", by: civilCode),
    Repeal(name: "侵权责任法", by: civilCode),
    Repeal(name: "民法总则", by: civilCode),
    // 外商投资法第四十二条、外商投资法实施条例第四十九条
    Repeal(name: "中外合资经营企业法", by: investment),
    Repeal(name: "外资企业法", by: investment),
    Repeal(name: "中外合作经营企业法", by: investment),
    Repeal(name: "中外合资经营企业法实施条例", by: investmentRules),
    Repeal(name: "外资企业法实施细则", by: investmentRules),
    Repeal(name: "中外合作经营企业法实施细则", by: investmentRules),
    // 城乡规划法第七十条
    Repeal(name: "城市规划法", by: repealed("城乡规划法", 70, "2008年1月1日", "2008-01-01")),
  ]

  static let supersessions: [Supersession] = [
    // Since the regulation, which is higher and later, a new operator registers a change and need not begin anew.
    Supersession(
      law: "市场主体登记管理条例实施细则", article: 38,
      by: Bilingual("《促进个体工商户发展条例》第十三条（2022年11月1日起施行）", "《促进个体工商户发展条例》, article 13, in force from 2022-11-01"))
  ]

  static let acts: [Act] = [
    Act(law: "市场主体登记管理条例", articles: 24...29, act: "变更"),
    Act(law: "市场主体登记管理条例", articles: 30...30, act: "歇业"),
    Act(law: "市场主体登记管理条例", articles: 31...34, act: "注销"),
    Act(law: "市场主体登记管理条例实施细则", articles: 25...30, act: "设立"),
    Act(law: "市场主体登记管理条例实施细则", articles: 31...39, act: "变更"),
    Act(law: "市场主体登记管理条例实施细则", articles: 40...43, act: "歇业"),
    Act(law: "市场主体登记管理条例实施细则", articles: 44...49, act: "注销"),
    Act(law: "市场主体登记管理条例实施细则", articles: 50...55, act: "撤销"),
  ]

  static let limits: [DecisionLimit] = [
    DecisionLimit(law: "市场主体登记管理条例", article: 19, workingDays: [3, 6]),
    DecisionLimit(law: "市场主体登记管理条例实施细则", article: 18, workingDays: [3, 6]),
    DecisionLimit(law: "社会保险经办条例", article: 6, workingDays: [10]),
    DecisionLimit(law: "广东省流动人口服务管理条例", article: 18, workingDays: [10]),
  ]

  private static let registration = repealed("市场主体登记管理条例", 55, "2022年3月1日", "2022-03-01")
  private static let registrationRules = repealed("市场主体登记管理条例实施细则", 82, "2022年3月1日", "2022-03-01")
  private static let civilCode = repealed("民法典", 1260, "2021年1月1日", "2021-01-01")
  private static let investment = repealed("外商投资法", 42, "2020年1月1日", "2020-01-01")
  private static let investmentRules = repealed("外商投资法实施条例", 49, "2020年1月1日", "2020-01-01")

  private static func version(_ year: Int, _ chinese: String, _ english: String) -> Bilingual {
    Bilingual("\(year)年\(chinese)", "\(english) in \(year)")
  }

  private static func repealed(_ law: String, _ article: Int, _ day: String, _ date: String) -> Bilingual {
    Bilingual("《\(law)》第\(article)条（\(day)起施行）", "《\(law)》, article \(article), in force from \(date)")
  }
}
