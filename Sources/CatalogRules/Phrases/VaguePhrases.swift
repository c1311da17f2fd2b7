import CatalogModel
import Wording

/// Tier B: names of materials that do not tell what to bring.
extension PhraseReader {
  /// Finds them: 相关证明, 有效证件, …身份证明, …证明文件, 资质文件, and names of one general word.
  mutating func findVagueNames() {
    if let name = wholeName {
      add(name, through: name, Self.whichPaper)
      return
    }
    for index in phrases.indices {
      switch phrases[index].kind {
      case .qualifier, .necessary: qualified(index)
      case .validProof:
        if endsWithCopies(index) {
          add(index, through: index, isIdentity(index) ? Self.whichIdentity : Self.whichPaper)
        }
      case .identityProof: if endsName(index) { add(index, through: index, Self.whichIdentity) }
      case .proofFile: if endsName(index), !isAlone(index) { add(index, through: index, Self.whichProof) }
      case .qualificationFile: if endsWithCopies(index) { add(index, through: index, Self.whichQualification) }
      default: continue
      }
    }
  }

  /// The phrase that is the whole name and no more than a general word.
  private var wholeName: Int? {
    guard let first = phrases.indices.first, isFirst(first), isLast(first) else { return nil }
    switch phrases[first].kind {
    case .papers, .documents, .proof, .proofFile, .bareName: return first
    default: return nil
    }
  }

  /// 有关材料 as the beginning of a name, 相关证明 anywhere; not behind 其他 and 等, which is another defect.
  private mutating func qualified(_ index: Int) {
    if let before = previous(index),
      phrases[before].kind == .other || phrases[before].kind == .etc
        || phrases[before].kind.isQualifier
    {
      return
    }
    let last = skip(index) { $0.isQualifier }
    guard let paper = next(last) else { return }
    let isVague: Bool =
      switch phrases[paper].kind {
      case .proof, .proofFile: true
      case .papers: isFirst(index) || isProofPaper(paper)
      case .documents, .bareName, .capacity: isFirst(index)
      default: false
      }
    guard isVague, endsWithCopies(paper) else { return }
    add(index, through: paper, Self.whichPaper)
  }

  /// Whether a phrase such as 有效身份证件 is about who somebody is.
  private func isIdentity(_ index: Int) -> Bool {
    String(decoding: bytes[phrases[index].range], as: UTF8.self).contains("身份")
  }

  /// Whether papers are called 证明材料 or 证明资料.
  private func isProofPaper(_ index: Int) -> Bool { bytes[phrases[index].range].starts(with: "证明".utf8) }

  /// Whether 证明文件 belongs to a vague beginning that is told already.
  private mutating func isAlone(_ index: Int) -> Bool {
    guard let before = previous(index) else { return false }
    return phrases[before].kind.isQualifier || phrases[before].kind == .other || phrases[before].kind == .etc
  }

  /// As `endsName`, whether or not the copy's kind is said behind it.
  private mutating func endsWithCopies(_ index: Int) -> Bool {
    let last = skip(index) { $0 == .tail || $0 == .joiner || $0 == .of }
    return endsName(index) || last > index && endsName(last)
  }

  private static let whichPaper = Bilingual("写出材料的具体名称，如“不动产权证书”", "give the paper's own name, such as 不动产权证书")
  private static let whichIdentity = Bilingual(
    "写明哪几种身份证件可用，如“居民身份证（或者护照、港澳居民居住证）”", "say which identity papers will do, such as 居民身份证")
  private static let whichProof = Bilingual(
    "写明由谁出具的什么文件可以证明，如“不动产权证书或者购房合同”", "say which paper, by whom, proves it")
  private static let whichQualification = Bilingual("写明资质证书的名称和等级", "give the certificate's name and grade")
}

/// Tier C: conditions nobody can tell to be fulfilled.
extension PhraseReader {
  /// Finds them: 符合有关规定, 按规定, 具有相应能力, 视情况, 适当, 必要时, 原则上, 有关部门.
  mutating func findVagueConditions() {
    for index in phrases.indices {
      switch phrases[index].kind {
      case .rule, .ruled: accordingToRules(index)
      case .meet: meets(index)
      case .aboveTerms: aboveTerms(index)
      case .possess: possesses(index)
      case .need: if bytes[phrases[index].range].elementsEqual("有必要的".utf8) { possesses(index) }
      case .other: otherTerms(index)
      case .byCase: if demanded(byCase: index) == nil { add(index, through: index, Self.sayCases) }
      case .byReference: if !follows(index, { $0 == .quoted }) { add(index, through: index, Self.sayModel) }
      case .moderate: add(index, through: index, Self.sayMeasure)
      case .inDueTime: add(index, through: index, Self.sayChange)
      case .whenNeeded: if role != .review || !hasTrigger(index) { add(index, through: index, Self.sayCases) }
      case .inPrinciple: if !boundsLimit(index) { add(index, through: index, Self.sayExceptions) }
      case .usually: add(index, through: index, Self.sayExceptions)
      case .vagueBody: add(index, through: index, Self.sayBody)
      default: continue
      }
    }
  }

