import CaseLogic
import CatalogModel
import ServiceCodes
import Wording

extension SheetBuilder {
  /// 一次性告知书: everything the applicant is told at once, for one filing.
  func notice(_ filing: Filing) -> Sheet {
    var sheet = Sheet(title: say("一次性告知书", "Notice to the applicant"), fields: identity(filing))
    let certain = filing.lines.filter { !$0.isOpen || checklist.situation.unknown.isEmpty }
    let needed = certain.filter { $0.necessity != "非必要" }
    let optional = certain.filter { $0.necessity == "非必要" }
    let open = filing.lines.filter { $0.isOpen && !checklist.situation.unknown.isEmpty }
    sheet.add("conditions", words.label(.conditions, .service), [.numbered(conditions)], language)
    sheet.add(
      "materials", say("需要提交的材料（\(needed.count) 项）", "Materials to hand in (\(needed.count))"),
      [
        .paragraph(GuideText(needed.isEmpty ? say("不需要提交材料。", "Nothing needs to be handed in.") : "")),
        .numbered(needed.map { material($0) }),
      ], language)
    sheet.add("optional", say("可以不提交的材料", "Optional materials"), [.numbered(optional.map { material($0) })], language)
    sheet.add(
      "open", say("可能需要的材料（取决于还不知道的回答）", "Materials that depend on an answer not known"),
      [.numbered(open.map { material($0) })], language)
    sheet.add("limits", say("办理时限、收费和结果", "Time, fees and result"), [.fields(facts(filing))], language)
    sheet.add("handling", say("办理方式和地点", "How and where"), [.fields(channels), .numbered(windows(filing))], language)
    sheet.add("steps", words.label(.steps, .service), [.numbered(steps)], language)
    sheet.add("discretion", words.label(.discretion, .service), [.numbered(discretion(mark: ""))], language)
    let laws = cited(bases(filing)).map { GuideEntry(GuideText($0)) }
    sheet.add("bases", words.label(.bases, .service), [.numbered(laws)], language)
    sheet.add("contact", say("咨询、监督和救济", "Advice, complaints and remedies"), [.fields(contact)], language)
    sheet.closing = closing
    return sheet
  }

  private var conditions: [GuideEntry] {
    checklist.held(.conditions).map { condition in
      GuideEntry(GuideText((condition.record.text(.text) ?? "") + words.suffix(condition)))
    }
  }

  private func material(_ line: ChecklistLine) -> GuideEntry {
    var details: [String] = []
    if let material = line.material {
      let issuer = material.text(.issuer).map { say("（\($0)）", " (\($0))") } ?? ""
      let source = words.label(material.textOrDefault(.source) ?? "", of: .sourceChannel) + issuer
      let form = words.label(material.textOrDefault(.form) ?? "", of: .materialForm)
      details.append(say("形式：\(form)　来源：\(source)", "form: \(form); source: \(source)"))
    }
    if line.necessity == "支持容缺处理" { details.append(words.necessity(line)) }
    details.append(words.waiver(line))
    details.append(reason(line))
    details += line.checks.map { say("要求：", "to be met: ") + words.check($0) }
    if let material = line.material {
      for (key, word) in [(Key.blankForm, say("空白表格：", "blank form: ")), (.sample, say("示例样本：", "sample: "))] {
        details.append(material.text(key).map { word + $0 } ?? "")
      }
      let bases = cited(namedBases(material) + Array(material.records(.basis)))
      if !bases.isEmpty { details.append(say("依据：", "basis: ") + bases.joined(separator: say("；", "; "))) }
    }
    details += line.notes.map { say("说明：", "note: ") + $0 }
    let title = [words.name(line), words.numbers(line)].filter { !$0.isEmpty }.joined(separator: say("　", "  "))
    return GuideEntry(GuideText(title), details: details.filter { !$0.isEmpty }.map { GuideText($0) })
  }

