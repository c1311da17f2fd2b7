import CatalogModel
import Testing

@testable import CatalogRules

/// Texts made to be slow to read: the steps grow with the text and no faster.
@Suite struct HostileWordingTests {
  private static let texts = [
    "等", "等材料", "其他", "其他材料、", "其他相关", "相关", "的", "国家", "按国家有关", "规定", "有关规定", "规定的其他",
    "机关认为", "认为认为需要", "要求提供的", "根据实际情况", "视情况提供", "符合", "符合有关", "符合条件，", "原则上", "原则上不超过",
    "必要时", "的，必要时", "身份证明", "证明文件（", "（原件", "有效证件（复印件、", "十", "1日", "一二三日", "左右", "《", "“《", "》", "《“》”",
    "（（", "、、", "合同", "同等", "一", "1", " ", "\u{3000}", "其 他", "目前无其他", "无", "详见", "\n", "。", "材料原件",
  ]

  @Test(arguments: texts)
  func `reading is linear`(_ unit: String) {
    let (small, large) = (steps(unit, 1 << 16), steps(unit, 1 << 20))
    #expect(large < 17 * small + 1000, "\(small) steps for 64 KiB, \(large) for 1 MiB")
    #expect(large < 120 << 20, "\(large) steps for 1 MiB")
  }

  @Test func `a text brings no more findings than a person reads`() {
    let text = Array(String(repeating: "其他材料、", count: 10_000).utf8)
    var reader = reader(text, .materialName)
    reader.findCatchAlls()
    #expect(reader.hits.count == PhraseReader.mostHits)
  }

  @Test(arguments: [
    ("《《《《其他材料", 1), ("“其他材料", 1), ("《其他材料》", 0), ("《甲“乙》其他材料”", 1), ("》》其他材料", 1), ("「甲『乙』」其他材料", 1),
    ("“甲《乙”丙》其他材料", 1), ("《甲》《乙其他材料", 1),
  ])
  func `quotation marks without a partner hide nothing`(_ text: String, _ count: Int) {
    var reader = reader(Array(text.utf8), .materialName)
    reader.findCatchAlls()
    #expect(reader.hits.count == count)
  }

  @Test func `a whole file of such texts is read`() {
    var yaml = "govsvc: standard/1\nlocal-code: GD-SAMPLE\nname: 示例备案\nmaterials:\n"
    for number in 0..<4000 { yaml += "  - id: m\(number)\n    name: 等等等其他材料\n    checks:\n      - 《《其他材料\n" }
    let file = SourceFile(path: "standards/GD-SAMPLE.yaml", kind: .standard, bytes: Array(yaml.utf8))
    #expect(LooseText.all(in: file).count == 8000)
  }

  private func reader(_ text: [UInt8], _ role: TextRole) -> PhraseReader {
    var steps = 0
    let phrases = text.withUnsafeBufferPointer {
      withoutQuotations(PhraseAutomaton.current.phrases(in: $0, steps: &steps), $0)
    }
    return PhraseReader(bytes: text, phrases: phrases, role: role)
  }

  /// What it takes to read a text of a unit repeated, by the automaton and by every tier.
  private func steps(_ unit: String, _ size: Int) -> Int {
    let text = Array(String(repeating: unit, count: size / unit.utf8.count).utf8)
    var steps = 0
    let phrases = text.withUnsafeBufferPointer {
      withoutQuotations(PhraseAutomaton.current.phrases(in: $0, steps: &steps), $0)
    }
    for role in [TextRole.materialName, .condition, .review, .answer] {
      var reader = PhraseReader(bytes: text, phrases: phrases, role: role)
      reader.findCatchAlls()
      reader.findVagueNames()
      reader.findVagueConditions()
      reader.findLimitsInPrinciple()
      reader.findVagueTimes()
      reader.findBareDays()
      reader.findPlaceholders()
      steps += reader.steps
    }
    return steps
  }
}