  /// 按照国家有关规定: without the name of what it rules.
  private mutating func accordingToRules(_ index: Int) {
    var first = index
    while index - first < Self.reach, let before = previous(first) {
      let kind = phrases[before].kind
      if kind == .according {
        // 按照规定的格式 names what the rule is for.
        if phrases[index].kind == .ruled, !endsTerm(index) { return }
        return add(before, through: index, Self.sayRule)
      }
      guard kind.isQualifier || kind == .law || kind == .of || kind == .pause || kind == .joiner || kind == .body else {
        if kind == .quoted || kind == .meet || kind == .plain { return }
        break
      }
      first = before
    }
    relatedRules(index)
  }

  /// 有关规定 at the end of a clause, whatever goes before it.
  private mutating func relatedRules(_ index: Int) {
    guard let related = previous(index), phrases[related].kind == .qualifier, endsTerm(index) else { return }
    let isNamed = follows(related) { $0 == .quoted || $0 == .meet || $0 == .of || $0 == .law }
    if !isNamed { add(related, through: index, Self.sayRule) }
  }

  /// 符合国家有关规定和条件 to the end of a clause, with nothing named in it.
  private mutating func meets(_ index: Int) {
    var (last, says) = (index, false)
    while last - index < Self.reach, let following = next(last) {
      switch phrases[following].kind {
      case .rule, .ruled, .terms, .demand: says = true
      case .standard: says = says || phrases[last].kind.isQualifier
      case .qualifier, .necessary, .law, .of, .pause, .joiner: break
      case .capacity where says && (phrases[last].kind == .of || phrases[last].kind == .ruled): break
      default: return
      }
      last = following
      if says, endsTerm(last) { break }
    }
    guard says, endsTerm(last) else { return }
    add(index, through: skip(last) { $0 == .of }, Self.sayThem)
  }

  /// 符合以上条件 where nothing stands above.
  private mutating func aboveTerms(_ index: Int) {
    guard isFirst(index), endsTerm(index) else { return }
    add(index, through: skip(index) { $0 == .of }, Self.sayThem)
  }

  /// 具有相应的能力.
  private mutating func possesses(_ index: Int) {
    let last = skip(index) {
      $0 == .capacity || $0 == .terms || $0 == .pause || $0 == .joiner || $0 == .of || $0 == .law
    }
    guard last > index, phrases[last].kind != .pause, phrases[last].kind != .joiner, endsTerm(last) else { return }
    add(index, through: last, Self.sayMeasure)
  }

  /// 其他必要条件 that no law is said to rule.
  private mutating func otherTerms(_ index: Int) {
    if follows(index, { $0 == .ruled || $0 == .articleRuled || $0 == .need || $0 == .necessary }) { return }
    let qualified = skip(index) { $0.isQualifier }
    guard let last = next(qualified), phrases[last].kind == .terms || phrases[last].kind == .demand, endsTerm(last)
    else { return }
    add(index, through: last, Self.sayThem)
  }

  /// Whether a clause ends behind a phrase, 的 left out.
  private mutating func endsTerm(_ index: Int) -> Bool {
    let last = skip(index) { $0 == .of }
    if isLast(last) { return true }
    guard let following = next(last) else { return false }
    switch phrases[following].kind {
    case .stop, .closing, .outcome: return true
    default: return false
    }
  }

  private mutating func follows(_ index: Int, _ isWanted: (PhraseKind) -> Bool) -> Bool {
    previous(index).map { isWanted(phrases[$0].kind) } ?? false
  }

  /// Whether 必要时 comes after what makes it necessary: …的，必要时.
  private mutating func hasTrigger(_ index: Int) -> Bool {
    guard let comma = previous(index), phrases[comma].kind == .stop else { return false }
    let end = Int(phrases[comma].start)
    return end >= 3 && ["的", "时", "后", "一"].contains { bytes[end - 3..<end].elementsEqual($0.utf8) }
  }

  /// Whether 原则上 only weakens a limit that is given in days: 原则上不超过5个工作日.
  mutating func boundsLimit(_ index: Int) -> Bool {
    for at in index + 1..<max(index + 1, min(phrases.count, index + 5)) where phrases[at].kind == .dayKind {
      let from = Int(phrases[index].end)
      if isNear(from, Int(phrases[at].start), 16) { return true }
    }
    return false
  }

  private static let sayThem = Bilingual(
    "把条件逐条写出，能够对照核实", "list the conditions one by one, so that they can be checked")
  private static let sayRule = Bilingual("写明依据哪部规定第几条，或者直接写出要求", "name the rule and article, or say what it demands")
  private static let sayMeasure = Bilingual("写明数量、等级或者证书，能够对照核实", "give a number, a grade or a certificate")
  private static let sayCases = Bilingual("写明在什么情形下", "say in which cases")
  private static let sayExceptions = Bilingual("写明除外的情形，没有的删去", "name the exceptions, or strike the words out")
  private static let sayBody = Bilingual("写出部门的名称", "name the body")
  private static let sayModel = Bilingual(
    "写明参照哪部规定的哪一条，或者直接写出要求", "name the rule that is followed, or say what it demands")
  private static let sayChange = Bilingual("写明现行的要求，调整后再改", "say what holds now, and change it when it changes")
}
