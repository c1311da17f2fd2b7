import CatalogModel
public import Wording

/// An effective item for people: what it says, element by element, and in which file and line each value stands.
public struct EffectiveText: Sendable {
  private let outline: EffectiveOutline
  private let bodyName: String?
  private let language: Language
  private let paint: Painter
  private let width: Int
  private let names: [String: String]

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - outline: The item.
  ///   - bodyName: The name of its body, if the catalog knows it.
  ///   - language: The language of the elements' names.
  ///   - painter: The colours.
  ///   - columns: How wide lines may be.
  public init(_ outline: EffectiveOutline, bodyName: String?, language: Language, painter: Painter, columns: Int) {
    self.outline = outline
    self.bodyName = bodyName
    self.language = language
    paint = painter
    let names = Dictionary(
      outline.item.files.map { ($0.path, Self.shortName(of: $0, language)) }, uniquingKeysWith: { first, _ in first })
    self.names = names
    // Room for a place such as “标准:123”; the longer ones of shared materials may stand out.
    width = max(40, min(columns, 120) - 16)
  }

  /// The lines, each with its line end.
  public func text() -> String {
    let item = outline.item
    var text = paint(terminalSafe(item.root.text(.name) ?? item.name), .strong) + "\n"
    let kind = item.item == nil ? Bilingual("标准", "standard") : Bilingual("实施清单", "item")
    let body = [item.bodyCode.map { bodyName ?? $0 }, item.level].compactMap { $0 }
    text += ([item.name, kind[language]] + body).map(terminalSafe).joined(separator: " · ") + "\n\n"
    text += paint(Bilingual("来源文件", "Files")[language], .strong) + "\n"
    let widest = names.values.map { displayWidth($0) }.max() ?? 0
    for file in item.files {
      text += "  \(padded(names[file.path] ?? "", toWidth: widest))  \(terminalSafe(file.path))\n"
    }
    text += "\n" + paint(Bilingual("要素", "Elements")[language], .strong) + "\n"
    add(outline.entries, depth: 1, to: &text)
    return text
  }

  private func add(_ entries: [EffectiveOutline.Entry], depth: Int, to text: inout String) {
    for entry in entries where entry.element.key != .govsvc {
      let label = entry.element.label[language]
      switch entry.content {
      case .text(let value): add(label, value[language], entry, depth: depth, to: &text)
      case .texts(let values):
        add(label, values.joined(separator: language == .chinese ? "、" : ", "), entry, depth: depth, to: &text)
      case .record(let inner):
        line(paint(label, .strong), "", at: entry.origin, depth: depth, isGroup: true, to: &text)
        add(inner, depth: depth + 1, to: &text)
      case .records(let members):
        let count = members.isEmpty ? Bilingual("无", "none")[language] : "\(members.count)"
        let open = language == .chinese ? "（" : " ("
        let close = language == .chinese ? "）" : ")"
        line(paint(label + open + count + close, .strong), "", at: entry.origin, depth: depth, isGroup: true, to: &text)
        for member in members { add(member, depth: depth + 1, to: &text) }
      }
    }
  }

  private func add(_ member: EffectiveOutline.Member, depth: Int, to text: inout String) {
    var title = "[\(member.selector)]" + (member.name.isEmpty ? "" : " \(member.name)")
    if member.isAddition { title += Bilingual("（本机关增加）", " (added by the body)")[language] }
    line(terminalSafe(title), "", at: member.origin, depth: depth, isGroup: false, to: &text)
    let rest = member.entries.filter { entry in
      let isSaid = Self.isTitle(entry.element.key) && [member.selector, member.name].contains(entry.text)
      return entry.standard != nil || !isSaid
    }
    add(rest, depth: depth + 2, to: &text)
  }

  private func add(
    _ label: String, _ value: String, _ entry: EffectiveOutline.Entry, depth: Int, to text: inout String
  ) {
    let colon = language == .chinese ? "：" : ": "
    line(label + colon, terminalSafe(value), at: entry.origin, depth: depth, isGroup: false, to: &text)
    guard let standard = entry.standard, standard.text != value else { return }
    let words = Bilingual("标准为 \(standard.text)", "the standard has \(standard.text)")[language]
    line("↳ ", terminalSafe(words), at: standard.origin, depth: depth + 1, isGroup: false, to: &text)
  }

  /// One line with its place at the end; a long value goes on below its beginning.
  private func line(
    _ label: String, _ value: String, at origin: EffectiveOutline.Origin, depth: Int, isGroup: Bool,
    to text: inout String
  ) {
    let indent = String(repeating: "  ", count: depth)
    guard !isGroup else {
      text += indent + label + "\n"
      return
    }
    let room = max(24, width - depth * 2)
    let lines = wrapped(label + value, toWidth: room)
    for (index, part) in lines.enumerated() {
      let left = indent + (index == 0 ? part : "  " + part)
      text += index == 0 ? padded(left, toWidth: width + 2) + "  " + paint(place(origin), .faint) : left
      text += "\n"
    }
  }

  private func place(_ origin: EffectiveOutline.Origin) -> String {
    "\(names[origin.path] ?? terminalSafe(origin.path)):\(origin.line)"
  }

  /// The elements that a record's title says already.
  private static func isTitle(_ key: Key) -> Bool {
    switch key {
    case .id, .material, .name, .label, .ask, .law, .text, .code, .question, .about: true
    default: false
    }
  }

  private static func shortName(of file: SourceFile, _ language: Language) -> String {
    switch file.kind {
    case .standard: Bilingual("标准", "standard")[language]
    case .item: Bilingual("清单", "item")[language]
    default: Bilingual("材料 ", "material ")[language] + terminalSafe(file.stem)
    }
  }
}

extension EffectiveOutline.Entry {
  /// The scalar, if the element has one.
  fileprivate var text: String? {
    if case .text(let value) = content { return value.chinese }
    return nil
  }
}
