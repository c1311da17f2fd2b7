public import CatalogDiff
import CatalogModel
public import Wording

/// What differs between cases, for people.
public struct CaseContrastText: Sendable {
  private let language: Language
  private let paint: Painter

  /// Makes a report in a language.
  public init(language: Language, painter: Painter) {
    self.language = language
    paint = painter
  }

  private func say(_ chinese: String, _ english: String) -> String { Bilingual(chinese, english)[language] }

  /// Two cases: which they are, what differs, and what is the same.
  public func text(of contrast: CaseContrast) -> String {
    var lines = [head("A", contrast.one), head("B", contrast.other), ""]
    lines += differences(of: contrast, indent: "")
    let same = contrast.sameMaterials.count
    if same > 0 {
      let names = contrast.sameMaterials.map(terminalSafe).joined(separator: say("、", ", "))
      lines += ["", say("相同的材料（\(same)）：", "Same materials (\(same)): ") + names]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Two items: each case that both have with what differs, then the cases of one only.
  public func text(of contrast: ItemContrast) -> String {
    let one = terminalSafe("\(contrast.one.name) \(contrast.one.root.text(.name) ?? "")")
    let other = terminalSafe("\(contrast.other.name) \(contrast.other.root.text(.name) ?? "")")
    var lines = [paint("A", .strong) + "  " + one, paint("B", .strong) + "  " + other]
    lines.append(
      say(
        "两边都有的情形 \(contrast.pairs.count) 个，只有 A 有的 \(contrast.onlyOne.count) 个，只有 B 有的 \(contrast.onlyOther.count) 个",
        "cases of both: \(contrast.pairs.count); of A only: \(contrast.onlyOne.count); of B only: "
          + "\(contrast.onlyOther.count)"))
    for pair in contrast.pairs {
      lines += ["", paint(title(of: pair), .strong)]
      lines += differences(of: pair, indent: "  ")
    }
    for (name, sides) in [("A", contrast.onlyOne), ("B", contrast.onlyOther)] where !sides.isEmpty {
      lines += ["", paint(say("只有 \(name) 有：", "only \(name) has:"), .strong)]
      lines += sides.map { "  " + code(of: $0) + terminalSafe($0.name) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func head(_ letter: String, _ side: CaseContrast.Side) -> String {
    let id = side.record?.id.map { say("（\($0)）", " (\($0))") } ?? ""
    let item = terminalSafe("\(side.item.root.text(.name) ?? "") \(side.item.name)")
    return "\(paint(letter, .strong))  \(terminalSafe(side.name))\(id)  \(paint(item, .faint))"
  }

  private func title(of pair: CaseContrast) -> String {
    let codes = [pair.one, pair.other].map { $0.filing.handlingCode.map { String($0.suffix(2)) } }
    let numbers = codes.contains { $0 != nil } ? "\(codes[0] ?? "-") ↔ \(codes[1] ?? "-")  " : ""
    let names = pair.one.name == pair.other.name ? pair.one.name : "\(pair.one.name) ↔ \(pair.other.name)"
    return numbers + terminalSafe(names)
  }

  private func code(of side: CaseContrast.Side) -> String {
    side.filing.handlingCode.map { String($0.suffix(2)) + "  " } ?? ""
  }

  private func differences(of contrast: CaseContrast, indent: String) -> [String] {
    if contrast.differences.isEmpty { return [indent + say("没有区别", "no difference")] }
    return contrast.differences.flatMap { difference in
      let label = terminalSafe(difference.label[language])
      switch (difference.one, difference.other) {
      case (let one?, nil): return [indent + say("只有 A：", "only A: ") + label + bracketed(one)]
      case (nil, let other?): return [indent + say("只有 B：", "only B: ") + label + bracketed(other)]
      default:
        return [
          indent + say("不同：", "differs: ") + label,
          indent + "  A  " + value(difference.one), indent + "  B  " + value(difference.other),
        ]
      }
    }
  }

  private func bracketed(_ text: Bilingual) -> String {
    let safe = terminalSafe(text[language])
    return language == .chinese ? "　\(safe)" : "  \(safe)"
  }

  private func value(_ text: Bilingual?) -> String {
    text.map { terminalSafe($0[language]) } ?? say("（无）", "(none)")
  }
}
