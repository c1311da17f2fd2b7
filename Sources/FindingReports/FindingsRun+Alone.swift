public import CatalogModel
public import CatalogRules
import CatalogStore

extension FindingsRun {
  /// What the rules that need no other file find in one file.
  ///
  /// Those are the rules over texts and structure and, for a standard, those over its own consistency (`GS04…`) and its
  /// questions and cases (`GS06…`).
  public init(checkingAlone file: SourceFile) {
    let whole = FindingsRun(Validation(LoadedCatalog(root: nil, files: [file], problems: [])))
    let alone = whole.restricted { Self.isTold($0, checkingAlone: file) }
    self.init(findings: alone.findings, suppressed: alone.suppressed, fileCount: 1, itemCount: whole.itemCount)
  }

  /// Whether a finding needs no other file to be true of one that is checked by itself.
  public static func isTold(_ judged: JudgedFinding, checkingAlone file: SourceFile) -> Bool {
    let code = judged.finding.code
    guard judged.finding.place.path == file.path, let rule = RuleRegistry.rule(code) else { return false }
    return rule is any FileRule.Type || file.kind == .standard && [4, 6].contains(code.number / 100)
  }
}
