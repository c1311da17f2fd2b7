import CaseLogic
import CatalogModel
import ServiceCodes
import Wording

/// The words for one filing: what it takes, what it costs, what it gives.
struct FilingWording: Sendable {
  let sheet: CaseSheet
  let names: CatalogNames
  let language: Language

  /// Conditions in words.
  var conditions: ConditionWording { ConditionWording(sheet: sheet, language: language) }

  /// A text in the language.
  func say(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

  /// The name of an element.
  func label(_ key: Key, _ kind: RecordKind) -> String {
    ElementDictionary.current.definition(of: key, in: kind)?.label[language] ?? key.spelling
  }

  /// The item with the cases of a filing: `企业变更登记 · 情形：甲 ＋ 乙（合并办理，材料只交一次）`.
  func heading(_ filing: Filing, _ title: String) -> String {
    let cases = caseWords(filing)
    return cases.isEmpty ? title : title + say(" · 情形：", " · case: ") + cases
  }

  /// The cases of a filing, with those that are open; nothing for the implicit case.
  func caseWords(_ filing: Filing) -> String {
    let plus = say(" ＋ ", " + ")
    let names = filing.cases.map { $0.text(.name) ?? $0.id ?? "" }
    guard !filing.openCases.isEmpty else {
      let united = names.count > 1 ? say("（合并办理，材料只交一次）", " (filed together, each paper once)") : ""
      return names.isEmpty ? "" : names.joined(separator: plus) + united
    }
    let count = filing.openCases.count
    let open = filing.openCases.map { $0.text(.name) ?? $0.id ?? "" }.joined(separator: comma)
    // Many names would bury the list; the notice at its end has them all.
    let words =
      names.isEmpty
      ? (count > 4 ? say("还不能确定（\(count) 种可能）", "open (\(count) possible)") : say("还不能确定（\(open)）", "open (\(open))"))
      : (count > 4
        ? say("可能还有（\(count) 种可能）", "perhaps more (\(count) possible)") : say("可能还有（\(open)）", "perhaps (\(open))"))
    return (names + [words]).joined(separator: plus)
  }

  private var comma: String { say("、", ", ") }

  /// Limits in words.
  func limits(_ limits: [TimeLimit]) -> String {
    limits.map { $0.wording[language] }.joined(separator: comma)
  }

  /// 收费: 不收费 only where an empty list says so; nil where nothing is known.
  func fees(_ filing: Filing) -> String? {
    guard !filing.fees.isEmpty else {
      return sheet.root.has(.fees) ? say("不收费", "free of charge") : nil
    }
    return filing.fees.map { fee in
      let amount = amount(fee.record)
      let words = (fee.record.text(.name) ?? "") + (amount.isEmpty ? "" : " " + amount)
      return words + suffix(fee) + casesSuffix(fee)
    }.joined(separator: say("；", "; "))
  }

  /// An amount of money; what stands in no unit is nothing to pay.
  func amount(_ fee: Record) -> String {
    let text = fee.text(.amount) ?? ""
    return text == "0" ? say("免费", "free") : text
  }

  /// A record's condition in brackets, while it is open.
  func suffix(_ conditional: ConditionalRecord) -> String {
    guard conditional.isOpen, let condition = conditional.condition, !condition.lines.isEmpty else { return "" }
    let sentence = conditions.sentence(condition)
    return say("（\(sentence)）", " (\(sentence))")
  }

  /// In brackets the open cases of which one must apply; nothing where the record does not depend on the case.
  func casesSuffix(_ conditional: ConditionalRecord) -> String {
    guard !conditional.openCases.isEmpty else { return "" }
    let cases = cases(conditional.openCases, not: conditional.otherCases)
    return say("（\(cases)）", " (\(cases))")
  }

  /// `情形为甲、乙的`, or `情形不是丙的` where that is shorter: the open cases on which something depends.
  func cases(_ cases: [Record], not others: [Record]) -> String {
    if !others.isEmpty, others.count < cases.count {
      return say("情形不是\(names(others))的", "case: not \(names(others))")
    }
    return say("情形为\(names(cases))的", "case: \(names(cases))")
  }

  private func names(_ cases: [Record]) -> String {
    cases.map { "“" + ($0.text(.name) ?? $0.id ?? "") + "”" }.joined(separator: comma)
  }

  /// The mark of a fact that would be less if another of the open cases applies.
  func mark(_ fact: Filing.Fact, of filing: Filing) -> String {
    filing.dependent.contains(fact) ? say("（取决于情形，这是其中最多的）", " (the most of the open cases)") : ""
  }

  /// When to apply; where that depends on which case applies, so it says.
  func applications(of filing: Filing) -> [String] {
    guard filing.dependent.contains(.applications) else { return applications(filing.applications) }
    return [say("申请期限取决于情形", "when to apply depends on the case")]
  }

  /// A label of a code list in the language.
  func label(_ text: String, of list: CodeList) -> String {
    list.labels.first { $0.chinese == text }?[language] ?? text
  }

  /// What a check that is met comes to.
  var passed: String { say("通过", "met") }

  /// 特别程序 with their limits and conditions.
  func procedures(_ filing: Filing) -> String {
    filing.procedures.map { procedure in
      let limit = procedure.record.limit(.limit).map { " " + $0.wording[language] } ?? ""
      return (procedure.record.text(.name) ?? "") + limit + suffix(procedure) + casesSuffix(procedure)
    }.joined(separator: say("；", "; "))
  }

  /// 申请期限 in words, one sentence each.
  func applications(_ records: [Record]) -> [String] {
    var said: Set<String> = []
    return records.compactMap { record in
      var parts: [String] = []
      if let limit = record.limit(.within) {
        let words = limit.wording[language]
        let from = record.text(.from)
        parts.append(
          say(
            (from.map { "自\($0)起 " } ?? "") + "\(words)内申请",
            "within \(words)" + (from.map { " of “\($0)”" } ?? "")))
      }
      if let text = record.text(.notBefore) { parts.append(say("不早于\(text)申请", "not before “\(text)”")) }
      if let text = record.text(.before) { parts.append(say("\(text)前申请", "before “\(text)”")) }
      let sentence = parts.joined(separator: say("，", ", "))
      return sentence.isEmpty || !said.insert(sentence).inserted ? nil : sentence
    }
  }
}

extension FilingWording {
  /// 份数: `原件 1、复印件 1`; nothing where neither is asked for.
  func numbers(_ line: ChecklistLine) -> String {
    byTerms(line, strongest: numbers(line.original, line.copy)) { numbers($0.original, $0.copy) }
  }

