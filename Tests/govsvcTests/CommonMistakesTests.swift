import CatalogRules
import Testing

/// Sixteen mistakes people make in such files, one a catalog: each is found where it stands, with its cause.
@Suite struct CommonMistakesTests {
  /// One mistake in the small catalog that the rules' examples are made from.
  struct Mistake: Sendable, CustomTestStringConvertible {
    /// How the mistake gets into the catalog.
    enum Change: Sendable {
      /// The first occurrence of a text is replaced.
      case text(String, String)
      /// The same, and the file has a byte order mark and ends its lines as on Windows.
      case textWithMarkAndCRLF(String, String)
      /// The file is a copy of another.
      case copy(of: SampleFile)
      /// The file is another, renamed.
      case renamed(from: SampleFile)
    }

    let what: String
    let path: String
    let change: Change
    /// Line and column, both from 1, the column in characters.
    let line: Int
    let column: Int
    let code: String
    /// Words that tell the cause, or in English what to do.
    let cause: String
    let remedy: String

    var testDescription: String { what }

    init(
      _ what: String, _ path: String, _ change: Change, at line: Int, _ column: Int, _ code: String, _ cause: String,
      _ remedy: String
    ) {
      self.what = what
      self.path = path
      self.change = change
      self.line = line
      self.column = column
      self.code = code
      self.cause = cause
      self.remedy = remedy
    }

