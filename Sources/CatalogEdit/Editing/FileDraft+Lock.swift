import CatalogModel
import CatalogText

extension FileDraft {
  /// Refuses what only the standard may say.
  ///
  /// What a body adds itself (a material, a window) is its own, whatever the element.
  func checkLock(_ path: ElementPath) throws(EditError) {
    guard let standard, let element = path.element, !isOwnIdentity(path) else { return }
    let base = catalog.effective(standard).root
    guard !isAddition(path, over: base) else { return }
    let policy = catalog.policy.variation(of: element, at: path.list.description, standard: standard)
    guard policy == .locked else { return }
    let value = base.content(at: path) ?? base.content(at: path.list)
    var place: Place?
    if case .value(let found) = value { place = found.place }
    if case .record(let found) = value { place = found.origin.place }
    if case .records(let found) = value { place = found.first?.origin.place }
    let source = place.flatMap { place in catalog.files.first { $0.path == place.path } }
    let line = source.map { LineMap($0.bytes).position(ofByte: Int(place?.span.start ?? 0)).line } ?? 0
    let code = ItemSelector.selector(of: standard, in: catalog)
    throw .locked(
      .init(
        element: element, path: path.description, standard: code, place: place, line: line,
        value: base.summary(at: path),
        command: "govsvc edit set \(code) " + shellWord("\(path)=…")))
  }

  private func isOwnIdentity(_ path: ElementPath) -> Bool {
    guard path.steps.count == 1, let key = path.steps.first?.key else { return false }
    return [Key.govsvc, .code, .localCode, .standard, .authority, .level].contains(key)
  }

  /// Whether the way leads through a record that the standard does not have.
  private func isAddition(_ path: ElementPath, over base: Record) -> Bool {
    var record = base
    for (index, step) in path.steps.enumerated().dropLast() {
      if path.elements[index].type.recordKind != nil, let selector = step.selector {
        guard let next = record.records(step.key).chosen(by: selector) else { return true }
        record = next
      } else {
        guard let next = record.record(step.key) else { return false }
        record = next
      }
    }
    return false
  }

  /// Whether a list given as a whole holds only records that the standard has: it differs from them, and adds none.
  func namesOnlyInherited(_ text: String, _ path: ElementPath, _ element: Element) -> Bool {
    guard !path.selectsFromList, case .records(let kind) = element.type, kind.identity != nil else { return false }
    let names = YAMLValue(text).names(of: kind)
    return !names.isEmpty && names.allSatisfy { $0.map { isInherited(path.selecting(.id($0))) } ?? false }
  }

  /// Whether the standard has the record, and this item's file does not name it.
  func isInherited(_ path: ElementPath) -> Bool {
    guard let standard, node(at: path) == nil else { return false }
    return catalog.effective(standard).root.content(at: path) != nil
  }
}
