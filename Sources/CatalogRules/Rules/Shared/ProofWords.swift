import CaseLogic
import CatalogModel
import CatalogText
import Wording

extension ItemSubject {
  /// The answers of a path in words; where no question selects, that there are none.
  func words(_ path: Path) -> Bilingual {
    path.choices.isEmpty ? Bilingual("（没有问题决定情形）", "(no question selects)") : same(sheet.sentence(path))
  }

  /// The answers that a gap's situations have in common; those of its path where there is only one.
  func words(_ gap: CaseLogic.Gap) -> Bilingual {
    if gap.pathCount == 1 && proof?.isCounted ?? true || gap.when.lines.isEmpty { return words(gap.path) }
    return Bilingual(sheet.sentence(gap.when, .chinese), sheet.sentence(gap.when, .english))
  }

  /// What the situations of an overlap have in common; the answers of the first where that cannot be said shortly.
  func words(_ overlap: Overlap) -> Bilingual {
    let isLong = overlap.conditions.isEmpty || overlap.conditions.count > 3
    if overlap.pathCount == 1 || isLong { return words(overlap.path) }
    if overlap.conditions.contains(where: \.lines.isEmpty) { return Bilingual("任何情况", "whatever is answered") }
    func joined(_ language: Language, _ separator: String) -> String {
      overlap.conditions.map { sheet.sentence($0, language) }.joined(separator: separator)
    }
    return Bilingual(joined(.chinese, "，或者 "), joined(.english, ", or "))
  }

  /// The line of a case's condition that would tell it from another case: that on the last question both name.
  ///
  /// Where there is none it is the last line of the condition, and the case's id where it has no condition.
  func conditionPlace(_ index: Int, beside other: Int) -> Place {
    let cases = sheet.questionnaire.cases
    guard cases.indices.contains(index), cases.indices.contains(other), sheet.cases.indices.contains(index),
      let when = sheet.cases[index][.when], let tree = when.file.tree, tree.nodes[when.node].isMapping
    else { return casePlace(index) }
    let named = (cases[index].when?.lines ?? []).compactMap(\.question)
    let common = Set(named).intersection((cases[other].when?.lines ?? []).compactMap(\.question)).max()
    let id = common.flatMap { sheet.questions.indices.contains($0) ? sheet.questions[$0].id : nil }
    let entries = Array(tree.entries(of: when.node))
    guard let entry = entries.first(where: { tree.text($0.key) == id }) ?? entries.last else { return when.place }
    let span = ByteSpan(start: Int(tree.span(entry.key).start), end: Int(tree.span(entry.value).end))
    return when.file.place(span)
  }

  /// The command that shows a path to its reader.
  func command(_ path: Path) -> String {
    (["govsvc checklist \(item.name)"] + sheet.arguments(path)).joined(separator: " ")
  }

  /// A case's name and id.
  func caseName(_ index: Int) -> String {
    guard sheet.cases.indices.contains(index) else { return "" }
    let record = sheet.cases[index]
    return record.text(.name) ?? record.id ?? ""
  }

  /// Where a case stands: its id.
  func casePlace(_ index: Int) -> Place {
    sheet.cases.indices.contains(index) ? sheet.cases[index].idPlace : Place(file: item.file.path)
  }

  /// The words of a question: its title, or its id.
  func questionName(_ index: Int) -> String {
    let title = sheet.title(index)
    return title.isEmpty && sheet.questions.indices.contains(index) ? sheet.questions[index].id ?? "" : title
  }

  /// Where a question stands: its id.
  func questionPlace(_ index: Int) -> Place {
    sheet.questions.indices.contains(index) ? sheet.questions[index].idPlace : Place(file: item.file.path)
  }

  /// Where a structure problem stands.
  func place(_ problem: StructureProblem, naming question: Int? = nil) -> Place {
    sheet.value(of: problem.place, naming: question)?.place ?? Place(file: item.file.path)
  }

  /// The file that has the cases: the standard's, or the item's that stands alone.
  var caseFile: SourceFile { item.standard ?? item.file }
}

/// A number of situations in words; where they were not counted it is the least there are.
func countWords(_ count: Int, in proof: PathReport) -> Bilingual {
  if !proof.isCounted { return Bilingual("至少 \(count)", "at least \(count)") }
  return count == .max ? Bilingual("\(count) 种以上", "more than \(count)") : same(String(count))
}

extension Condition {
  /// The questions it names, at any depth.
  var questionsNamed: Set<Int> {
    var named: Set<Int> = []
    var open = lines
    while let line = open.popLast() {
      switch line {
      case .answer(let question, _), .allOf(let question, _), .noneOf(let question, _), .range(let question, _):
        named.insert(question)
      case .results: continue
      case .any(let parts), .none(let parts): open += parts.flatMap(\.lines)
      }
    }
    return named
  }
}
