import CatalogModel
import Wording

/// GS0453: a condition of acceptance asks for the amounts that the clause it names asks for.
enum ConditionDiffersFromBasis: ItemRule {
  static let info = RuleInfo(
    453, "condition-differs-from-basis", .warning,
    message: Bilingual(
      "受理条件写的是“{said}”，它的依据（{law}）写的却是“{expected}”",
      "the condition says “{said}”, but its basis ({law}) says “{expected}”"),
    cure: Bilingual(
      "按依据改写这项条件；另有依据的，把它列入这项条件的 bases",
      "write the condition as its basis has it, or name the basis this one rests on too"),
    what: Bilingual(
      "受理条件写明依据、依据又录有条款内容的，同一对象的年龄、年限、天数、人数、金额、比例、面积与条款一致。数字写法不同的（六个月、半年）算一致；说的是不是同一对象，"
        + "看数量前后的文字；所列依据有的没有条款内容的不检查。",
      "Where a condition names a basis whose wording is in the catalog, both ask for the same age, time, number of people, "
        + "money, share or area of the same thing, however the number is written. Words before and behind an amount tell "
        + "whether it is the same thing. Nothing is compared where a basis the condition names has no wording."),
    why: Bilingual(
      "依据修订后条件没有跟着改，窗口就按旧口径把人挡在门外，或者收进不该收的。",
      "A condition left behind by its law turns people away who qualify, or lets in those who do not."),
    source: "《行政许可法》第十六条；已公布办事指南中的矛盾（条件写登记注册满6个月，依据已改为12个月）",
    examples: [
      .bad(
        .replace("article: 第二十四条", with: "article: 第二十四条\n    text: 经营者应当登记注册满12个月。", in: .standard),
        .replace("text: 已经登记的个体工商户", with: "text: «登记注册满六个月»\n    bases: [regulation-24]", in: .standard)),
      .bad(
        .replace("article: 第二十四条", with: "article: 第二十四条\n    text: 年满16周岁的公民可以申请。", in: .standard),
        .replace(
          "text: 已经登记的个体工商户", with: "text: «申请人年满十八周岁，有完全民事行为能力»\n    bases: [regulation-24]", in: .standard)),
      .good(
        .replace("article: 第二十四条", with: "article: 第二十四条\n    text: 登记注册满12个月，招用不少于3名员工。", in: .standard),
        .replace(
          "text: 已经登记的个体工商户", with: "text: 登记注册满1年，招用员工三名以上，申请前连续3个月缴纳社会保险费\n    bases: [regulation-24]", in: .standard)
      ),
      .good(
        .replace("article: 第二十四条", with: "article: 第二十四条\n    text: 登记注册满12个月。", in: .standard),
        .replace("text: 已经登记的个体工商户", with: "text: 登记注册满6个月", in: .standard)),
    ])

  static func check(_ subject: ItemSubject, _ findings: inout Findings) {
    guard subject.records.said.contains(.basisText) else { return }
    // What an item takes from its standard is told of the standard.
    if let own = subject.item.item, subject.item.standard != nil, own.value(.conditions) == nil,
      own.value(.bases) == nil
    {
      return
    }
    let view = subject.view
    var clauses = Clauses(subject)
    for condition in view.records(0, .conditions) {
      guard let named = view.value(Int(condition), .bases), let text = view.value(Int(condition), .text),
        let asked = view.lend(text, QuantityText.init), asked.quantities.contains(where: { $0.bound != nil }),
        let bases = clauses.all(named)
      else { continue }
      for (said, clause, expected) in QuantityComparison(asked, bases.map(\.text)).differences {
        let record = view.record(Int(condition))
        findings.add(
          Self.self, at: view.value(text).place, element: "conditions[\(record.id ?? "")].text",
          arguments: [
            Argument("said", asked.words(said)), Argument("law", bases[clause].name),
            Argument("expected", bases[clause].text.words(expected)),
          ], related: [Related(bases[clause].place, Bilingual("条款内容在这里", "the clause is here"))])
      }
    }
  }
}

/// The clauses of an item's bases, each read once.
private struct Clauses {
  struct Clause {
    let name: String
    let place: Place
    let text: QuantityText
  }

  private let view: ItemView
  private var numbers: [String: Int] = [:]
  private var read: [Int: Clause] = [:]

  init(_ subject: ItemSubject) {
    view = subject.view
    for basis in view.records(0, .bases) {
      if let id = view.record(Int(basis)).id { numbers[id] = Int(basis) }
    }
  }

  /// As many bases as a condition may name: more are no basis of it but a list.
  private static let most = 16

  /// The clauses a condition names; nil where one has no wording, or names more amounts than are read.
  mutating func all(_ named: ItemView.Node) -> [Clause]? {
    var all: [Clause] = []
    for id in view.elements(named) {
      guard all.count < Self.most, let number = numbers[view.value(id).text], let clause = clause(number) else {
        return nil
      }
      all.append(clause)
    }
    return all
  }

  private mutating func clause(_ number: Int) -> Clause? {
    if let known = read[number] { return known }
    let record = view.record(number)
    guard let text = view.value(number, .text), let quantities = view.lend(text, QuantityText.init),
      quantities.quantities.count < QuantityText.most
    else { return nil }
    let name = (record.text(.law) ?? "") + (record.text(.article) ?? "")
    let clause = Clause(name: name, place: view.value(text).place, text: quantities)
    read[number] = clause
    return clause
  }
}