    init(
      _ what: String, _ file: SampleFile, _ change: Change, at line: Int, _ column: Int, _ code: String,
      _ cause: String, _ remedy: String
    ) {
      self.init(what, file.rawValue, change, at: line, column, code, cause, remedy)
    }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      "同一编码用在两个文件", "standards/440125044003.yaml", .copy(of: .standard), at: 2, 7, "GS0701",
      "编码 440125044002 已经用在 standards/440125044002.yaml", "give one of them its own code"),
    Mistake(
      "情形要求的材料不存在", .standard, .text("- material: premises-proof", "- material: premises-prof"), at: 84, 19,
      "GS0301", "没有标识为“premises-prof”的材料", "did you mean premises-proof?"),
    Mistake(
      "两种材料用了同一标识", .standard, .text("- id: premises-promise", "- id: premises-proof"), at: 67, 9, "GS0111",
      "“申请材料”中有两个“premises-proof”", "another id"),
    Mistake(
      "承诺时限长于法定时限", .standard, .text("promised: 3 工作日", "promised: 25 工作日"), at: 15, 13, "GS0412",
      "25 工作日 > 20 工作日", "at most 20 工作日"),
    Mistake(
      "文件名不是编码", "items/11440300MB2D097052/11440300MB2D0970524440125044020.yaml", .renamed(from: .item), at: 2, 7,
      "GS0202", "与编码 11440300MB2D0970524440125044002 不一致", "11440300MB2D0970524440125044002.yaml"),
    Mistake(
      "选项写错一个字", .standard, .text("processing: 承诺件", "processing: 承诺间"), at: 10, 13, "GS0106",
      "没有“承诺间”这个选项", "did you mean “承诺件”?"),
    Mistake(
      "缺少必填要素", .standard, .text("name: 个体工商户变更登记\n", ""), at: 1, 1, "GS0401", "缺少必填要素“事项名称”",
      "write name"),
    Mistake(
      "键拼错", .standard, .text("name: 经营场所使用相关文件", "nmae: 经营场所使用相关文件"), at: 66, 5, "GS0101",
      "“nmae”不是这里可以填写的要素", "did you mean name?"),
    Mistake(
      "一个情形两次要求同一材料", .standard,
      .text("alternatives: [premises-promise]\n", "alternatives: [premises-promise]\n      - premises-proof\n"),
      at: 86, 9, "GS0111", "“所需材料”中有两个“premises-proof”", "keep one"),
    Mistake(
      "日期不存在", .standard, .text("effective: 2022-03-01", "effective: 2023-02-30"), at: 6, 12, "GS0105",
      "“生效日期”不能是“2023-02-30”", "there is no such day"),
    Mistake(
      "电话的0丢了", .organizations, .text("    level: 县级\n", "    level: 县级\n    phone: 75528900001\n"), at: 6, 12,
      "GS0817", "没有区号，或者区号前的0丢了", "such as 0755-28900001"),
    Mistake(
      "同一个键写了两次", .standard, .text("visits: 0", "visits: 0\nvisits: 1"), at: 13, 1, "GS0047", "重复，前面已经写过",
      "keep one"),
    Mistake(
      "用制表符缩进", .standard, .text("  promised: 3", "\tpromised: 3"), at: 15, 1, "GS0026", "有制表符（Tab）", "spaces"),
    Mistake(
      "冒号是全角的", .standard, .text("visits: 0", "visits：0"), at: 12, 7, "GS0042", "冒号是全角“：”，应为半角“:”",
      "write “:” and a space"),
    Mistake(
      "留有合并冲突的标记", .standard,
      .text("visits: 0", "<<<<<<< HEAD\nvisits: 0\n=======\nvisits: 1\n>>>>>>> 修订"), at: 12, 1, "GS0033",
      "合并冲突留下的标记“<<<<<<<”", "keep the right one"),
    Mistake(
      "有 BOM 和 CRLF 的文件中的错误", .standard, .textWithMarkAndCRLF("choose: yes-no", "choose: yes-on"), at: 49, 13,
      "GS0106", "没有“yes-on”这个选项", "did you mean “yes-no”?"),
  ]

  @Test func thereAreSixteen() { #expect(Self.mistakes.count == 16) }

  @Test(arguments: mistakes) func isFoundWithLineAndCause(_ mistake: Mistake) throws {
    let work = try Workspace()
    let root = try work.makeSample()
    let before = try Program.run(["-C", root, "validate", "--no-cache"])
    #expect(before.status == 0 && !before.output.contains("GS"), "\(before.output)")
    try Self.make(mistake, in: work)
    let found = try Program.run(["-C", root, "validate", "--no-cache"])
    #expect(found.status == 1 && found.errors.isEmpty, "\(found.errors)")
    let place = "\(mistake.path):\(mistake.line):\(mistake.column): "
    let line =
      found.output.split(separator: "\n").first { $0.hasPrefix(place) && $0.contains(" \(mistake.code) ") } ?? ""
    #expect(line.contains(mistake.cause), "expected \(place)\(mistake.code) \(mistake.cause)\n\(found.output)")
    let english = try Program.run(["-C", root, "validate", "--no-cache", "--lang", "en"])
    let part = Self.part(of: english.output, from: "\(mistake.path):\(mistake.line):\(mistake.column): ", mistake.code)
    #expect(part.contains(mistake.remedy), "expected “\(mistake.remedy)”\n\(english.output)")
  }

  /// The lines about one finding.
  private static func part(of output: String, from place: String, _ code: String) -> String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.hasPrefix(place) && $0.contains(code) } ?? lines.endIndex
    return lines[first...].prefix { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func make(_ mistake: Mistake, in work: borrowing Workspace) throws {
    let own = SampleFile(rawValue: mistake.path)?.text ?? ""
    switch mistake.change {
    case .text(let old, let new):
      try work.write(replaced(own, old, new).utf8, to: "catalog/" + mistake.path)
    case .textWithMarkAndCRLF(let old, let new):
      let lines = replaced(own, old, new).split(separator: "\n", omittingEmptySubsequences: false)
      try work.write(("\u{FEFF}" + lines.joined(separator: "\r\n")).utf8, to: "catalog/" + mistake.path)
    case .copy(let file): try work.write(file.text.utf8, to: "catalog/" + mistake.path)
    case .renamed(let file):
      try work.write(file.text.utf8, to: "catalog/" + mistake.path)
      work.remove("catalog/" + file.rawValue)
    }
  }

  /// The text with the first occurrence of `old` replaced; unchanged, and the test fails, where there is none.
  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "“\(old)” is not in the file")
    return parts.joined(separator: new)
  }
}
