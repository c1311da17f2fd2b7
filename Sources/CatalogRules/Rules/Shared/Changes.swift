import CatalogModel

/// What an item says differently from its standard where it may only be better, and is not seen to be.
struct Changes {
  /// One difference.
  struct Change {
    let element: Element
    let path: String
    /// What the standard says; nil where its default holds.
    let standard: Value?
    let item: Value
    let narrowing: Narrowing
  }

  private(set) var all: [Change] = []
  private let subject: ItemSubject
  private let file: SourceFile

  /// Looks at an item that follows a standard.
  init(_ subject: ItemSubject, _ file: SourceFile) {
    self.subject = subject
    self.file = file
    for change in subject.item.overrides {
      add(change.element, change.path, change.standard, change.item)
    }
    addDefaults()
    addCases()
  }

  /// A path is made only where a pattern asks for it, or something is found.
  private mutating func add(
    _ element: Element, _ path: @autoclosure () -> String, _ standard: Value, _ item: Value
  ) {
    guard isNarrow(element, path()) else { return }
    let narrowing = Narrowing.of(element, standard: standard, item: item)
    guard narrowing == .worse || narrowing == .unknown else { return }
    all.append(Change(element: element, path: path(), standard: standard, item: item, narrowing: narrowing))
  }

  private func isNarrow(_ element: Element, _ path: @autoclosure () -> String) -> Bool {
    subject.variation(of: element, at: path()) == .narrow
  }

  /// Whether the item says a value although its standard says it too.
  private func isSaid(_ value: Value) -> Bool { subject.item.overrides.contains { $0.item.node == value.node } }

  /// Numbers and necessity of the standard's materials where the standard leaves them to their default.
  private mutating func addDefaults() {
    guard file.value(.materials) != nil else { return }
    for material in subject.item.root.records(.materials) where !material.isAddition {
      for key in [Key.original, .copy, .necessity] {
        guard let value = material[key], value.file === file, !isSaid(value),
          let element = ElementDictionary.current.definition(of: key, in: .material), let fallback = element.fallback
        else { continue }
        var path: String { "materials[\(material.id ?? "")].\(key.spelling)" }
        let narrowing =
          key == .necessity
          ? Narrowing.ranks(["必要", "支持容缺处理", "非必要"], fallback, value.text)
          : Narrowing.numbers(fallback, value.text)
        guard narrowing == .worse, isNarrow(element, path) else { continue }
        all.append(Change(element: element, path: path, standard: nil, item: value, narrowing: narrowing))
      }
    }
  }

  /// Limits and visits an item sets for a case of which the standard says them in general only.
  private mutating func addCases() {
    guard file.value(.cases) != nil else { return }
    let root = subject.item.root
    let promised = root.record(.limits).flatMap { general(.promised, of: $0) }
    let visits = general(.visits, of: root)
    guard promised != nil || visits != nil else { return }
    for serviceCase in subject.item.root.records(.cases) {
      if let promised, let own = serviceCase.record(.limits)?[.promised], isNew(own) {
        add(.promised, .limits, serviceCase, "limits.promised", promised, own)
      }
      if let visits, let own = serviceCase[.visits], isNew(own) {
        add(.visits, .serviceCase, serviceCase, "visits", visits, own)
      }
    }
  }

  private func isNew(_ value: Value) -> Bool { value.file === file && !isSaid(value) }

  private mutating func add(
    _ key: Key, _ owner: RecordKind, _ serviceCase: Record, _ path: String, _ general: Value, _ own: Value
  ) {
    guard let element = ElementDictionary.current.definition(of: key, in: owner) else { return }
    add(element, CatalogRules.path(serviceCase, path), general, own)
  }

  /// What the standard says of an element in general.
  private func general(_ key: Key, of record: Record) -> Value? {
    if let change = subject.item.overrides.first(where: { $0.isElement(key, of: record) }) { return change.standard }
    let value = record[key]
    return value?.file === file ? nil : value
  }
}
