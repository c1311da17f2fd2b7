import Wording

extension CodeReader {
  /// Reads a code whose length fits its kind.
  mutating func parts(as kind: CodeKind) -> [CodePart] {
    switch kind {
    case .uscc: return creditCode(at: 0)
    case .temporaryBody: return temporaryBody(at: 0)
    case .organizationCode: return organizationCode()
    case .baseCode: return baseCode(at: 0)
    case .implementationCode: return implementation()
    case .handlingCode: return implementation() + [serial("业务办理项序号", "serial of the handling item", 31, 2)]
    case .materialCode: return material()
    case .caseNumber: return caseNumber()
    case .licenceType:
      let holder = part(
        "证照类型定义主体", "holder of the type", 0, 18, meaning: CodeKind.uscc.name, source: "GB 32100-2015",
        parts: creditCode(at: 0))
      return [holder, serial("证照类型序号", "serial of the type", 18, 3)]
    case .region, .region12: return region(kind)
    case .provincial: return []
    }
  }

  private mutating func serial(_ chinese: String, _ english: String, _ offset: Int, _ length: Int) -> CodePart {
    check(offset..<offset + length, are: .digits)
    return part(chinese, english, offset, length)
  }

  private mutating func implementation() -> [CodePart] {
    let body = body(at: 0)
    var meaning: Bilingual?
    if check(18..<19, are: .digits) {
      let level = ExerciseLevel(rawValue: code.bytes[18] - 0x30)
      meaning = level?.label
      if level == nil { add(.unknownLevel(code.text(18..<19)), .error, at: 18) }
      if level == .village { add(.uncertainLevel, .info, at: 18) }
    }
    let level = part("行使层级", "level", 18, 1, meaning: meaning, source: "GB/T 39554.1-2020")
    let base = part(
      "基本编码", "base code", 19, 12, source: "GB/T 39554.1-2020", parts: baseCode(at: 19))
    if code.bytes[30] == 0x59 {
      add(.parentNotImplementable, code.bytes[19..<21].elementsEqual("44".utf8) ? .error : .warning, at: 28)
    }
    return [body, level, base]
  }

  private mutating func material() -> [CodePart] {
    var parts = implementation()
    if code.bytes.count == 36 { parts.append(serial("业务办理项序号", "serial of the handling item", 31, 2)) }
    return parts + [serial("材料序号", "serial of the material", code.bytes.count - 3, 3)]
  }

  private mutating func caseNumber() -> [CodePart] {
    let item = implementation()
    if check(31..<39, are: .digits) {
      let date = code.bytes.withUnsafeBufferPointer { CivilDate(compactDigits: $0, at: 31) }
      if date == nil { add(.impossibleDate(code.text(31..<39)), .error, at: 31) }
    }
    return item + [part("日期", "date", 31, 8), serial("当日流水号", "serial of the day", 39, 4)]
  }

  private mutating func region(_ kind: CodeKind) -> [CodePart] {
    if check(0..<6, are: .digits) { checkRegion(at: 0, .error) }
    let region = part("行政区划", "region", 0, 6, meaning: regionName(at: 0), source: "GB/T 2260")
    guard kind == .region12 else { return [region] }
    check(6..<12, are: .digits)
    return [
      region, part("乡级", "town or street", 6, 3, source: "GB/T 10114"), part("村级", "village or community", 9, 3),
    ]
  }

  /// The four parts of a 基本编码 at `offset`.
  mutating func baseCode(at offset: Int) -> [CodePart] {
    var place: UInt8?
    var type: UInt8?
    if check(offset..<offset + 2, are: .digits) {
      place = twoDigits(at: offset)
      if let place, !Region.isPlace(place) {
        add(.unknownPlace(code.text(offset..<offset + 2)), .error, at: offset)
      }
    }
    if check(offset + 2..<offset + 4, are: .digits) {
      type = twoDigits(at: offset + 2)
      if let type { checkType(type, place: place, at: offset + 2) }
    }
    check(offset + 4..<offset + 11, are: .digits)
    check(offset + 11..<offset + 12, are: .digitsOrParentMark)
    let main = code.bytes[offset + 4..<offset + 9]
    if main.allSatisfy({ $0 == 0x30 }) { add(.zeroMainItem, .warning, at: offset + 4) }
    return baseParts(at: offset, place: place, type: type)
  }

  private func baseParts(at offset: Int, place: UInt8?, type: UInt8?) -> [CodePart] {
    let placeName = place.flatMap { place in
      place == 0 ? Bilingual("国家基本目录", "national catalogue") : Region(code: UInt32(place) * 10_000)?.name
    }
    var typeName: Bilingual?
    if let place, let type { typeName = itemType(place: place, digits: type).type?.label }
    var department: Bilingual?
    if place == 0, let number = twoDigits(at: offset + 4) { department = centralDepartment(number) }
    let sub = code.text(offset + 9..<offset + 12)
    let subMeaning: Bilingual? =
      sub == "000"
      ? Bilingual("无子项", "no sub-item") : sub.hasSuffix("Y") ? Bilingual("父项（主项）", "parent of sub-items") : nil
    return [
      part("行政区划", "place", offset, 2, meaning: placeName, source: "GB/T 2260"),
      part("事项类型", "item type", offset + 2, 2, meaning: typeName, source: "GB/T 39554.1-2020"),
      part("主项", "main item", offset + 4, 5, meaning: department),
      part("子项", "sub-item", offset + 9, 3, meaning: subMeaning),
    ]
  }

  private mutating func checkType(_ type: UInt8, place: UInt8?, at offset: Int) {
    let text = code.text(offset..<offset + 2)
    guard ItemType.isKnown(digits: type) else {
      add(.unknownType(text), .error, at: offset)
      return
    }
    guard let place else { return }
    if type == 21, place != 44 {
      add(.type21OutsideGuangdong, .warning, at: offset)
    } else if itemType(place: place, digits: type).certainty == .uncertain {
      add(.uncertainType(text), .info, at: offset)
    } else if type == 10, place == 44 {
      add(.type10InGuangdong, .info, at: offset)
    }
  }

  private func twoDigits(at offset: Int) -> UInt8? {
    code.bytes.withUnsafeBufferPointer { $0.twoDigits(at: offset) }
  }
}
