public import Wording

extension CodeProblem {
  /// The problem in words, with its place (counted from 1) and the repair that fits.
  public var message: Bilingual {
    let text = kind.lengthMessage ?? kind.characterMessage ?? kind.meaningMessage ?? kind.noteMessage
    guard let text else { return Bilingual("编码有误", "the code is wrong") }
    var (chinese, english) = (text.chinese, text.english)
    if let position {
      chinese = "第\(position + 1)位：" + chinese
      english = "character \(position + 1): " + english
    }
    if let suggestion {
      chinese += kind.isNormalization ? "；规范写法：\(suggestion)" : "；是否应为 \(suggestion)？"
      english += kind.isNormalization ? "; canonical: \(suggestion)" : "; did you mean \(suggestion)?"
    }
    return Bilingual(chinese, english)
  }
}

extension CodeProblem.Kind {
  fileprivate var lengthMessage: Bilingual? {
    switch self {
    case .empty: return Bilingual("编码为空", "the code is empty")
    case .unrecognized(let length):
      return Bilingual("共\(length)位，不是已知的编码格式", "\(length) characters: no known code has this form")
    case .wrongLength(let found, let expected):
      let lengths = expected.map(String.init)
      return Bilingual(
        "应为\(lengths.joined(separator: "位或"))位，实为\(found)位",
        "must have \(lengths.joined(separator: " or ")) characters, has \(found)")
    case .characterMissing(let expected):
      return Bilingual("应为\(expected)位，缺1位", "must have \(expected) characters: one is missing")
    case .characterTooMany(let expected):
      return Bilingual("应为\(expected)位，多1位", "must have \(expected) characters: there is one too many")
    case .otherKind(let kind):
      return Bilingual("这是\(kind.name.chinese)，不是所要求的编码", "this is a code of another kind: \(kind.name.english)")
    case .exponentForm:
      return Bilingual(
        "被电子表格转成了科学计数法，末尾数字已丢失，无法还原，请从原始资料重新录入（单元格先设为文本格式）",
        "a spreadsheet made it a number in exponent form: digits are lost and cannot be restored; "
          + "enter it again from the source, in a cell of type text")
    case .roundedNumber:
      return Bilingual(
        "末3位为000，疑似电子表格只保留了15位数字", "the last three digits are 000, as when a spreadsheet keeps 15 digits")
    case .leadingZerosLost:
      return Bilingual(
        "疑为丢失前导零的国家基本编码", "perhaps a national base code that lost its leading zeros")
    case .placeholder:
      return Bilingual("疑似占位数字，不是真实编码", "a placeholder, not a real code")
    default: return nil
    }
  }

  fileprivate var characterMessage: Bilingual? {
    switch self {
    case .illegalCharacter(let character):
      Bilingual("不允许的字符“\(character)”", "“\(character)” cannot stand here")
    case .letterForDigit(let letter, let digit):
      Bilingual("字母“\(letter)”疑为数字“\(digit)”", "letter “\(letter)” looks like digit “\(digit)”")
    case .checkDigit(let expected, let found):
      Bilingual(
        "统一社会信用代码校验码不符（GB 32100-2015）：应为“\(expected)”，实为“\(found)”",
        "check digit of the unified social credit code (GB 32100-2015): expected “\(expected)”, found “\(found)”")
    case .organizationCheckDigit(let expected, let found):
      Bilingual(
        "组织机构代码校验码不符（GB 11714）：应为“\(expected)”，实为“\(found)”",
        "check digit of the organization code (GB 11714): expected “\(expected)”, found “\(found)”")
    case .lowerCase: Bilingual("含小写字母", "lower-case letters")
    case .fullWidth: Bilingual("含全角字符", "full-width characters")
    case .separators: Bilingual("含空格或连字符", "spaces or hyphens")
    default: nil
    }
  }

  fileprivate var meaningMessage: Bilingual? {
    switch self {
    case .unknownLevel(let text):
      Bilingual("行使层级“\(text)”未定义（应为1–6）", "level “\(text)” is not defined (1–6)")
    case .unknownType(let text):
      Bilingual(
        "事项类型“\(text)”未定义（应为01–10、20、21）", "item type “\(text)” is not defined (01–10, 20, 21)")
    case .unknownPlace(let text):
      Bilingual(
        "“\(text)”不是国家基本目录（00）或省级行政区划代码", "“\(text)” is neither 00 (national) nor the code of a province")
    case .unknownRegion(let text):
      Bilingual("行政区划“\(text)”的省级代码未定义", "region “\(text)”: no such province")
    case .repealedRegion(let text):
      Bilingual(
        "行政区划代码\(text)\(Self.regionSuffix(text).chinese)已撤销",
        "region code \(text)\(Self.regionSuffix(text).english) has been repealed")
    case .impossibleDate(let text): Bilingual("日期“\(text)”不存在", "there is no day “\(text)”")
    case .parentNotImplementable:
      Bilingual(
        "以Y结尾的是含子项的主项，不能直接编制实施清单", "a base code that ends in Y is a parent of sub-items and is not implemented itself")
    case .zeroMainItem: Bilingual("主项为00000", "the main item is 00000")
    default: nil
    }
  }

  fileprivate var noteMessage: Bilingual? {
    switch self {
    case .type21OutsideGuangdong:
      Bilingual("事项类型21仅广东（44）使用", "item type 21 is a value of Guangdong (44) only")
    case .uncertainType(let text):
      Bilingual(
        "该省事项类型“\(text)”的含义待核", "the meaning of item type “\(text)” in this province is not established")
    case .type10InGuangdong:
      Bilingual(
        "广东已公布事项未见事项类型10（其他行政权力为20）",
        "type 10 does not occur in Guangdong's published items (20 is 其他行政权力)")
    case .uncertainLevel:
      Bilingual(
        "行使层级6通常为村（社区）级，另有系统定义为分级管理", "level 6 is 村（社区）级 as a rule; another system reads it as 分级管理")
    case .alsoReadsAs(let kind):
      Bilingual("也可能是\(kind.name.chinese)", "could also be a code of another kind: \(kind.name.english)")
    case .localFormat:
      Bilingual("地方或早期编码格式，仅识别，不转换", "a provincial or older format: recognised, not converted")
    default: nil
    }
  }

  private static func regionSuffix(_ text: String) -> Bilingual {
    guard let name = Region.name(text) else { return Bilingual("", "") }
    return Bilingual("（\(name.chinese)）", " (\(name.english))")
  }
}
