import Wording

extension LocalCodeFormat {
  /// A stretch of a local code: how many characters of what sort, and what it is.
  private struct Segment: Sendable {
    enum Sort: Sendable {
      case digits
      case letters
      case alphanumeric
      case hyphen
      case han
    }

    let length: Int
    let sort: Sort
    let name: Bilingual?

    init(_ length: Int, _ sort: Sort, _ chinese: String, _ english: String) {
      self.length = length
      self.sort = sort
      name = Bilingual(chinese, english)
    }

    /// The hyphen between two stretches, which has no name.
    static let hyphen = Segment(length: 1, sort: .hyphen, name: nil)

    private init(length: Int, sort: Sort, name: Bilingual?) {
      self.length = length
      self.sort = sort
      self.name = name
    }
  }

  /// The reading of a text in a local format.
  ///
  /// If no format fits: nil where `orNothing`, else a reading with an error.
  static func reading(of text: String, orNothing: Bool) -> CodeReading? {
    let code = NormalizedCode(text, keepingHyphens: true)
    for format in allCases {
      for layout in format.layouts where fits(code, layout) && format.accepts(code) {
        let problems = code.problems + [CodeProblem(.localFormat, .info)]
        return CodeReading(
          input: text, kind: .provincial, canonical: code.text, parts: parts(of: code, layout),
          problems: CodeReader.sorted(problems), localFormat: format)
      }
    }
    guard !orNothing else { return nil }
    let problem = CodeProblem(code.bytes.isEmpty ? .empty : .unrecognized(length: code.bytes.count), .error)
    return CodeReading(
      input: text, kind: .provincial, canonical: code.text, parts: [],
      problems: CodeReader.sorted(code.problems + [problem]), localFormat: nil)
  }

  private static func fits(_ code: NormalizedCode, _ layout: [Segment]) -> Bool {
    guard code.bytes.count == layout.reduce(0, { $0 + $1.length }) else { return false }
    var offset = 0
    for segment in layout {
      for index in offset..<offset + segment.length {
        let byte = code.bytes[index]
        let isRight =
          switch segment.sort {
          case .digits: byte.isDigit
          case .letters: byte.isCapital
          case .alphanumeric: byte.isAlphanumeric
          case .hyphen: byte == 0x2D
          case .han: 0x4E00...0x9FFF ~= code.scalars[index].value
          }
        guard isRight else { return false }
      }
      offset += segment.length
    }
    return true
  }

  private static func parts(of code: NormalizedCode, _ layout: [Segment]) -> [CodePart] {
    var parts: [CodePart] = []
    var offset = 0
    for segment in layout {
      if let name = segment.name {
        parts.append(
          CodePart(
            name: name, text: code.text(offset..<offset + segment.length), offset: offset, meaning: nil, source: nil,
            parts: []))
      }
      offset += segment.length
    }
    return parts
  }

  /// What the characters must be beyond their sort, so that no chance text is taken for the format.
  private func accepts(_ code: NormalizedCode) -> Bool {
    let bytes = code.bytes
    func has(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }
    switch self {
    case .sichuanBase, .sichuanItem:
      guard has("51") else { return false }
      let isClass = code.text(2..<4) == "20" || (bytes[2].isDigit && bytes[3].isCapital)
      // Twelve digits with type 20 are a national 基本编码 as well; that reading is the better one.
      return isClass && !(self == .sichuanBase && bytes.count == 12 && bytes[3].isDigit)
    case .guizhouItem: return code.text(1..<3) == "52"
    case .hubei: return has("42") || bytes.contains(0x2D)
    case .guangzhouBase: return bytes[0] == 0x30 && 0x31...0x39 ~= bytes[1]
    case .guangzhouItem: return has("4401")
    case .guangzhouLicence: return code.text(20..<24) == "4401"
    case .shandongBase: return has("37")
    case .guizhouBase, .gansu, .zhejiang: return true
    }
  }

  private var layouts: [[Segment]] {
    switch self {
    case .sichuanBase: Self.sichuanBases
    case .sichuanItem: Self.sichuanBases.map { $0 + Self.sichuanTail }
    case .guizhouBase: [Self.guizhouParts]
    case .guizhouItem:
      [[Segment(1, .digits, "事权代码", "power"), Self.region, Self.organization] + Self.guizhouParts]
    case .hubei: [Self.hubeiParts, Array(Self.hubeiParts.map { [$0] }.joined(separator: [Segment.hyphen]))]
    case .gansu:
      [
        [
          Segment(8, .digits, "区划", "region"), Segment(2, .letters, "部门", "department"), .hyphen,
          Segment(2, .letters, "类型", "type"), .hyphen, Segment(4, .digits, "序号", "serial"),
        ]
      ]
    case .zhejiang: [2, 3, 4].flatMap(Self.zhejiangParts(typeLength:))
    case .guangzhouBase: [[Segment(10, .digits, "基本编码", "base code")]]
    case .guangzhouItem: [[Self.region12, Self.organization, Segment(3, .digits, "序号", "serial")]]
    case .guangzhouLicence:
      [
        [
          Self.organization, Segment(10, .digits, "基本编码", "base code"), Segment(1, .digits, "层级", "level"),
          Self.region,
        ]
      ]
    case .shandongBase: [[Segment(12, .digits, "基本编码", "base code"), Segment(2, .digits, "扩展", "extension")]]
    }
  }

  private static let region = Segment(6, .digits, "行政区划", "region")
  private static let region12 = Segment(12, .digits, "行政区划", "region")
  private static let organization = Segment(9, .alphanumeric, "组织机构代码", "organization code")

  private static let sichuanBases = [3, 5].map { subItem in
    [
      Segment(2, .digits, "行政区划", "place"), Segment(2, .alphanumeric, "类别", "class"),
      Segment(5, .digits, "主项", "main item"), Segment(subItem, .digits, "子项", "sub-item"),
    ]
  }

  private static let sichuanTail: [Segment] = [
    .hyphen, region12, .hyphen, Segment(3, .digits, "固定码", "fixed"), .hyphen,
    Segment(18, .alphanumeric, "实施主体", "implementing body"), .hyphen, Segment(1, .digits, "标识", "mark"), .hyphen,
    Segment(2, .digits, "序号", "serial"),
  ]

  private static let guizhouParts = [
    Segment(2, .letters, "类型", "type"), Segment(5, .digits, "主项", "main item"),
    Segment(3, .digits, "子项", "sub-item"),
  ]

  private static let hubeiParts = [
    region, Segment(3, .digits, "部门", "department"), Segment(2, .digits, "职权类型", "power type"),
    Segment(3, .digits, "事项顺序", "item"), Segment(2, .digits, "子项顺序", "sub-item"),
  ]

  private static func zhejiangParts(typeLength: Int) -> [[Segment]] {
    let parts: [Segment] = [
      Segment(typeLength, .han, "类型", "type"), .hyphen, Segment(5, .digits, "主项", "main item"), .hyphen,
      Segment(3, .digits, "子项", "sub-item"),
    ]
    return [parts, parts + [.hyphen, Segment(3, .digits, "扩展", "extension")]]
  }
}
