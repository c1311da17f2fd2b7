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
    func tag(_ name: String, _ key: Key, _ kind: RecordKind, _ depth: Int, list: String = "") -> Tag {
      let label = XMLElements.escaped(GuideExport.label(key, kind))
      let list = list.isEmpty ? "" : " code-list=\"\(list)\""
      return Tag(
        open: pool.run(Self.line(depth) + "<\(name) label=\"\(label)\"\(list)>"), close: pool.run("</\(name)>"))
    }
    name = tag("name", .name, .serviceCase, checklist)
    statutory = tag("statutory", .statutory, .limits, checklist)
    promised = tag("promised", .promised, .limits, checklist)
    visits = tag("visits", .visits, .serviceCase, checklist)
    free = tag("free", .fees, .serviceCase, checklist)
    material = tag("name", .name, .material, requirement)
    necessity = tag("necessity", .necessity, .requirement, requirement, list: "necessity")
    original = tag("original", .original, .requirement, requirement)
    copy = tag("copy", .copy, .requirement, requirement)
    form = tag("form", .form, .material, requirement, list: "material-form")
    text = tag("text", .text, .check, check)
    otherwise = tag("otherwise", .otherwise, .check, check, list: "check-outcome")
    self.check = pool.run(Self.line(requirement) + "<check>")
    closeCheck = pool.run(Self.line(requirement) + "</check>")
    closeRequirement = pool.run(Self.line(checklist) + "</requirement>")
    closeChecklist = pool.run(Self.line(checklist - 1) + "</checklist>")
    self.pool = pool
  }

  private static func line(_ depth: Int) -> String { "\n" + String(repeating: " ", count: 2 * depth) }
}
