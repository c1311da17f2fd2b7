import CatalogModel
import CatalogText
import ServiceCodes
import Wording

/// Turns what a person types for an element into its canonical text.
struct ScalarReading {
  let element: Element

  /// The canonical text of a scalar of `type`.
  ///
  /// - Throws: `EditError.wrongValue`, with what is allowed.
  func text(_ given: String, as type: ValueType) throws(EditError) -> String {
    let text = blankless(given)
    guard !text.isEmpty else {
      throw wrong(
        given, Bilingual("值不能为空，要去掉请用 edit remove", "a value is never empty; use edit remove to take it away"))
    }
    switch type {
    case .integer(let range):
      guard let number = canonicalForm(of: text, as: type) else {
        throw wrong(
          given,
          Bilingual(
            "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
            "it is a whole number from \(range.lowerBound) to \(range.upperBound)"))
      }
      return number
    case .date:
      guard let date = canonicalForm(of: text, as: type) else {
        throw wrong(given, Bilingual("应为日期，例如 2022-03-01", "it is a date such as 2022-03-01"))
      }
      return date
    case .timeLimit: return try limit(text)
    case .money: return try money(text)
    case .label(let list): return try label(text, list)
    case .code(let use): return try code(text, use)
    case .identifier, .name, .reference: return text
    case .prose: return prose(given)
    default: return try line(text)
    }
  }

  private func limit(_ text: String) throws(EditError) -> String {
    do throws(TimeLimitError) {
      return try TimeLimit(lenient: text).description
    } catch {
      throw wrong(text, error.message)
    }
  }

  private func money(_ text: String) throws(EditError) -> String {
    let narrow = String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { Character(narrowed($0)) })
    let spaced = narrow.split(separator: "元", maxSplits: 1, omittingEmptySubsequences: false).joined(separator: " 元")
    let per = spaced.split(separator: "每", omittingEmptySubsequences: false).joined(separator: "/")
    for candidate in [text, spaced, per] {
      if let amount = FeeAmount(candidate) { return amount.description }
    }
    throw wrong(text, Bilingual("应写成“80 元/件”“80 元”或者 0", "it is an amount such as 80 元/件, 80 元 or 0"))
  }

  private func label(_ text: String, _ list: CodeList) throws(EditError) -> String {
    if list.index(of: text) != nil { return text }
    let labels = list.labels
    if let same = labels.first(where: { $0.english.lowercased() == text.lowercased() }) { return same.chinese }
    let choices = labels.map(\.chinese)
    let shown = choices.count > 12 ? Array(choices.prefix(12)) + ["…"] : choices
    throw wrong(
      text, Bilingual("可以填：\(shown.joined(separator: "、"))", "it is one of \(shown.joined(separator: ", "))"),
      suggestion: nearest(text, among: choices) ?? choices.first { $0.contains(text) })
  }

  /// A code in its canonical form where that makes it valid; else as it was typed, for the rules to judge.
  private func code(_ text: String, _ use: CodeUse) throws(EditError) -> String {
    let reading = readCode(text)
    switch use {
    case .handlingSuffix:
      let digits = String(text.unicodeScalars.map { Character(narrowed($0)) })
      guard digits.utf8.count == 2, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
        throw wrong(text, Bilingual("应为两位数字", "it is two digits"))
      }
      return digits
    case .any where element.owner == .service:
      let isItem = text.unicodeScalars.count > 20
      return try code(text, isItem ? .implementation : .base)
    case .local, .any, .organization:
      return reading.isValid ? reading.canonical : text
    case .base, .implementation, .licenceType, .region:
      let reading = readCode(text, as: kind(of: use))
      guard reading.isValid else {
        throw wrong(
          text, reading.problems.first.map(\.message) ?? Bilingual("不是有效的编码", "it is no valid code"),
          suggestion: reading.suggestion)
      }
      return reading.canonical
    }
  }

  private func kind(of use: CodeUse) -> CodeKind {
    switch use {
    case .implementation: .implementationCode
    case .licenceType: .licenceType
    case .region: .region
    default: .baseCode
    }
  }

  private func line(_ text: String) throws(EditError) -> String {
    guard !text.utf8.contains(0x0A) else {
      throw wrong(text, Bilingual("只能有一行", "it is one line"))
    }
    return text
  }

  /// Text of several lines as it was typed; one line without blanks at its ends.
  private func prose(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text : blankless(text)
  }

  func wrong(_ given: String, _ allowed: Bilingual, suggestion: String? = nil) -> EditError {
    .wrongValue(.init(element: element, given: given, allowed: allowed, suggestion: suggestion))
  }
}

/// The ASCII form of a full-width character.
func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
  return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
}

/// The text without white space at its ends.
func blankless(_ text: String) -> String {
  var scalars = Substring(text).unicodeScalars
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}
