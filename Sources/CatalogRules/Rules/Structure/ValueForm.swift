import CatalogModel
import Wording

extension ValueType {
  /// The type of the values of a list; the type itself where it is none.
  var single: ValueType {
    if case .list(let type) = self { type } else { self }
  }

  /// What a value of the type looks like, as in “应为…”.
  var form: Bilingual {
    switch self {
    case .integer(let range):
      Bilingual(
        "\(range.lowerBound) 至 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .date: Bilingual("日期，如 2022-03-01", "a date such as 2022-03-01")
    case .timeLimit:
      Bilingual("时限，如 20 工作日、0.5 工作日、即办", "a time limit such as 20 工作日, 0.5 工作日 or 即办")
    case .money: Bilingual("金额，如 80 元/件", "an amount such as 80 元/件")
    case .label(let list): list.choice
    case .code(let use): use.form
    case .identifier, .reference:
      Bilingual(
        "以小写字母或数字开头，只含小写字母、数字和“-”的标识", "an id of lower-case letters, digits and “-” that begins with a letter or digit")
    case .name:
      Bilingual(
        "以字母或数字开头，只含字母、数字和“-”“_”“.”的标识", "an id of letters, digits, “-”, “_” and “.” that begins with a letter or digit"
      )
    case .list(let type):
      Bilingual("列表，每项为" + type.form.chinese, "a list, each entry being " + type.form.english)
    case .records: Bilingual("列表，每项一行，以“- ”开头", "a list whose entries begin with “- ”")
    case .record, .condition, .policy: Bilingual("缩进两格逐行写出的要素", "lines of “element: value”, indented by two spaces")
    case .text, .prose, .url, .phone: Bilingual("文字", "text")
    }
  }
}

extension CodeUse {
  /// What a code of the use looks like.
  var form: Bilingual {
    switch self {
    case .base: Bilingual("12 位基本编码", "a base code of 12 characters")
    case .implementation: Bilingual("31 位实施编码", "an implementation code of 31 characters")
    case .local:
      Bilingual(
        "含字母、不超过 40 位、满 12 位时带“-”的地方编码，如 GD-QYBG",
        "a local code such as GD-QYBG: with a letter, at most 40 characters, and with “-” from 12 on")
    case .handlingSuffix: Bilingual("两位数字，如 01", "two digits such as 01")
    case .organization:
      Bilingual("统一社会信用代码、TE 开头的临时代码或地方编码", "a unified social credit code, a temporary TE code or a local code")
    case .licenceType: Bilingual("21 位电子证照类型代码", "an e-licence type code of 21 characters")
    case .region: Bilingual("6 位行政区划代码", "a region code of 6 digits")
    case .any: Bilingual("基本编码、实施编码、业务办理项编码或地方编码", "a base, implementation, handling or local code")
    }
  }
}

extension CodeList {
  /// The labels to choose from, as in “应为…”; a long list is cut short.
  var choice: Bilingual {
    let most = 16
    let shown = labels.prefix(most).map(\.chinese)
    let isCut = labels.count > most
    return Bilingual(
      shown.joined(separator: "、") + (isCut ? "等 \(labels.count) 项之一" : "之一"),
      "one of " + shown.joined(separator: ", ") + (isCut ? " and \(labels.count - most) more" : ""))
  }
}
