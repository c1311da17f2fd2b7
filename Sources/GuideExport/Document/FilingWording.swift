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
      return words + suffix(fee)
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

  /// 特别程序 with their limits and conditions.
  func procedures(_ filing: Filing) -> String {
    filing.procedures.map { procedure in
      let limit = procedure.record.limit(.limit).map { " " + $0.wording[language] } ?? ""
      return (procedure.record.text(.name) ?? "") + limit + suffix(procedure)
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

  /// 免提交 and by what: `可免提交（电子证照：居民身份证）`; nothing where the paper must be handed in.
  func waiver(_ line: ChecklistLine) -> String {
    guard let waiver = line.waiver else { return "" }
    let way = CodeList.waiver.labels.first { $0.chinese == waiver }?[language] ?? waiver
    let licences = line.material?.texts(.licences).map { names.licenceName($0) } ?? []
    let means = licences.isEmpty ? way : way + say("：", ": ") + licences.joined(separator: say("或", " or "))
    return say("可免提交（\(means)）", "need not be handed in (\(means))")
  }

  /// 必要性 in the language.
  func necessity(_ line: ChecklistLine) -> String {
    byTerms(line, strongest: necessity(line.necessity)) { necessity($0.necessity) }
  }

  private func necessity(_ label: String) -> String {
    CodeList.necessity.labels.first { $0.chinese == label }?[language] ?? label
  }

  /// One 审查要点 with its condition and with what follows, where that is not the usual 一次性补正.
  func check(_ check: ConditionalRecord) -> String {
    var text = check.record.text(.text) ?? ""
    if let outcome = check.record.text(.otherwise), outcome != "一次性补正" {
      let word = CodeList.checkOutcome.labels.first { $0.chinese == outcome }?[language] ?? outcome
      text += say("（不符合的：\(word)）", " (if not met: \(word))")
    }
    return text + suffix(check)
  }

  /// What a case gives, names only.
  func results(_ filing: Filing) -> String {
    filing.results.compactMap { $0.text(.name) }.joined(separator: comma)
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
