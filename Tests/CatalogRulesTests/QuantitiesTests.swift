import Testing

@testable import CatalogRules

@Suite struct QuantitiesTests {
  @Test(
    arguments: [
      ("登记注册满12个月", "months ≥ 12 满12个月"), ("满一年", "months ≥ 12 满一年"), ("满半年的", "months ≥ 6 满半年"),
      ("一年半以上", "months ≥ 18 一年半以上"), ("满1年6个月", "months ≥ 18 满1年6个月"),
      ("年满十八周岁", "age ≥ 18 年满十八周岁"), ("已满22岁", "age ≥ 22 满22岁"), ("未满 16 周岁", "age ≤ 16 未满 16 周岁"),
      ("不满二十周岁", "age ≤ 20 不满二十周岁"), ("男性不超过60周岁", "age ≤ 60 不超过60周岁"),
      ("18周岁以上60周岁以下", "age ≥ 18 18周岁以上; age ≤ 60 60周岁以下"),
      ("不少于1名员工", "people ≥ 1 不少于1名"), ("三人以上", "people ≥ 3 三人以上"), ("３名（含）以上", "people ≥ 3 ３名（含）以上"),
      ("注册资本不低于人民币100万元", "money ≥ 1000000 不低于人民币100万元"), ("一百万元以上", "money ≥ 1000000 一百万元以上"),
      ("不得少于1,500.5元", "money ≥ 1500.5 不得少于1,500.5元"), ("1.5亿元", "money = 150000000 1.5亿元"),
      ("不低于百分之三十", "share ≥ 30 不低于百分之三十"), ("30%以上", "share ≥ 30 30%以上"),
      ("三百平方米以上", "area ≥ 300 三百平方米以上"), ("自受理之日起二十日内", "days ≤ 20 二十日内"),
      ("10个工作日以内", "workingDays ≤ 10 10个工作日以内"), ("连续3个月缴纳", "months = 3 3个月"),
      ("一百零五天", "days = 105 一百零五天"), ("两千零二十人", "people = 2020 两千零二十人"),
      ("第三人", ""), ("2024年以上", ""), ("三分之二以上", ""), ("一次", ""), ("十分满意", ""), ("3月1日以前", "days = 1 1日"),
      ("3万人次以上", ""), ("一般人员", ""), ("满意", ""), ("亿元", ""), ("A4纸", ""), ("18-60周岁", ""),
      ("不少于5人以下", ""), ("99999999999999999亿元", ""), ("九九九九九九九九九九九九九九九九亿亿元", ""), ("", ""),
    ] as [(String, String)])
  func `amounts are read with their bounds`(_ text: String, _ expected: String) {
    let read = QuantityText(Array(text.unicodeScalars))
    let told = read.quantities.map { quantity in
      let sign = quantity.bound.map { $0 == .least ? "≥" : "≤" } ?? "="
      let (whole, rest) = quantity.amount.quotientAndRemainder(dividingBy: 1_000)
      let amount = rest == 0 ? "\(whole)" : "\(whole).\(rest / 100)"
      return "\(quantity.dimension) \(sign) \(amount) \(read.words(quantity))"
    }
    #expect(told.joined(separator: "; ") == expected, "\(text)")
  }

  @Test(
    arguments: [
      ("登记注册满6个月", ["登记注册满12个月，正常经营"], "满6个月/满12个月"),
      ("登记注册满1年", ["登记注册满12个月"], ""),
      ("登记注册满6个月", ["登记注册满12个月", "本省登记注册满6个月"], ""),
      ("初创企业登记注册满6个月", ["创业主体登记注册满12个月，申请补贴前6个月正常经营"], "满6个月/满12个月"),
      ("申请人年满18周岁", ["年满16周岁的公民"], "年满18周岁/年满16周岁"),
      ("申请人年满18周岁", ["男年满22周岁，女年满20周岁"], ""),
      ("申请人年满18周岁", ["未满16周岁的除外"], ""),
      ("有不少于1名员工按规定缴纳社会保险费", ["招用不少于3名员工按规定缴纳社会保险费"], "不少于1名/不少于3名"),
      ("有3名以上专职人员", ["有5名以上专职人员"], "3名以上/5名以上"),
      ("具有3年以上驾驶经历", ["具有5年以上管理经验"], ""),
      ("具有3年以上工作经验", ["从事相关工作5年以上"], ""),
      ("注册资本不低于50万元", ["注册资本不低于100万元"], "不低于50万元/不低于100万元"),
      ("自变更决定作出之日起30日内申请", ["应当自受理之日起20日内作出决定"], ""),
      ("建筑面积300平方米以上的场所", ["建筑面积五百平方米以上的场所"], "300平方米以上/五百平方米以上"),
      ("连续缴纳社会保险满6个月", ["累计缴纳社会保险满36个月"], "满6个月/满36个月"),
      ("取得证书满2年", [], ""),
    ] as [(String, [String], String)])
  func `amounts of one thing are compared`(_ condition: String, _ clauses: [String], _ expected: String) {
    let asked = QuantityText(Array(condition.unicodeScalars))
    let texts = clauses.map { QuantityText(Array($0.unicodeScalars)) }
    let told = QuantityComparison(asked, texts).differences.map { said, clause, other in
      "\(asked.words(said))/\(texts[clause].words(other))"
    }
    #expect(told.joined(separator: "; ") == expected, "\(condition)")
  }

  @Test func `a text of nothing but amounts is read as far as allowed`() {
    let text = String(repeating: "满6个月", count: 10_000)
    #expect(QuantityText(Array(text.unicodeScalars)).quantities.count == QuantityText.most)
  }
}
