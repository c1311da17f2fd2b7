import CatalogModel
import CatalogText
import Wording

/// Finds out which effective items a change of one file reaches, and what it means for the applicant.
struct EffectSurvey {
  private let file: SourceFile
  private let changed: SourceFile
  private let old: Catalog
  private let new: Catalog

  /// Prepares a survey.
  ///
  /// - Parameters:
  ///   - file: The file before.
  ///   - changed: The file after.
  ///   - old: The catalog before.
  ///   - new: The catalog after.
  init(_ file: SourceFile, to changed: SourceFile, from old: Catalog, to new: Catalog) {
    self.file = file
    self.changed = changed
    self.old = old
    self.new = new
  }

  /// What becomes of the items at the ways that were changed.
  func effects(of touched: [ElementPath]) -> [ItemEffect] {
    var seen: Set<ElementPath> = []
    let ways = touched.filter { seen.insert($0).inserted }
    return services.flatMap { service -> [ItemEffect] in
      // All other files are the same before and after.
      let after = service.path == file.path ? changed : service
      let before = old.effective(service)
      let later = new.effective(after)
      return ways.flatMap { way in
        self.ways(way, in: later).compactMap { effect(at: $0, before, later) }
      }
    }
  }

  /// The services whose effective items the file is a part of.
  private var services: [SourceFile] {
    switch file.kind {
    case .item: return [file]
    case .standard:
      let items = old.items(of: file)
      return items.isEmpty ? [file] : items
    case .material:
      let standards = old.standards.filter { names(file.stem, in: $0) }
      let followed = Set(standards.map(\.stem))
      let items = old.items.filter { item in
        names(file.stem, in: item) || old.standardCode(of: item).map { followed.contains($0) } ?? false
      }
      let users = (standards + items).filter { service in
        service.tree != nil && old.effective(service).files.contains { $0 === file }
      }
      return users.filter { user in user.kind == .item || old.items(of: user).isEmpty }
    default: return []
    }
  }

  /// Whether a file uses a shared material, at any depth: what does not, and follows nothing that does, is not made.
  private func names(_ material: String, in service: SourceFile) -> Bool {
    guard let tree = service.tree else { return false }
    return tree.nodes.indices.contains { index in
      tree.nodes[index].key == Key.use.rawValue && tree.nodes[index].kind == .key
        && Value(file: service, node: index + 1).text == material
    }
  }

  /// The ways in an effective item: the same, or for a shared material that under each material that uses it.
  private func ways(_ way: ElementPath, in item: EffectiveItem) -> [ElementPath] {
    guard file.kind == .material else { return [way] }
    return item.root.records(.materials).compactMap { material in
      guard material.text(.use) == file.stem, let id = material.id else { return nil }
      return ElementPath(root: .service, steps: [ElementPath.Step(.materials, .id(id))] + way.steps)
    }
  }

  private func effect(at way: ElementPath, _ before: EffectiveItem, _ after: EffectiveItem) -> ItemEffect? {
    guard let element = way.element else { return nil }
    let left = before.root.summary(at: way)
    let right = after.root.summary(at: way)
    var outcome = ItemEffect.Outcome.changed
    if left == right {
      guard file.kind == .standard, after.item != nil, ownsValue(at: way, after), let standard = after.standard else {
        return nil
      }
      let base = new.effective(standard).root.summary(at: way)
      outcome = .keepsOwn(BurdenScale(element: element, isEntry: false).weigh(base, right).0)
    }
    return ItemEffect(
      item: after.name, body: after.item == nil ? nil : bodyName(after), element: way, before: left, after: right,
      outcome: outcome)
  }

  private func ownsValue(at way: ElementPath, _ item: EffectiveItem) -> Bool {
    switch item.root.content(at: way) {
    case .value(let value): value.file === item.item
    case .record(let record): record.origin.file === item.item
    default: false
    }
  }

  private func bodyName(_ item: EffectiveItem) -> String? {
    item.bodyCode.map { code in new.organizationEntry(code)?.text(.name) ?? code }
  }
}

extension EffectSurvey {
  /// What the change means for the applicant, by the values of the edited file itself.
  func burden(of touched: [ElementPath]) -> Burden {
    Burden(
      touched.compactMap { way in
        guard let element = way.element else { return nil }
        let before = summary(at: way, file, old)
        let after = summary(at: way, changed, new)
        if element.key == .materials, way.selectsFromList, hasRequirements(old, file) { return nil }
        let isEntry = way.selectsFromList && (before == nil || after == nil)
        return BurdenScale(element: element, isEntry: isEntry).weigh(before, after)
      })
  }

  private func summary(at way: ElementPath, _ file: SourceFile, _ catalog: Catalog) -> String? {
    if file.kind.root == .service { return catalog.effective(file).root.summary(at: way) }
    do throws(EditError) {
      return try FileDraft(file, in: catalog).node(at: way).map { Value(file: file, node: $0).summary }
    } catch {
      return nil
    }
  }

  /// Whether requirements decide which materials are asked for; then a material alone asks for nothing.
  private func hasRequirements(_ catalog: Catalog, _ file: SourceFile) -> Bool {
    guard file.kind.root == .service else { return false }
    let root = catalog.effective(file).root
    return root.has(.requires) || root.records(.cases).contains { $0.has(.requires) || $0.has(.add) }
  }
}
