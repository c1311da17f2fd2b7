import CatalogModel

/// A law as it is cited, with its articles.
struct CitedLaw {
  let title: Text
  var articles: [Text]
}

extension GuideReader {
  /// Laws as they are cited, the articles of one law together: `《条例》（国务院令第746号）第二条、第三条`.
  mutating func laws(of records: some Sequence<Int>) -> [CitedLaw] {
    var laws: [CitedLaw] = []
    for record in records {
      let title = lawTitle(record)
      let article = text(record, .article)
      guard let position = laws.firstIndex(where: { $0.title.equals(title) }) else {
        laws.append(CitedLaw(title: title, articles: article.map { [$0] } ?? []))
        continue
      }
      guard let article, !laws[position].articles.contains(where: { $0.equals(article) }) else { continue }
      laws[position].articles.append(article)
    }
    return laws
  }

  /// The law of one of some bases as it is cited, with the articles that they name of it; nil where one of the bases
  /// before it is of the same law.
  ///
  /// The same as ``laws(of:)`` one by one, without lists of lists.
  mutating func law(_ index: Int, of bases: [(record: Int, title: Text)]) -> Text? {
    let title = bases[index].title
    for other in 0..<index where bases[other].title.equals(title) { return nil }
    words.open()
    words.append(title)
    var isFirst = true
    for other in index..<bases.count where bases[other].title.equals(title) {
      guard let article = text(bases[other].record, .article) else { continue }
      if isNamed(article, of: title, in: bases[index..<other]) { continue }
      if !isFirst { words.append("、") }
      isFirst = false
      words.append(article)
    }
    return words.close()
  }

  private mutating func isNamed(
    _ article: Text, of title: Text, in bases: ArraySlice<(record: Int, title: Text)>
  ) -> Bool {
    for index in bases.indices where bases[index].title.equals(title) {
      if let named = text(bases[index].record, .article), named.equals(article) { return true }
    }
    return false
  }

  /// The title of a law with its number, as it is cited.
  mutating func lawTitle(_ record: Int) -> Text {
    words.open()
    appendTitle(record)
    return words.close()
  }

  private mutating func appendTitle(_ record: Int) {
    let law = textOrNone(record, .law)
    let mark = Text("《")
    let isMarked = law.isEmpty || law.count >= mark.count && Text(rebasing: law[..<mark.count]).equals(mark)
    if !isMarked { words.append(mark) }
    words.append(law)
    if !isMarked { words.append("》") }
    guard let number = text(record, .number) else { return }
    words.append("（")
    words.append(number)
    words.append("）")
  }

  /// Adds one basis as it is cited to the open text.
  mutating func appendCitation(_ record: Int) {
    appendTitle(record)
    words.append(textOrNone(record, .article))
  }

  /// One basis as it is cited.
  mutating func citation(_ record: Int) -> Text {
    words.open()
    appendCitation(record)
    return words.close()
  }

  /// One basis as it is cited, put together once for the materials that rest on it.
  mutating func knownCitation(_ basis: Int) -> Text {
    for index in citations.indices where citations[index].basis == basis { return citations[index].words }
    let text = citation(basis)
    if citations.count < 16 { citations.append((basis, text)) }
    return text
  }

  /// Adds laws with their articles to the open text.
  mutating func append(_ laws: [CitedLaw]) {
    for (number, law) in laws.enumerated() {
      if number > 0 { words.append("；") }
      append(law)
    }
  }

  /// Adds a law with its articles to the open text.
  mutating func append(_ law: CitedLaw) {
    words.append(law.title)
    for (position, article) in law.articles.enumerated() {
      if position > 0 { words.append("、") }
      words.append(article)
    }
  }

  /// The bases a record names.
  mutating func namedBases(_ record: Int) -> [Int] {
    guard let value = item.value(record, .bases) else { return [] }
    note(readingOf: .bases)
    var found: [Int] = []
    for element in item.elements(value) {
      let id = content(element)
      if let basis = bases.record(id) { found.append(basis) }
    }
    return found
  }

  /// The laws of some bases as one text, after a word; nothing where they say nothing.
  mutating func cited(_ records: [Int], after word: StaticString = "") -> Text {
    guard !records.isEmpty else { return .empty }
    if records.count == 1 {
      words.open()
      words.append(word)
      appendCitation(records[0])
    } else {
      let laws = laws(of: records)
      words.open()
      words.append(word)
      append(laws)
    }
    let isSilent = words.openCount == word.utf8CodeUnitCount
    let text = words.close()
    return isSilent ? .empty : text
  }

  /// The bases a record names, as they are cited.
  mutating func basisText(_ record: Int) -> Text { cited(namedBases(record), after: "依据：") }

  /// Under which condition a record applies, in words.
  mutating func conditionText(_ record: Int) -> Text {
    guard let when = item.value(record, .when) else { return .empty }
    let word: StaticString = "适用条件："
    words.open()
    words.append(word)
    appendSentence(when)
    let isSilent = words.openCount == word.utf8CodeUnitCount
    let text = words.close()
    return isSilent ? .empty : text
  }
}
