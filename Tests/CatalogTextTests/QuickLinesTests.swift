import Testing

@testable import CatalogText

/// The fast ways through a text against the plain ones: same tape, same flags, same place of a stop.
@Suite struct QuickLinesTests {
  private struct Reading: Equatable {
    var isRead = false
    var isFlagged = false
    var stop: Int?
    var nodes: [Node] = []
    var keys = SIMD4<UInt64>()
  }

  private func reading(_ bytes: [UInt8], quickly: Bool, limits: TextLimits) -> Reading {
    let from = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var reading = Reading()
    bytes.withUnsafeBufferPointer { buffer in
      someKeys.withIndex { keys in
        guard var scanner = TapeScanner(buffer, from: from, keys: keys, limits: limits) else { return }
        reading.isRead = scanner.run(quickly: quickly)
        reading.isFlagged = scanner.isFlagged
        reading.stop = scanner.stop?.offset
        reading.nodes = Array(UnsafeBufferPointer(start: scanner.tape, count: scanner.tapeCount))
        reading.keys = scanner.keysMet.words
        scanner.release()
      }
    }
    return reading
  }

  private let narrow = [
    TextLimits(depth: 3, scalarBytes: 12, keysPerMapping: 3, sequenceLength: 2),
    TextLimits(depth: 1, keysPerMapping: 1, sequenceLength: 1),
  ]

  @Test func damagedDocumentsReadTheSameEitherWay() {
    var readings = 0
    for seed in 0..<1200 {
      var generator = CatalogLikeText(seed: UInt64(seed))
      var mutation = Mutation(seed: UInt64(seed) &+ 5_000_000)
      let document = generator.text()
      for bytes in [document, mutation.damaged(document)] {
        let limits = seed % 4 == 0 ? narrow[seed / 4 % 2] : .standard
        let plain = reading(bytes, quickly: false, limits: limits)
        let quick = reading(bytes, quickly: true, limits: limits)
        if plain.isRead { readings += 1 }
        // A text that is not understood has no tape.
        guard plain.isRead == quick.isRead, plain.stop == quick.stop, !plain.isRead || plain == quick else {
          Issue.record("seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
          return
        }
      }
    }
    #expect(readings > 900, "most texts should be understood")
  }

  /// What `CharacterCheck` says, one character after the other.
  private func plainCheck(_ bytes: [UInt8], lineBytes: Int) -> (verdict: CharacterCheck.Verdict, hasCRLF: Bool) {
    var verdict = CharacterCheck.Verdict.clean
    var (at, lineStart, hasCRLF) = (0, 0, false)
    while at < bytes.count {
      guard let (scalar, length) = bytes.withUnsafeBufferPointer({ decodeUTF8($0, at) }) else {
        return (.broken, hasCRLF)
      }
      if scalar == 0x0A {
        if at - lineStart > lineBytes { verdict = .broken }
        lineStart = at + 1
      } else if scalar == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A {
        hasCRLF = true
      } else if let kind = refusalKind(ofScalar: scalar) {
        let isLost = kind == .lineSeparator || scalar < 0x20 || verdict == .broken
        verdict = isLost ? .broken : .flagged
      }
      at += length
    }
    return (bytes.count - lineStart > lineBytes ? .broken : verdict, hasCRLF)
  }

  /// The fast check, by wide steps where this processor has them and they are asked for.
  private func check(_ bytes: [UInt8], lineBytes: Int, isWide: Bool) -> CharacterCheck {
    bytes.withUnsafeBufferPointer {
      CharacterCheck($0, from: 0, lineBytes: lineBytes, isWide: isWide && CharacterCheck.canBeWide)
    }
  }

  @Test func charactersAreJudgedAsOneByOne() {
    var random = SeededGenerator(11)
    let edges: [UInt32] = [
      0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xB7, 0x61C, 0x7FF, 0x800, 0xFFF, 0x1000, 0x200B, 0x200D, 0x200E, 0x200F, 0x2014,
      0x201C, 0x2025, 0x2026, 0x2027, 0x2028, 0x202E, 0x202F, 0x2064, 0x2066, 0x2069, 0x206A, 0x3000, 0x9FFF, 0xA000,
      0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFEBF, 0xFEC0, 0xFEFF, 0xFF00, 0xFF08, 0xFF0C, 0xFFBF, 0xFFFD, 0xFFFE, 0xFFFF,
      0x10000, 0x10FFFF, 0x20, 0x1F, 0x09, 0x0A, 0x0D,
    ]
    for round in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<20 + random.below(60) {
        let value: UInt32 =
          switch random.below(24) {
          case 0: round % 3 == 0 ? random.pick(edges) : 0x201C
          case 1: 0xFF0C
          case 2...10: UInt32(0x3001 + random.below(0x6E00))
          case 11: 0x0A
          default: UInt32(0x20 + random.below(95))
          }
        text.append(Unicode.Scalar(value) ?? "x")
      }
      var bytes = Array(String(text).utf8)
      if round % 2 == 0 { bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next()) }
      if round % 5 == 0 { bytes.removeLast(random.below(4)) }
      let lineBytes = round % 7 == 0 ? 30 : 1000
      let plain = plainCheck(bytes, lineBytes: lineBytes)
      let fast = check(bytes, lineBytes: lineBytes, isWide: round % 4 < 2)
      if fast.verdict != plain.verdict || fast.hasCRLF != plain.hasCRLF && plain.verdict != .broken {
        Issue.record("round \(round): \(bytes) \(fast.verdict) \(plain.verdict)")
        return
      }
    }
  }

  /// Every kind of byte at every place of a step, in a text that is otherwise plain.
  @Test(arguments: ["x", "中", "“"]) func oneWrongByteIsSeenWhereverItStands(filler: String) {
    let text = Array(String(repeating: filler, count: 112 / filler.utf8.count).utf8)
    let kinds: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x8E, 0x9C, 0xA8, 0xBB, 0xBF, 0xC0, 0xC2, 0xCC, 0xDF, 0xE0,
      0xE1, 0xE2, 0xE3, 0xE9, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ]
    for place in text.indices {
      for byte in kinds {
        var bytes = text
        bytes[place] = byte
        let plain = plainCheck(bytes, lineBytes: 1000)
        for isWide in [false, true] {
          let fast = check(bytes, lineBytes: 1000, isWide: isWide)
          if fast.verdict != plain.verdict { Issue.record("\(filler) \(place) \(byte) \(isWide): \(fast.verdict)") }
        }
      }
    }
  }
}

