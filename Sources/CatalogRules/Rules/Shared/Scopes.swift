import CatalogModel
import ServiceCodes
import Wording

extension ItemSubject {
  /// What could not be translated of the item's conditions: those that select, then those that only switch.
  var conditionProblems: [ConditionProblem] {
    if survey.problems.isEmpty { return sheet.problems }
    return sheet.problems.isEmpty ? survey.problems : sheet.problems + survey.problems
  }

  /// Whether the item or one of its cases writes what it requires.
  var writesRequirements: Bool {
    let root = item.root
    if root.has(.requires) { return true }
    let cases = root.records(.cases)
    return !cases.saying(.requires).isEmpty || !cases.saying(.add).isEmpty
  }

  /// Who may differ from the standard in an element at a path.
  func variation(of element: Element, at path: @autoclosure () -> String) -> Variation {
    if leavesVariationToDictionary { return element.variation }
    return catalog.policy.variation(of: element, at: path(), standard: item.standard)
  }

  /// Who may differ from the standard in an element that the item says although its standard says it too.
  func variation(of change: Override) -> Variation {
    leavesVariationToDictionary ? change.declaredVariation : variation(of: change.element, at: change.path)
  }

  /// The first material with the id that a value names.
  func material(named id: Value) -> Record? {
    let materials = item.root.records(.materials)
    guard materials.count <= Self.fewMaterials else { return self.materials[id.text] }
    return materials.first { $0.says(.id, theSameAs: id) }
  }

  /// Whether the subject is a standard that is not implemented by itself: its 基本编码 ends in `Y`.
  var isParent: Bool { item.item == nil && (item.baseCode?.isParent ?? false) }
}

/// The path of an element of the whole item or of a case, such as `cases[name-change].limits.promised`.
func path(_ serviceCase: Record?, _ element: String) -> String {
  serviceCase.map { "cases[\($0.id ?? "")].\(element)" } ?? element
}

/// The text in both languages.
func same(_ text: String) -> Bilingual { Bilingual(text, text) }

/// “Did you mean …?”, or what to do where nothing is near.
func hint(_ suggestion: String?, _ otherwise: Bilingual) -> Argument {
  guard let suggestion else { return Argument("hint", otherwise) }
  return Argument("hint", Bilingual("是不是想写 \(suggestion)？", "did you mean \(suggestion)?"))
}
