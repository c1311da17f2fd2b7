import ServiceCodes
import Wording

/// What a decision table of another tool says of one of its inputs, before it is known how the question is answered.
struct PlainColumn {
  /// The name of the input.
  var name: String
  /// What a person reads; the name where there is nothing else.
  var label: String
  /// Whether it takes a list.
  var isList = false
  /// The type it says it has; nil where it says none.
  var choose: TableChoice?
  /// The values it allows.
  var values: [FEELTest] = []
  /// The tests of its cells.
  var tests: [FEELTest] = []
  /// Where it stands.
  var place: ExchangeRefusal.Place

  init(name: String, label: String, place: ExchangeRefusal.Place) {
    self.name = name
    self.label = label
    self.place = place
  }
}

extension PlainColumn {
  /// The question that the column asks, as far as values and cells tell.
  ///
  /// - Throws: `ExchangeRefusal` for a number question of which nobody says the bounds.
  func question(_ ids: inout Identifiers) throws(ExchangeRefusal) -> TableQuestion {
    var leaves: [FEELTest] = []
    for test in values + tests { test.forEachLeaf { leaves.append($0) } }
    var id = ids.make(of: name, or: "q")
    if !Identifiers.isQuestionIdentifier(id) { id = ids.make(of: "", or: "q") }
    let choose = choose(leaves)
    var question = TableQuestion(id: id, ask: label, choose: choose)
    switch choose {
    case .number: try setBounds(of: &question, leaves)
    case .one, .many: setOptions(of: &question, leaves)
    case .yesNo: break
    }
    return question
  }

  private func choose(_ leaves: [FEELTest]) -> TableChoice {
    let lists = leaves.contains { if case .contains = $0 { true } else { false } }
    if isList || lists { return .many }
    if let choose, choose != .one { return choose }
    var (numbers, truths, texts) = (false, false, false)
    for leaf in leaves {
      switch leaf {
      case .range: numbers = true
      case .equals(.number): numbers = true
      case .equals(.truth), .equals(.text("是")), .equals(.text("否")): truths = true
      case .equals(.text): texts = true
      default: break
      }
    }
    if texts || choose == .one && !truths { return .one }
    return numbers ? .number : truths ? .yesNo : .one
  }

  private func setOptions(of question: inout TableQuestion, _ leaves: [FEELTest]) {
    var ids = Identifiers()
    var labels: [String] = []
    for leaf in leaves {
      let literal: FEELLiteral
      switch leaf {
      case .equals(let value), .contains(let value): literal = value
      default: continue
      }
      let label: String
      switch literal {
      case .text(let text): label = text
      case .number(let number): label = number.description
      case .truth(let truth): label = String(truth)
      }
      guard !label.isEmpty, !labels.contains(label) else { continue }
      labels.append(label)
      question.options.append(TableOption(id: ids.make(of: label, or: "o"), label: label))
    }
  }

  private func setBounds(of question: inout TableQuestion, _ leaves: [FEELTest]) throws(ExchangeRefusal) {
    let bounds = values.compactMap { value -> NumberRange? in if case .range(let range) = value { range } else { nil } }
    guard bounds.count == 1, let from = bounds[0].lower, let to = bounds[0].upper, from.isIncluded, to.isIncluded else {
      throw ExchangeRefusal(
        place, Bilingual("数值问题“\(label)”没有写明最小值和最大值", "nothing says the bounds of the number “\(label)”"),
        cure: Bilingual(
          "在输入的允许值中写 [最小..最大]，CSV 在“问题”行的取值范围中写", "allow [least..greatest] as its values; in CSV, in a row “问题”"))
    }
    question.from = from.value.description
    question.to = to.value.description
    var decimals = 0
    for leaf in leaves {
      switch leaf {
      case .range(let range):
        for bound in [range.lower, range.upper] { decimals = max(decimals, Self.places(bound?.value)) }
      case .equals(.number(let number)): decimals = max(decimals, Self.places(number))
      default: break
      }
    }
    question.decimals = decimals
  }

  private static func places(_ number: Decimal4?) -> Int {
    guard let text = number?.description, let dot = text.utf8.firstIndex(of: 0x2E) else { return 0 }
    return text.utf8.distance(from: dot, to: text.utf8.endIndex) - 1
  }
}
