import Wording

extension CodeReader {
  /// What the first two characters of a USCC mean (GB 32100-2015, table 1); nil where the table has nothing.
  func registration(at offset: Int) -> (department: Bilingual?, category: Bilingual?) {
    let first = code.bytes[offset]
    return (Self.department(first), Self.category(code.bytes[offset + 1], under: first))
  }

  private static func department(_ byte: UInt8) -> Bilingual? {
    switch byte {
    case 0x31: Bilingual("机构编制", "establishment of public bodies")
    case 0x32: Bilingual("外交", "foreign affairs")
    case 0x33: Bilingual("司法行政", "justice")
    case 0x34: Bilingual("文化", "culture")
    case 0x35: Bilingual("民政", "civil affairs")
    case 0x36: Bilingual("旅游", "tourism")
    case 0x37: Bilingual("宗教", "religious affairs")
    case 0x38: Bilingual("工会", "trade unions")
    case 0x39: Bilingual("市场监管（原工商）", "market regulation")
    case 0x41: Bilingual("中央军委改革和编制办公室", "Central Military Commission")
    case 0x4E: Bilingual("农业", "agriculture")
    case 0x59: Bilingual("其他", "other")
    default: nil
    }
  }

  private static func category(_ byte: UInt8, under department: UInt8) -> Bilingual? {
    switch (department, byte) {
    case (0x31, 0x31): Bilingual("机关", "state organ")
    case (0x31, 0x32): Bilingual("事业单位", "public institution")
    case (0x31, 0x33): Bilingual("编办直接管理机构编制的群众团体", "people's organization")
    case (0x35, 0x31): Bilingual("社会团体", "association")
    case (0x35, 0x32): Bilingual("民办非企业单位", "private non-enterprise unit")
    case (0x35, 0x33): Bilingual("基金会", "foundation")
    case (0x38, 0x31): Bilingual("基层工会", "trade union")
    case (0x39, 0x31): Bilingual("企业", "enterprise")
    case (0x39, 0x32): Bilingual("个体工商户", "individual business")
    case (0x39, 0x33): Bilingual("农民专业合作社", "farmers' cooperative")
    case (0x31, 0x39), (0x35, 0x39), (0x38, 0x39): Bilingual("其他", "other")
    default: nil
    }
  }
}