  private func numbers(_ original: Int, _ copy: Int) -> String {
    var parts: [String] = []
    if original > 0 { parts.append(say("原件 \(original)", "originals: \(original)")) }
    if copy > 0 { parts.append(say("复印件 \(copy)", "copies: \(copy)")) }
    return parts.joined(separator: comma)
  }

  /// What holds however the open questions are answered, then what each open condition makes of it.
  private func byTerms(_ line: ChecklistLine, strongest: String, _ say: (RequirementTerms) -> String) -> String {
    if line.terms.contains(where: { $0.openCase != nil }) { return byCases(line, say) }
    guard Set(line.terms.map(say)).count > 1, line.terms.contains(where: \.isOpen) else { return strongest }
    var parts: [String] = []
    for terms in line.terms {
      guard terms.isOpen, let condition = terms.condition else {
        parts.append(say(terms))
        continue
      }
      let words = say(terms)
      let sentence = conditions.sentence(condition)
      parts.append(self.say("\(sentence)的，\(words)", "\(words) (\(sentence))"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: self.say("；", "; "))
  }

  /// What holds for sure, then what each group of open cases and conditions makes of it.
  private func byCases(_ line: ChecklistLine, _ say: (RequirementTerms) -> String) -> String {
    var order: [String] = []
    var terms: [String: [RequirementTerms]] = [:]
    for row in line.terms {
      let words = say(row)
      if terms[words] == nil { order.append(words) }
      terms[words, default: []].append(row)
    }
    guard order.count > 1 else { return order.first ?? "" }
    return order.map { words in
      let rows = terms[words] ?? []
      guard !rows.contains(where: { !$0.isOpen && $0.openCase == nil }) else { return words }
      let sentence = dependence(rows, line.openCases)
      return words.isEmpty ? "" : self.say("\(sentence)，\(words)", "\(words) (\(sentence))")
    }.filter { !$0.isEmpty }.joined(separator: self.say("；", "; "))
  }

  /// On what requirements depend: `情形为甲、乙的，或者情形为丙、由经办人提交的`.
  func dependence(_ rows: [RequirementTerms], _ all: [Record]) -> String {
    var order: [Condition?] = []
    for row in rows where !order.contains(row.condition) { order.append(row.condition) }
    return order.map { condition in
      let same = rows.filter { $0.condition == condition }
      let sentence = condition.map { conditions.sentence($0) } ?? ""
      let open = same.compactMap(\.openCase)
      guard open.count == same.count, !open.isEmpty else { return say("\(sentence)的", sentence) }
      let others = all.filter { one in !open.contains { $0.index == one.index } }
      let cases = cases(open, not: others)
      return sentence.isEmpty ? cases : say("\(cases)，而且\(sentence)", "\(cases), and \(sentence)")
    }.joined(separator: say("，或者", ", or "))
  }

  /// On what a line depends that is not needed for sure: conditions, and cases that are open.
  func dependence(_ line: ChecklistLine) -> String {
    guard line.terms.contains(where: { $0.openCase != nil }) else { return conditions.sentence(anyOf: line.conditions) }
    return dependence(line.terms, line.openCases)
  }

  /// Sentences one after the other; those that end with a full stop need no other mark.
  func joined(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.reduce(into: "") { text, sentence in
      if !text.isEmpty, !text.hasSuffix("。") { text += say("；", "; ") }
      text += sentence
    }
  }

  /// The name with the papers that will do instead.
  func name(_ line: ChecklistLine) -> String {
    let alternatives = line.alternatives.map { $0.text(.name) ?? $0.id ?? "" }
    guard !alternatives.isEmpty else { return line.name }
    return line.name + say("，或者", ", or ") + alternatives.joined(separator: say("，或者", ", or "))
  }

  /// 免提交 and by what: `可免提交（电子证照：居民身份证；获取不到的，由申请人提交）`; nothing where it must be handed in.
  func waiver(_ line: ChecklistLine) -> String {
    guard let waiver = line.waiver else { return "" }
    let means = waiverMeans(line, waiver)
    let fallback = line.material?.text(.waiverFallback).map { label($0, of: .waiverFallback) }
    let otherwise = fallback.map { say("；获取不到的，\($0)", "; where it is not to be had: \($0)") } ?? ""
    return say("可免提交（\(means)\(otherwise)）", "need not be handed in (\(means)\(otherwise))")
  }

  /// By what a material is waived: `电子证照：居民身份证`.
  func waiverMeans(_ line: ChecklistLine, _ waiver: String) -> String {
    let way = label(waiver, of: .waiver)
    let licences = line.material?.texts(.licences).map { names.licenceName($0) } ?? []
    return licences.isEmpty ? way : way + say("：", ": ") + licences.joined(separator: say("或", " or "))
  }

  /// 必要性 in the language; for 支持容缺处理 with the time in which the material may follow.
  func necessity(_ line: ChecklistLine) -> String {
    byTerms(line, strongest: necessity(line.necessity, of: line)) { necessity($0.necessity, of: line) }
  }

  private func necessity(_ text: String, of line: ChecklistLine) -> String {
    let words = label(text, of: .necessity)
    guard text == "支持容缺处理", let within = line.material?.limit(.supplementWithin) else { return words }
    return words + say("（\(within.wording[language])内补交）", " (within \(within.wording[language]))")
  }

  /// One 审查要点 with its condition and with what follows, where that is not the usual 一次性补正.
  func check(_ check: ConditionalRecord) -> String {
    var text = check.record.text(.text) ?? ""
    if let outcome = check.record.text(.otherwise), outcome != "一次性补正" {
      let word = label(outcome, of: .checkOutcome)
      text += say("（不符合的：\(word)）", " (if not met: \(word))")
    }
    return text + suffix(check) + casesSuffix(check)
  }

  /// What a case gives, names only.
  func results(_ filing: Filing) -> String {
    filing.resultParts.compactMap { result in result.record.text(.name).map { $0 + casesSuffix(result) } }
      .joined(separator: comma)
  }

  /// 到办事现场次数 in words.
  func visits(_ filing: Filing) -> String? {
    filing.visits.map { say("\($0) 次", "\($0)") }
  }
}

extension ChecklistLine {
  /// Whether all requirements of the material ask for the same.
  var hasOneTerm: Bool {
    guard let first = terms.first else { return true }
    return terms.allSatisfy {
      $0.necessity == first.necessity && $0.original == first.original && $0.copy == first.copy
    }
  }
}