/// Random texts in the shape of catalog files: known keys, lists of records, few freedoms.
struct CatalogLikeText {
  var random: SeededGenerator
  private var lines: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed) }

  mutating func text() -> [UInt8] {
    lines = []
    record("", "", depth: 0)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private mutating func record(_ first: String, _ indent: String, depth: Int) {
    var head = first
    for key in ["govsvc", "code", "name", "id", "limits", "text", "a-key-of-more-than-sixteen-bytes", "other"]
    where random.chance(55) {
      field(head + key + ":", indent, depth: depth)
      head = indent
    }
    if head != indent || lines.isEmpty { lines.append(head + "id: last") }
  }

  private mutating func field(_ head: String, _ indent: String, depth: Int) {
    switch random.below(depth < 4 ? 12 : 7) {
    case 0...4: lines.append(head + " " + scalar())
    case 5: lines.append(head + random.pick([" [basis-1]", " [企业法人, 非法人企业]", " []", " [a, \"b\"]"]))
    case 6: lines += [head + " |", indent + "  一行", indent + "  two"]
    case 7:
      lines.append(head)
      record(indent + "  ", indent + "  ", depth: depth + 1)
    default:
      lines.append(head)
      let column = indent + random.pick(["", "  ", "  "])
      for _ in 0...random.below(4) {
        if random.chance(70) {
          record(column + "- ", column + "  ", depth: depth + 1)
        } else {
          lines.append(column + "- " + scalar())
        }
      }
    }
  }

  private mutating func scalar() -> String {
    random.pick([
      "水利工程验收（第4类）", "3 工作日", "2022-03-01", "\"000131\"", "condition-1", "no", "http://a.cn/b?c#d", "“引号”，、。",
      "内容完整、在有效期内，与申请表第1栏一致；加盖公章或者签名，由申请人签字", "a  # 注", "\"a\\tb\"", "'x'", "1.5", "trailing  ",
      "\"a: b # c\"", "x:y", "中",
    ])
  }
}
