public import CatalogModel
import CatalogRules
import CatalogStore

extension FindingsRun {
  /// What the rules that need no other file find in one file.
  ///
  /// Those are the rules over texts and structure and, for a standard, those over its own consistency (`GS04…`) and its
  /// questions and cases (`GS06…`).
  public init(checkingAlone file: SourceFile) {
    let whole = FindingsRun(Validation(LoadedCatalog(root: nil, files: [file], problems: [])))
    let alone = whole.restricted { judged in
      let code = judged.finding.code
      guard judged.finding.place.path == file.path, let rule = RuleRegistry.rule(code) else { return false }
      return rule is any FileRule.Type || file.kind == .standard && [4, 6].contains(code.number / 100)
    }
    self.init(findings: alone.findings, suppressed: alone.suppressed, fileCount: 1, itemCount: whole.itemCount)
  }
}
