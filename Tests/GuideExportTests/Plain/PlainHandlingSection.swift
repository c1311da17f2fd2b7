import CatalogModel

@testable import GuideExport

extension PlainGuide {
  /// How and where: channels, steps, special procedures, windows, partners.
  func handlingSection() -> PlainSection {
    let root = item.root
    var list = PlainFieldList(
      root, names: names,
      [
        .channels, .serviceModes, .onlineDepth, .onlineFunctions, .onlineUrl, .mobileUrl, .commitment, .hall,
        .visitReason, .delivery, .appointment, .appointmentUrl, .onlinePayment, .selfService, .intermediary,
      ])
    if let cross = root.record(.crossRegion) {
      list.add(label(.crossRegion, .service), PlainFieldList(cross, names: names, [.kind, .areas, .form]).sentence)
    }
    return PlainSection(
      "handling", "怎么办、在哪里办", [.fields(list.fields)],
      [
        PlainSection("steps", label(.steps, .service), [.table(stepsTable())]),
        PlainSection("special-procedures", label(.specialProcedures, .service), [.bullets(procedures())]),
        PlainSection("windows", label(.windows, .service), [.table(windowsTable())]),
        PlainSection("partners", label(.partners, .service), [.table(partnersTable())]),
      ])
  }

  private func stepsTable() -> PlainTable {
    let keys: [Key] = [.name, .limit, .post, .method, .criteria, .outcome, .delivery]
    let rows = item.root.records(.steps).map { step in
      keys.map { key -> PlainText in
        let text = step.text(key) ?? ""
        let isOutside = key == .limit && step.text(.counted) == "否" && !text.isEmpty
        return PlainText(isOutside ? text + "（不计入承诺时限）" : text)
      }
    }
    return PlainTable(keys.map { label($0, .step) }, rows)
  }

  private func procedures() -> [PlainEntry] {
    item.root.records(.specialProcedures).map { record in
      let isCounted = record.textOrDefault(.counted) == "是"
      let limit = record.text(.limit).map { "：\($0)（\(isCounted ? "计入" : "不计入")办结时限）" } ?? ""
      let details = [conditionText(record), record.text(.note).map { "说明：" + $0 } ?? "", basisText(record)]
      return PlainEntry(
        PlainText((record.text(.name) ?? "") + limit), details: details.filter { !$0.isEmpty }.map { PlainText($0) })
    }
  }

  /// The item's windows, or its body's where the item names none.
  private func windowsTable() -> PlainTable {
    let keys: [Key] = [.name, .windowClass, .address, .hours, .phone, .directions]
    let own = item.root.records(.windows).map { window in keys.map { PlainText(window.text($0) ?? "") } }
    let shared = (body?.parts(.windows, .window) ?? []).map { window in keys.map { PlainText(window.text($0) ?? "") } }
    return PlainTable(keys.map { label($0, .window) }, own.isEmpty ? shared : own)
  }

  private func partnersTable() -> PlainTable {
    let keys: [Key] = [.name, .about, .limit]
    let rows = item.root.records(.partners).map { partner in
      let materials = partner.texts(.materials).map { item.root.records(.materials)[id: $0]?.text(.name) ?? $0 }
      return keys.map { PlainText(partner.text($0) ?? "") } + [PlainText(materials.joined(separator: "、"))]
    }
    return PlainTable((keys + [.materials]).map { label($0, .partner) }, rows)
  }
}

extension PlainFieldList {
  /// The values alone, in one sentence.
  var sentence: String { fields.map(\.value.plain).joined(separator: "；") }
}
