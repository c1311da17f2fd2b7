public import CaseLogic
public import Wording

extension CaseSheet {
  /// A condition as a person says it, made from the questions' and options' labels, never from ids.
  public func sentence(_ condition: Condition, _ language: Language) -> String {
    let joint = language == .chinese ? "；" : "; "
    return condition.lines.map { sentence($0, language) }.joined(separator: joint)
  }

  private func sentence(_ line: Condition.Line, _ language: Language) -> String {
    let chinese = language == .chinese
    let either = chinese ? "或者" : " or "
    switch line {
    case .answer(let question, let options):
      return "\(title(question))\(chinese ? "：" : ": ")\(labels(question, options, chinese ? "、" : ", "))"
    case .allOf(let question, let options):
      let list = labels(question, options, chinese ? "、" : ", ")
      return chinese ? "\(title(question))：同时选择\(list)" : "\(title(question)): all of \(list)"
    case .noneOf(let question, let options):
      let list = labels(question, options, chinese ? "、" : ", ")
      return chinese ? "\(title(question))：未选择\(list)" : "\(title(question)): none of \(list)"
    case .range(let question, let intervals):
      let list = intervals.map { range($0, question, language) }.joined(separator: either)
      return "\(title(question))\(chinese ? "：" : ": ")\(list)"
    case .results(let results):
      let names = results.map { resultNames[safe: $0] ?? "" }.joined(separator: chinese ? "、" : ", ")
      return chinese ? "取得\(names)" : "the result is \(names)"
    case .any(let conditions):
      return conditions.map { bracketed($0, language) }.joined(separator: either)
    case .none(let conditions):
      let list = conditions.map { bracketed($0, language) }.joined(separator: either)
      return chinese ? "不属于\(list)" : "not \(list)"
    }
  }

  private func bracketed(_ condition: Condition, _ language: Language) -> String {
    let sentence = sentence(condition, language)
    return language == .chinese ? "（\(sentence)）" : "(\(sentence))"
  }

  /// One path or joint answer in words: question = option, joined.
  public func sentence(_ path: Path) -> String {
    path.choices.map { choice in
      switch choice.value {
      case .option(let option): "\(title(choice.question))=\(optionLabels(choice.question)[safe: option] ?? "")"
      case .numbers(let numbers):
        "\(title(choice.question))=\(number(numbers.lowerBound, choice.question))"
          + (numbers.count > 1 ? "–\(number(numbers.upperBound, choice.question))" : "")
      }
    }.joined(separator: "，")
  }

  /// The path as `--answer` arguments that can be pasted.
  public func arguments(_ path: Path) -> [String] {
    path.choices.map { choice in
      let id = questions[choice.question].id ?? ""
      switch choice.value {
      case .option(let option): return "--answer \(id)=\(optionIDs(choice.question)[safe: option] ?? "")"
      case .numbers(let numbers): return "--answer \(id)=\(number(numbers.lowerBound, choice.question))"
      }
    }
  }

  /// The question as a title: without its question mark.
  public func title(_ question: Int) -> String {
    guard let ask = questions[safe: question]?.text(.ask) else { return "" }
    return ask.hasSuffix("？") || ask.hasSuffix("?") ? String(ask.dropLast()) : ask
  }

  private func labels(_ question: Int, _ options: [Int], _ separator: String) -> String {
    let labels = optionLabels(question)
    return options.map { labels[safe: $0] ?? "" }.joined(separator: separator)
  }

  private var resultNames: [String] {
    root.records(.results).map { $0.text(.name) ?? "" }
  }

  private func range(_ interval: Interval, _ question: Int, _ language: Language) -> String {
    let unit = questions[question].text(.unit) ?? ""
    let chinese = language == .chinese
    if let exact = interval.lower, exact == interval.upper { return number(exact, question) + unit }
    var parts: [String] = []
    if let lower = interval.lower {
      let word = interval.lowerIncluded ? (chinese ? "不少于" : "at least ") : (chinese ? "多于" : "more than ")
      parts.append("\(word)\(number(lower, question))\(unit)")
    }
    if let upper = interval.upper {
      let word = interval.upperIncluded ? (chinese ? "不超过" : "at most ") : (chinese ? "少于" : "less than ")
      parts.append("\(word)\(number(upper, question))\(unit)")
    }
    return parts.joined(separator: chinese ? "且" : " and ")
  }

  /// A scaled number of a question as decimal text.
  public func number(_ scaled: Int64, _ question: Int) -> String {
    let decimals = questions[question].integer(.decimals) ?? 0
    guard decimals > 0 else { return String(scaled) }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension RandomAccessCollection where Index == Int {
  /// The element at a position, or nil where there is none.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
