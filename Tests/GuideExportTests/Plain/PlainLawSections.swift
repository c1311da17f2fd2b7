import CatalogModel

@testable import GuideExport

/// Laws as they are cited, the articles of one law together: `《条例》（国务院令第746号）第二条、第三条`.
func citations(_ bases: [Record]) -> [String] {
  var order: [String] = []
  var articles: [String: [String]] = [:]
  for basis in bases {
    let law = lawName(basis)
    if articles[law] == nil { order.append(law) }
    if let article = basis.text(.article), !(articles[law] ?? []).contains(article) {
      articles[law, default: []].append(article)
    } else {
      articles[law, default: []] += []
    }
  }
  return order.map { law in law + (articles[law] ?? []).joined(separator: "、") }
}

private func lawName(_ basis: Record) -> String {
  let law = basis.text(.law) ?? ""
  let title = law.hasPrefix("《") || law.isEmpty ? law : "《\(law)》"
  return title + (basis.text(.number).map { "（\($0)）" } ?? "")
}

extension PlainGuide {
  /// 收费: 不收费 where the catalog says so, else the fees with their reductions; nothing where nothing is known.
  func feesSection() -> PlainSection {
    guard item.root.has(.fees) else { return PlainSection("fees", "", []) }
    let fees = item.root.records(.fees)
    guard !fees.isEmpty else { return PlainSection("fees", "收费", [.paragraph(PlainText("不收费"))]) }
    let header = [
      label(.name, .fee), label(.amount, .fee), label(.when, .fee), label(.kind, .fee), label(.collector, .fee),
      label(.method, .fee), label(.bases, .fee), label(.note, .fee),
    ]
    let rows = fees.map { fee in
      [
        fee.text(.name) ?? "", wording.amount(fee), sentence(fee[.when]), fee.text(.kind) ?? "",
        fee.text(.collector) ?? "", fee.text(.method) ?? "", cited(fee), fee.text(.note) ?? "",
      ].map { PlainText($0) }
    }
    let reductions = fees.flatMap { fee in
      fee.records(.reductions).map { reduction in
        let text = "\(fee.text(.name) ?? "")：\(reduction.text(.text) ?? "")"
        let details = [conditionText(reduction), basisText(reduction)].filter { !$0.isEmpty }
        return PlainEntry(PlainText(text), details: details.map { PlainText($0) })
      }
    }
    return PlainSection(
      "fees", "收费",
      [
        .table(PlainTable(header, rows)), .paragraph(PlainText(reductions.isEmpty ? "" : "减免：")), .bullets(reductions),
      ])
  }

  /// The sentence of a condition; empty where there is none.
  func sentence(_ when: Value?) -> String {
    when.map { wording.conditions.sentence(sheet.condition($0)) } ?? ""
  }

  /// The bases a record names, as they are cited.
  func cited(_ record: Record) -> String {
    citations(record.texts(.bases).compactMap { item.root.records(.bases)[id: $0] }).joined(separator: "；")
  }

  func conditionText(_ record: Record) -> String {
    let sentence = sentence(record[.when])
    return sentence.isEmpty ? "" : "适用条件：" + sentence
  }

  func basisText(_ record: Record) -> String {
    let cited = cited(record)
    return cited.isEmpty ? "" : "依据：" + cited
  }

  /// 设定依据: laws with their articles; a clause that is printed stands under its law.
  func basesSection() -> PlainSection {
    let bases = Array(item.root.records(.bases))
    let plain = citations(bases.filter { !$0.has(.text) })
    var entries = plain.map { PlainEntry(PlainText($0)) }
    for basis in bases {
      if let text = basis.text(.text) {
        entries.append(PlainEntry(PlainText(citations([basis]).joined()), details: [PlainText(text)]))
      }
    }
    return PlainSection("bases", label(.bases, .service), [.bullets(entries)])
  }

  /// 裁量标准, level by level.
  func discretionSection() -> PlainSection {
    let parts = item.root.records(.discretion).map { record in
      let header = [
        label(.label, .discretionLevel), label(.measure, .discretionLevel), label(.criteria, .discretionLevel),
        label(.outcome, .discretionLevel),
      ]
      let rows = record.records(.levels).map { level in
        [level.text(.label), level.text(.measure), level.text(.criteria), level.text(.outcome)].map {
          PlainText($0 ?? "")
        }
      }
      let id = "discretion-" + anchorName(record.id ?? "")
      var list = PlainFieldList(record, names: names, [.kind])
      list.add(label(.when, .discretion), sentence(record[.when]))
      let materials = record.texts(.materials).map { item.root.records(.materials)[id: $0]?.text(.name) ?? $0 }
      list.add(label(.materials, .discretion), materials.joined(separator: "、"))
      return PlainSection(
        id, record.text(.about) ?? "",
        [.fields(list.fields), .table(PlainTable(header, rows)), .paragraph(PlainText(basisText(record)))])
    }
    return PlainSection("discretion", label(.discretion, .service), [], parts)
  }
}
