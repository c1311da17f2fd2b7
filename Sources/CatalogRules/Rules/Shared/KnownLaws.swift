import CatalogModel
import Wording

/// What the rules know of laws and regulations: how many articles they have, which were repealed, what some articles
/// are about.
///
/// Each fact is read off the law itself, in the version named; what a catalog cites beside these is not judged.
final class KnownLaws: Sendable {
  /// A law in force whose articles were counted.
  struct Law: Sendable {
    let name: StaticString
    /// How many articles it has.
    let articles: Int
    /// The version that was counted.
    let version: Bilingual
  }

  /// A law that was repealed, and by what.
  struct Repeal: Sendable {
    let name: StaticString
    /// The article that repeals it, and from when on.
    let by: Bilingual
  }

  /// An article that another one took the place of.
  struct Supersession: Sendable {
    let law: StaticString
    let article: Int
    let by: Bilingual
  }

  /// The act that a stretch of a law's articles is about, in the words items are named by.
  struct Act: Sendable {
    let law: StaticString
    let articles: ClosedRange<Int>
    let act: StaticString
  }

  /// The limits that an article sets for the decision, in working days: without and with an extension.
  struct DecisionLimit: Sendable {
    let law: StaticString
    let article: Int
    let workingDays: [Int]
  }

  /// The laws by their names without 中华人民共和国; a number is a law's place in `names`.
  private let numbers: ByteTable
  /// By `mark`: whether some name has it.
  private let mayBeKnown: [Bool]
  private let names: [String]
  private let lawsByNumber: [Law?]
  private let repealsByNumber: [Repeal?]
  private let supersessions: [(law: Int, row: Supersession)]
  private let acts: [(law: Int, row: Act)]
  private let limits: [(law: Int, row: DecisionLimit)]

  static let current = KnownLaws()

  init() {
    var numbers = ByteTable(capacity: 64)
    var names: [String] = []
    func number(_ name: StaticString) -> Int {
      if let number = numbers.insert("\(name)", names.count) { return number }
      names.append("\(name)")
      return names.count - 1
    }
    let laws = Self.laws.map { (number($0.name), $0) }
    let repeals = Self.repeals.map { (number($0.name), $0) }
    supersessions = Self.supersessions.map { (number($0.law), $0) }
    acts = Self.acts.map { (number($0.law), $0) }
    limits = Self.limits.map { (number($0.law), $0) }
    lawsByNumber = names.indices.map { index in laws.first { $0.0 == index }?.1 }
    repealsByNumber = names.indices.map { index in repeals.first { $0.0 == index }?.1 }
    self.numbers = numbers
    self.names = names
    var marks = [Bool](repeating: false, count: 1024)
    for var name in names {
      name.withUTF8 { marks[Self.mark($0, 0, $0.count)] = true }
    }
    mayBeKnown = marks
  }

  /// The number of a law that a basis names; 《》 and 中华人民共和国 before the name do not matter.
  func number(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count > 6 else { return nil }
    var (start, end) = (0, text.count)
    let isBracketed = text[0] == 0xE3 && text[1] == 0x80 && text[2] == 0x8A
    if isBracketed, text[end - 3] == 0xE3, text[end - 2] == 0x80, text[end - 1] == 0x8B {
      start += 3
      end -= 3
    }
    if end - start > 21, isState(text, at: start) { start += 21 }
    // Nearly every law is unknown, and told by its length and its first two characters.
    guard end - start > 5, mayBeKnown[Self.mark(text, start, end)] else { return nil }
    return numbers[UnsafeBufferPointer(rebasing: text[start..<end])]
  }

  /// Whether 中华人民共和国 stands at a place with 21 bytes behind it.
  private func isState(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard let base = text.baseAddress else { return false }
    let state: StaticString = "中华人民共和国"
    let (own, other) = (UnsafeRawPointer(base + start), UnsafeRawPointer(state.utf8Start))
    // Three words of eight bytes that overlap: 21 bytes in all.
    return own.word(0) == other.word(0) && own.word(8) == other.word(8) && own.word(13) == other.word(13)
  }

  /// A number below 1,024 of a name's length and its first two characters.
  private static func mark(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let first = Int(text[start + 1]) << 8 | Int(text[start + 2])
    let second = Int(text[start + 4]) << 8 | Int(text[start + 5])
    return (first &* 31 &+ second &* 17 &+ (end - start) &* 7) & 1023
  }

  /// A law's name without 中华人民共和国.
  func name(_ law: Int) -> String { names[law] }

  /// The law whose articles were counted.
  func law(_ law: Int) -> Law? { lawsByNumber[law] }

  /// How a law came to be repealed; nil for one in force.
  func repeal(_ law: Int) -> Repeal? { repealsByNumber[law] }

  /// What took the place of an article.
  func supersession(_ law: Int, article: Int) -> Supersession? {
    supersessions.first { $0.law == law && $0.row.article == article }?.row
  }

  /// What an article is about.
  func act(_ law: Int, article: Int) -> StaticString? {
    acts.first { $0.law == law && $0.row.articles.contains(article) }?.row.act
  }

  /// The limits an article sets, in working days; none for an article that is not known to set any.
  func limits(_ law: Int, article: Int) -> [Int] {
    limits.first { $0.law == law && $0.row.article == article }?.row.workingDays ?? []
  }
}