  private func facts(_ filing: Filing) -> [GuideField] {
    var fields: [GuideField] = []
    func add(_ label: String, _ value: String?, _ mark: String = "") {
      if let value, !value.isEmpty { fields.append(GuideField(label, value + mark)) }
    }
    add(words.label(.promised, .limits), words.limits(filing.promised), words.mark(.promised, of: filing))
    add(words.label(.statutory, .limits), words.limits(filing.statutory), words.mark(.statutory, of: filing))
    add(words.label(.visits, .service), words.visits(filing), words.mark(.visits, of: filing))
    if filing.visits ?? 0 > 0 { add(words.label(.visitReason, .service), root.text(.visitReason)) }
    add(say("收费", "fees"), words.fees(filing))
    add(say("办理结果", "result"), words.results(filing))
    add(words.label(.apply, .service), words.applications(of: filing).joined(separator: say("；", "; ")))
    add(words.label(.specialProcedures, .service), words.procedures(filing))
    add(words.label(.note, .serviceCase), words.joined(filing.cases.compactMap { $0.text(.note) }))
    return fields
  }

  private var channels: [GuideField] {
    let channels = root.texts(.channels).map { words.label($0, of: .channel) }.joined(separator: say("、", ", "))
    return [
      (words.label(.channels, .service), channels), (words.label(.onlineUrl, .service), root.text(.onlineUrl) ?? ""),
    ].filter { !$0.1.isEmpty }.map { GuideField($0.0, $0.1) }
  }

  /// The windows of the cases, else the item's, else the body's.
  private func windows(_ filing: Filing) -> [GuideEntry] {
    let named = filing.cases.filter { $0.has(.windows) }.flatMap { checklist.item.selected(.windows, of: $0) }
    var seen: Set<Int> = []
    let own = (named.isEmpty ? Array(root.records(.windows)) : named).filter { seen.insert($0.index).inserted }
    let readers = own.map { window in { (key: Key) in window.text(key) } }
    let shared = (body?.parts(.windows, .window) ?? []).map { window in { (key: Key) in window.text(key) } }
    return (readers.isEmpty ? shared : readers).map { read in
      let details = [Key.address, .hours, .phone, .directions].compactMap { key in
        read(key).map { GuideText(words.label(key, .window) + say("：", ": ") + $0) }
      }
      return GuideEntry(GuideText(read(.name) ?? ""), details: details)
    }
  }

  private var steps: [GuideEntry] {
    root.records(.steps).map { step in
      let limit = step.limit(.limit).map { say("（\($0.wording[language])）", " (\($0.wording[language]))") } ?? ""
      return GuideEntry(GuideText((step.text(.name) ?? "") + limit))
    }
  }

  /// The bases the cases name, or the item's.
  private func bases(_ filing: Filing) -> [Record] {
    var seen: Set<Int> = []
    let cases: [Record?] = filing.cases.isEmpty ? [nil] : filing.cases.map { $0 }
    return cases.flatMap { checklist.item.selected(.bases, of: $0) }.filter { seen.insert($0.index).inserted }
  }

  private var contact: [GuideField] {
    var fields: [GuideField] = []
    let own = root.record(.contact)
    let shared = body?.part(.contact, .contact)
    for key in [Key.consult, .complain] {
      guard let text = own?.text(key) ?? shared?.text(key) else { continue }
      fields.append(GuideField(words.label(key, .contact), text))
    }
    for key in [Key.review, .litigation] {
      guard let remedy = root.record(key) else { continue }
      let parts = [Key.name, .address, .phone, .url].compactMap { remedy.text($0) }
      if !parts.isEmpty {
        fields.append(GuideField(words.label(key, .service), parts.joined(separator: say("；", "; "))))
      }
    }
    return fields
  }

  private var closing: [String] {
    var lines: [String] = []
    if root.text(.type) == "行政许可" {
      lines.append(
        say(
          "申请材料不齐全或者不符合法定形式的，当场或者在五日内一次告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。"
            + "（《中华人民共和国行政许可法》第三十二条）",
          "Where papers are missing or not in due form, all that must be corrected is told at once or within five days; "
            + "if not, the application counts as accepted from the day it was received (Administrative Licensing Law, "
            + "Article 32)."))
    }
    lines.append(
      say(
        "告知人（岗位）：＿＿＿＿＿＿　告知日期：＿＿＿＿＿＿　申请人签收：＿＿＿＿＿＿",
        "told by (post): ______   date: ______   received by the applicant: ______"))
    return lines
  }
}
