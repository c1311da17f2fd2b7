import CatalogModel
import Wording

/// Tier A: words that leave open what is asked for (兜底).
extension PhraseReader {
  /// Finds them: 其他材料, 等材料, 规定的其他条件, 机关认为需要提供的, 根据实际情况提供.
  mutating func findCatchAlls() {
    var index = 0
    while index < phrases.count {
      let last: Int? =
        switch phrases[index].kind {
        case .ruled: ruledOthers(index)
        case .other: others(index) ?? otherCases(index)
        case .etc: openList(index)
        case .think, .demand: leftToBody(index)
        case .byCase: demandByCase(index)
        default: nil
        }
      index = (last ?? index) + 1
    }
  }

  /// 法律、法规规定的其他条件: where no article is named and the guide does not say that there is nothing else.
  private mutating func ruledOthers(_ index: Int) -> Int? {
    guard let other = next(index), phrases[other].kind == .other else { return nil }
    let qualified = skip(other) { $0.isQualifier || $0 == .outcome }
    guard let last = next(qualified) ?? terms(near: qualified),
      phrases[last].kind.isDemanded || phrases[last].kind == .terms || phrases[last].kind == .demand
    else { return nil }
    guard !isClosedByGuide(last) else { return last }
    var first = index
    while index - first < Self.reach, let before = previous(first), phrases[before].kind.isAuthority { first = before }
    while first < index, phrases[first].kind.isJoining { first += 1 }
    add(first, through: last, Self.listThem)
    return last
  }

  /// The 条件 or 情形 that a short word parts from a phrase: 规定的其他审慎性条件.
  private mutating func terms(near index: Int) -> Int? {
    let terms = index + 1
    guard terms < phrases.count, phrases[terms].kind == .terms,
      isNear(Int(phrases[index].end), Int(phrases[terms].start), 4)
    else { return nil }
    return terms
  }

  /// Whether the guide says behind a phrase that nothing else is asked for.
  private mutating func isClosedByGuide(_ index: Int) -> Bool {
    let end = min(phrases.count, index + 1 + Self.reach)
    for at in index + 1..<max(index + 1, end) {
      steps(1)
      if phrases[at].kind == .closedByGuide { return true }
    }
    return false
  }

  /// 其他相关证明材料 at the end of a clause, and 其他 as a name.
  private mutating func others(_ index: Int) -> Int? {
    if role == .materialName, isFirst(index), endsName(index) {
      add(index, through: index, Self.nameThem)
      return index
    }
    let qualified = skip(index) { $0.isQualifier || $0 == .need }
    guard let paper = paper(behind: qualified) ?? proving(index) ?? related(index) else { return nil }
    let last = skip(paper) { $0.isDemanded }
    guard endsClause(last), !isClosedByGuide(last) else { return nil }
    add(index, through: last, Self.nameThem)
    return last
  }

  /// The papers of 其他能够证明就业的材料 and 等能够证明就业的材料, whatever stands between.
  private mutating func proving(_ index: Int) -> Int? {
    guard let proving = next(index), phrases[proving].kind == .proving,
      let paper = nearest(
        behind: proving, { $0 == .papers || $0 == .documents || $0 == .proof || $0 == .validProof }),
      isNear(Int(phrases[proving].end), Int(phrases[paper].start), 12), follows(of: paper)
    else { return nil }
    return paper
  }

  /// The papers of 其他与申请事项有关的材料.
  private mutating func related(_ index: Int) -> Int? {
    guard let with = next(index), phrases[with].kind == .joiner,
      let related = nearest(behind: with, { $0 == .qualifier }),
      isNear(Int(phrases[with].end), Int(phrases[related].start), 8)
    else { return nil }
    return paper(behind: related)
  }

  /// Whether 的 stands right before a phrase.
  private func follows(of index: Int) -> Bool {
    let start = Int(phrases[index].start)
    return start >= 3 && bytes[start - 3..<start].elementsEqual("的".utf8)
  }

  /// 其他不予受理的情形, 其他法律法规规定的情形, where a condition should be.
  private mutating func otherCases(_ index: Int) -> Int? {
    guard role == .condition || role == .review else { return nil }
    var last = skip(index) { $0 == .law || $0 == .joiner || $0 == .pause || $0 == .qualifier || $0 == .body }
    guard let said = next(last), phrases[said].kind == .outcome || phrases[said].kind == .ruled,
      let terms = next(said), phrases[terms].kind == .terms
    else { return nil }
    last = terms
    guard isLast(last) || next(last).map({ phrases[$0].kind == .stop || phrases[$0].kind == .closing }) == true,
      !isClosedByGuide(last)
    else { return nil }
    add(index, through: last, Self.listThem)
    return last
  }

  /// The general word for papers that follows a phrase at once; 材料 and its like also behind a word of two characters,
  /// as in 其他技术资料.
  private mutating func paper(behind index: Int) -> Int? {
    if let following = next(index) {
      let kind = phrases[following].kind
      if kind == .capacity, let paper = next(following), phrases[paper].kind == .papers || says(paper, "文件") {
        return paper
      }
      return kind.isDemanded && kind != .identityProof && kind != .validProof ? following : nil
    }
    let following = index + 1
    guard following < phrases.count,
      phrases[following].kind == .papers || phrases[following].kind == .proof || says(following, "文件"),
      isNear(Int(phrases[index].end), Int(phrases[following].start), 2)
    else { return nil }
    return following
  }

