/// One case of the YAML test suite.
struct SuiteCase {
  let id: String
  let isInvalid: Bool
  let yaml: [UInt8]
  let events: String

  /// Reads a line of JSON; nil when it is not an object of the expected members.
  init?(_ line: ArraySlice<UInt8>) {
    var json = JSONLine(line)
    guard let members = json.members(), let id = members["id"], let yaml = members["yaml"], let fail = members["fail"]
    else { return nil }
    self.id = id
    self.yaml = Array(yaml.utf8)
    isInvalid = fail == "true"
    events = members["tree"] ?? ""
  }

  /// The document as texts, from the suite's events; nil for streams of none or several documents, and for aliases.
  func tree() -> TextTree? {
    var stack: [(isMap: Bool, items: [TextTree])] = [(false, [])]
    for raw in events.split(separator: "\n") {
      let line = raw.drop { $0 == " " }
      if line.hasPrefix("=VAL") {
        stack[stack.count - 1].items.append(.text(SuiteCase.content(line.dropFirst(5))))
      } else if line.hasPrefix("+MAP") || line.hasPrefix("+SEQ") {
        stack.append((line.hasPrefix("+MAP"), []))
      } else if line.hasPrefix("-MAP") || line.hasPrefix("-SEQ"), let top = stack.popLast(), !stack.isEmpty {
        guard let closed = SuiteCase.closed(top.isMap, top.items) else { return nil }
        stack[stack.count - 1].items.append(closed)
      } else if line.hasPrefix("=ALI") {
        return nil
      }
    }
    return stack.count == 1 && stack[0].items.count == 1 ? stack[0].items[0] : nil
  }

  private static func closed(_ isMap: Bool, _ items: [TextTree]) -> TextTree? {
    guard isMap else { return .list(items) }
    var entries: [TextTree.Entry] = []
    for index in stride(from: 0, to: items.count - 1, by: 2) {
      guard case .text(let key) = items[index] else { return nil }
      entries.append(TextTree.Entry(key: key, value: items[index + 1]))
    }
    return .map(entries)
  }

  /// The text of a `=VAL` line, after its anchor, its tag and the mark of its style.
  private static func content(_ line: Substring) -> [UInt8] {
    var line = line
    while line.hasPrefix("&") || line.hasPrefix("<") {
      line = line.firstIndex(of: " ").map { line[line.index(after: $0)...] } ?? ""
    }
    var content: [UInt8] = []
    var isEscape = false
    for byte in line.dropFirst().utf8 {
      if isEscape {
        isEscape = false
        switch byte {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "b"): content.append(0x08)
        default: content.append(byte)
        }
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        content.append(byte)
      }
    }
    return content
  }
}

/// Just enough JSON for one object of strings, true, false, null and lists of strings.
struct JSONLine {
  private let bytes: [UInt8]
  private var at = 0

  init(_ line: ArraySlice<UInt8>) { bytes = Array(line) }

  private var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  /// The members whose values are strings or words; lists are passed over.
  mutating func members() -> [String: String]? {
    var members: [String: String] = [:]
    skip(UInt8(ascii: "{"))
    while byte == UInt8(ascii: "\"") {
      let name = string()
      skip(UInt8(ascii: ":"))
      switch byte {
      case UInt8(ascii: "\""):
        members[name] = string()
      case UInt8(ascii: "["):
        while at < bytes.count, byte != UInt8(ascii: "]") {
          if byte == UInt8(ascii: "\"") { members[""] = string() } else { at += 1 }
        }
        at += 1
      default:
        let start = at
        while byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "z") { at += 1 }
        members[name] = String(decoding: bytes[start..<at], as: UTF8.self)
      }
      skip(UInt8(ascii: ","))
    }
    return byte == UInt8(ascii: "}") ? members : nil
  }

  private mutating func skip(_ mark: UInt8) {
    while byte == 0x20 { at += 1 }
    if byte == mark { at += 1 }
    while byte == 0x20 { at += 1 }
  }

  private mutating func string() -> String {
    var units: [UInt16] = []
    at += 1
    while at < bytes.count, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        at += 1
        units.append(escape())
      } else {
        let start = at
        while at < bytes.count, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { at += 1 }
        units += Array(String(decoding: bytes[start..<at], as: UTF8.self).utf16)
      }
    }
    at += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() -> UInt16 {
    let letter = byte
    at += 1
    switch letter {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "u"):
      at += 4
      return UInt16(String(decoding: bytes[at - 4..<min(at, bytes.count)], as: UTF8.self), radix: 16) ?? 0xFFFD
    default: return UInt16(letter)
    }
  }
}
