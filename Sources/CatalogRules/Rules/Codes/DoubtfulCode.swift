import CatalogModel
import CatalogText
import ServiceCodes
import Wording

/// GS0217: what the code reader warns of in the codes of standards, items and bodies.
enum DoubtfulCode: ListedRule {
  static let info = RuleInfo(
    217, "doubtful-code", .warning,
    message: Bilingual("编码 {code} 可疑：{problem}", "the code {code} is doubtful: {problem}"),
    cure: Bilingual("核对公布的编码；确实如此的，可以不管", "look the published code up; it may stay where it is so"),
    what: Bilingual(
      "事项编码的主项不是00000，44以外的地区不用类型21（公共服务写20）；实施主体编码中的行政区划没有撤销。",
      "The main item of a code is not 00000, and places other than 44 do not use type 21 (公共服务 is 20 there); the region in "
        + "a body's code is not repealed."),
    why: Bilingual(
      "这样的编码能用，但多半是抄错或者照旧的。", "Such a code can be used, but mostly it was copied wrongly or is out of date."),
    source: "GB/T 39554.1-2020；GB 32100-2015；GB/T 2260；编码结构依公布的编码归纳",
    examples: [
      .bad(
        .write(
          "govsvc: standard/1\ncode: «\"440100000001\"»\nname: 示例许可\ntype: 行政许可\n", path: "standards/440100000001.yaml")
      ),
      .bad(
        .write(
          "govsvc: standard/1\ncode: «\"422117227000\"»\nname: 示例服务\ntype: 公共服务\n", path: "standards/422117227000.yaml")
      ),
      .good(
        .write(
          "govsvc: standard/1\ncode: \"442117227000\"\nname: 示例服务\ntype: 公共服务\n", path: "standards/442117227000.yaml")),
    ])

  static func check(_ subject: FileSubject, _ findings: inout Findings) {
    let file = subject.file
    switch file.kind {
    case .standard, .item:
      guard let code = file.value(.code), let tree = file.tree, tree.withContent(code.node, isDoubtful) else { return }
      check(code, "code", file.kind == .item ? .implementationCode : .baseCode, &findings)
    case .organizations:
      for body in file.value(.organizations)?.elements ?? [] {
        guard let code = body.value(.code), let tree = file.tree, tree.withContent(code.node, hasRepealedRegion)
        else { continue }
        check(code, "organizations[\(code.text)].code", .uscc, &findings)
      }
    default: return
    }
  }

  /// Whether the last twelve characters have the main item 00000, or type 21 under another place than 44.
  private static func isDoubtful(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    guard code.count == 12 || code.count == 31 else { return false }
    let base = code.count - 12
    let isGuangdong = code[base] == 0x34 && code[base + 1] == 0x34
    if !isGuangdong, code[base + 2] == 0x32, code[base + 3] == 0x31 { return true }
    for at in base + 4..<base + 9 where code[at] != 0x30 { return false }
    return true
  }

  /// Whether characters 3 to 8 of a unified social credit code are a region that was repealed.
  private static func hasRepealedRegion(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    guard code.count == 18, code[2..<8].allSatisfy({ 0x30...0x39 ~= $0 }) else { return false }
    let region = code[2..<8].reduce(0) { $0 * 10 + UInt32($1 - 0x30) }
    return Region(code: region)?.isRepealed ?? false
  }

  private static func check(_ code: Value, _ element: String, _ kind: CodeKind, _ findings: inout Findings) {
    let text = code.text
    for problem in readCode(text, as: kind).problems {
      switch problem.kind {
      case .zeroMainItem, .type21OutsideGuangdong, .repealedRegion: break
      default: continue
      }
      findings.add(
        Self.self, at: code.place, element: element,
        arguments: [Argument("code", text), Argument("problem", problem.message)])
    }
  }
}
