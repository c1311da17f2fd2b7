import CatalogModel

/// The tags of checklists that stand in almost every guide, with the line ends and indents before them.
///
/// Each worker has one of its own, as of `LabelTable`.
final class ChecklistTags {
  /// An element that holds a text.
  struct Tag {
    /// The start tag in a line of its own.
    let open: Run
    /// The end tag, after the text.
    let close: Run
  }

  private var pool: TextArena
  /// 情形名称 of a checklist.
  let name: Tag
  let statutory: Tag
  let promised: Tag
  let visits: Tag
  let free: Tag
  /// 材料名称 of a requirement.
  let material: Tag
  let necessity: Tag
  let original: Tag
  let copy: Tag
  let form: Tag
  /// 审查要点.
  let check: Run
  let closeCheck: Run
  let text: Tag
  let otherwise: Tag
  let closeRequirement: Run
  let closeChecklist: Run

  init() {
    // A checklist is the third element from the outside.
    let (checklist, requirement, check) = (3, 4, 5)
    var pool = TextArena()
    // The arena is handed in: a function that captured it would keep it from being moved below.
    func tag(
      _ pool: inout TextArena, _ name: String, _ key: Key, _ kind: RecordKind, _ depth: Int, list: String = ""
    ) -> Tag {
      let label = XMLElements.escaped(GuideExport.label(key, kind))
      let list = list.isEmpty ? "" : " code-list=\"\(list)\""
      return Tag(
        open: pool.run(Self.line(depth) + "<\(name) label=\"\(label)\"\(list)>"), close: pool.run("</\(name)>"))
    }
    name = tag(&pool, "name", .name, .serviceCase, checklist)
    statutory = tag(&pool, "statutory", .statutory, .limits, checklist)
    promised = tag(&pool, "promised", .promised, .limits, checklist)
    visits = tag(&pool, "visits", .visits, .serviceCase, checklist)
    free = tag(&pool, "free", .fees, .serviceCase, checklist)
    material = tag(&pool, "name", .name, .material, requirement)
    necessity = tag(&pool, "necessity", .necessity, .requirement, requirement, list: "necessity")
    original = tag(&pool, "original", .original, .requirement, requirement)
    copy = tag(&pool, "copy", .copy, .requirement, requirement)
    form = tag(&pool, "form", .form, .material, requirement, list: "material-form")
    text = tag(&pool, "text", .text, .check, check)
    otherwise = tag(&pool, "otherwise", .otherwise, .check, check, list: "check-outcome")
    self.check = pool.run(Self.line(requirement) + "<check>")
    closeCheck = pool.run(Self.line(requirement) + "</check>")
    closeRequirement = pool.run(Self.line(checklist) + "</requirement>")
    closeChecklist = pool.run(Self.line(checklist - 1) + "</checklist>")
    self.pool = pool
  }

  private static func line(_ depth: Int) -> String { "\n" + String(repeating: " ", count: 2 * depth) }
}
