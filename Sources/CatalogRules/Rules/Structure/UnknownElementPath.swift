import CatalogModel
import CatalogText
import Wording

/// GS0122: a policy names an element that does not exist.
enum UnknownElementPath: FileRule {
  static let looksAtFilesInOrder = true
  static let info = RuleInfo(
    122, "unknown-element-path", .error,
    message: Bilingual("差异规则中的“{path}”不是要素：没有“{step}”", "“{path}” names no element: there is no “{step}”"),
    cure: Bilingual("{hint}", "{hint}"),
    what: Bilingual(
      "目录的要素差异规则，以及标准的可自定、可收紧、锁定要素，写的都是要素的路径，如 limits.promised、cases.*.visits。",
      "The element policy of a manifest and the local, narrow and locked lists of a standard hold paths of elements, "
        + "such as limits.promised or cases.*.visits."),
    why: Bilingual(
      "写错的路径不起作用，该锁定的没有锁定，该放开的没有放开。",
      "A misspelt path has no effect: what should be locked is not, what should be free is not."),
    source: "docs/format.md",
    examples: [
      .bad(
        .replace(
          "profile: guangdong\n", with: "profile: guangdong\nelements:\n  «limits.promise»: locked\n", in: .manifest)),
      .bad(.replace("visits: 0", with: "visits: 0\nlocal: [contact, «window»]", in: .standard)),
      .bad(.replace("visits: 0", with: "visits: 0\nnarrow:\n  - «cases.*.limits.total»\n", in: .standard)),
      .good(
        .replace("visits: 0", with: "visits: 0\nnarrow: [\"cases.*.limits.promised\", materials.copy]", in: .standard)),
    ])

  static func check(_ file: SourceFile, _ findings: inout Findings) {
    switch file.kind {
    case .catalog:
      for (key, _) in file.pairs(under: .elements) { check(key, "elements", &findings) }
    case .standard:
      for key in [Key.local, .narrow, .locked] {
        for value in file.value(key)?.elements ?? [] { check(value, key.spelling, &findings) }
      }
    default: break
    }
  }

  private static func check(_ value: Value, _ element: String, _ findings: inout Findings) {
    guard let unknown = unknownStep(of: value.text) else { return }
    let keys = ElementDictionary.current.elements(of: unknown.owner).map(\.key.spelling)
    let near = nearest(unknown.step, among: keys, onlyOne: true)
    var hint = Bilingual("改用要素字典中的键", "use keys of the dictionary")
    var fixes: [Fix] = []
    if let near {
      let steps = value.text.split(separator: ".").map { $0 == unknown.step ? near : String($0) }
      fixes = value.replaced(by: steps.joined(separator: "."))
      let name = keyName(near)
      hint = Bilingual("是不是想写 \(name.chinese)？", "did you mean \(name.english)?")
    }
    findings.add(
      Self.self, at: value.place, element: element,
      arguments: [
        Argument("path", quotable(value.text)), Argument("step", quotable(unknown.step)), Argument("hint", hint),
      ], fixes: fixes)
  }

  /// The first step of a path that the dictionary does not know, and the record where it was looked for.
  private static func unknownStep(of path: String) -> (step: String, owner: RecordKind)? {
    var owner: RecordKind? = .service
    var last = RecordKind.service
    let steps = path.split(separator: ".").filter { $0 != "*" }
    if steps.isEmpty { return (path, .service) }
    for step in steps {
      let name = String(step.prefix { $0 != "[" })
      guard let record = owner, let key = Key(spelling: name),
        let element = ElementDictionary.current.definition(of: key, in: record)
      else { return (name, owner ?? last) }
      last = record
      switch element.type {
      case .record(let kind), .records(let kind): owner = kind
      default: owner = nil
      }
    }
    return nil
  }
}
