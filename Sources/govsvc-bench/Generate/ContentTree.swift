/// What a generated file says, before it is written as YAML or as plain XML.
indirect enum ContentTree {
  /// A text that may stand plain.
  case text(String)
  /// A code, always quoted in YAML.
  case code(String)
  /// A list of scalars in one line.
  case flow([ContentTree])
  /// A list of records.
  case list([ContentTree])
  /// A mapping.
  case mapping([Entry])

  /// One line of a mapping.
  struct Entry {
    let key: String
    let value: ContentTree
  }

  /// A mapping of `entries`, in their order.
  static func record(_ entries: [(key: String, value: ContentTree)]) -> ContentTree {
    .mapping(entries.map { Entry(key: $0.key, value: $0.value) })
  }
}

extension ContentTree {
  /// The tree as a file of the catalog's YAML.
  func yaml() -> [UInt8] {
    var text = ""
    writeYAML(to: &text, indent: 0)
    return Array(text.utf8)
  }

  private func writeYAML(to text: inout String, indent: Int) {
    guard case .mapping(let entries) = self else { return }
    let margin = String(repeating: " ", count: indent)
    for entry in entries {
      let value = entry.value
      text += "\(margin)\(entry.key):"
      switch value {
      case .text, .code, .flow: text += " \(value.inline)\n"
      case .list(let elements):
        text += "\n"
        for element in elements { element.writeElement(to: &text, indent: indent + 2) }
      case .mapping:
        text += "\n"
        value.writeYAML(to: &text, indent: indent + 2)
      }
    }
  }

  private func writeElement(to text: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    guard case .mapping = self else {
      text += "\(margin)- \(inline)\n"
      return
    }
    var body = ""
    writeYAML(to: &body, indent: indent + 2)
    text += "\(margin)- \(body.dropFirst(indent + 2))"
  }

  private var inline: String {
    switch self {
    case .text(let value): value
    case .code(let value): "\"\(value)\""
    case .flow(let elements): "[" + elements.map(\.inline).joined(separator: ", ") + "]"
    default: ""
    }
  }
}

extension ContentTree {
  /// The tree as plain XML: one element a key, `entry` for each element of a list.
  func xml(root: String) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root)>\n"
    writeXML(to: &text, indent: 1)
    return Array((text + "</\(root)>\n").utf8)
  }

  private func writeXML(to text: inout String, indent: Int) {
    let margin = String(repeating: "  ", count: indent)
    switch self {
    case .text(let value), .code(let value): text += value
    case .flow(let elements), .list(let elements):
      for element in elements { element.writeElement("entry", to: &text, margin, indent) }
    case .mapping(let entries):
      for entry in entries { entry.value.writeElement(entry.key, to: &text, margin, indent) }
    }
  }

  private func writeElement(_ name: String, to text: inout String, _ margin: String, _ indent: Int) {
    switch self {
    case .text(let value), .code(let value): text += "\(margin)<\(name)>\(value)</\(name)>\n"
    default:
      text += "\(margin)<\(name)>\n"
      writeXML(to: &text, indent: indent + 1)
      text += "\(margin)</\(name)>\n"
    }
  }
}