  /// 身份证等材料, 合同等相关文件: an open list; 等 with a number or a kind of its own behind it is closed.
  private mutating func openList(_ index: Int) -> Int? {
    let qualified = skip(index) { $0.isQualifier }
    if role == .materialName, isLast(index) {
      add(Int(phrases[index].end) - 3..<Int(phrases[index].end), Self.finishList)
      return index
    }
    guard let last = proving(index) ?? next(qualified) else { return nil }
    switch phrases[last].kind {
    case .papers, .proof: break
    case .tail where role == .materialName && qualified == index: break
    case .documents where qualified > index: break
    default: return nil
    }
    guard endsClause(last) else { return nil }
    // 合同等 is one phrase, so that it is not read as 同等.
    add(Int(phrases[index].end) - 3..<Int(phrases[last].end), Self.finishList)
    return last
  }

  /// 审批机关认为需要提供的, 窗口要求提交的: what is asked for is left to who receives it.
  private mutating func leftToBody(_ index: Int) -> Int? {
    guard let body = nearest(before: index, { $0 == .body }),
      isNear(Int(phrases[body].end), Int(phrases[index].start), 6),
      let need = nearest(behind: index, { $0 == .need || $0 == .necessary }),
      isNear(Int(phrases[index].end), Int(phrases[need].start), 6)
    else { return nil }
    if phrases[index].kind == .demand, !isUnnamed(need) { return nil }
    add(body, through: need, Self.notLeftToBody)
    return need
  }

  /// Whether what follows 提供的 names nothing: the text ends, or 其他, or papers of no kind.
  private mutating func isUnnamed(_ index: Int) -> Bool {
    if endsClause(index) { return true }
    guard let following = next(index) else { return false }
    return phrases[following].kind == .other || phrases[following].kind.isQualifier
      || phrases[following].kind.isDemanded && endsClause(following)
  }

  /// 根据实际情况提供.
  private mutating func demandByCase(_ index: Int) -> Int? {
    guard let last = demanded(byCase: index) else { return nil }
    add(index, through: last, Self.nameCases)
    return last
  }

  /// The phrase 提供 or 提交 that goes with 根据实际情况; nil where nothing is demanded.
  mutating func demanded(byCase index: Int) -> Int? {
    guard let last = nearest(behind: index, { $0 == .give || $0 == .need }),
      isNear(Int(phrases[index].end), Int(phrases[last].start), 8)
    else { return nil }
    return last
  }

  private func says(_ index: Int, _ word: String) -> Bool { bytes[phrases[index].range].elementsEqual(word.utf8) }

  private mutating func nearest(before index: Int, _ isWanted: (PhraseKind) -> Bool) -> Int? {
    var at = index - 1
    while at >= 0, index - at <= 4 {
      steps(1)
      if phrases[at].kind == .stop { return nil }
      if isWanted(phrases[at].kind) { return at }
      at -= 1
    }
    return nil
  }

  private mutating func nearest(behind index: Int, _ isWanted: (PhraseKind) -> Bool) -> Int? {
    var at = index + 1
    while at < phrases.count, at - index <= 4 {
      steps(1)
      if phrases[at].kind == .stop { return nil }
      if isWanted(phrases[at].kind) { return at }
      at += 1
    }
    return nil
  }

  private static let nameThem = Bilingual("逐项写出还需要哪些，没有的删去“其他”", "name what else is needed, or strike 其他 out")
  private static let finishList = Bilingual("把材料列全，逐项填写，删去“等”", "finish the list, one entry each, and strike 等 out")
  private static let listThem = Bilingual(
    "查明规定的内容逐条写出；没有的，删去本句或者在其后写明“目前无其他规定”",
    "find out what is required and list it; if nothing is, strike it out or add 目前无其他规定")
  private static let notLeftToBody = Bilingual(
    "写明什么情形需要、需要什么，不由经办部门决定", "say when it is needed and what it is, instead of leaving it to the body")
  private static let nameCases = Bilingual("写明哪些情形提供什么", "say which cases need what")
}

extension PhraseKind {
  /// 相关, 有关, 必要的: words that only seem to narrow.
  var isQualifier: Bool { self == .qualifier || self == .necessary }

  /// Papers of no named kind.
  var isDemanded: Bool {
    switch self {
    case .papers, .documents, .proof, .proofFile, .identityProof, .validProof, .bareName: true
    default: false
    }
  }

  /// What joins two things, or leaves them as they are.
  var isJoining: Bool { self == .joiner || self == .pause || isQualifier }

  /// What may stand before 规定: law, bodies, and what joins them.
  var isAuthority: Bool {
    switch self {
    case .law, .body, .joiner, .pause, .qualifier, .quoted, .vagueBody: true
    default: false
    }
  }
}
