import Wording

/// What the columns and rows of a table in CSV are called.
enum CSVColumns {
  /// A column that is no question.
  enum Field: String, CaseIterable {
    case kind = "类别"
    case id = "标识"
    case name = "名称"
    case handling = "业务办理项序号"
    case results = "审批结果"
    case note = "说明"
    case choose = "选择方式"
    case range = "取值范围"
    case unit = "单位"
    case decimals = "小数位数"
    case bases = "依据"

    /// The other words by which it is known.
    var aliases: [String] {
      switch self {
      case .kind: ["row"]
      case .id: ["情形标识", "id", "case", "case id"]
      case .name: ["情形名称", "办事情形", "情形", "name", "case name"]
      case .handling: ["handling"]
      case .results: ["results"]
      case .note: ["note"]
      case .choose: ["choose"]
      case .range: ["range"]
      case .unit: ["unit"]
      case .decimals: ["decimals"]
      case .bases: ["bases"]
      }
    }

    /// The field that a heading names.
    init?(heading: String) {
      let wanted = heading.lowercased()
      guard let field = Self.allCases.first(where: { $0.rawValue == heading || $0.aliases.contains(wanted) }) else {
        return nil
      }
      self = field
    }
  }

  /// What a row is.
  enum Kind: String, CaseIterable {
    case serviceCase = "情形"
    case question = "问题"
    case option = "选项"
    case asked = "提问条件"
    case offered = "可选条件"
    case never = "不可能"

    /// The kind that a field names; a row that names none is a case.
    init?(field: String) {
      if field.isEmpty {
        self = .serviceCase
        return
      }
      let english = [
        "case": Kind.serviceCase, "question": .question, "option": .option, "asked-when": .asked,
        "offered-when": .offered, "never": .never,
      ]
      guard let kind = Self(rawValue: field) ?? english[field.lowercased()] else { return nil }
      self = kind
    }
  }

  /// What a combination of joint answers says as its way of choosing.
  static let joint = "同时申请"

  /// What a case without any result says as its results.
  static let nothing = "无"

  /// How a question is answered, in Chinese.
  static func word(_ choose: TableChoice) -> String {
    switch choose {
    case .one: "单选"
    case .many: "多选"
    case .yesNo: "是否"
    case .number: "数值"
    }
  }

  /// The way of choosing that a field names.
  static func choose(_ field: String) -> TableChoice? {
    TableChoice(rawValue: field) ?? TableChoice.allCases.first { word($0) == field }
  }
}
