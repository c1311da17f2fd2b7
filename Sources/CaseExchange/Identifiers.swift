import CatalogText
import Wording

extension Bilingual {
  /// What an id is made of.
  static let idCure = Bilingual(
    "用小写字母、数字和连字符，每个只用一次；y、no、1 这类会被 YAML 当成别的值的词不能用",
    "use small letters, digits and hyphens, each id once; words that YAML takes for another value, such as y, no and 1, "
      + "are none")
}

/// Makes ids that a catalog takes, each once.
struct Identifiers {
  private var used: Set<String>

  init(_ used: [String] = []) { self.used = Set(used) }

  /// An id made of a text where that is possible, else the prefix with a number.
  mutating func make(of text: String, or prefix: String) -> String {
    let wanted = Self.identifier(text)
    if let wanted, used.insert(wanted).inserted { return wanted }
    var number = 1
    while !used.insert("\(wanted.map { $0 + "-" } ?? prefix)\(number)").inserted { number += 1 }
    return "\(wanted.map { $0 + "-" } ?? prefix)\(number)"
  }

  /// The text as an id: ASCII letters small, blanks and underscores as hyphens; nil where that gives none.
  static func identifier(_ text: String) -> String? {
    let bytes = blankless(text).utf8.map { byte -> UInt8 in
      if byte == 0x20 || byte == 0x5F || byte == 0x2E { return 0x2D }
      return 0x41...0x5A ~= byte ? byte | 0x20 : byte
    }
    let trimmed = bytes.drop { $0 == 0x2D }
    let id = String(decoding: trimmed, as: UTF8.self)
    return isIdentifier(id) ? id : nil
  }

  /// Whether a text is an id as the format has it.
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2D, !ScalarStyle.looksTyped(text) else { return false }
    return text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D }
  }

  /// Whether a text may be a question's id: words of the condition grammar may not.
  static func isQuestionIdentifier(_ text: String) -> Bool {
    isIdentifier(text) && !["any", "all", "none", "results"].contains(text)
  }
}
