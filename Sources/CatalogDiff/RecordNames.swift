import CatalogModel
import CatalogText
import Wording

extension RecordKind {
  /// What a record of the kind is called in a message.
  var noun: Bilingual {
    switch self {
    case .material, .requirement, .materialFile: Bilingual("材料", "material ")
    case .serviceCase: Bilingual("情形", "case ")
    case .question: Bilingual("问题", "question ")
    case .option: Bilingual("选项", "option ")
    case .result: Bilingual("审批结果", "result ")
    case .basis: Bilingual("依据", "basis ")
    case .condition: Bilingual("受理条件", "condition ")
    case .step: Bilingual("环节", "step ")
    case .specialProcedure: Bilingual("特别程序", "special procedure ")
    case .fee: Bilingual("收费项目", "fee ")
    case .reduction: Bilingual("减免", "reduction ")
    case .check: Bilingual("审查要点", "check ")
    case .window: Bilingual("办理窗口", "window ")
    case .partner: Bilingual("联办机构", "joint body ")
    case .faq: Bilingual("常见问题", "frequent question ")
    case .application: Bilingual("申请期限", "time to apply ")
    case .neverRow: Bilingual("不会出现的组合", "impossible combination ")
    case .discretion: Bilingual("裁量事项", "matter of discretion ")
    case .discretionLevel: Bilingual("裁量档次", "level of discretion ")
    case .notOffered: Bilingual("不在本机构办理的情形", "cases not offered ")
    case .organization: Bilingual("实施主体", "body ")
    case .licence: Bilingual("电子证照类型", "e-licence type ")
    case .retiredCode: Bilingual("停用编码", "retired code ")
    default: Bilingual("", "")
    }
  }
}

extension Record {
  /// What tells the record from others of its list for a reader; nil where it has nothing of the kind.
  var title: String? {
    switch kind {
    case .question: text(.ask)
    case .option, .discretionLevel: text(.label)
    case .condition, .check, .reduction: text(.text).map(firstLine)
    case .faq: text(.question).map(firstLine)
    case .discretion: text(.about)
    case .neverRow: text(.reason).map(firstLine)
    case .basis: text(.law).map { "《\($0)》" + (text(.article) ?? "") }
    case .application: applicationTitle
    case .requirement: text(.material)
    default: text(.name) ?? text(.id)
    }
  }

  private var applicationTitle: String? {
    if let within = text(.within) { return (text(.from) ?? "") + " " + within }
    return text(.notBefore) ?? text(.before)
  }

  /// The id, or what the kind has instead.
  var identity: String? {
    text(.id) ?? kind.identity.flatMap { text($0) }
  }

  /// Whether the record has an identity, and another one has the same.
  func hasIdentity(of other: Record) -> Bool {
    guard let value = identityValue, let otherValue = other.identityValue else { return false }
    return value.hasText(of: otherValue)
  }

  /// Where the identity stands.
  private var identityValue: Value? { self[.id] ?? kind.identity.flatMap { self[$0] } }

  /// Everything the record says, but its own id, in a form that order and layout do not change.
  var fingerprint: String {
    var parts: [String] = []
    for element in elements where element.key != .id && element.key != .use && element.key != .govsvc {
      switch element.type {
      case .record: parts.append("\(element.key):{\(record(element.key)?.fingerprint ?? "")}")
      case .records(let child):
        var inner = records(element.key).map { ($0.text(.id) ?? "") + "{" + $0.fingerprint + "}" }
        if child != .step { inner.sort() }
        parts.append("\(element.key):[\(inner.joined(separator: "\u{1}"))]")
      default:
        let text = self[element.key].map(canonicalText) ?? ""
        if text != element.fallback { parts.append("\(element.key)=\(text)") }
      }
    }
    return parts.joined(separator: "\u{2}")
  }
}

/// The first line of a text, cut to a length that fits in a message.
func firstLine(_ text: String) -> String {
  let line = text.split(separator: "\n", omittingEmptySubsequences: true).first.map(String.init) ?? ""
  return line.count > 30 ? line.prefix(30) + "…" : line
}

/// A scalar, list or condition in a form that order, quoting and layout do not change.
func canonicalText(_ value: Value) -> String {
  guard let tree = value.file.tree else { return "" }
  let node = tree.nodes[value.node]
  if node.isMapping {
    let parts = tree.entries(of: value.node).map { entry in
      tree.text(entry.key) + ":" + canonicalText(Value(file: value.file, node: entry.value))
    }
    return "{" + parts.sorted().joined(separator: "\u{3}") + "}"
  }
  if node.isSequence {
    let parts = tree.elements(of: value.node).map { canonicalText(Value(file: value.file, node: $0)) }
    return "[" + parts.sorted().joined(separator: "\u{3}") + "]"
  }
  return withoutTrailingSpace(value.text)
}

/// The text without line ends and spaces at its end: whether a block ends with a line end is layout.
func withoutTrailingSpace(_ text: String) -> String {
  var text = Substring(text)
  while let last = text.unicodeScalars.last, last == "\n" || last == " " || last == "\r" {
    text.unicodeScalars.removeLast()
  }
  return String(text)
}
