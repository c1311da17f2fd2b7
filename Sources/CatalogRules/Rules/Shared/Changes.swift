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

  private var all: [Change] = []
  private let subject: ItemSubject
  private let file: SourceFile

  /// What an item says differently, in the order of its overrides; none for what does not follow a standard.
  static func all(in subject: ItemSubject) -> [Change] {
    guard let file = subject.item.item, subject.item.standard != nil else { return [] }
    var changes = Changes(subject: subject, file: file)
    for change in subject.item.overrides where subject.variation(of: change) == .narrow {
      changes.add(change.element, change.path, change.standard, change.item)
    }
    changes.addDefaults()
    changes.addCases()
    return changes.all
  }

  private init(subject: ItemSubject, file: SourceFile) {
    self.subject = subject
    self.file = file
  }

  /// A path is made only where something is found.
  private mutating func add(
    _ element: Element, _ path: @autoclosure () -> String, _ standard: Value, _ item: Value
  ) {
    let narrowing = Narrowing.of(element, standard: standard, item: item)
    guard narrowing == .worse || narrowing == .unknown else { return }
    all.append(Change(element: element, path: path(), standard: standard, item: item, narrowing: narrowing))
  }

  private func isNarrow(_ element: Element, _ path: @autoclosure () -> String) -> Bool {
    subject.variation(of: element, at: path()) == .narrow
  }

  /// Whether the item says a value although its standard says it too.
  private func isSaid(_ value: Value) -> Bool { subject.item.overrides.haveItemNode(value.node) }

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
    if let promised {
      for serviceCase in root.records(.cases).saying(.limits) {
        guard let own = serviceCase.record(.limits)?[.promised] else { continue }
        add(.promised, of: .limits, serviceCase, "limits.promised", promised, own)
      }
    }
    if let visits {
      for serviceCase in root.records(.cases).saying(.visits) {
        if let own = serviceCase[.visits] { add(.visits, of: .serviceCase, serviceCase, "visits", visits, own) }
      }
    }
  }

  private mutating func add(
    _ key: Key, of kind: RecordKind, _ serviceCase: Record, _ path: String, _ general: Value, _ own: Value
  ) {
    // Most of what a case says is the standard's.
    guard own.file === file, !isSaid(own), let element = ElementDictionary.current.definition(of: key, in: kind),
      isNarrow(element, CatalogRules.path(serviceCase, path))
    else { return }
    add(element, CatalogRules.path(serviceCase, path), general, own)
  }

  /// What the standard says of an element in general.
  private func general(_ key: Key, of record: Record) -> Value? {
    if let said = subject.item.overrides.standardValue(key, of: record) { return said }
    let value = record[key]
    return value?.file === file ? nil : value
  }
}
