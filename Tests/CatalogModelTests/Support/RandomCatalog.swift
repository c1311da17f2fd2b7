import TestSupport

/// A random standard with shared materials, and items that repeat or change what it says.
///
/// A file is a list of blocks, one for each key of its root, so that items can repeat some of them.
struct RandomCatalog {
  let seed: UInt64
  /// The blocks of the standard after its code.
  let standard: [String]
  /// All of them but what only a standard may say.
  let repeated: [String]
  /// Some of them with other words, and what only an item may say.
  let varied: [String]
  private let materials: [String: String]

  init(seed: UInt64) {
    self.seed = seed
    var writer = RandomWriter(seed: seed)
    let written = writer.blocks()
    let (materials, standard) = (writer.sharedMaterials(), written)
    self.materials = materials
    self.standard = ["levels: [市级, 县级]\n"] + standard
    repeated = standard
    varied =
      standard.filter { _ in Bool.random(using: &writer.generator) }
      .map { $0.replacing("甲", with: "丙").replacing("copy: 2", with: "copy: 1") } + writer.itemBlocks()
  }

  /// The catalog's texts by path, with an item of these blocks.
  func files(item blocks: [String]) -> [String: String] {
    var files = materials
    files["standards/440112035002.yaml"] = "govsvc: standard/1\ncode: \"440112035002\"\n" + standard.joined()
    let code = "11440300MB2D0970524440112035002"
    files["items/11440300MB2D097052/\(code).yaml"] = "govsvc: item/1\ncode: \"\(code)\"\n" + blocks.joined()
    return files
  }
}

/// Writes the blocks of a random standard.
struct RandomWriter {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }

  /// A text in one of the ways a scalar may be written.
  private mutating func prose() -> String {
    pick(["甲方案", "\"甲：\\\"引号\\\"\\u00e9\"", "'甲''s'", "甲 # 注释", "甲-乙.丙", "\"no\"", "\"12:30\""])
  }

  private mutating func ids(_ prefix: String, _ range: ClosedRange<Int>) -> [String] {
    (0..<Int.random(in: range, using: &generator)).map { "\(prefix)\($0)" }
  }

  mutating func sharedMaterials() -> [String: String] {
    let note = chance(50) ? "note: \(prose())\n" : ""
    let checks = chance(60) ? "checks:\n  - 甲签字\n  - id: seal\n    text: 甲盖章\n" : ""
    return ["materials/shared.yaml": "govsvc: material/1\nid: shared\nname: 共用材料\n" + note + checks]
  }

  mutating func blocks() -> [String] {
    let materials = ids("m", 1...4)
    let cases = ids("c", 0...3)
    var blocks = ["name: \(prose())\n"]
    if chance(60) { blocks.append("limits:\n  statutory: 20 工作日\n" + (chance(50) ? "  promised: 5 工作日\n" : "")) }
    if chance(50) { blocks.append("visits: \(Int.random(in: 0...3, using: &generator))\n") }
    if chance(50) { blocks.append("objects: [自然人, 企业法人]\n") }
    if chance(40) { blocks.append("quota: |-\n  甲第一行\n  第二行\n") }
    if chance(50) { blocks.append("conditions:\n  - 甲已登记\n  - id: age\n    text: \(prose())\n  - text: 乙条件\n") }
    if chance(40) { blocks.append("partners:\n  - 甲机关\n  - name: 乙机关\n    about: 甲核验\n") }
    if chance(40) { blocks.append("faq:\n  - question: 甲问\n    answer: \(prose())\n") }
    if chance(40) { blocks.append("apply:\n  - within: 30 自然日\n    from: \(prose())\n  - before: 甲事\n") }
    if chance(40) { blocks.append("fees: []\n") }
    blocks.append("materials:\n" + materials.map { material($0) }.joined())
    if chance(70) { blocks.append("requires:\n" + materials.map { requirement($0, "  ") }.joined()) }
    if !cases.isEmpty { blocks.append("cases:\n" + cases.map { serviceCase($0, materials) }.joined()) }
    return blocks
  }

  private mutating func material(_ id: String) -> String {
    var text = "  - id: \(id)\n"
    text += chance(40) ? "    use: shared\n" : "    name: \(prose())\n"
    if chance(50) { text += "    copy: 2\n" }
    if chance(40) { text += "    note: \(prose())\n" }
    if chance(40) { text += "    checks:\n      - 甲签字\n      - text: 乙核对\n        otherwise: 不予受理\n" }
    return text
  }

  private mutating func requirement(_ material: String, _ indent: String) -> String {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: "\(indent)- \(material)\n"
    case 1: "\(indent)- material: \(material)\n\(indent)  copy: 2\n"
    default: "\(indent)- id: \(material)-row\n\(indent)  material: \(material)\n\(indent)  note: \(prose())\n"
    }
  }

  private mutating func serviceCase(_ id: String, _ materials: [String]) -> String {
    var text = "  - id: \(id)\n    name: \(prose())\n"
    if chance(40) { text += "    limits:\n      promised: 3 工作日\n" }
    if chance(40) { text += "    apply:\n      - within: 10 自然日\n" }
    if chance(60) { text += "    requires:\n" + requirement(materials[0], "      ") }
    return text
  }

  mutating func itemBlocks() -> [String] {
    var blocks: [String] = ["contact:\n  consult: \(prose())\n"]
    if chance(50) { blocks.append("windows:\n  - id: hall\n    name: 甲大厅\n    hours: \(prose())\n") }
    return blocks
  }
}
